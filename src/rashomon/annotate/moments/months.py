"""Months, seasons, quarters and halves: `August 2011`, `last March`, `the summer of 2010`, `Q3 2012`."""

from datetime import date

from rashomon.annotate.dateline import month_of
from rashomon.annotate.moments.calendar import SEASONS, Stretch, month
from rashomon.annotate.moments.forms import Context, Form, Found, Match, form, part
from rashomon.annotate.moments.nearest import nearest, stepped
from rashomon.annotate.moments.words import ordinal, step


def _month(m: Match, context: Context) -> Found:
    """`August 2011`; alone, the nearest on the side that the tense says."""
    months, year = month_of(m["m"]), _year_of(m)
    return month(year, months) if year is not None else nearest(lambda into: month(into, months), context)


def _by_year(m: Match, context: Context) -> Found:
    """`August of last year`."""
    return None if context.day is None else month(context.day.year + step(m["rel"]), month_of(m["m"]))


def _by_step(m: Match, context: Context) -> Found:
    """`last March`, `this August`, `next May`."""
    if context.day is None:
        return None
    months, on = month_of(m["m"]), step(m["which"])
    return stepped(lambda into: month(into, months), on, context.day) if on else month(context.day.year, months)


def _year_of(m: Match) -> int | None:
    """The year beside a month, or that of the month it is joined to: `December and January 2012` begin in 2011."""
    parts = m.groupdict()
    if parts.get("z"):
        return int(m["z"]) - (month_of(m["m"]) > month_of(m["other"]))
    return int(m["y"]) if parts.get("y") else None


def _month_in(m: Match, whole: Stretch, _: date | None) -> Found:
    """`June` of that year."""
    return None if whole.earliest is None else month(whole.earliest.year, month_of(m["m"]))


def _season(m: Match, context: Context) -> Found:
    """A season by the northern hemisphere's press."""
    first, parts = SEASONS[m["s"].lower()], m.groupdict()
    if parts.get("y"):
        return month(int(m["y"]), first, 3)
    return nearest(lambda into: month(into, first, 3), context)


def _season_by_step(m: Match, context: Context) -> Found:
    """`last summer`, `this winter`: of a winter, this is the one that ends with the year's first months till April."""
    if context.day is None:
        return None
    first, on = SEASONS[m["s"].lower()], step(m["which"])
    if on:
        return stepped(lambda into: month(into, first, 3), on, context.day)
    return month(context.day.year - (first == 12 and context.day.month < 4), first, 3)


def _season_in(m: Match, whole: Stretch, _: date | None) -> Found:
    """`the spring` of last year."""
    return None if whole.earliest is None else month(whole.earliest.year, SEASONS[m["s"].lower()], 3)


_QUARTERS = {"final": 4}


def _quarter(m: Match, context: Context) -> Found:
    """`the third quarter`, `Q3`: of the nearest year that fits the tense."""
    return nearest(lambda into: month(into, 3 * _number(m) - 2, 3), context)


def _number(m: Match) -> int:
    low = m["q"].lower().lstrip("qh")
    return _QUARTERS.get(low) or (int(low) if low.isdigit() else ordinal(low))


def _quarter_in(m: Match, whole: Stretch, _: date | None) -> Found:
    """`Q3` of 2012, `2012 Q3`, `the first quarter` of the fiscal year."""
    into = whole.earliest.year if whole.earliest else int(m["y"])
    return month(into, 3 * _number(m) - 2, 3)


def _dated_quarter(m: Match, _: Context) -> Found:
    """`2012 Q3`, `Q3-2012`, `H1 2012`."""
    wide = 6 if m["q"][0] in "hH" else 3
    return month(int(m["y"]), wide * (_number(m) - 1) + 1, wide)


def _half(m: Match, context: Context) -> Found:
    """`H2`."""
    return nearest(lambda into: month(into, 6 * _number(m) - 5, 6), context)


_REL = r",?\s+(?:(?:of|in)\s+)?(?i:(?P<rel>last|next|this)\s+year)"
_WITH = r"(?=(?:,?\s+(?:and|or|to|until|through)\s+|\s?[-–]\s?)(?P<other>MONTH)(?:\s+DAY,)?\s+(?P<z>YEAR))(?P<y>)"
_WHICH = r"(?P<which>last|next|this\s+past|this\s+coming|this)"
_ORD = r"(?P<q>first|second|third|fourth|final|1st|2nd|3rd|4th)"
_OF = r",?[\s-]+(?:(?:of|in)\s+)?(?:the\s+)?"
_PREPOSITIONS = "in by during throughout through since until till into over before after for this".split()
_IN = "(?:" + "|".join(rf"(?<=\b{word}\s)|(?<=\b{word}\sthe\s)" for word in _PREPOSITIONS) + ")"
_NO_NUMBER = r"(?!\s+\d)"
FORMS: tuple[Form, ...] = (
    form("month", r"(?P<m>MONTH)" + _WITH, "month", _month),
    form("month", r"(?P<m>MONTH)(?:,?\s+(?:(?:of|in)\s+)?(?P<y>YEAR))?", "month", _month),
    form("month", r"(?P<m>MONTH)" + _REL, "month", _by_year),
    part("month", r"(?P<m>MONTH)", "month", _month_in, "year", r"\s+(?:of\s+)?(?:the\s+|['‘’])?"),
    form("which", rf"(?i:{_WHICH})\s+(?P<m>MONTH)", "month", _by_step),
    form("digit", r"(?P<y>YEAR)\s+(?P<m>MONTH)" + _NO_NUMBER, "month", _month),
    form("season", r"(?i:(?P<s>SEASON)\s+(?:of\s+)?)(?P<y>YEAR)", "season", _season),
    form("which", rf"(?i:{_WHICH}\s+(?P<s>SEASON))", "season", _season_by_step),
    form("season", rf"(?i:{_IN}(?P<s>SEASON))(?P<alone>)(?!\s+of\b)", "season", _season),
    part("season", r"(?i:(?P<s>SEASON))", "season", _season_in, "year", r"\s+of\s+"),
    part("ordinal which", rf"(?i:(?<!\ba\s)(?<!\bof\s){_ORD}[\s-]+quarter)(?!\s+of\s+(?:an?|the\s+(?!year))\b)", "quarter", _quarter_in, "year", _OF, _quarter),
    part("quarter", r"(?P<q>Q[1-4])", "quarter", _quarter_in, "year", _OF, _quarter),
    form("quarter", r"(?P<q>H[12])", "half", _half),
    form("digit", r"(?P<y>YEAR)[\s-]?(?P<q>[QqHh][1-4])", "quarter", _dated_quarter),
    form("quarter", r"(?P<q>[QqHh][1-4])[\s-](?:of\s+)?(?P<y>YEAR)", "quarter", _dated_quarter),
)  # fmt: skip
