"""Days close to the report's: `yesterday`, `tonight`, `last night`, `the day after tomorrow`, `to date`."""

from datetime import date, timedelta

from rashomon.annotate.moments.calendar import Stretch, one
from rashomon.annotate.moments.forms import Context, Form, Found, Match, form

_APART = {"yesterday": -1, "tomorrow": 1}


def _near(m: Match, context: Context) -> Found:
    """`yesterday`, `tomorrow night`, `this morning`."""
    if context.day is None:
        return None
    return one(context.day + timedelta(days=_APART.get(m["near"].lower(), 0)))


def _overnight(_: Match, context: Context) -> Found:
    """The night runs over two days."""
    return None if context.day is None else Stretch(context.day - timedelta(days=1), context.day)


def _night(m: Match, context: Context) -> Found:
    """`last night` is yesterday's, `the night before last` that of two days ago."""
    return None if context.day is None else one(context.day - timedelta(days=2 if m["before"] else 1))


def _beside(m: Match, context: Context) -> Found:
    """`the day before yesterday`, `the day after tomorrow`."""
    return None if context.day is None else one(context.day + timedelta(days=-2 if m["back"] else 2))


def _to_date(m: Match, context: Context) -> Found:
    """`to date`: up to the report's day; `the year to date`: from its January on."""
    if context.day is None:
        return None
    return Stretch(date(context.day.year, 1, 1) if m["year"] else None, context.day)


FORMS: tuple[Form, ...] = (
    form("near", r"(?i:(?P<near>yesterday|tomorrow|today)(?:\s+DAYTIME)?)", "day", _near),
    form("near", r"(?i:(?P<near>tonight))", "day", _near),
    form("which part", r"(?i:(?:earlier\s+|later\s+)?this\s+(?P<near>morning|afternoon|evening|very\s+day))", "day", _near),
    form("near", r"(?i:overnight)", "span", _overnight),
    form("which", r"(?i:last\s+(?P<before>)(?:night|evening))", "day", _night),
    form("unit", r"(?i:night\s+(?P<before>before\s+last))", "day", _night),
    form("unit", r"(?i:day\s+(?:(?P<back>before\s+yesterday)|after\s+tomorrow))", "day", _beside),
    form("to", r"(?i:(?P<year>)(?<!up\s)(?<!up-)(?:to|till)\s+date)(?=\s*(?:[.,;:)?!”\"]|$))", "span", _to_date),
    form("unit", r"(?i:(?P<year>year)[\s-]+to[\s-]+date)", "span", _to_date),
)  # fmt: skip
