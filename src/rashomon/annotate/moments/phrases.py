"""The forms that time expressions take in news, each with how it is resolved."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.annotate.dateline import month_of, weekday_of
from rashomon.annotate.moments.calendar import (
    SEASONS,
    Stretch,
    around,
    month,
    moved,
    one,
    part,
    year,
)
from rashomon.annotate.moments.tense import FUTURE, PAST

_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
_COUNTS = {name: n for n, name in enumerate(_SMALL, 1)} | {
    "a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90, "hundred": 100,
    "couple": 2, "a couple of": 2, "half a dozen": 6,
}  # fmt: skip
NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(_COUNTS, key=len, reverse=True)) + r")"
_VAGUE = r"(?:several|a few|few|many|some|a number of|recent|numerous)"
UNIT = r"(?:day|week|month|year|decade|quarter|centur(?=ies|y))(?:ies|y|s)?"
_MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?(?![\d%])"
_WHICH = r"(?:early|late|mid|the (?:end|beginning|start|middle) of|the (?:first|second) half of|(?:end|beginning) of)"


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is resolved against: the report's day (None: unknown), and the verb's tense."""

    day: date | None
    tense: str


@dataclass(frozen=True, slots=True)
class Length:
    """A duration as ISO 8601, with the day count that it is at the most, or None where it is vague."""

    iso: str


Found = Stretch | Length | None
Resolver = Callable[[re.Match[str], Context], Found]


def count(text: str) -> int:
    """Give the number that a small number word or numeral stands for."""
    return int(text) if text.isdigit() else _COUNTS[text.lower()]


def unit(text: str) -> str:
    """Give the singular of a unit of time."""
    low = text.lower()
    return "century" if low.startswith("centur") else low.rstrip("s")


def _safe(year_number: int, month_number: int, day_number: int) -> Found:
    try:
        return one(date(year_number, month_number, day_number))
    except ValueError:
        return None


def _full(m: re.Match[str], _: Context) -> Found:
    return _safe(int(m["y"]), month_of(m["m"]), int(re.sub(r"\D", "", m["d"])))


def _iso(m: re.Match[str], _: Context) -> Found:
    return _safe(int(m["y"]), int(m["m"]), int(m["d"]))


def _side(months: int, day_number: int, context: Context) -> int | None:
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
    months, day_number = month_of(m["m"]), int(re.sub(r"\D", "", m["d"]))
    into = _side(months, day_number, context)
    return None if into is None else _safe(into, months, day_number)


def _days(m: re.Match[str], context: Context) -> Found:
    """`12-14 August`, `August 12 to 14, 2025`."""
    months, first, last = month_of(m["m"]), int(re.sub(r"\D", "", m["d"])), int(re.sub(r"\D", "", m["e"]))
    into = int(m["y"]) if m["y"] else _side(months, last, context)
    try:
        return Stretch(date(into, months, first), date(into, months, last)) if into and first <= last else None
    except ValueError:
        return None


def _whole_month(m: re.Match[str], context: Context) -> Found:
    months = month_of(m["m"])
    into = int(m["y"]) if m["y"] else _side(months, 0, context)
    if into is None:
        return None
    whole = month(into, months)
    return _part(whole, m["w"]) if m["w"] else whole


def _part(whole: Stretch, which: str) -> Stretch:
    words = which.lower().removeprefix("the ")
    if "half" in words and whole.earliest and whole.latest:
        middle = whole.earliest + (whole.latest - whole.earliest) / 2
        first = words.startswith("first")
        return Stretch(whole.earliest, middle) if first else Stretch(middle + timedelta(days=1), whole.latest)
    return part(whole, words)


def _months(m: re.Match[str], context: Context) -> Found:
    """`from March to May`, `between June and August 2024`."""
    first, last = month_of(m["m"]), month_of(m["n"])
    into = int(m["y"]) if m["y"] else _side(last, 0, context)
    if into is None:
        return None
    begin = month(into - (first > last), first)
    return Stretch(begin.earliest, month(into, last).latest)


def _whole_year(m: re.Match[str], _: Context) -> Found:
    whole = year(int(m["y"]))
    return _part(whole, m["w"]) if m["w"] else whole


def _years(m: re.Match[str], _: Context) -> Found:
    first, last = int(m["y"]), int(m["z"])
    last = last if last > 99 else first // 100 * 100 + last
    return Stretch(date(first, 1, 1), date(last, 12, 31)) if first <= last else None


def _decade(m: re.Match[str], _: Context) -> Found:
    first = int(m["y"]) if len(m["y"]) == 4 else 1900 + int(m["y"])
    whole = year(first, 10)
    return _part(whole, m["w"]) if m["w"] else whole


def _quarter(m: re.Match[str], context: Context) -> Found:
    into = int(m["y"]) if m["y"] else (context.day.year if context.day else None)
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "1": 1, "2": 2, "3": 3, "4": 4}[
        (m["q"] or m["k"]).lower()
    ]
    return None if into is None else month(into, 3 * number - 2, 3)


