"""Arithmetic with lengths of time: how one is written, and what day lies so far from another."""

from datetime import date

from rashomon.annotate.moments.calendar import Stretch, around, moved, one
from rashomon.annotate.moments.words import Steps

_LETTERS = {
    "century": ("Y", 100), "decade": ("Y", 10), "year": ("Y", 1), "quarter": ("M", 3), "month": ("M", 1), "fortnight": ("W", 2),
    "week": ("W", 1), "day": ("D", 1), "hour": ("H", 1), "minute": ("M", 1),
}  # fmt: skip
_COARSE = {"decade": "year", "century": "decade", "quarter": "month", "hour": "day", "minute": "day"}
"""Within what the end of a length lies that is counted in a larger unit: `a decade ago` is that year."""


def iso(told: Steps) -> str:
    """Give a length as ISO 8601: `P1M21D`, `PT2H`."""
    sums: dict[str, float] = {}
    whole = [(int(n), u) if u == "hour" else (n, u) for n, u in told]
    minutes = sum(60 * (n % 1) for n, u in told if u == "hour")
    for number, units in [*whole, (minutes, "minute")] if minutes else whole:
        letter, factor = _LETTERS[units]
        key = ("T" if units in ("hour", "minute") else "") + letter
        sums[key] = sums.get(key, 0) + number * factor
    days = "".join(f"{n:g}{k}" for k, n in sums.items() if k[0] != "T")
    clock = "".join(f"{n:g}{k[1]}" for k, n in sums.items() if k[0] == "T")
    return f"P{days}T{clock}" if clock else f"P{days}"


def vague(units: str) -> str:
    """Give a length whose number is not told as ISO 8601: `PXM`."""
    letter = _LETTERS[units][0]
    return f"PTX{letter}" if units in ("hour", "minute") else f"PX{letter}"


def counted(day: date, told: Steps, way: int) -> date:
    """Give the day so long before (-1) or after (1) another."""
    for number, units in told:
        day = moved(day, way * number, units)
    return day


def landed(day: date, told: Steps, way: int) -> Stretch:
    """Give the day, week, month or year that lies so far away: `two years ago` is that whole year."""
    if all(units in ("hour", "minute") for _, units in told):
        edge = moved(day, way * told[0][0], told[0][1])
        return Stretch(min(edge, day), max(edge, day)) if edge == day else one(edge)
    finest = told[-1][1]
    try:
        return around(counted(day, told, way), _COARSE.get(finest, finest))
    except (ValueError, OverflowError):
        return Stretch(None, day)
