"""Which year is meant where none is named: the nearest on the side that the verb's tense says."""

from collections.abc import Callable
from datetime import date

from rashomon.annotate.moments.calendar import Stretch, month
from rashomon.annotate.moments.forms import Context
from rashomon.annotate.moments.tense import FUTURE, PAST

_SOON = 92
"""Days within which a date that no verb places may lie ahead."""
_JUST, _YEAR_ON = 31, 300
"""A day that was so few days ago and lies so many ahead is the one just gone, whatever the verb."""
_REACH = 8
"""Years searched on either side: a 29 February can be as far away."""


def nearest(of_year: Callable[[int], Stretch | None], context: Context) -> Stretch | None:
    """Give the stretch of the year that fits the tense; `of_year` gives that of each year, None where it has none."""
    day = context.around
    if day is None:
        return None
    found = [some for some in map(of_year, range(day.year - _REACH, day.year + _REACH + 1)) if some is not None]
    gone = [some for some in found if some.earliest is not None and some.earliest <= _month_end(day)]
    ahead = [some for some in found if some.latest is not None and some.latest >= day]
    if context.tense == PAST or not ahead or (gone and _just_gone(gone[-1], ahead[0], day)):
        return gone[-1] if gone else None
    if context.tense == FUTURE or not gone or _soon(ahead[0], day):
        return ahead[0]
    return gone[-1]


def _month_end(day: date) -> date:
    """What a verb in the past tense puts into this month is not a year old: the verb is a later one's."""
    return month(day.year, day.month).latest or day


def _just_gone(last: Stretch, coming: Stretch, day: date) -> bool:
    if last.latest is None or coming.earliest is None or last.earliest != last.latest:
        return False
    return (day - last.latest).days <= _JUST and (coming.earliest - day).days >= _YEAR_ON


def _soon(some: Stretch, day: date) -> bool:
    return some.earliest is not None and (some.earliest - day).days <= _SOON


def stepped(of_year: Callable[[int], Stretch], step: int, day: date) -> Stretch:
    """Give the last one that is over, this year's, or the next one that is still to begin."""
    found = [of_year(number) for number in range(day.year - 2, day.year + 3)]
    if step < 0:
        return [some for some in found if some.latest is not None and some.latest < day][-1]
    if step > 0:
        return next(some for some in found if some.earliest is not None and some.earliest > day)
    return next(some for some in found if some.latest is not None and some.latest >= day)
