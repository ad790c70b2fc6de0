"""Years and more: `2011`, `2005-10`, `the 1990s`, `the seventies`, `the 18th century`, `the fiscal year 2012`."""

from datetime import date, timedelta

from rashomon.annotate.moments.calendar import Stretch, around, month, one, year
from rashomon.annotate.moments.forms import Context, Form, Found, Match, form, part
from rashomon.annotate.moments.parts import portion
from rashomon.annotate.moments.words import DECADES, ordinal, unit


def _year(m: Match, _: Context) -> Found:
    return year(int(m["y"]))


def _short(m: Match, context: Context) -> Found:
    """`’68`: the last such year, this century's where it is not to come."""
    if context.day is None:
        return None
    number = context.day.year // 100 * 100 + int(m["yy"])
    return year(number if number <= context.day.year + 1 else number - 100)


def _years(m: Match, _: Context) -> Found:
    """`2005-2010`, `2009/10`."""
    first, last = int(m["y"]), int(m["z"])
    if "-" in m[0] and len(m["z"]) == 2 and 1 <= last <= 12 and last <= first % 100:
        return month(first, last)  # `2016-11` can be no pair of years, and is a month as ISO 8601 writes it
    last = last if last > 99 else first // 100 * 100 + last
    return Stretch(date(first, 1, 1), date(last, 12, 31)) if first <= last else None


def _decade(m: Match, _: Context) -> Found:
    """`the 1990s`; `the 1800s` are a century."""
    first = int(m["y"])
    return year(first, 100 if first % 100 == 0 and first < 2000 else 10)


def _tens(m: Match, _: Context) -> Found:
    """`the '70s`."""
    return year(_full(int(m["tens"])), 10)


def _full(tens: int) -> int:
    """The century of a decade that is told by two digits: the last one of that name that this century's press knows."""
    return (2000 if tens < 20 else 1900) + tens


def _named(m: Match, _: Context) -> Found:
    """`the seventies`, `the noughties`."""
    return year(_full(DECADES["-".join(m["name"].lower().split())]), 10)


def _century(m: Match, _: Context) -> Found:
    number = ordinal(m["c"])
    return year(100 * (number - 1) or 1, 100 if number > 1 else 99)


def _held(m: Match, context: Context) -> Found:
    """`the year`, `the month`: the report's own, in `the end of the year`."""
    return None if context.day is None else around(context.day, unit(m["u"]))


def _end(m: Match, context: Context) -> Found:
    """`year-end`, `month's end`."""
    return None if context.day is None else portion("end", around(context.day, unit(m["u"])), context.day)


def _eve(_: Match, whole: Stretch, __: date | None) -> Found:
    """`the eve of 5 May`."""
    return None if whole.earliest is None else one(whole.earliest - timedelta(days=1))


_FISCAL = r"(?:(?:fiscal|financial|calendar)(?:\s+year)?|year)"
_NAMES = r"(?P<name>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|noughties|twenty[\s-]tens)"
FORMS: tuple[Form, ...] = (
    form("digit", r"(?P<y>YEAR)", "year", _year),
    form("unit", rf"(?i:{_FISCAL}\s+(?P<y>YEAR))", "year", _year),
    form("quarter", r"FY\s?(?P<y>YEAR)", "year", _year),
    form("digit", r"(?P<y>YEAR)\s+(?i:fiscal|financial)\s+year", "year", _year),
    form("digit", r"(?P<y>YEAR)\s?[-–/]\s?(?P<z>YEAR|\d\d)(?!-)", "span", _years),
    form("digit", r"(?P<y>YEAR)\s?['’]?s", "decade", _decade),
    form("digit", r"(?P<tens>\d0)['’]?s", "decade", _tens),
    form("digit", r"(?:(?<=\s['‘’])|(?<=^['‘’]))(?P<yy>\d\d)(?!['’]?s)", "year", _short),
    form("decade", rf"(?i:{_NAMES})", "decade", _named),
    form("digit ordinal", r"(?i:(?P<c>ORDINAL)[\s-]+century)", "century", _century),
    form("unit", r"(?i:(?P<u>day|week|month|year|quarter|decade|century|DAYTIME))", "u", _held, held=True),
    part("unit", r"(?i:eve)", "day", _eve, "day", r"\s+of\s+(?:the\s+)?"),
    form("unit", r"(?i:(?P<u>year|month)(?:['’]?s)?[\s-]end)", "span", _end),
)  # fmt: skip
