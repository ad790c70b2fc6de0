"""Days and weeks counted inside a larger stretch: `the third week of May`, `Friday the 15th`."""

import re
from datetime import date, timedelta

from rashomon.annotate.dateline import month_of, weekday_of
from rashomon.annotate.moments.calendar import Stretch, around, month, months_on, moved, one, week, year
from rashomon.annotate.moments.days import side
from rashomon.annotate.moments.tense import FUTURE
from rashomon.annotate.moments.words import STEPS, Context, Form, Found, Resolver, compiled, count, ordinal, unit

_REACH = 14
"""Months searched for the next or last one in which a day of the month falls on a weekday."""


def _whole(m: re.Match[str], context: Context) -> Stretch | None:
    """The month or year that something is counted in."""
    if m["m"]:
        into = int(m["y"]) if m["y"] else side(month_of(m["m"]), 0, context)
        return None if into is None else month(into, month_of(m["m"]))
    if m["y"]:
        return year(int(m["y"]))
    if context.day is None:
        return None
    units = unit(m["u"])
    return around(moved(context.day, STEPS[(m["which"] or "the").lower()], units), units)


def _nth(text: str) -> int:
    """Give the place that an ordinal names; -1 for the last."""
    return -1 if text.lower() in ("last", "final") else ordinal(text)


def _week_in(m: re.Match[str], context: Context) -> Found:
    """Weeks run from Monday; the first of a month or year is the one that holds most of its first days (ISO 8601)."""
    whole = _whole(m, context)
    if whole is None or whole.earliest is None or whole.latest is None:
        return None
    if _nth(m["o"]) == -1:
        last = week(whole.latest)
        return last if last.earliest and (whole.latest - last.earliest).days >= 3 else _weeks_on(last, -1)
    first = week(whole.earliest + timedelta(days=3))
    first = first if first.earliest and first.earliest >= whole.earliest - timedelta(days=3) else _weeks_on(first, 1)
    return _weeks_on(first, _nth(m["o"]) - 1)


def _weeks_on(some: Stretch, weeks: int) -> Stretch:
    ends = (None if end is None else end + timedelta(weeks=weeks) for end in (some.earliest, some.latest))
    return Stretch(*ends)


def _weekday_in(m: re.Match[str], context: Context) -> Found:
    """`the third Wednesday of May`, `the last Friday of next month`."""
    whole = _whole(m, context)
    if whole is None or whole.earliest is None or whole.latest is None:
        return None
    number, place = weekday_of(m["wd"]) or 0, _nth(m["o"])
    if place == -1:
        return one(whole.latest - timedelta(days=(whole.latest.weekday() - number) % 7))
    found = whole.earliest + timedelta(days=(number - whole.earliest.weekday()) % 7, weeks=place - 1)
    return one(found) if found <= whole.latest else None


def _first_days(m: re.Match[str], context: Context) -> Found:
    """`the first ten days of May`, `the last two weeks of the year`."""
    whole = _whole(m, context)
    if whole is None or whole.earliest is None or whole.latest is None:
        return None
    wide = timedelta(days=count(m["n"]) * (7 if m["v"].lower().startswith("week") else 1) - 1)
    if _nth(m["o"]) == -1:
        return Stretch(whole.latest - wide, whole.latest)
    return Stretch(whole.earliest, whole.earliest + wide)


def _weekday_date(m: re.Match[str], context: Context) -> Found:
    """`Friday the 15th`: the nearest such day, on the side that the tense says."""
    if context.day is None:
        return None
    number, place = weekday_of(m["wd"]), ordinal(m["d"])
    step = 1 if context.tense == FUTURE else -1
    first = context.day.replace(day=1)
    for months in range(_REACH):
        found = _such(months_on(first, step * months), place, number)
        if found is not None and (found - context.day).days * step >= 0:
            return one(found)
    return None


def _such(first: date, place: int, weekday: int | None) -> date | None:
    """The day of a month, if there is one and it falls on the weekday."""
    try:
        found = first.replace(day=place)
    except ValueError:
        return None
    return found if found.weekday() == weekday else None


def _of_week(m: re.Match[str], context: Context) -> Found:
    """`Tuesday of last week`, `next week on Friday`."""
    if context.day is None:
        return None
    monday = context.day - timedelta(days=context.day.weekday())
    return one(monday + timedelta(days=weekday_of(m["wd"]) or 0, weeks=STEPS[m["week"].lower()]))


def _of_this_month(m: re.Match[str], context: Context) -> Found:
    """`31st of this month`, `the fifth of the month`."""
    if context.day is None:
        return None
    first = months_on(context.day.replace(day=1), STEPS[m["which"].lower()])
    return one(first.replace(day=ordinal(m["d"])))


def _days_of_month(m: re.Match[str], context: Context) -> Found:
    """`from 4 to 22 this month`."""
    if context.day is None:
        return None
    first = months_on(context.day.replace(day=1), STEPS[m["which"].lower()])
    return Stretch(first.replace(day=ordinal(m["d"])), first.replace(day=ordinal(m["e"])))


def _week_of(m: re.Match[str], context: Context) -> Found:
    """`the week of 4 February`, `the week beginning on the 18th`: the whole week that holds the day."""
    if context.day is None:
        return None
    if m["m"]:
        into = int(m["y"]) if m["y"] else side(month_of(m["m"]), ordinal(m["d"]), context)
        return None if into is None else week(date(into, month_of(m["m"]), ordinal(m["d"])))
    ahead = context.tense == FUTURE
    first = context.day.replace(day=1)
    place = ordinal(m["d"])
    back = (not ahead and place > context.day.day) - (ahead and place < context.day.day)
    return week(months_on(first, -back).replace(day=place))


