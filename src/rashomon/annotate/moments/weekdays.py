"""Weekdays and weekends: `on Friday`, `last Monday`, `Tuesday of next week`, `the weekend after next`."""

from datetime import date, timedelta

from rashomon.annotate.dateline import weekday_of
from rashomon.annotate.moments.calendar import Stretch, months_on, one, safe, shifted, week, weekend
from rashomon.annotate.moments.forms import Context, Form, Found, Match, form, part
from rashomon.annotate.moments.tense import PAST
from rashomon.annotate.moments.words import ordinal, step

_REACH = 14
"""Months searched for the next or last one in which a day of the month falls on a weekday."""


def _weekday(m: Match, context: Context) -> Found:
    """A bare weekday is the nearest on the side of the tense."""
    if context.around is None:
        return None
    return one(_beside(context.around, m["wd"], 1 if context.ahead else -1, 0))


def _by_step(m: Match, context: Context) -> Found:
    """`last Monday`, `this Friday`; in one week the last is not yesterday, nor the next tomorrow: these have words."""
    day, which, on = context.around, m["which"].lower(), step(m["which"])
    if day is None:
        return None
    way = on or (-1 if context.tense == PAST else 1)
    found = _beside(day, m["wd"], way, abs(on))
    beside = abs(found - day) == timedelta(days=1) and week(found) == week(day)
    return one(found + timedelta(weeks=way)) if beside and which in _FAR else one(found)


_FAR = ("last", "next", "previous", "following")


def _beside(day: date, name: str, way: int, least: int) -> date:
    """The weekday of a name that is nearest to a day on one side of it, and at least so many days away."""
    apart = way * ((weekday_of(name) or 0) - day.weekday()) % 7
    return day + timedelta(days=way * (apart if apart >= least else 7))


def _in_week(m: Match, whole: Stretch, _: date | None) -> Found:
    """`Tuesday` of next week."""
    if whole.earliest is None or whole.days != 7:
        return None
    return one(whole.earliest + timedelta(days=weekday_of(m["wd"]) or 0))


def _weekend(m: Match, context: Context) -> Found:
    """Saturday and Sunday: this week's where they lie ahead, else those just gone."""
    if context.day is None:
        return None
    which = " ".join(m["which"].lower().split())
    if which in _FAR:
        return shifted(weekend(context.day), step(which))
    gone = which in ("past", "this past") or not (which or context.ahead or context.day.weekday() > 4)
    return shifted(weekend(context.day), -1 if gone else 0)


def _after_next(m: Match, context: Context) -> Found:
    """`the weekend after next`, `the weekend before last`."""
    return None if context.day is None else shifted(weekend(context.day), 2 if m["next"] else -2)


def weekend_around(day: date) -> Stretch:
    """Give the weekend that is nearest to a day, with that day."""
    off = (day.weekday() - 5) % 7
    saturday = day - timedelta(days=off if off < 4 else off - 7)
    return Stretch(min(saturday, day), max(saturday + timedelta(days=1), day))


def _around(_: Match, whole: Stretch, __: date | None) -> Found:
    """`the weekend` of 5 May."""
    return None if whole.earliest is None else weekend_around(whole.earliest)


def _dated(m: Match, context: Context) -> Found:
    """`Friday the 15th`: the nearest such day, on the side that the tense says."""
    day = context.around
    if day is None:
        return None
    step = 1 if context.ahead else -1
    for months in range(_REACH):
        month = months_on(day.replace(day=1), step * months)
        found = safe(month.year, month.month, ordinal(m["d"]))
        if found and found.earliest and _fits(found.earliest, m["wd"]) and (found.earliest - day).days * step >= 0:
            return found
    return None


def _closest(m: Match, context: Context) -> Found:
    """`Friday 15`: the closest such day before or after."""
    day = context.around
    if day is None:
        return None
    months = (months_on(day.replace(day=1), n) for n in range(-_REACH, _REACH))
    found = (safe(month.year, month.month, int(m["d"])) for month in months)
    days = [
        some.earliest
        for some in found
        if some is not None and some.earliest is not None and _fits(some.earliest, m["wd"])
    ]
    return one(min(days, key=lambda some: abs(some - day))) if days else None


def _fits(day: date, name: str) -> bool:
    return day.weekday() == weekday_of(name)


_WHICH = r"(?P<which>last|next|this\s+coming|this\s+past|coming|upcoming|previous|past|(?<=\bthe\s)following|this)"
_TIME = r"(?:\s+DAYTIME)?"
_NO_NUMBER = r"(?=\s*(?:[.;)!?](?!\d)|$))"
_NO_THING = (
    r"(?!\s+(?!of\b|in\b|at\b|on\b|and\b|to\b|by\b|for\b|when\b|after\b|before\b|as\b|with\b|but\b|from\b)[a-z]+)"
)
"""`Thursday, the first day of the feast`: the first of something, not of the month."""
FORMS: tuple[Form, ...] = (
    part("weekday", rf"(?P<wd>WEEKDAY)(?i:{_TIME})", "day", _in_week, "week", r"\s+(?:of\s+|in\s+)?(?:the\s+)?", _weekday),
    form("which", rf"(?i:{_WHICH}\s+)(?P<wd>WEEKDAY)(?i:{_TIME})", "day", _by_step),
    form("weekday", rf"(?P<wd>SHORTDAY),?\s+(?:the\s+)?(?P<d>\d{{1,2}}(?:st|nd|rd|th)|(?<=the )ORDINAL){_NO_THING}", "day", _dated),
    form("weekday", rf"(?P<wd>WEEKDAY),?\s+(?P<d>[0-3]?\d){_NO_NUMBER}", "day", _closest),
    form("which", rf"(?i:{_WHICH}\s+weekend)", "weekend", _weekend),
    form("unit", r"(?i:(?P<which>)(?:(?<=over\sthe\s)weekend|(?<=the\s)weekend(?!\s+(?:after|before|of)\b)))", "weekend", _weekend),
    form("unit", r"(?i:weekend\s+(?:(?P<next>after(?:\s+the)?\s+next)|before(?:\s+the)?\s+last))", "weekend", _after_next),
    part("unit", r"(?i:weekend)", "weekend", _around, "day", r"\s+of\s+(?:the\s+)?"),
)  # fmt: skip
