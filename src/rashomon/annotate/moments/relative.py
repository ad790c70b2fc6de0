"""Stretches beside the report's day: `last week`, `this year`, `the past decade`, `in the next three months`."""

from datetime import date

from rashomon.annotate.moments.calendar import Stretch, around, month, moved
from rashomon.annotate.moments.counting import counted, iso
from rashomon.annotate.moments.forms import Context, Form, Found, Match, form
from rashomon.annotate.moments.words import Steps, count, step, steps, unit


def _unit(m: Match, context: Context) -> Found:
    """`last week`, `next month`, `this year`, `the current quarter`."""
    if context.day is None:
        return None
    units = unit(m["u"])
    return around(moved(context.day, step(m["which"]), units), units)


def _left(m: Match, context: Context) -> Found:
    """`within the year`: what is left of it."""
    return None if context.day is None else Stretch(context.day, around(context.day, unit(m["u"])).latest)


def _after_next(m: Match, context: Context) -> Found:
    """`the week after next`, `the year before last`."""
    units = unit(m["u"])
    return None if context.day is None else around(moved(context.day, 2 if m["next"] else -2, units), units)


def _span(m: Match, context: Context) -> Found:
    """`over the past decade`, `in the next three years`, `the last 48 hours`: counted from the report's day."""
    parts = m.groupdict()
    told = steps(m["steps"]) if parts.get("steps") else [(count(parts.get("n") or "one"), unit(m["u"]))]
    return None if context.day is None else beside(context.day, told, step(m["which"]))


def beside(day: date, told: Steps, way: int) -> Stretch:
    """Give the days from a day on, or back to it; hours count as the days that they touch."""
    if told[-1][1] in ("hour", "minute"):
        told = [(max(1, round(sum(n / (24 if u == "hour" else 1440) for n, u in told))), "day")]
    edge = counted(day, told, way)
    return Stretch(min(edge, day), max(edge, day), iso(told))


def _quarters(day: date, number: int) -> Stretch:
    """Quarters are those of the calendar: `the last two quarters` are the two that are over."""
    first = around(day, "quarter").earliest or day
    start = moved(first, number if number < 0 else 1, "quarter")
    return month(start.year, start.month, 3 * abs(number))


def _quarter_span(m: Match, context: Context) -> Found:
    """`the last two quarters`, `the next quarter`."""
    if context.day is None:
        return None
    return _quarters(context.day, int(count(m["n"])) * step(m["which"]))


def _open(m: Match, context: Context) -> Found:
    """`in recent years`, `in the coming weeks`, `the past few days`: open at the end that no number tells."""
    if context.day is None:
        return None
    return Stretch(None, context.day) if step(m["which"]) < 0 else Stretch(context.day, None)


_ANY = r"(?P<which>last|previous|past|this\s+past|preceding|next|coming|this\s+coming|upcoming|(?<=\bthe\s)following)"
_PLURAL = r"(?:VAGUE\s+)?(?:days|weeks|months|years|decades|centuries|hours)"
_FAR = r"(?:(?P<next>after(?:\s+the)?\s+next)|before(?:\s+the)?\s+last)"
_ONE = r"(?P<u>week|fortnight|month|year|decade|century|hour|day)(?!\s+of\b)"
_OVER = "|".join(rf"(?<=\b{word}\sthe\s)" for word in "over in within during for throughout across".split())
_KIND = r"(?:(?:calendar|fiscal|financial)\s+)?"
_NO_AGO = r"(?!\s+(?:ago|earlier|later|before|after)\b)"
FORMS: tuple[Form, ...] = (
    form("which", rf"(?i:(?P<which>(?:this\s+)?past|(?<=\bthe\s)(?:last|next)|(?:{_OVER})(?:coming|upcoming))\s+{_ONE})", "span", _span),
    form("which", rf"(?i:(?P<which>(?<!\bthe\s)(?:last|next|previous)|this|current|(?:this\s+)?coming|upcoming)\s+{_KIND}(?P<u>week|month|year|quarter|decade|century))", "u", _unit),
    form("which", r"(?i:(?P<which>past|(?<=\bthe\s)(?:last|next))\s+(?P<u>quarter))(?!\s+of\b)", "u", _unit),
    form("unit", r"(?i:(?<=\bwithin\sthe\s)(?P<u>week|month|year|decade))", "span", _left),
    form("unit", rf"(?i:(?<=the\s)(?P<u>week|month|year)\s+{_FAR})", "u", _after_next),
    form("which", rf"(?i:{_ANY}\s+(?P<steps>STEPS)){_NO_AGO}", "span", _span),
    form("digit number", r"(?i:(?P<n>NUMBER)\s+(?P<which>past|last|previous|next|coming|upcoming)\s+(?P<u>(?:day|week|month|year|decade|hour)s))", "span", _span),
    form("which", rf"(?i:{_ANY}\s+(?P<n>NUMBER)\s+quarters?)", "span", _quarter_span),
    form("which", rf"(?i:(?P<which>(?<=\bthe\s)(?:last|next)|past|previous|preceding|recent|coming|(?<=\bthe\s)following|upcoming)\s+{_PLURAL})", "span", _open),
)  # fmt: skip
