"""Whether two claims put one thing at the same time, and give it the same length."""

from collections.abc import Iterator
from datetime import date

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
    if one_deed(compared) and len(left) == len(right) == 1 and _narrow(one) and _narrow(other):
        why = f"{value(one)} and {value(other)} have no day in common"
        yield finding("date", "contradictory", side(one, value(one)), side(other, value(other)), why)


def length(compared: Compared) -> Iterator[Finding]:
    """Compare how long it lasts."""
    left, right = (
        [m for m in u.moments if m.kind == "duration" and "X" not in (m.length or "X")]
        for u in (compared.left, compared.right)
    )
    if len(left) == 1 and len(right) == 1 and (left[0].length or "")[-1] == (right[0].length or "")[-1]:
        same = left[0].length == right[0].length
        why = "both give the same length" if same else "the lengths differ"
        yield finding(
            "figure",
            "same" if same else "contradictory",
            side(left[0], _length(left[0])),
            side(right[0], _length(right[0])),
            why,
        )


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


def _length(moment: Moment) -> str:
    units = {"D": "day", "W": "week", "M": "month", "Y": "year"}
    number, unit = (moment.length or "P0D")[1:-1], units[(moment.length or "P0D")[-1]]
    return f"{number} {unit}{'' if number == '1' else 's'}"
