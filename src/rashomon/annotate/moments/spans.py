"""Stretches longer than a day: months, quarters, seasons, years, and lengths of time."""

import re
from datetime import date, timedelta

from rashomon.annotate.dateline import month_of
from rashomon.annotate.moments.calendar import SEASONS, Stretch, around, month, moved, part, year
from rashomon.annotate.moments.days import length_of, side
from rashomon.annotate.moments.words import STEPS, Context, Found, Length, count, form, ordinal, unit


def _part(whole: Stretch, which: str) -> Stretch:
    words = re.sub(r"^(?:the|very)\s+|(?:early|latter|late) part of", _lead, which.lower()).strip()
    if "half" in words and whole.earliest and whole.latest:
        first = words.startswith("first")
        if (whole.latest - whole.earliest).days in (364, 365):
            return month(whole.earliest.year, 1 if first else 7, 6)
        middle = whole.earliest + (whole.latest - whole.earliest) / 2
        return Stretch(whole.earliest, middle) if first else Stretch(middle + timedelta(days=1), whole.latest)
    return part(whole, words)


def _lead(m: re.Match[str]) -> str:
    return "" if "part" not in m[0] else "early" if m[0].startswith("early") else "late"


def _whole_month(m: re.Match[str], context: Context) -> Found:
    months = month_of(m["m"])
    into = _year_of(m, context) if m["y"] or m["rel"] else side(months, 0, context)
    if m["which"] and context.day is not None:
        into = context.day.year + _turn(m["which"], months, context.day.month)
    if into is None:
        return None
    whole = month(into, months)
    return _part(whole, m["w"]) if m["w"] else whole


def _turn(which: str, months: int, here: int) -> int:
    """How many years on `last March` and `next March` are."""
    step = STEPS[re.sub(r"\s+", " ", which.lower())]
    if step == 0:
        return 0
    return -(months >= here) if step < 0 else int(months <= here)


def _year_of(m: re.Match[str], context: Context) -> int | None:
    """The year that a form names, or the report's own: `of last year`, `of the year`."""
    if m["y"]:
        return int(m["y"])
    if context.day is None:
        return None
    return context.day.year + STEPS[(m["rel"] or "this").lower()]


def _whole_year(m: re.Match[str], _: Context) -> Found:
    whole = year(int(m["y"]))
    return _part(whole, m["w"]) if m["w"] else whole


def _years(m: re.Match[str], _: Context) -> Found:
    first, last = int(m["y"]), int(m["z"])
    if "-" in m[0] and len(m["z"]) == 2 and 1 <= last <= 12 and last <= first % 100:
        return month(first, last)  # `2016-11` can be no pair of years, and is a month as ISO 8601 writes it
    last = last if last > 99 else first // 100 * 100 + last
    return Stretch(date(first, 1, 1), date(last, 12, 31)) if first <= last else None


def _decade(m: re.Match[str], _: Context) -> Found:
    digits = re.sub(r"\D", "", m["y"])
    first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    whole = year(first, 100 if first % 100 == 0 and len(digits) == 4 and first < 2000 else 10)
    return _part(whole, m["w"]) if m["w"] else whole


def _century(m: re.Match[str], _: Context) -> Found:
    number = ordinal(m["c"])
    whole = year(100 * (number - 1) or 1, 100 if number > 1 else 99)
    return _part(whole, m["w"]) if m["w"] else whole


def _quarter(m: re.Match[str], context: Context) -> Found:
    into = _year_of(m, context)
    number = {
        "first": 1,
        "second": 2,
        "third": 3,
        "fourth": 4,
        "last": 4,
        "final": 4,
        "1st": 1,
        "2nd": 2,
        "3rd": 3,
        "4th": 4,
    }.get(m["q"].lower().strip("q"))
    return None if into is None else month(into, 3 * (number or int(m["q"][-1])) - 2, 3)


def _half(m: re.Match[str], context: Context) -> Found:
    into = _year_of(m, context)
    return None if into is None else month(into, 1 if m["h"].lower() in ("first", "h1") else 7, 6)


def _relative(m: re.Match[str], context: Context) -> Found:
    """`last week`, `next month`, `this year`, with `earlier` and `later` before them."""
    if context.day is None:
        return None
    step = STEPS[m["which"].lower()]
    whole = around(moved(context.day, step, unit(m["u"])), unit(m["u"]))
    lead = (m["lead"] or "").lower()
    if lead.startswith("earlier") and step == 0:
        return Stretch(whole.earliest, context.day)
    if lead.startswith("later") and step == 0:
        return Stretch(context.day, whole.latest)
    if lead.startswith(("the rest", "the remainder")):
        return Stretch(context.day, whole.latest)
    return _part(whole, lead) if lead and not lead.startswith(("earlier", "later")) else whole


