"""Telling what only looks like a time: `may` the verb, a number of four digits, an age, a rate."""

import re
from collections.abc import Callable

from rashomon.annotate.moments.forms import Match
from rashomon.annotate.moments.four_digits import is_year
from rashomon.annotate.syntax import Word

_AGE = re.compile(r"[\s-]+(?:olds?\b|of\s+age\b)", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged?|ages)\s+(?:between\s+|of\s+)?$", re.IGNORECASE)
_RATE = re.compile(r"\s+an?\s+(?:day|week|month|year|hour)\b(?!\s+(?:ago|later|earlier|before|after)\b)", re.IGNORECASE)
_TIMES = re.compile(r"\b(?:once|twice|thrice|times)\s+$", re.IGNORECASE)
_THE_DECADE = re.compile(
    r"(?:\bthe\s+(?:(?:early|late|mid|roaring|swinging)(?:[\s-]+to[\s-]+(?:mid|late))?[\s-]+)?['‘’]?|['‘’])$",
    re.IGNORECASE,
)
_WEATHER = re.compile(r"\b(?:temperatures?|degrees|highs|lows|fahrenheit|mph|percent)\b", re.IGNORECASE)
_MARCHED = re.compile(r"\s+(?:for|of|on|against)\b(?!\s+(?:last|this|next|that|\d))")
"""Behind the name of a march: `the March on Rome`."""
_FESTIVE = frozenset("morning evening night day eve week weekend holiday holidays break".split())
"""What a feast may stand before, and still be a time: of a Christmas tree it is none."""


def credible(m: Match, word: Word) -> bool:
    """Whether a match is a time; `word` is the one that it begins with."""
    parts = m.groupdict()
    return all(check(m, word) for group, check in _CHECKS if parts.get(group))


def _month(m: Match, word: Word) -> bool:
    """A month's name is a noun with a capital, and no person; `the march for peace` and `May` the verb are none."""
    if m[0].endswith("March") and _MARCHED.match(m.string[m.end() :]):
        return False
    if any(c.isdigit() for c in m[0]):
        return True
    at = word.sentence.start + m.start("m")
    named = next((w for w in word.sentence.words if w.start <= at < w.end), word)
    return named.tag in ("NNP", "NN", "NNS", "NNPS", "CD", "JJ") and named.ent != "PERSON"


def _length(m: Match, word: Word) -> bool:
    """No age, no rate (`24 hours a day`), and no title (`60 Minutes`)."""
    behind, before = m.string[m.end() :], m.string[: m.start()]
    if _AGE.match(behind) or _AGED.search(before) or _RATE.match(behind):
        return False
    if re.match(r"\d\d\.?\d\d\s*hours", m[0]):
        return False  # a time of the day
    if re.fullmatch(r"an?[\s-]+(?!couple)\w+s(?:[\s-]long)?", m[0], re.IGNORECASE):
        return False
    if word.sentence.kind == "body" and re.fullmatch(r"\d+ [A-Z][a-z]+", m[0]):
        return False
    return word.lower not in ("a", "an") or m["steps"].count(" ") > 1 or not _per(m, word)


def _per(m: Match, word: Word) -> bool:
    """Whether `a day` is what something is counted by: `barrels a day`, `twice a week`."""
    if _TIMES.search(m.string[: m.start()]):
        return True
    unit = word.head
    if unit.dep != "npadvmod" or unit.head.i > word.i or m.end() - m.start() > len(unit.text) + 3:
        return False
    return unit.head.tag[:2] in ("NN", "CD", "$") or unit.head.lower == "%"


def _decade(m: Match, _: Word) -> bool:
    """`the 90s` is a decade, unless it is the weather; `in her fifties` tells an age."""
    return bool(_THE_DECADE.search(m.string[: m.start()])) and not _WEATHER.search(m.string)


def _year(m: Match, word: Word) -> bool:
    """Whether four digits that stand alone are a year."""
    return not m[0].isdigit() or is_year(word, int(m["y"]))


def _feast(m: Match, word: Word) -> bool:
    """`Christmas` is a day, and a Christmas tree none."""
    return bool(m["y"]) or not _before_noun(m, word, _FESTIVE)


def _season(m: Match, word: Word) -> bool:
    """`in the spring` is a season, `the spring campaign` names something, and `the fall of the city` is none."""
    return "alone" not in m.groupdict() or (word.tag[:2] != "VB" and not _before_noun(m, word, frozenset()))


def _before_noun(m: Match, word: Word, allowed: frozenset[str]) -> bool:
    """Whether a noun stands right behind a match."""
    end = word.sentence.start + m.end()
    behind = next((w for w in word.sentence.words if w.start >= end), None)
    right_behind = behind is not None and behind.start <= end + 1
    return behind is not None and right_behind and behind.tag in ("NN", "NNS") and behind.lower not in allowed


_CHECKS: tuple[tuple[str, Callable[[Match, Word], bool]], ...] = (
    ("m", _month), ("steps", _length), ("tens", _decade), ("name", _decade), ("y", _year), ("f", _feast), ("s", _season),
)  # fmt: skip
