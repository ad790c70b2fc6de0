"""Days of the calendar: `12 August 2011`, `August 12`, `12-14 August`, `18 and 19 June`, `2011-08-12`."""

from datetime import date

from rashomon.annotate.dateline import month_of, weekday_of
from rashomon.annotate.moments.calendar import Stretch, months_on, one, safe
from rashomon.annotate.moments.forms import Context, Form, Found, Match, compiled, form, part
from rashomon.annotate.moments.nearest import nearest, stepped
from rashomon.annotate.moments.words import ordinal, step


def _iso(m: Match, _: Context) -> Found:
    return safe(int(m["y"]), int(m["m"]), int(m["d"]))


def dated(months: int, number: int, year: str | None, context: Context) -> Stretch | None:
    """Give a day of a month; without a year, the nearest on the side that the tense says."""
    if year:
        return safe(int(year), months, number)
    return nearest(lambda into: safe(into, months, number), context)


def _day(m: Match, context: Context) -> Found:
    """`12 August 2011`, `August 12`, `12 August last year`, `last Oct. 23`."""
    parts = m.groupdict()
    months, number = month_of(m["m"]), ordinal(m["d"])
    if parts.get("which") and context.day is not None:
        return stepped(lambda into: safe(into, months, number) or Stretch(None, None), step(m["which"]), context.day)
    if parts.get("rel") and context.day is not None:
        return safe(context.day.year + step(m["rel"]), months, number)
    found = dated(months, number, m["y"], context)
    return _by_weekday(found, parts["wd"], context) if parts.get("wd") and not m["y"] else found


def _in_year(m: Match, whole: Stretch, _: date | None) -> Found:
    """`12 August` of that year."""
    return None if whole.earliest is None else safe(whole.earliest.year, month_of(m["m"]), ordinal(m["d"]))


def _by_weekday(found: Stretch | None, name: str, context: Context) -> Stretch | None:
    """`Friday, January 29`: of another year if it is closer to the report there, and falls on the weekday."""
    day = context.around
    if found is None or found.earliest is None or day is None or found.earliest.weekday() == weekday_of(name):
        return found
    others = (safe(day.year + n, found.earliest.month, found.earliest.day) for n in (0, -1, 1))
    fitting = [s.earliest for s in others if s and s.earliest and s.earliest.weekday() == weekday_of(name)]
    closer = (one(some) for some in fitting if abs(some - day) < abs(found.earliest - day))
    return next(closer, found)


def _days(m: Match, context: Context) -> Found:
    """`12-14 August`, `August 12 to 14, 2025`, `from 4 to January 22`."""
    months = month_of(m["m"])
    last = dated(months, ordinal(m["e"]), m["y"], context)
    if last is None or last.latest is None:
        return None
    first = safe(last.latest.year, months, ordinal(m["d"]))
    return Stretch(first.earliest, last.latest) if first and first.earliest and first.earliest <= last.latest else None


def _of_month(m: Match, context: Context) -> Found:
    """`the 27th` alone: the nearest one on the side of the tense; `the 8th inst.` is this month's, `ult.` last month's."""
    day = context.around
    if day is None:
        return None
    number, old = ordinal(m["d"]), (m.groupdict().get("old") or "").lower()
    back = {"inst": 0, "ult": -1, "prox": 1}.get(old)
    if back is None:
        back = (context.ahead and number < day.day) - (not context.ahead and number > day.day)
    first = months_on(day.replace(day=1), back)
    return safe(first.year, first.month, number)


def _in_month(m: Match, whole: Stretch, _: date | None) -> Found:
    """`the 20th` of next month, `from 4 to 22` this month."""
    if whole.earliest is None:
        return None
    into, last = whole.earliest, m.groupdict().get("e")
    first = safe(into.year, into.month, ordinal(m["d"]))
    end = safe(into.year, into.month, ordinal(last)) if last else first
    return Stretch(first.earliest, end.latest) if first and end else None