def _season(m: re.Match[str], context: Context) -> Found:
    """A season by the northern hemisphere's press; alone, it is one only behind `in the` or `this`."""
    first = SEASONS[m["s"].lower()]
    if m["y"]:
        whole = month(int(m["y"]), first, 3)
    elif context.day is None or not (m["which"] or m["in"]):
        return None
    elif m["which"]:
        step = STEPS[m["which"].lower()]
        passed = context.day.month >= (first + 3 if first < 12 else 15)
        ahead = context.day.month < first
        into = context.day.year + (0 if step == 0 or (step < 0 and passed) or (step > 0 and ahead) else step)
        whole = month(into, first, 3)
    else:
        whole = month(side(first, 0, context) or context.day.year, first, 3)
    return _part(whole, m["w"]) if m["w"] else whole


def _span(m: re.Match[str], context: Context) -> Found:
    """`over the past decade`, `in the next three years`, `in recent weeks`, `the last 48 hours`."""
    if context.day is None:
        return None
    which, units = m["which"].lower(), unit(m["u"])
    if units == "quarter" and which in STEPS:
        return _quarters(context.day, STEPS[which] * (count(m["n"]) if m["n"] else 1))
    back = STEPS.get(which) == -1 or which in ("preceding", "recent")
    if m["n"] is None and (m["vague"] or m["u"].lower().endswith("s")):
        return Stretch(None, context.day) if back else Stretch(context.day, None)
    return _from_now(context.day, (count(m["n"]) if m["n"] else 1) * (-1 if back else 1), units)


def _quarters(day: date, number: int) -> Stretch:
    """Quarters are those of the calendar: `the last two quarters` are the two that are over."""
    first = around(day, "quarter").earliest or day
    start = moved(first, number if number < 0 else 1, "quarter")
    return month(start.year, start.month, 3 * abs(number))


