"""Lengths of time, and days that are counted by them: `10-day`, `two years ago`, `a week later`, `in two weeks`."""

from datetime import date

from rashomon.annotate.moments.calendar import Stretch, one
from rashomon.annotate.moments.counting import counted, iso, landed, vague
from rashomon.annotate.moments.forms import Context, Form, Found, Length, Match, form
from rashomon.annotate.moments.named import fitting
from rashomon.annotate.moments.words import Steps, steps, unit


def _length(m: Match, _: Context) -> Found:
    return Length(iso(steps(m["steps"])))


def _ago(m: Match, context: Context) -> Found:
    """`two days ago` is a day, `three years ago` that whole year, `years ago` any time before."""
    if context.day is None:
        return None
    ahead = not m["way"].lower().endswith("ago")
    if not m["steps"]:
        return Stretch(context.day, None) if ahead else Stretch(None, context.day)
    told, way = steps(m["steps"]), 1 if ahead else -1
    if not m["than"]:
        return landed(context.day, told, way)
    return _bounded(counted(context.day, told, way), m["than"].lower(), context.day)


def _bounded(edge: date, than: str, day: date) -> Stretch:
    """`more than two weeks ago` is any time before, `less than a year ago` any time since."""
    if than.startswith(("less", "under", "fewer", "within")):
        return Stretch(min(edge, day), max(edge, day))
    return Stretch(None, edge) if edge < day else Stretch(edge, None)


def _later(m: Match, context: Context) -> Found:
    """`a week earlier`, `two days later`: from what the text named last.

    Where it named nothing, what a first sentence calls earlier is counted from the report's own day; else, and where
    it is later, it has its length alone: it may be told from any event above.
    """
    told, way = steps(m["steps"]), -1 if m["way"].lower() in _BACK else 1
    finest = told[-1][1]
    named = fitting(context.named, "day" if finest in _FINE else finest)
    start = named.earliest if named is not None else context.day if way < 0 and context.opening else None
    if start is None:
        return Length(iso(told))
    return one(counted(start, told, way)) if finest in _FINE else landed(start, told, way)


_BACK = ("earlier", "before", "previously", "prior", "beforehand")
_FINE = ("day", "week", "fortnight", "hour", "minute")
"""Units that are counted from a single day, and lead to one."""


def _in(m: Match, context: Context) -> Found:
    """`in two weeks` lies ahead where the verb does, and is a length where it looks back."""
    told = steps(m["steps"])
    clock = any(units in ("hour", "minute") for _, units in told)
    if clock or (not m["time"] and not context.ahead):
        return Length(iso(told))
    return None if context.day is None else landed(context.day, told, 1)


def _within(m: Match, context: Context) -> Found:
    """`within two weeks`: from the report's day on, where the verb looks ahead."""
    told = steps(m["steps"])
    if not context.ahead:
        return Length(iso(told))
    return None if context.day is None else Stretch(context.day, counted(context.day, told, 1), iso(told))


def _some(m: Match, _: Context) -> Found:
    """`decades-long`, `after months of talks`; `a day-long meeting` is one day."""
    single = m["long"] and not m["u"].lower().endswith(("s", "ies"))
    return Length(iso([(1, unit(m["u"]))])) if single else Length(vague(unit(m["u"])))


def _half(m: Match, _: Context) -> Found:
    """`half a century`, `a quarter-century`."""
    return Length(iso(_share(m)))


def _half_ago(m: Match, context: Context) -> Found:
    return None if context.day is None else landed(context.day, _share(m), -1)


def _share(m: Match) -> Steps:
    """Half or a quarter of a unit, in whole ones of a smaller where that is told so: half a year is six months."""
    units, part = unit(m["u"]), 0.25 if m["q"] else 0.5
    smaller = {"year": ("month", 12), "hour": ("minute", 60), "decade": ("year", 10), "century": ("year", 100)}[units]
    whole = part * smaller[1]
    return [(whole, smaller[0])] if whole % 1 == 0 else [(part, units)]


_THAN = (
    r"(?P<than>more\s+than\s+|over\s+|well\s+over\s+|at\s+least\s+|less\s+than\s+|within\s+|under\s+|fewer\s+than\s+)?"
)
_CLOSED = r"(?=\s*(?:[.,;:)]|$)|\s+(?:and|but|in|at|by|when|on)\b)"
_SOME = r"(?P<u>(?:day|week|month|year|decade|hour|minute)s|centuries)"
_SHARE = r"(?:half[\s-](?:an?[\s-])?|(?P<q>quarter[\s-](?:of\s+an?\s+)?))(?P<u>year|century|decade|hour)"
FORMS: tuple[Form, ...] = (
    form("number digit than", rf"(?i:{_THAN}(?P<steps>STEPS)\s+(?P<way>ago|from\s+now|hence|from\s+today))", "day", _ago),
    form("vague unit", r"(?i:(?P<than>)(?P<steps>)(?:VAGUE\s+)?(?:days|weeks|months|years|decades|centuries)\s+(?P<way>ago|from\s+now))", "span", _ago),
    form("number digit", r"(?i:(?P<steps>STEPS)\s+(?P<way>earlier|later))", "day", _later),
    form("number digit", r"(?i:(?P<steps>STEPS)\s+(?P<way>before|after|prior|afterwards?|beforehand|previously))" + _CLOSED, "day", _later),
    form("number digit", r"(?i:(?<=\bin\s)(?!another)(?P<steps>STEPS)(?P<time>['’]?s?['’]?\s+time)?)", "span", _in),
    form("number digit", r"(?i:(?<=\bwithin\s)(?P<steps>STEPS))", "span", _within),
    form("number digit", r"(?i:(?P<steps>STEPS)(?:[\s-]+long)?)", "length", _length),
    form("unit", r"(?i:(?P<u>days?|weeks?|months?|years?|decades?|century|centuries|hours?)-(?P<long>long))", "length", _some),
    form("unit vague", rf"(?i:(?:(?<=\bfor\s)|(?<=\bafter\s)|(?<=\bover\s)|(?<=\bin\s)|(?<=within\s))(?:VAGUE\s+)?(?P<long>)?{_SOME})", "length", _some),
    form("vague", rf"(?i:VAGUE\s+(?P<long>)?{_SOME})", "length", _some),
    form("number digit", rf"(?i:(?:a\s+)?{_SHARE})", "length", _half),
    form("number digit", rf"(?i:(?:a\s+)?{_SHARE}\s+ago)", "day", _half_ago),
)  # fmt: skip
