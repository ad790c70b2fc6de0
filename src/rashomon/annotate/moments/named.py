"""What is told by the stretch that the text named last: `the following day`, `that week`, `later that year`."""

from datetime import timedelta

from rashomon.annotate.moments.calendar import Stretch, around, moved, one, weekend
from rashomon.annotate.moments.forms import UNNAMED, Context, Form, Found, Match, form
from rashomon.annotate.moments.tense import PAST
from rashomon.annotate.moments.words import step, unit

_WIDEST = {"day": 1, "week": 7, "weekend": 7, "month": 31, "quarter": 92, "year": 366}
_LONGEST = 3653


def fitting(named: Stretch | None, units: str) -> Stretch | None:
    """Give the stretch named last where it is no wider than a unit that is counted from it."""
    if named is None or named.days is None:
        return None
    return named if named.days <= _WIDEST.get(units, _LONGEST) else None


def _following(m: Match, context: Context) -> Found:
    """`the following day`, `the previous year`: counted from what the text named last.

    Where it named none, what is previous is counted from the report's day, and so is what follows, unless it is told
    as past.
    """
    units, way = unit(m["u"]), step(m["which"])
    named = fitting(context.named, units)
    start = named.earliest if named is not None else None
    if start is None and units != "day" and (way < 0 or context.tense != PAST):
        start = context.day
    return UNNAMED if start is None else around(moved(start, way, units), units)


def _same(m: Match, context: Context) -> Found:
    """`that day`, `the same week`; `later that year` begins behind what was named."""
    units, lead = unit(m["u"]), (m["lead"] or "").lower()
    named = fitting(context.named, units)
    if named is None or named.earliest is None or named.latest is None:
        return UNNAMED
    whole = weekend(named.earliest) if units == "weekend" else around(named.earliest, units)
    if not lead or whole.earliest is None or whole.latest is None or named.days == whole.days:
        return whole
    if lead == "later":
        return Stretch(min(named.latest + timedelta(days=1), whole.latest), whole.latest)
    return Stretch(whole.earliest, max(named.earliest - timedelta(days=1), whole.earliest))


def _beside(m: Match, context: Context) -> Found:
    """`the day before` and `the day after`, where nothing follows that they are counted from."""
    named = fitting(context.named, "day")
    if named is None or named.earliest is None:
        return UNNAMED
    return one(named.earliest + timedelta(days=-1 if m["way"].lower() == "before" else 1))


_NOT_OF = r"(?!\s+of\b)"
_UNITS = r"(?P<u>day|week|month|quarter|year|decade|DAYTIME)"
_SAME = r"(?:(?:very\s+)?same|that)"
_CLOSED = r"(?=\s*(?:[.,;:)]|$)|\s+(?:and|but|in|at)\b)"
FORMS: tuple[Form, ...] = (
    form("which", rf"(?i:(?<=the\s)(?P<which>following|previous|preceding)\s+{_UNITS}){_NOT_OF}", "u", _following),
    form("which", rf"(?i:(?<=the\s)(?P<which>next)\s+(?P<u>day|DAYTIME)){_NOT_OF}", "day", _following),
    form("which part", rf"(?i:(?:(?P<lead>earlier|later)\s+)?{_SAME}\s+(?P<u>weekend|day|week|month|quarter|year|decade|DAYTIME)){_NOT_OF}", "u", _same),
    form("unit", rf"(?i:(?<=the\s)(?:day|night|evening|morning)\s+(?P<way>before|after)){_CLOSED}", "day", _beside),
)  # fmt: skip
