"""Bodies that act for a state under a name that every state has: `Chad's Defence Ministry`, and then `the ministry`."""

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.annotate.syntax import NOUNS, Reading, Sentence, Word, noun_phrase

REACH = 6
"""Sentences back in which `the ministry` finds the one that is meant."""
_HEADS = frozenset("ministry army military navy government parliament police cabinet presidency".split())
_NAME = frozenset(
    "the of and for in 's ’s defence defense foreign interior finance justice health trade commerce affairs external "
    "internal home state national federal general supreme armed energy economy economic agriculture transport culture "
    "education information emergency situations security labour labor industry oil petroleum environment ministry "
    "army military navy government parliament police cabinet presidency department office staff forces".split()
)
"""The words that such names are made of."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body of state: the word it hangs on, its first and last word, and the state's code, if the report tells it.

    `told` where its own name tells the state, which else is that of one named before.
    """

    head: int
    first: int
    last: int
    country: str | None
    told: bool


def is_common(name: list[Word]) -> bool:
    """Tell whether a name could be any state's: `Ministry of Defense`, `Defence Ministry`."""
    return any(w.lower in _HEADS for w in name) and all(w.lower in _NAME for w in name)


def bodies(reading: Reading, states: dict[int, str], home: str | None) -> Iterator[Body]:
    """Give the bodies of state that a report names, with whose they are.

    `states` are the codes of the states that words name. A body without one is that of the same kind which was named
    last, if all lately named are one state's; a ministry that was named of no state is at `home`, where the report
    was filed.
    """
    known: dict[str, list[tuple[int, str]]] = {}
    for sentence in reading.sentences:
        for word in sentence.words if sentence.kind == "body" else ():
            if not _is_body(word) or word.i in states:
                continue
            first, last = _phrase(word)
            told = next((states[i] for i in range(first, last + 1) if i in states), None)
            own = _meant(word, sentence, known, home) if told is None and _bare(word) else told
            if own is not None and not _in_quotes(word, sentence):
                known.setdefault(word.lower, []).append((sentence.number, own))
            yield Body(word.i, first, last, own, told is not None)


def _is_body(word: Word) -> bool:
    return word.tag in ("NN", "NNP") and word.lower in _HEADS and word.dep not in ("compound", "amod", "nmod")


def _bare(word: Word) -> bool:
    """Whether a body stands without saying whose it is: not `his government`, `a military`."""
    own = [c for c in word.children if c.dep in ("det", "poss")]
    return all(c.lower == "the" for c in own) and (bool(own) or word.tag == "NNP" or word.lower == "police")


def _phrase(word: Word) -> tuple[int, int]:
    """The first and the last word of a body's name, with what stands behind `of`."""
    left, right = noun_phrase(word)
    last = right.i
    for after in word.sentence.words[right.i - word.sentence.words[0].i + 1 :]:
        if not (after.lower in ("of", "the", "and") or (after.text[0].isupper() and after.tag in (*NOUNS, "JJ"))):
            break
        last = after.i if after.text[0].isupper() else last
    return left.i, last if any(c.lower == "of" and c.i == right.i + 1 for c in word.children) else right.i


def _meant(word: Word, sentence: Sentence, known: dict[str, list[tuple[int, str]]], home: str | None) -> str | None:
    named = known.get(word.lower, [])
    near = {country for number, country in named if sentence.number - number <= REACH}
    if near:
        return near.pop() if len(near) == 1 else None
    return home if not named and word.lower == "ministry" and not _in_quotes(word, sentence) else None


def _in_quotes(word: Word, sentence: Sentence) -> bool:
    """Whether marks stand before a word in its sentence: a speaker means a ministry of his own."""
    return any(w.text in ('"', "“", "«", "``") and w.i < word.i for w in sentence.words)