def _from_now(day: date, number: int, units: str) -> Stretch:
    """From the day on or back to it; hours count as the days that they touch."""
    if units == "hour":
        number, units = (number // 24 or 1) if number > 0 else -(-number // 24 or 1), "day"
    edge = moved(day, number, units)
    return Stretch(min(edge, day), max(edge, day))


def _within(m: re.Match[str], context: Context) -> Found:
    return None if context.day is None else _from_now(context.day, count(m["n"]), unit(m["u"]))


def _inside(m: re.Match[str], context: Context) -> Found:
    """`within the year`: what is left of it, where the verb looks ahead, else what is gone."""
    if context.day is None:
        return None
    whole = around(context.day, unit(m["u"]))
    return Stretch(context.day, whole.latest)


def _ending(m: re.Match[str], context: Context) -> Found:
    """`the end of the year`, `year-end`: its last third; by it, all that is left of the year."""
    if context.day is None:
        return None
    units = unit(m["u"])
    whole = around(moved(context.day, STEPS[(m["of"] or "the").lower()], units), units)
    return _part(whole, m["w"] or "end of")


def length(m: re.Match[str], _: Context) -> Found:
    """Give a length of time: `two years`, `10-day`, `a year and a half`."""
    text = m["u"] or m["v"]
    if m["half"] and m["n"]:
        return length_of(f"{count(m['n'])}.5", unit(text))
    return length_of(m["n"], unit(text))


def _half_length(m: re.Match[str], _: Context) -> Found:
    return Length({"year": "P6M", "century": "P50Y", "decade": "P5Y", "hour": "PT30M"}[unit(m["u"])])


_OF_YEAR = (
    r"(?:,?\s+(?:of\s+)?(?:the\s+)?(?:fiscal\s+)?(?:(?P<y>YEAR)|(?P<rel>last|this|next|the|the current)\s+year))?"
)
FORMS = tuple(
    form(pattern, resolver)
    for pattern, resolver in (
        (
            (
                r"(?:(?i:(?P<w>WHICHPART)[\s-]+))?"
                r"(?:(?i:(?P<which>last|next|this past|this coming|this))\s+)?(?P<m>MONTH)"
                r"(?:,?\s+(?:(?:of|in)\s+)?(?:(?P<y>YEAR)|(?i:(?P<rel>last|next|this)\s+year)))?"
            ),
            _whole_month,
        ),
        (r"(?:(?i:(?P<w>WHICHPART)[\s-]+)(?:the\s+year\s+)?)?(?P<y>YEAR)", _whole_year),
        (r"(?i:(?P<w>)(?:the\s+)?(?:fiscal(?:\s+year)?|financial\s+year|year|FY)\s?(?P<y>YEAR))", _whole_year),
        (r"(?P<y>YEAR)\s?(?:[-–/]\s?(?P<z>YEAR|\d\d)(?!-))", _years),
        (r"(?i:(?P<w>WHICHPART)[\s-]+)?(?:the\s+)?(?P<y>YEAR|(?<=the )['’]?\d0)['’]?s", _decade),
        (r"(?i:(?P<w>WHICHPART)[\s-]+)?(?i:(?:the\s+)?(?P<c>ORDINAL)[\s-]+century)", _century),
        (r"(?i:(?:the\s+)?(?P<q>first|second|third|fourth|last|final|1st|2nd|3rd|4th)[\s-]+quarter" + _OF_YEAR + ")", _quarter),
        (r"(?P<q>Q[1-4])" + _OF_YEAR, _quarter),
        (r"(?i:(?:the\s+)?(?P<h>first|second)[\s-]+half" + _OF_YEAR + ")", _half),
        (r"(?P<h>H[12])" + _OF_YEAR, _half),
        (
            (
                r"(?i:(?:(?P<lead>earlier|later|the rest of|the remainder of|WHICHPART)\s+)?(?:the\s+)?"
                r"(?P<which>last|previous|past|next|coming|upcoming|this|current|following)\s+(?P<u>week|month|year|quarter|decade|century))"
            ),
            _relative,
        ),
        (
            (
                r"(?i:(?:(?P<w>WHICHPART)[\s-]+)?(?:(?P<which>last|next|this)\s+|(?P<in>in\s+the\s+|(?<=in\s)|the\s+))?"
                r"(?P<s>spring|summer|autumn|fall|winter)(?:\s+(?:of\s+)?(?P<y>YEAR))?)"
            ),
            _season,
        ),
        (
            (
                r"(?i:(?:over|in|during|within|for|across|throughout|the)\s+(?:the\s+)?"
                r"(?P<which>past|last|previous|preceding|recent|next|coming|following|upcoming)\s+"
                r"(?:(?P<n>NUMBER)\s+|(?P<vague>VAGUE)\s+)?(?P<u>UNIT|hours?))"
            ),
            _span,
        ),
        (
            (
                r"(?i:(?P<which>past|last|previous|preceding|next|coming|following|upcoming)\s+"
                r"(?P<n>NUMBER)\s+(?P<vague>)(?P<u>UNIT|hours?))"
            ),
            _span,
        ),
        (r"(?i:within\s+(?P<n>NUMBER)\s+(?P<u>UNIT|hours?))", _within),
        (r"(?i:within\s+the\s+(?P<u>week|month|year|decade))", _inside),
        (
            r"(?i:(?P<w>WHICHPART)\s+(?P<of>the|this|next|last)\s+(?P<u>week|month|year|quarter|decade|century))",
            _ending,
        ),
        (r"(?i:(?P<w>)(?P<of>)(?:the\s+)?(?P<u>year|month)(?:['’]s)?[\s-]end)", _ending),
        (
            r"(?i:(?P<n>NUMBER)(?:[\s-]+|(?<=\d))(?:(?P<half>and\s+a\s+half)[\s-]+)?(?!quarter)(?P<u>UNIT|hours?|minutes?)(?P<v>)(?:[\s-]+long)?)",
            length,
        ),
        (r"(?i:(?P<n>NUMBER)\s+(?!quarter)(?P<u>UNIT|hours?)(?P<v>)\s+(?P<half>and\s+a\s+half))", length),
        (r"(?i:half\s+(?:a|an)[\s-]+(?P<u>year|century|decade|hour))", _half_length),
        (
            (
                r"(?i:(?P<n>)(?P<half>)(?P<u>decade|month|week|year|century|day|hour)s?-long|"
                r"(?:(?<=for )|(?<=after )|(?<=over )|(?<=in ))(?:VAGUE\s+)?"
                r"(?P<v>days|weeks|months|years|decades|centuries|hours))"
            ),
            length,
        ),
    )
)  # fmt: skip
