"""Figures that are one though they have two numbers or two meanings: `5 feet 2 inches`, `25 pounds of explosives`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.annotate.syntax import Reading, Sentence
from rashomon.records import Figure

_SMALLER = {"foot": ("inch", 1 / 12), "pound (mass)": ("ounce", 1 / 16), "GBP": ("GBP", 1.0), "USD": ("USD", 1.0)}
"""The unit that may follow each to make it more exact, and how much of it one is; coins are parts already."""
_COINS = re.compile(r"cent|pence|penny|\d\s?p\b", re.IGNORECASE)
_AND = re.compile(r",?\s(?:and\s)?")
_BUT = re.compile(r",?\s(?:and|but)\s(?:(?:is|are|was|were)\s)?", re.IGNORECASE)
_MASS = re.compile(
    r"\b(?:weigh(?:s|ed|ing|t)?|heavy|kilograms?|kilos?|kg|tons?|tonnes?|ounces?|body|baby)\b", re.IGNORECASE
)
_OF = re.compile(r"\s+of\s+(?!(?:debt|aid|tax|taxes|savings|cuts|spending|revenue|income|cash|money|funding)\b)[a-z]")


def joined(reading: Reading, found: Sequence[Figure]) -> list[Figure]:
    """Put figures together that are one: `13 dollars and 45 cents`, `more than 10 and fewer than 20`."""
    kept: list[Figure] = []
    for figure in found:
        one = _both(reading, kept[-1], figure) if kept else None
        if one is not None:
            kept[-1] = one
        else:
            kept.append(figure)
    return kept


def _both(reading: Reading, first: Figure, second: Figure) -> Figure | None:
    """The one figure that two make, if they do."""
    between = reading.text[first.end : second.start]
    smaller, part = _SMALLER.get(first.unit or "", (None, 0.0))
    coins = smaller != first.unit or (_COINS.search(second.text) and not _COINS.search(first.text))
    if _AND.fullmatch(between) and second.unit is not None and second.unit == smaller and coins:
        return _made(reading, first, second, _sum(first.low, second.low, part), _sum(first.high, second.high, part))
    if first.low is None and second.high is None and first.high is not None and second.low is not None:
        turned = _BUT.fullmatch(between) and first.unit in (None, second.unit) and _less(second.low, first.high)
        return replace(_made(reading, first, second, second.low, first.high), unit=second.unit) if turned else None
    bounded = first.high is None and second.low is None and first.low is not None and second.high is not None
    if bounded and _BUT.fullmatch(between) and first.unit in (None, second.unit) and _less(first.low, second.high):
        return replace(_made(reading, first, second, first.low, second.high), unit=second.unit, counts=second.counts)
    return None


def _less(low: float | None, high: float | None) -> bool:
    return low is not None and high is not None and low < high


def _sum(whole: float | None, rest: float | None, part: float) -> float | None:
    return None if whole is None or rest is None else round(whole + rest * part, 6)


def _made(reading: Reading, first: Figure, second: Figure, low: float | None, high: float | None) -> Figure:
    text = reading.text[first.start : second.end]
    return replace(first, end=second.end, text=text, low=low, high=high)


def weight(unit: str | None, sentence: Sentence, end: int) -> str | None:
    """Tell pounds that are weighed from pounds that are paid: `25 pounds of rice`, or a word for weight near by."""
    words = [w for w in sentence.words if w.start < end]
    if unit != "GBP" or not words or not words[-1].lower.startswith("pound"):
        return unit
    text = " ".join(w.text for w in sentence.words)
    behind = " " + " ".join(w.text for w in sentence.words if w.start >= end)
    return "pound (mass)" if _OF.match(behind) or _MASS.search(text) else unit