def _after_next(m: re.Match[str], context: Context) -> Found:
    """`the week after next`, `the weekend after next`, `the year before last`."""
    if context.day is None:
        return None
    if m["u"].lower() == "weekend":
        saturday = context.day + timedelta(days=5 - context.day.weekday(), weeks=1 if m["next"] else -2)
        return Stretch(saturday, saturday + timedelta(days=1))
    return around(moved(context.day, 2 if m["next"] else -2, unit(m["u"])), unit(m["u"]))


def _rest(m: re.Match[str], context: Context) -> Found:
    """`the rest of the year`, `later in the month`, `earlier in the week`."""
    if context.day is None:
        return None
    whole = around(context.day, unit(m["u"]))
    return Stretch(whole.earliest, context.day) if m["early"] else Stretch(context.day, whole.latest)


def _quarter_first(m: re.Match[str], _: Context) -> Found:
    """`2019 Q1`, `Q1-2019`."""
    return month(int(m["y"]), 3 * int(m["q"][-1]) - 2, 3)


_IN = (
    r"(?:of|in)\s+(?:(?P<m>MONTH)(?:,?\s+(?:of\s+)?(?P<y>YEAR))?"
    r"|(?i:(?P<which>the|this|next|last|previous)\s+(?P<u>month|year)))"
)
_WEEK = r"(?i:(?:the\s+)?week\s+(?:of|beginning|commencing|starting)\s+(?:on\s+)?)"
_ORD = r"(?i:(?:the\s+)?(?P<o>ORDINAL|last|final))"
_YEAR_ALONE = r"(?:of|in)\s+(?P<m>)(?P<which>)(?P<u>)(?P<y>YEAR)"
_FORMS: tuple[tuple[str, str, Resolver], ...] = (
    *(("unit", _ORD + r"\s+week\s+" + inside, _week_in) for inside in (_IN, _YEAR_ALONE)),
    *(("weekday", _ORD + r"\s+(?P<wd>WEEKDAY)\s+" + inside, _weekday_in) for inside in (_IN, _YEAR_ALONE)),
    *(
        ("unit", _ORD + r"\s+(?P<n>NUMBER)\s+(?P<v>days|weeks)\s+" + inside, _first_days)
        for inside in (_IN, _YEAR_ALONE)
    ),
    ("weekday", r"(?P<wd>WEEKDAY),?\s+(?:the\s+)?(?P<d>\d{1,2}(?:st|nd|rd|th)|(?<=the )ORDINAL)", _weekday_date),
    (
        "weekday",
        r"(?P<wd>WEEKDAY)(?:\s+(?:morning|afternoon|evening|night))?,?\s+(?:of\s+)?(?i:(?P<week>next|last|this)\s+week)",
        _of_week,
    ),
    ("weekday", r"(?i:(?P<week>next|last|this)\s+week)(?:\s+on|,)?\s+(?P<wd>WEEKDAY)", _of_week),
    (
        "unit",
        r"(?i:(?:the\s+)?(?P<d>\d{1,2}(?:st|nd|rd|th)|ORDINAL)(?:\s+day)?\s+of\s+(?P<which>the|this|next|last)\s+month)",
        _of_this_month,
    ),
    (
        "unit",
        (
            r"(?i:(?:from\s+|between\s+)?(?:the\s+)?(?P<d>DAY)\s?(?:-|–|to|until|through|and)\s?(?:the\s+)?(?P<e>DAY)"
            r"\s+(?:of\s+|in\s+)?(?P<which>this|next|last)\s+month)"
        ),
        _days_of_month,
    ),
    ("unit", _WEEK + r"(?:the\s+)?(?P<m>MONTH)\s+(?P<d>DAY)(?:,?\s+(?P<y>YEAR))?", _week_of),
    ("unit", _WEEK + r"(?:the\s+)?(?P<d>DAY)\s+(?P<m>MONTH)(?:,?\s+(?P<y>YEAR))?", _week_of),
    ("unit", _WEEK + r"(?:the\s+)?(?P<m>)(?P<y>)(?P<d>\d{1,2}(?:st|nd|rd|th))", _week_of),
    (
        "unit",
        r"(?i:the\s+(?P<u>week|weekend|month|year)\s+(?:(?P<next>after(?:\s+the)?\s+next)|before(?:\s+the)?\s+last))",
        _after_next,
    ),
    (
        "unit",
        r"(?i:(?P<early>)(?:the\s+)?(?:rest|remainder)\s+of\s+(?:the\s+|this\s+)?(?P<u>week|month|quarter|year|decade))",
        _rest,
    ),
    ("unit", r"(?i:(?:later|(?P<early>earlier))\s+in\s+the\s+(?P<u>week|month|quarter|year|decade))", _rest),
    ("digit", r"(?P<y>YEAR)[\s-]?(?P<q>[Qq][1-4])", _quarter_first),
    ("digit", r"(?P<q>[Qq][1-4])-(?P<y>YEAR)", _quarter_first),
)
FORMS = tuple(Form(kind, compiled(pattern), resolver) for kind, pattern, resolver in _FORMS)
