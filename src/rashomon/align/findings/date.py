"""Whether two claims put one thing at the same time, and give it the same length."""

import re
from collections.abc import Iterator
from datetime import date

from rashomon.align.candidates import Unit
from rashomon.align.findings.sides import Compared, finding, one_deed, side
from rashomon.align.overlap import days_meet
from rashomon.records import Finding, Moment


def date_of(compared: Compared) -> Iterator[Finding]:
    """Compare when it was: a month holds its days; days apart cannot both be right."""
    left, right = (_dates(m) for m in (compared.left.moments, compared.right.moments))
    if not left or not right:
        return
    for one in left:
        for other in right:
            if days_meet(one, other):
                same = (one.earliest, one.latest) == (other.earliest, other.latest)
                why = "both give the same time" if same else "the one lies within the other"
                yield finding(
                    "date", "same" if same else "compatible", side(one, value(one)), side(other, value(other)), why
                )
                return
    one, other = left[0], right[0]
    if _same_words(one, other):
        return
    if one_deed(compared) and len(left) == len(right) == 1 and _narrow(one) and _narrow(other):
        why = f"{value(one)} and {value(other)} have no day in common"
        yield finding("date", "contradictory", side(one, value(one)), side(other, value(other)), why)


def _same_words(one: Moment, other: Moment) -> bool:
    """Whether both say `on Thursday`: printed on two days it means two, and mostly the one has it from the other."""
    return one.text.lower() == other.text.lower() and not re.search(r"\d", one.text)


def length(compared: Compared) -> Iterator[Finding]:
    """Compare how long it lasts; a person's age is no length of what he does."""
    left, right = _lengths(compared.left), _lengths(compared.right)
    if len(left) != 1 or len(right) != 1 or not one_deed(compared):
        return
    one, other = left[0], right[0]
    if _unit(one) == _unit(other):
        same = one.length == other.length
        why = "both give the same length" if same else "the lengths differ"
        sides = side(one, _length(one)), side(other, _length(other))
        yield finding("figure", "same" if same else "contradictory", *sides, why)


def _lengths(unit: Unit) -> list[Moment]:
    """The durations of a claim that have a number, without ages."""
    told = [m for m in unit.moments if m.kind == "duration" and "X" not in (m.length or "X")]
    return [m for m in told if not re.match(r"\W{0,3}old\b", unit.claim.text[m.end - unit.claim.start :])]


def _dates(moments: tuple[Moment, ...]) -> list[Moment]:
    return [m for m in moments if m.kind == "date" and (m.earliest or m.latest)]


def _narrow(moment: Moment) -> bool:
    """A stretch of more than a month is no date to hold against another."""
    return bool(moment.earliest and moment.latest and (moment.latest - moment.earliest).days <= 31)


def value(moment: Moment) -> str:
    """Give a moment in plain words."""
    if moment.earliest and moment.earliest == moment.latest:
        return _day(moment.earliest)
    if moment.earliest is None:
        return f"until {_day(moment.latest)}"
    return (
        f"from {_day(moment.earliest)} to {_day(moment.latest)}"
        if moment.latest
        else f"from {_day(moment.earliest)} on"
    )


def _day(day: date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else "open"


def _unit(moment: Moment) -> str:
    return re.sub(r"[\d.,]+", "", moment.length or "")


_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_CLOCK = {"H": "hour", "M": "minute", "S": "second"}


def _length(moment: Moment) -> str:
    """Give an ISO 8601 duration in plain words: `P10Y`, `PT2H`, `P2Y6M`."""
    days, _, clock = (moment.length or "P0D").removeprefix("P").partition("T")
    return ", ".join([*_counted(days, _UNITS), *_counted(clock, _CLOCK)])


def _counted(iso: str, units: dict[str, str]) -> Iterator[str]:
    for number, letter in re.findall(r"([\d.]+)([A-Z])", iso):
        yield f"{number} {units[letter]}{'' if number == '1' else 's'}"
