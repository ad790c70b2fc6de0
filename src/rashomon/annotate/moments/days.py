"""Days: a date, a weekday, `yesterday`, `two days ago`, `the following day`."""

import re
from datetime import date, timedelta

from rashomon.annotate.dateline import month_of, weekday_of
from rashomon.annotate.moments.calendar import Stretch, around, months_on, moved, one
from rashomon.annotate.moments.tense import FUTURE, PAST
from rashomon.annotate.moments.words import STEPS, Context, Found, Length, count, form, ordinal, unit

_NEAR = {
    "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "this morning": 0, "this afternoon": 0,
    "this evening": 0, "this very day": 0, "last night": -1, "last evening": -1, "earlier today": 0, "later today": 0,
    "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip


def safe(year_number: int, month_number: int, day_number: int) -> Stretch | None:
    """Give a day, or None where the calendar has no such one."""
    try:
        return one(date(year_number, month_number, day_number))
    except ValueError:
        return None


def _full(m: re.Match[str], _: Context) -> Found:
    return safe(int(m["y"]), month_of(m["m"]), ordinal(m["d"]))


def _iso(m: re.Match[str], _: Context) -> Found:
    return safe(int(m["y"]), int(m["m"]), int(m["d"]))


def side(months: int, day_number: int, context: Context) -> int | None:
    """The year of a month and day without one: the nearest on the side that the tense says."""
    if context.day is None:
        return None
    here = (context.day.month, context.day.day)
    this = context.day.year
    if context.tense == PAST:
        return this if (months, day_number) <= here or months == here[0] else this - 1
    if context.tense == FUTURE:
        return this if (months, day_number or 31) >= here else this + 1
    apart = (months - here[0]) % 12
    return this + (here[0] + apart > 12) if apart <= 3 else this - (months > here[0])


def _day_month(m: re.Match[str], context: Context) -> Found:
    months, day_number = month_of(m["m"]), ordinal(m["d"])
    into = side(months, day_number, context)
    if m["rel"] and context.day is not None:
        into = context.day.year + STEPS[m["rel"].lower()]
    return None if into is None else safe(into, months, day_number)


def _days(m: re.Match[str], context: Context) -> Found:
    """`12-14 August`, `August 12 to 14, 2025`."""
    months, first, last = month_of(m["m"]), ordinal(m["d"]), ordinal(m["e"])
    into = int(m["y"]) if m["y"] else side(months, last, context)
    try:
        return Stretch(date(into, months, first), date(into, months, last)) if into and first <= last else None
    except ValueError:
        return None


def _of_month(m: re.Match[str], context: Context) -> Found:
    """`the 20th of next month`; `the 20th` alone is the nearest one on the side of the tense."""
    if context.day is None:
        return None
    number = ordinal(m["d"])
    which = (m["which"] or {"ult": "last", "prox": "next", "inst": "this"}.get((m["old"] or "").lower(), "")).lower()
    first = context.day.replace(day=1)
    if which:
        first = months_on(first, STEPS[which])
    elif context.tense == FUTURE and number < context.day.day:
        first = months_on(first, 1)
    elif context.tense != FUTURE and number > context.day.day:
        first = months_on(first, -1)
    return safe(first.year, first.month, number)


def _weekday(m: re.Match[str], context: Context) -> Found:
    """A bare weekday is the nearest on the side of the tense; `last` and `next` say the side."""
    if context.day is None:
        return None
    number = weekday_of(m["wd"]) or 0
    ahead = number - context.day.weekday()
    which = (m["which"] or "").lower()
    if m["week"]:
        monday = context.day - timedelta(days=context.day.weekday())
        return one(monday + timedelta(days=number, weeks=STEPS[m["week"].lower()]))
    if STEPS.get(which) == 1:
        days = ahead % 7 or 7
    elif STEPS.get(which) == -1:
        days = -((-ahead) % 7 or 7)
    elif context.tense == FUTURE or (context.tense != PAST and which == "this"):
        days = ahead % 7
    else:
        days = -((-ahead) % 7)
    return one(context.day + timedelta(days=days))


def _near(m: re.Match[str], context: Context) -> Found:
    if context.day is None:
        return None
    return one(context.day + timedelta(days=_NEAR[re.sub(r"\s+", " ", m[0].lower())]))


def _overnight(_: re.Match[str], context: Context) -> Found:
    return None if context.day is None else Stretch(context.day - timedelta(days=1), context.day)


def _weekend(m: re.Match[str], context: Context) -> Found:
    """Saturday and Sunday: this week's where they lie ahead, else those just gone."""
    if context.day is None:
        return None
    saturday = context.day + timedelta(days=5 - context.day.weekday())
    which = (m["which"] or "the").lower()
    ahead = context.tense == FUTURE or context.day >= saturday or which in ("this", "coming", "this coming", "upcoming")
    weeks = STEPS[which] if which in ("last", "next") else 0 if ahead and which not in ("past", "this past") else -1
    first = saturday + timedelta(weeks=weeks)
    return Stretch(first, first + timedelta(days=1))


def _ago(m: re.Match[str], context: Context) -> Found:
    """`two days ago` is a day, `three years ago` that whole year, `years ago` any time before."""
    if context.day is None:
        return None
    ahead = m["way"].lower() in ("from now", "hence", "from today")
    if not m["n"]:
        return Stretch(context.day, None) if ahead else Stretch(None, context.day)
    return _stepped(context.day, (1 if ahead else -1) * count(m["n"]), unit(m["u"]))


def _stepped(day: date, steps: int, units: str) -> Stretch:
    try:
        return around(moved(day, steps, units), "year" if units == "decade" else units)
    except (ValueError, OverflowError):
        return Stretch(None, None)


def _in(m: re.Match[str], context: Context) -> Found:
    """`in two weeks` lies ahead where the verb does, and is a length where it looks back."""
    units = unit(m["u"])
    if not m["time"] and context.tense != FUTURE:
        return length_of(m["n"], units)
    return None if context.day is None else _stepped(context.day, count(m["n"]), units)


def length_of(number: str | None, units: str) -> Length:
    """Give a duration as ISO 8601; X where its number is vague."""
    letter, factor = {
        "hour": ("TH", 1), "minute": ("TM", 1), "day": ("D", 1), "week": ("W", 1), "fortnight": ("W", 2), "month": ("M", 1),
        "quarter": ("M", 3), "year": ("Y", 1), "decade": ("Y", 10), "century": ("Y", 100),
    }[units]  # fmt: skip
    prefix, letter = ("PT", letter[1]) if letter[0] == "T" else ("P", letter)
    if number and "." in number:
        return Length(f"{prefix}{float(number) * factor:g}{letter}")
    return Length(f"{prefix}{count(number) * factor if number else 'X'}{letter}")


def _after(m: re.Match[str], context: Context) -> Found:
    """`the following day`, `a week earlier`, `two days later`: from the date that the text named last.

    Where it named none, what is earlier is counted from the report's own day, and what is later stays open.
    """
    back = m["way"].lower() in ("earlier", "before", "previous", "preceding", "prior")
    units = unit(m["u"])
    named = context.named
    fits = named is not None and named.earliest is not None and named.latest is not None
    start = named.earliest if fits and named is not None and _fine(named, units) else None
    if start is None and (not back or m["the"]):
        return None
    start = start or context.day
    if start is None:
        return None
    day = moved(start, (-1 if back else 1) * (count(m["n"]) if m["n"] else 1), units)
    return one(day) if units in ("day", "week") else around(day, "year" if units == "decade" else units)


def _fine(named: Stretch, units: str) -> bool:
    """Whether a stretch is no wider than what is counted from it."""
    if named.earliest is None or named.latest is None:
        return False
    return (named.latest - named.earliest).days < {"day": 1, "week": 1, "month": 31, "quarter": 92}.get(units, 366)


def _same_day(_: re.Match[str], context: Context) -> Found:
    return context.named if context.named is not None and _fine(context.named, "day") else None


_FEASTS = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "new year’s day": (1, 1), "new year’s eve": (12, 31),
    "may day": (5, 1), "christmas day": (12, 25), "christmas eve": (12, 24), "christmas": (12, 25),
    "boxing day": (12, 26), "halloween": (10, 31), "valentine's day": (2, 14), "valentine’s day": (2, 14),
    "international workers' day": (5, 1), "international workers’ day": (5, 1),
}  # fmt: skip


