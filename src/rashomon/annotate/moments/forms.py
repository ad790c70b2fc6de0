"""What a form of time expressions is, and what it is resolved against."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rashomon.annotate.moments.calendar import Stretch
from rashomon.annotate.moments.tense import ASKED, FUTURE
from rashomon.annotate.moments.words import filled


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is resolved against.

    That is the report's day (None: unknown), the verb's tense, and the stretch that the text named last. `near` is
    the day that a date without a year lies close to, where that is another than the report's. `opening` tells that
    the text has told nothing yet.
    """

    day: date | None
    tense: str
    named: Stretch | None = None
    near: date | None = None
    opening: bool = True

    @property
    def around(self) -> date | None:
        """The day that a date without a year, or a bare weekday, lies close to."""
        return self.near or self.day

    @property
    def ahead(self) -> bool:
        """Whether what is near lies ahead: by the verb's tense, or as it was asked for."""
        return self.tense in (FUTURE, ASKED)


@dataclass(frozen=True, slots=True)
class Length:
    """A duration as ISO 8601, with `X` for a number that is vague."""

    iso: str


Found = Stretch | Length | None
UNNAMED = Stretch(None, None)
"""What is counted from a day that the text does not name; None is what no calendar has, or no day dates."""
Match = re.Match[str]
Resolver = Callable[[Match, Context], Found]
Inside = Callable[[Match, Stretch, date | None], Found]
"""Resolves what is counted inside a stretch, with the report's day beside it: `the third week` of May."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form: the kinds of word that it begins with, its expression, and how it is resolved.

    `size` is what it names (a day, a week, the unit of its group `u`), `inside` resolves it within a stretch of one
    of the sizes of `takes` that stands behind it, joined by what `link` allows. One without `alone` counts only so,
    and one that is `held` only as the stretch itself: `the year` in `the end of the year`.
    """

    begins: tuple[str, ...]
    pattern: re.Pattern[str]
    size: str
    alone: Resolver | None = None
    inside: Inside | None = None
    takes: frozenset[str] = frozenset()
    link: re.Pattern[str] | None = None
    held: bool = False


def compiled(pattern: str) -> re.Pattern[str]:
    """Fill the words into a form, and let it begin and end with a word."""
    return re.compile(rf"(?<![\w$£€.])(?<![$£€]\s)(?<!\d[,:]){filled(pattern)}(?!\w)")


def form(begins: str, pattern: str, size: str, alone: Resolver, *, held: bool = False) -> Form:
    """Make a form that stands for itself."""
    return Form(tuple(begins.split()), compiled(pattern), size, alone, held=held)


def part(
    begins: str, pattern: str, size: str, inside: Inside, takes: str, link: str, alone: Resolver | None = None
) -> Form:
    """Make a form that is counted inside a stretch behind it, and stands alone only where `alone` resolves it."""
    joint = re.compile(filled(link), re.IGNORECASE)
    return Form(tuple(begins.split()), compiled(pattern), size, alone, inside, frozenset(takes.split()), joint)
