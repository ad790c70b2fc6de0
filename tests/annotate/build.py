"""Sentences built by hand, and small texts read with the model."""

from functools import cache

from rashomon.annotate import annotate
from rashomon.annotate.syntax import Reading, Sentence, Word
from rashomon.records import Notes, Received

_POS = {"N": "NOUN", "V": "VERB", "J": "ADJ", "R": "ADV", "C": "NUM", "M": "AUX", "P": "PRON"}


def reading(*rows: str) -> Reading:
    """Build a sentence from rows of `word lemma tag relation head`; the head is another word of it, or `-`."""
    cells = [row.split() for row in rows]
    text = " ".join(cell[0] for cell in cells)
    words = []
    for i, (form, lemma, tag, dep, _) in enumerate(cells):
        start = words[-1].end + 1 if words else 0
        words.append(
            Word(i, form, form.lower(), lemma, _POS.get(tag[0], "X"), tag, dep, "", False, start, start + len(form))
        )
    for word, (*_, head) in zip(words, cells, strict=True):
        word.head = next((other for other in words if other.text == head), word)
        if word.head is not word:
            word.head.children.append(word)
    sentence = Sentence(1, words, 0, len(text), 0)
    for word in words:
        word.sentence = sentence
    return Reading("r", text, [sentence], words)


def word(found: Reading, form: str) -> Word:
    """Give the word of a sentence that looks so."""
    return next(one for one in found.words if one.text == form)


@cache
def notes(text: str) -> Notes:
    """Read a small text with the model, once."""
    return annotate(Received(path=None, text=text))