def _weekday(m: re.Match[str], context: Context) -> Found:
    """A bare weekday is the nearest on the side of the tense; `last` and `next` say the side."""
    if context.day is None:
        return None
    ahead = (weekday_of(m["wd"]) or 0) - context.day.weekday()
    which = (m["which"] or "").lower()
    if which in ("next", "coming", "this coming"):
        days = ahead % 7 or 7
    elif which in ("last", "previous", "past", "this past"):
        days = -((-ahead) % 7 or 7)
    elif context.tense == FUTURE or (context.tense != PAST and which == "this"):
        days = ahead % 7
    else:
        days = -((-ahead) % 7)
    return one(context.day + timedelta(days=days))


def _near(m: re.Match[str], context: Context) -> Found:
    steps = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "this morning": 0, "this afternoon": 0,
             "this evening": 0, "last night": -1, "earlier today": 0, "later today": 0,
             "the day before yesterday": -2, "the day after tomorrow": 2}  # fmt: skip
    return None if context.day is None else one(context.day + timedelta(days=steps[re.sub(r"\s+", " ", m[0].lower())]))


def _overnight(_: re.Match[str], context: Context) -> Found:
    return None if context.day is None else Stretch(context.day - timedelta(days=1), context.day)


def _ago(m: re.Match[str], context: Context) -> Found:
    """`two days ago` is a day, `three years ago` that whole year."""
    if context.day is None:
        return None
    sign = 1 if m["way"].lower().startswith(("later", "from now")) else -1
    return around(moved(context.day, sign * count(m["n"]), unit(m["u"])), unit(m["u"]))


def _relative(m: re.Match[str], context: Context) -> Found:
    """`last week`, `next month`, `this year`, with `earlier` and `later` before them."""
    if context.day is None:
        return None
    step = {
        "last": -1,
        "previous": -1,
        "past": -1,
        "next": 1,
        "coming": 1,
        "this": 0,
        "current": 0,
        "the current": 0,
        "following": 1,
    }[m["which"].lower()]
    whole = around(moved(context.day, step, unit(m["u"])), unit(m["u"]))
    lead = (m["lead"] or "").lower()
    if lead.startswith("earlier") and step == 0:
        return Stretch(whole.earliest, context.day)
    if lead.startswith("later") and step == 0:
        return Stretch(context.day, whole.latest)
    return _part(whole, lead) if lead and not lead.startswith(("earlier", "later")) else whole


def _season(m: re.Match[str], context: Context) -> Found:
    first = SEASONS[m["s"].lower()]
    if m["y"]:
        return month(int(m["y"]), first, 3)
    if context.day is None or not m["which"]:
        return None
    step = {"last": -1, "next": 1, "this": 0}[m["which"].lower()]
    into = context.day.year + (step if step != -1 or context.day.month < first + 3 else 0)
    return month(into, first, 3)


def _span(m: re.Match[str], context: Context) -> Found:
    """`over the past decade`, `in the next three years`, `in recent weeks`, `within ten days`."""
    if context.day is None:
        return None
    which, units = m["which"].lower(), unit(m["u"])
    back = which in ("past", "last", "previous", "preceding", "recent")
    if m["n"] is None and (m["vague"] or m["u"].lower().endswith("s")):
        return Stretch(None, context.day) if back else Stretch(context.day, None)
    edge = moved(context.day, (count(m["n"]) if m["n"] else 1) * (-1 if back else 1), units)
    return Stretch(edge, context.day) if back else Stretch(context.day, edge)


def _within(m: re.Match[str], context: Context) -> Found:
    if context.day is None:
        return None
    return Stretch(context.day, moved(context.day, count(m["n"]), unit(m["u"])))


def _ending(m: re.Match[str], context: Context) -> Found:
    """`the end of the year`: by it, all that is left of the year; of it, the last third."""
    if context.day is None:
        return None
    step = 1 if m["of"].lower().startswith("next") else -1 if m["of"].lower().startswith("last") else 0
    whole = around(moved(context.day, step, unit(m["u"])), unit(m["u"]))
    return _part(whole, m["w"])


def _length(m: re.Match[str], _: Context) -> Found:
    text = m["u"] or m["v"]
    letter = {"day": "D", "week": "W", "month": "M", "year": "Y", "decade": "Y", "century": "Y", "quarter": "M"}[
        unit(text)
    ]
    factor = {"decade": 10, "century": 100, "quarter": 3}.get(unit(text), 1)
    number = str(count(m["n"]) * factor) if m["n"] else "X"
    return Length(f"P{number}{letter}")


def _compile(pattern: str) -> re.Pattern[str]:
    filled = (
        pattern.replace("MONTH", _MONTH).replace("WEEKDAY", _WEEKDAY).replace("YEAR", _YEAR).replace("DAY", _DAY)
        .replace("NUMBER", NUMBER).replace("VAGUE", _VAGUE).replace("UNIT", UNIT).replace("WHICHPART", _WHICH)
    )  # fmt: skip
    return re.compile(rf"(?<![\w$£€]){filled}(?![\w])")


