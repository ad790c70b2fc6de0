"""Finding where forms of time expressions stand in a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.annotate.moments.credible import credible
from rashomon.annotate.moments.dates import MORE_DAYS
from rashomon.annotate.moments.forms import Form, Match
from rashomon.annotate.moments.phrases import BEGINS, DIGIT
from rashomon.annotate.syntax import Sentence, Word


@dataclass(frozen=True, slots=True)
class Hit:
    """Words that one form or several read alike, and the word of the sentence that they begin with."""

    start: int
    end: int
    word: Word
    options: tuple[tuple[Form, Match], ...]


def hits(sentence: Sentence, text: str) -> list[Hit]:
    """Give the longest forms that do not overlap, in the order of the text."""
    found: list[Hit] = []
    last = 0
    for offset, forms, word in _seeds(sentence):
        if offset < last or (hit := _longest(text, offset, forms, word)) is None:
            continue
        found.append(hit)
        if any(form.alone is not None for form, _ in hit.options):
            last = hit.end
            found.extend(_more_days(sentence, text, hit))
    return found


def _more_days(sentence: Sentence, text: str, hit: Hit) -> Iterator[Hit]:
    """The further days of `April 24 and 25`, as long as they count nothing themselves."""
    form, match = hit.options[0]
    if form.size != "day" or "m" not in match.groupdict():
        return
    for pattern in MORE_DAYS:
        more = pattern.match(text, match.start("m"))
        word = more and next((w for w in sentence.words if w.start == sentence.start + more.start("d")), None)
        if not more or not word or (word.dep == "nummod" and word.head.i > word.i):
            return
        yield Hit(more.start("d"), more.end(), word, ((form, more),))


_Seed = tuple[int, tuple[Form, ...], Word]


def _seeds(sentence: Sentence) -> Iterator[_Seed]:
    """The places where a time expression may begin, each with the forms that may stand there."""
    for word in sentence.words:
        forms = BEGINS.get(word.lower)
        if forms is not None:
            yield word.start - sentence.start, forms, word
        elif word.lower[0].isdigit():
            yield word.start - sentence.start, BEGINS[DIGIT], word
        elif word.lower[0] in _MARKS or "-" in word.lower:
            yield from _inner(sentence, word)


_MARKS = "'’‘"


def _inner(sentence: Sentence, word: Word) -> Iterator[_Seed]:
    """The pieces of `mid-2004`, `post-1959` and `'90s`, which are one word."""
    offset = word.start - sentence.start
    for piece in re.split(f"[-{_MARKS}]", word.lower):
        forms = BEGINS.get(DIGIT if piece[:1].isdigit() else piece)
        if forms is not None:
            yield offset, forms, word
        offset += len(piece) + 1


def _longest(text: str, offset: int, forms: tuple[Form, ...], word: Word) -> Hit | None:
    """The forms that reach furthest from a place."""
    best: list[tuple[Form, Match]] = []
    end = 0
    for form in forms:
        match = form.pattern.match(text, offset)
        if match is None or match.end() < end or not credible(match, word):
            continue
        best = [*best, (form, match)] if match.end() == end else [(form, match)]
        end = match.end()
    return Hit(offset, end, word, tuple(best)) if best else None
