"""What is counted inside a larger stretch: `the third week of May`, `the last Friday of next month`."""

from datetime import date, timedelta

from rashomon.annotate.dateline import weekday_of
from rashomon.annotate.moments.calendar import Stretch, month, months_on, moved, one, shifted, week
from rashomon.annotate.moments.forms import Form, Found, Match, part
from rashomon.annotate.moments.words import Steps, ordinal, steps, unit


def _nth(text: str) -> int:
    """Give the place that an ordinal names; -1 for the last."""
    return -1 if text.lower() in ("last", "final") else ordinal(text)


def _unit_in(m: Match, whole: Stretch, _: date | None) -> Found:
    """`the third week of May`, `the ninth month of next year`, `the last day of 2011`."""
    units, place, ends = unit(m["u"]), _nth(m["o"]), whole.ends
    if ends is None:
        return None
    if units == "week":
        return _week_in(ends, place)
    if units == "day":
        return one(ends[1] if place < 0 else ends[0] + timedelta(days=place - 1))
    wide = {"month": 1, "quarter": 3, "year": 12, "decade": 120}[units]
    first = months_on(ends[1], 1 - wide) if place < 0 else months_on(ends[0], wide * (place - 1))
    return month(first.year, first.month, wide)


def _week_in(ends: tuple[date, date], place: int) -> Stretch:
    """Weeks run from Monday; the first of a month or year is the one that holds most of its first days (ISO 8601)."""
    if place < 0:
        return week(ends[1] - timedelta(days=3))
    return shifted(week(ends[0] + timedelta(days=3)), place - 1)


def _weekday_in(m: Match, whole: Stretch, _: date | None) -> Found:
    """`the third Wednesday of May`, `the last Friday of next month`."""
    number, place, ends = weekday_of(m["wd"]) or 0, _nth(m["o"]), whole.ends
    if ends is None:
        return None
    if place < 0:
        return one(ends[1] - timedelta(days=(ends[1].weekday() - number) % 7))
    found = ends[0] + timedelta(days=(number - ends[0].weekday()) % 7, weeks=place - 1)
    return one(found) if found <= ends[1] else None


def _several_in(m: Match, whole: Stretch, _: date | None) -> Found:
    """`the first ten days of May`, `the last four months of 2011`."""
    told, ends = steps(m["steps"]), whole.ends
    if ends is None:
        return None
    if _nth(m["o"]) < 0:
        return Stretch(_back(ends[1], told) + timedelta(days=1), ends[1])
    last = ends[0]
    for number, units in told:
        last = moved(last, number, units)
    return Stretch(ends[0], last - timedelta(days=1))


def _back(end: date, told: Steps) -> date:
    """The day before so many days or months that end with a day: months back from a last day end on a last day."""
    start = end + timedelta(days=1)
    for number, units in told:
        start = moved(start, -number, units)
    return start - timedelta(days=1)


def _weeks_of(m: Match, whole: Stretch, _: date | None) -> Found:
    """`the week of 4 February`: the whole week that holds the day; `the week ending 5 May`: the seven days up to it."""
    if whole.earliest is None:
        return None
    how = m["how"].lower()
    if how == "ending":
        return Stretch(whole.earliest - timedelta(days=6), whole.earliest)
    return week(whole.earliest)


_ORD = r"(?P<o>ORDINAL|last|final)"
_COUNTED = r"(?<!\bfor\sthe\s)(?<!\bfor\sa\s)(?<!\bits\s)(?<!\bhis\s)(?<!\bher\s)(?<!\btheir\s)"
"""Before what only counts on: `for the third month` is no March."""
_OF = r"\s+(?:(?:of|in|during)\s+)?(?:the\s+)?"
_YEAR, _MONTH = "quarter half season year decade century", "month quarter half season year decade century"
_ONES = (
    ("day", _MONTH),
    ("week", _MONTH),
    ("month", _YEAR),
    ("quarter", "year"),
    ("year", "decade century"),
    ("decade", "century"),
)
_SEVERAL = (("day|week|fortnight", _MONTH), ("month", _YEAR), ("year", "decade century"))
_TIME = r"(?:\s+DAYTIME)?"
FORMS: tuple[Form, ...] = (
    *(part("ordinal digit which", rf"{_COUNTED}(?i:{_ORD}\s+(?P<u>{u}))", "u", _unit_in, whole, _OF) for u, whole in _ONES),
    part("ordinal digit which", rf"(?i:{_ORD})\s+(?P<wd>WEEKDAY){_TIME}", "day", _weekday_in, _MONTH, _OF),
    *(part("ordinal which", rf"(?i:{_ORD}\s+(?P<steps>NUMBER\s+(?:{u})s?))", "span", _several_in, whole, _OF) for u, whole in _SEVERAL),
    part("unit", r"(?i:week\s+(?P<how>of|beginning|commencing|starting|ending))", "week", _weeks_of, "day", r"\s+(?:on\s+)?(?:the\s+)?"),
)  # fmt: skip