_MOVABLE = {"good friday": -2, "easter sunday": 0, "easter monday": 1, "easter": 0}


def easter(into: int) -> date:
    """Give Easter Sunday of a year, by the Gregorian rule of the anonymous algorithm (Nature, 20 April 1876)."""
    century, within = divmod(into, 100)
    golden = into % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    letter = (32 + 2 * (century % 4) + 2 * (within // 4) - epact - within % 4) % 7
    months, days = divmod(epact + letter - 7 * ((golden + 11 * epact + 22 * letter) // 451) + 114, 31)
    return date(into, months, days + 1)


def _movable(m: re.Match[str], context: Context) -> Found:
    """A feast that follows Easter: the nearest one on the side of the tense."""
    after = timedelta(days=_MOVABLE[re.sub(r"\s+", " ", m["f"].lower())])
    if m["y"]:
        return one(easter(int(m["y"])) + after)
    if context.day is None:
        return None
    this = easter(context.day.year) + after
    which = (m["which"] or "").lower()
    ahead = which == "next" or (context.tense == FUTURE and not which)
    into = context.day.year + (ahead and this < context.day) - (not ahead and this > context.day)
    return one(easter(into) + after)


def _feast(m: re.Match[str], context: Context) -> Found:
    months, number = _FEASTS[m["f"].lower()]
    into = int(m["y"]) if m["y"] else side(months, number, context)
    if into is not None and m["which"] and context.day is not None:
        here = (months, number) > (context.day.month, context.day.day)
        into = context.day.year + (not here if m["which"].lower() == "next" else -here)
    return None if into is None else safe(into, months, number)


_NAMED = r"(?:(?P<wd>SHORT_WEEKDAY),?\s+(?:the\s+)?)?"
_TO = r"\s?(?:-|–|to|and|until|till|through)\s?"
_CLOSED = r"(?=\s*[.,;:)]|\s+(?:and|but|in|at|by)\b|$)"
_REL = r"(?:,?\s+(?:of\s+)?(?i:(?P<rel>last|next|this)\s+year))?"
FORMS = tuple(
    form(pattern, resolver)
    for pattern, resolver in (
        (r"(?P<y>YEAR)-(?P<m>\d\d)-(?P<d>\d\d)", _iso),
        (_NAMED + r"(?:the\s+)?(?P<d>DAY)(?:\s+day)?\s+(?:of\s+)?(?P<m>MONTH),?\s+(?:(?:of|in)\s+)?(?P<y>YEAR)", _full),
        (_NAMED + r"(?P<m>MONTH),?\s+(?:the\s+)?(?P<d>DAY),?\s+(?:(?:of|in)\s+)?(?P<y>YEAR)", _full),
        (_NAMED + r"(?:the\s+)?(?P<d>DAY)(?:\s+day)?\s+(?:of\s+)?(?P<m>MONTH)" + _REL, _day_month),
        (_NAMED + r"(?P<m>MONTH),?\s+(?:the\s+)?(?P<d>DAY)" + _REL, _day_month),
        (r"(?P<d>DAY)" + _TO + r"(?:the\s+)?(?P<e>DAY)\s+(?:of\s+)?(?P<m>MONTH)(?:,?\s+(?P<y>YEAR))?", _days),
        (r"(?P<m>MONTH)\s+(?:the\s+)?(?P<d>DAY)\s?(?:-|–|to|and|until|till|through)\s?(?:the\s+)?(?P<e>DAY)(?:,?\s+(?P<y>YEAR))?", _days),
        (
            r"(?i:the\s+(?P<d>ORDINAL)(?:\s+day)?(?:\s+of\s+(?P<which>next|last|this)\s+month|\s+(?P<old>inst|ult|prox)\b\.?))",
            _of_month,
        ),
        (
            r"(?i:(?<=on )the\s+(?P<d>\d{1,2}(?:st|nd|rd|th))(?P<which>)(?P<old>)(?=\s*[.,;:)]|\s+(?:and|by|at)\b|$))",
            _of_month,
        ),
        (
            (
                r"(?i:(?P<which>last|next|this coming|this past|coming|previous|past|this)\s+)?(?P<wd>WEEKDAY)"
                r"(?i:\s+(?:of\s+)?(?P<week>next|last|this)\s+week)?"
            ),
            _weekday,
        ),
        (r"(?i:" + "|".join(sorted(_NEAR, key=len, reverse=True)).replace(" ", r"\s+") + ")", _near),
        (r"(?i:overnight)", _overnight),
        (
            r"(?i:(?:(?P<which>last|next|this coming|this past|coming|upcoming|past|this|the)\s+)weekend)",
            _weekend,
        ),
        (r"(?i:(?P<n>NUMBER)\s+(?P<u>UNIT)\s+(?P<way>ago|from\s+now|hence|from\s+today))", _ago),
        (r"(?i:(?P<n>)(?:VAGUE\s+)?(?P<u>days|weeks|months|years|decades)\s+(?P<way>ago))", _ago),
        (r"(?i:in\s+(?P<n>NUMBER)\s+(?P<u>UNIT)(?P<time>['’]?s?['’]?\s+time)?)", _in),
        (r"(?i:(?P<n>NUMBER)\s+(?P<u>UNIT)\s+(?P<way>earlier|later)(?P<the>))", _after),
        (
            r"(?i:(?P<n>NUMBER)\s+(?P<u>UNIT)\s+(?P<way>before|after|prior|afterwards?)(?P<the>)(?=\s*[.,;:)]|\s+(?:and|but|in|at|by)\b|$))",
            _after,
        ),
        (r"(?i:(?P<n>)(?P<the>the\s+)(?P<way>following|next|previous|preceding)\s+(?P<u>day))", _after),
        (r"(?i:(?P<n>)(?P<the>the\s+)(?P<u>day|week|year)\s+(?P<way>before|after)" + _CLOSED + ")", _after),
        (r"(?i:(?:(?:that|the)\s+same|that)\s+(?:day|night|evening|morning|afternoon))", _same_day),
        (r"(?i:(?:(?P<which>last|next)\s+)?(?P<f>" + "|".join(_MOVABLE) + r")(?:,?\s+(?P<y>YEAR))?)", _movable),
        (r"(?i:(?:(?P<which>last|next)\s+)?(?P<f>" + "|".join(_FEASTS) + r")(?:,?\s+(?P<y>YEAR))?)", _feast),
    )
)  # fmt: skip
