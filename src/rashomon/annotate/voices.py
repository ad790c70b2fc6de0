"""Whom a claim or quote is according to."""

from rashomon.annotate.actors.cast import Cast
from rashomon.annotate.syntax import NOUNS, Reading, Word, noun_phrase
from rashomon.records import Voice

BACK = 2
"""Sentences back in which the noun behind `they said` stands."""


def phrase_of(cast: Cast, word: Word) -> tuple[int, int]:
    """Give the first and last word of the phrase by which a report names a speaker."""
    mention = cast.at.get(word.i)
    if mention is not None and mention.head == word.i:
        return mention.first, mention.last
    left, right = noun_phrase(word)
    return left.i, max(right.i, word.i)


def voice_of(reading: Reading, cast: Cast, word: Word) -> Voice:
    """Give the voice that a word stands for; it is named where a known actor speaks by name or title."""
    word = antecedent(reading, cast, word)
    mention = cast.at.get(word.i)
    first, last = phrase_of(cast, word)
    text = reading.text[reading.words[first].start : reading.words[last].end].replace("\n", " ")
    if mention is not None and mention.head == word.i:
        return Voice(actor=mention.actor, text=text, named=True)
    apposed = _apposed(word, cast)
    if apposed is not None:
        return Voice(actor=apposed, text=text, named=True)
    inside = [cast.at[w.i] for w in reading.words[first:last] if w.i in cast.at]
    institution = word.lower in _INSTITUTIONS
    return Voice(
        actor=inside[0].actor if inside and word.lower in _INSTITUTIONS else None, text=text, named=bool(institution)
    )


def antecedent(reading: Reading, cast: Cast, word: Word) -> Word:
    """Give the noun that `they` or `it`, said of a speaker, stands for: the subject of a sentence just before."""
    if word.lower not in ("they", "it") or word.i in cast.at:
        return word
    plural = word.lower == "they"
    here = word.sentence.root.child("nsubj", "nsubjpass")
    if here is not None and here.i < word.i and here.tag in NOUNS and here.tag.endswith("S") == plural:
        return here
    for sentence in reversed(reading.sentences[max(0, word.sentence.number - 1 - BACK) : word.sentence.number - 1]):
        subject = sentence.root.child("nsubj", "nsubjpass")
        if subject is not None and subject.tag in NOUNS and subject.tag.endswith("S") == plural:
            return subject
    return word


def _apposed(word: Word, cast: Cast) -> str | None:
    """The person in apposition: `the commander of the air force, Major General Zway`."""
    left, right = noun_phrase(word)
    for inner in word.subtree():
        named = inner.dep == "compound" and left.i <= inner.i <= right.i
        if (inner.dep == "appos" and inner.i > word.i) or named:
            actor = cast.actor_of(inner)
            if actor is not None and cast.actors[actor].kind == "person":
                return actor
    return None


_INSTITUTIONS = frozenset(
    "government ministry office army military navy police court parliament party company bank commission embassy "
    "foundation department agency administration authority authorities union council committee".split()
)
"""Bodies that speak under their own name: `the Foreign Ministry` is named, `officials` are not."""