PHRASES: tuple[tuple[re.Pattern[str], Resolver], ...] = tuple(
    (_compile(pattern), resolver)
    for pattern, resolver in (
        (r"(?P<y>YEAR)-(?P<m>\d\d)-(?P<d>\d\d)", _iso),
        (r"(?:(?P<wd>WEEKDAY),?\s+)?(?:the\s+)?(?P<d>DAY)\s+(?:of\s+)?(?P<m>MONTH),?\s+(?P<y>YEAR)", _full),
        (r"(?:(?P<wd>WEEKDAY),?\s+)?(?P<m>MONTH)\s+(?:the\s+)?(?P<d>DAY),?\s+(?P<y>YEAR)", _full),
        (r"(?:(?P<wd>WEEKDAY),?\s+)?(?:the\s+)?(?P<d>DAY)\s+(?:of\s+)?(?P<m>MONTH)", _day_month),
        (r"(?:(?P<wd>WEEKDAY),?\s+)?(?P<m>MONTH)\s+(?:the\s+)?(?P<d>DAY)", _day_month),
        (r"(?P<d>DAY)\s?(?:-|–|to|and)\s?(?P<e>DAY)\s+(?P<m>MONTH)(?:,?\s+(?P<y>YEAR))?", _days),
        (r"(?P<m>MONTH)\s+(?P<d>DAY)\s?(?:-|–|to|and)\s?(?P<e>DAY)(?:,?\s+(?P<y>YEAR))?", _days),
        (r"(?:(?i:(?P<w>WHICHPART)[\s-]+))?(?P<m>MONTH)(?:,?\s+(?:of\s+)?(?P<y>YEAR))?", _whole_month),
        (r"(?:from|between|From|Between)\s+(?P<m>MONTH)\s+(?:to|and|until|through)\s+(?P<n>MONTH)(?:,?\s+(?P<y>YEAR))?", _months),
        (r"(?i:(?P<w>WHICHPART)[\s-]+)?(?P<y>YEAR)", _whole_year),
        (r"(?P<y>YEAR)\s?[-–]\s?(?P<z>YEAR|\d\d)", _years),
        (r"(?i:(?P<w>WHICHPART)[\s-]+)?(?:the\s+)?(?P<y>YEAR|(?<=the\s)['’]?\d0)['’]?s", _decade),
        (r"(?i:(?:the\s+)?(?P<q>first|second|third|fourth|last)\s+quarter|Q(?P<k>[1-4]))(?:\s+(?:of\s+)?(?P<y>YEAR))?", _quarter),
        (r"(?i:(?P<which>last|next|this coming|this past|coming|previous|past|this)\s+)?(?P<wd>WEEKDAY)", _weekday),
        (r"(?i:earlier today|later today|the day before yesterday|the day after tomorrow|yesterday|today|tonight|tomorrow|this morning|this afternoon|this evening|last night)", _near),
        (r"(?i:overnight)", _overnight),
        (r"(?i:(?P<n>NUMBER)\s+(?P<u>UNIT)\s+(?P<way>ago|earlier|later|from now|before))", _ago),
        (r"(?i:(?:(?P<lead>earlier|later|WHICHPART)\s+)?(?:the\s+)?(?P<which>last|previous|past|next|coming|this|current|following)\s+(?P<u>week|month|year|quarter|decade|century))", _relative),
        (r"(?i:(?:(?P<which>last|next|this)\s+)?(?P<s>spring|summer|autumn|fall|winter)(?:\s+(?:of\s+)?(?P<y>YEAR))?)", _season),
        (r"(?i:(?:over|in|during|within|for|across|throughout|the)\s+(?:the\s+)?(?P<which>past|last|previous|preceding|recent|next|coming|following)\s+(?:(?P<n>NUMBER)\s+|(?P<vague>VAGUE)\s+)?(?P<u>UNIT))", _span),
        (r"(?i:within\s+(?P<n>NUMBER)\s+(?P<u>UNIT))", _within),
        (r"(?i:(?P<w>the end of|the start of|the beginning of)\s+(?P<of>the|this|next|last)\s+(?P<u>week|month|year|quarter|decade|century))", _ending),
        (r"(?i:(?P<n>NUMBER)[\s-]+(?P<u>UNIT)(?P<v>)(?:[\s-]+long)?)", _length),
        (r"(?i:(?P<n>)(?P<u>decade|month|week|year|century|day)s?-long|(?:(?<=for )|(?<=after )|(?<=over )|(?<=in ))(?:VAGUE\s+)?(?P<v>days|weeks|months|years|decades))", _length),
    )
)  # fmt: skip
"""Each form with its resolver; where several match, the longest counts."""

TRIGGER = re.compile(
    r"\d|days?\b|week|month|year|decade|centur|quarter|today|tonight|tomorrow|morning|evening|night"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|spring|summer|autumn|winter|fall",
    re.IGNORECASE,
)
"""No sentence without one of these holds a time expression."""
