"""Where figures and moments of two claims meet."""

import re
from datetime import date

from rashomon.align.candidates import Unit
from rashomon.align.counting import comparable, counted, of_others
from rashomon.align.deeds import deeds, same_deed
from rashomon.records import Claim, Figure, Moment

MONTHS_APART = 60
"""Days between the dates of two claims from which on they are of two events."""
LARGE = 30.0
"""Numbers from which on two writers do not give nearly the same one for different things by chance."""
NEARLY = 0.12
"""The share by which two roundings of one number lie apart at the most: `nearly half a million` and 4.8 lakh."""
PAST_TOLL = 10
"""Days before its report from which on a dated toll is of an earlier event than one that is told without a day."""
LONG_PAST = 120
"""Days before its report from which on a dated claim is history, and no telling of what is new."""


def low(figure: Figure) -> float:
    """Give the least that a figure allows."""
    return float("-inf") if figure.low is None else figure.low


def high(figure: Figure) -> float:
    """Give the most that a figure allows."""
    return float("inf") if figure.high is None else figure.high


def meet(left: Figure, right: Figure) -> bool:
    """Whether some number fits both figures."""
    return max(low(left), low(right)) <= min(high(left), high(right))


def equal(left: Figure, right: Figure) -> bool:
    """Whether two figures have the same bounds."""
    return (left.low, left.high) == (right.low, right.high)


def days_meet(left: Moment, right: Moment) -> bool:
    """Whether some day lies in both moments."""
    begin = max(left.earliest or date.min, right.earliest or date.min)
    return begin <= min(left.latest or date.max, right.latest or date.max)


def one_count(left: Unit, right: Unit) -> bool:
    """Whether two claims give a figure for one thing, be it the same or not: both tell a toll."""
    return any(
        comparable(a, b) and a.counts and counted(a.counts) != ("", "") for a in left.figures for b in right.figures
    )


def rare_figure(left: Unit, right: Unit) -> bool:
    """Whether two claims give nearly the same large number, of one unit: `Rs 500 crore` and `five billion rupees`."""
    return any(
        a.unit == b.unit and _large(a) and _large(b) and nearly(a, b) for a in left.figures for b in right.figures
    )


_VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions|billions|trillions|lakhs|crores)\b", re.IGNORECASE)


def _vague(figure: Figure) -> bool:
    """Whether a figure is no number: `hundreds of people` are told of many things."""
    return bool(_VAGUE.search(figure.text)) and not any(c.isdigit() for c in figure.text)


def _large(figure: Figure) -> bool:
    if _vague(figure):
        return False
    size = figure.high or figure.low or 0.0
    return size >= LARGE if figure.unit in (None, "percent") else size > 1


def nearly(left: Figure, right: Figure) -> bool:
    """Whether two numbers lie so close that they may be roundings of one."""
    one, other = sorted((left.high or left.low or 0.0, right.high or right.low or 0.0))
    return other - one <= NEARLY * other


def _small(figure: Figure) -> bool:
    return figure.unit is None and (figure.high or figure.low or 0) <= 2


def same_day(left: Unit, right: Unit) -> bool:
    """Whether two claims name the same single day."""
    days = {m.earliest for m in left.moments if m.earliest and m.earliest == m.latest}
    return any(m.earliest in days and m.earliest == m.latest for m in right.moments if m.earliest)


def figures_meet(left: Unit, right: Unit) -> bool:
    """Whether two claims share a figure of one unit, small bare counts aside unless they count one thing."""
    return any(
        a.unit == b.unit and meet(a, b) and (comparable(a, b) or not (_vague(a) or _vague(b) or _small(a)))
        for a in left.figures for b in right.figures
    )  # fmt: skip


def apart(left: Unit, right: Unit) -> bool:
    """Whether two claims are of different times or places.

    Dated two months from each other, or the one long past alone; or tolls of places that do not meet, or of one
    country and of two; or two deeds,
    the one in answer to the other.
    """
    where = set(left.claim.where), set(right.claim.where)
    if all(where) and not where[0] & where[1] and one_count(left, right):
        return True
    if (left.lands < right.lands or right.lands < left.lands) and left.lands and right.lands and _others(left, right):
        return True
    if of_others(left.figures, right.figures) or answered(left.claim, right.claim):
        return True
    if _denied_of_another(left, right) or _struck(left, right) or _struck(right, left):
        return True
    one, other = _stretch(left), _stretch(right)
    if one and other:
        return (max(one[0], other[0]) - min(one[1], other[1])).days > MONTHS_APART
    dated = one or other
    if dated is None or max(left.day, right.day) == date.max:
        return False
    return (max(left.day, right.day) - dated[1]).days > (PAST_TOLL if _tolls(left, right) else LONG_PAST)


def _others(left: Unit, right: Unit) -> bool:
    """Whether both count those whom one fate befell, and never the same number."""
    return _tolls(left, right) and not any(equal(a, b) for a in left.figures for b in right.figures)


def _tolls(left: Unit, right: Unit) -> bool:
    """Whether both count those whom one fate befell."""
    return any(comparable(a, b) and a.counts and counted(a.counts)[1] for a in left.figures for b in right.figures)


_ANSWERED = frozenset(
    "accuse expel criticise threaten summon urge impose respond recall ban praise help kill wound injure arrest "
    "detain capture".split()
)
"""Deeds that are often answered in kind; each has its own dead."""


def answered(left: Claim, right: Claim) -> bool:
    """Whether each has the other do a deed that is often answered in kind: both may have expelled diplomats."""
    if not (same_deed(left.does, right.does) and deeds(left.does) & _ANSWERED) or set(left.who) & set(right.who):
        return False
    return bool(set(left.who) & set(right.whom) and set(left.whom) & set(right.who))


def _denied_of_another(left: Unit, right: Unit) -> bool:
    """Whether one side tells that somebody did what the other says somebody else did not do."""
    one, other = left.claim, right.claim
    if _no(one) == _no(other) or not left.doers or not right.doers:
        return False
    return not left.doers & right.doers and same_deed(one.does, other.does)


def _no(claim: Claim) -> bool:
    return claim.negated != (claim.certainty == "denied")


def _struck(left: Unit, right: Unit) -> bool:
    """Whether who strikes in one is who is struck in the other.

    Where two whole clauses tell the same deed with both sides named, each has the other do it: they may differ in that.
    """
    one, other = left.deed, right.deed
    if one is None or other is None or not one.type == other.type == "ASSAULT":
        return False
    crossed, straight = set(one.actors) & set(other.recipients), set(one.actors) & set(other.actors)
    if not crossed or straight or set(one.recipients) & set(other.recipients):
        return False
    whole = one.recipients and other.actors and not (left.claim.part or right.claim.part)
    return not (whole and same_deed(left.claim.does, right.claim.does))


def _stretch(unit: Unit) -> tuple[date, date] | None:
    """From the first to the last day that a claim's dates name."""
    closed = [
        (m.earliest, m.latest or unit.day) for m in unit.moments if m.earliest and (m.latest or unit.day < date.max)
    ]
    return (min(a for a, _ in closed), max(b for _, b in closed)) if closed else None


def moments_meet(left: Unit, right: Unit) -> bool:
    """Whether two claims share a day."""
    return any(days_meet(a, b) for a in left.moments for b in right.moments if a.earliest and b.earliest)