_NAMED = r"(?:(?:(?i:last|next|this|this\s+past|this\s+coming)\s+)?(?P<wd>SHORTDAY),?\s+(?:the\s+)?)?"
_OF_YEAR = r"(?:\s?,?\s+(?:(?:of|in)\s+)?(?:the\s+year\s+)?(?:(?P<y>YEAR)|(?i:(?P<rel>last|next|this)\s+year)))?"
_TO = r"\s?(?:-|–|—|to|and|until|till|through)\s?(?:the\s+)?"
_MD, _DM = r"(?P<m>MONTH),?\s+(?:the\s+)?(?P<d>DAY)", r"(?P<d>DAY)\.?(?:\s+day)?\s+(?:of\s+)?(?P<m>MONTH)"
_LIST = r"(?:,?\s+(?:and|or)\s+|,\s+)"
_BEFORE = r"(?:(?<=\bon\sthe\s)|(?<=around\sthe\s)|(?<=\bby\sthe\s)|(?<=\bfor\sthe\s)|(?<=\bfrom\sthe\s)|(?<=until\sthe\s)|(?<=since\sthe\s)|(?<=before\sthe\s)|(?<=after\sthe\s)|(?<=week\sof\sthe\s))"
_CLOSED = r"(?=\s*(?:[.;:)!?”\"]|$|,(?!\s*(?:and\s+)?(?:the\s+)?(?:ORDINAL|\d)))|\s+(?:but|by|at|when)\b)"
MORE_DAYS = tuple(
    compiled(rf"(?P<m>MONTH)\s+(?:the\s+)?DAY(?:{_LIST}DAY){{{n}}}{_LIST}(?P<d>DAY)(?:(?:{_LIST}DAY)*,\s+(?P<y>YEAR))?")
    for n in range(3)
)
"""The further days of `April 24, 25 and 27`: the last of so many."""
FORMS: tuple[Form, ...] = (
    form("digit", r"(?P<y>YEAR)-(?P<m>\d\d)-(?P<d>\d\d)", "day", _iso),
    form("digit ordinal weekday which", _NAMED + _DM + _OF_YEAR, "day", _day),
    form("month", _MD + rf"(?=(?:{_LIST}DAY)+,\s+(?P<y>YEAR))", "day", _day),
    form("month weekday which", _NAMED + _MD + _OF_YEAR, "day", _day),
    *(part("digit ordinal month", words, "day", _in_year, "year", r",?\s+(?:of\s+)?(?:the\s+)?") for words in (_DM, _MD)),
    form("which", r"(?i:(?P<which>last|next|this\s+past|this))\s+(?P<m>MONTH)\s+(?P<d>DAY)(?P<y>)", "day", _day),
    form("digit ordinal", r"(?P<d>DAY)" + _TO.replace("and|", "") + r"(?P<e>DAY)\s+(?:of\s+)?(?P<m>MONTH)" + _OF_YEAR, "span", _days),
    form("month", _MD + _TO.replace("and|", "") + r"(?P<e>DAY)" + _OF_YEAR, "span", _days),
    form("digit", r"(?:(?<=[Ff]rom\s)|(?<=[Bb]etween\s))(?P<d>DAY)" + _TO + r"(?P<m>MONTH)\s+(?P<e>DAY)" + _OF_YEAR, "span", _days),
    form("digit ordinal", r"(?<=[Bb]etween\s)(?P<d>DAY)" + _TO + r"(?P<e>DAY)\s+(?:of\s+)?(?P<m>MONTH)" + _OF_YEAR, "span", _days),
    form("digit ordinal", rf"(?P<d>DAY)(?={_LIST}(?:DAY{_LIST})*DAY\s+(?:of\s+)?(?P<m>MONTH){_OF_YEAR})", "day", _day),
    form("digit ordinal", r"(?i:(?P<d>ORDINAL)\s+(?P<old>inst|ult|prox)\b\.?)", "day", _of_month),
    form("digit", _BEFORE + r"(?P<d>\d{1,2}(?:st|nd|rd|th))" + _CLOSED, "day", _of_month),
    part("digit ordinal", r"(?i:(?P<d>ORDINAL)(?:\s+day)?)", "day", _in_month, "month", r"\s+of\s+(?:the\s+)?"),
    part("digit", rf"{_BEFORE}(?P<d>\d{{1,2}}(?:st|nd|rd|th))", "day", _in_month, "month", r"\s+"),
    part("digit", rf"(?i:(?:(?<=[Ff]rom\s)|(?<=[Bb]etween\s))(?P<d>DAY){_TO}(?P<e>DAY))", "span", _in_month, "month", r"\s+(?:(?:of|in)\s+)?(?:the\s+)?"),
)  # fmt: skip
