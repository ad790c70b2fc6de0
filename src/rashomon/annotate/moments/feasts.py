"""Feasts: days that have a name of their own, the same in every country that keeps them."""

import csv
import re
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from rashomon.annotate.dateline import weekday_of
from rashomon.annotate.moments.calendar import Stretch, one, safe, week
from rashomon.annotate.moments.forms import Context, Form, Found, Match, form
from rashomon.annotate.moments.nearest import nearest, stepped
from rashomon.annotate.moments.weekdays import weekend_around
from rashomon.annotate.moments.words import step


@cache
def rules() -> dict[str, str]:
    """Give the rule of each feast by its name in small letters, with plain apostrophes."""
    text = (files("rashomon.annotate") / "data/feasts.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {name.strip().lower(): row["rule"] for row in rows for name in row["names"].split(" | ")}


def easter(into: int) -> date:
    """Give Easter Sunday of a year, by the Gregorian rule of the anonymous algorithm (Nature, 20 April 1876)."""
    century, within = divmod(into, 100)
    golden = into % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    letter = (32 + 2 * (century % 4) + 2 * (within // 4) - epact - within % 4) % 7
    months, days = divmod(epact + letter - 7 * ((golden + 11 * epact + 22 * letter) // 451) + 114, 31)
    return date(into, months, days + 1)


_EASTER = re.compile(r"easter(?P<days>[+-]\d+)")
_NTH = re.compile(r"(?P<m>\d\d)-(?P<wd>[a-z]{3})-(?P<n>\d)(?:\+(?P<days>\d+))?")


def _plain(name: str) -> str:
    """A name as the table has it, however its apostrophe and its saint are written."""
    low = re.sub(r"\s+", " ", name.lower()).replace("’", "'")
    return re.sub(r"^(?:st\.|saint) ", "st ", low)


def feast(name: str, into: int) -> Stretch | None:
    """Give the day of a feast in a year, by its rule: a date, a weekday of a month, or days from Easter."""
    rule = rules()[_plain(name)]
    if match := _EASTER.fullmatch(rule):
        return one(easter(into) + timedelta(days=int(match["days"])))
    if match := _NTH.fullmatch(rule):
        first = date(into, int(match["m"]), 1)
        ahead = ((weekday_of(match["wd"]) or 0) - first.weekday()) % 7
        return one(first + timedelta(days=ahead + 7 * (int(match["n"]) - 1) + int(match["days"] or 0)))
    return safe(into, int(rule[:2]), int(rule[3:]))


def _feast(m: Match, context: Context) -> Found:
    """A feast, or the week or weekend around it: of the year named, or the nearest that fits the tense."""
    year = m["y"] or m["later"]
    if year:
        return _wide(m, int(year))
    if m["which"] and context.day is not None:
        return stepped(lambda into: _wide(m, into) or Stretch(None, None), step(m["which"]), context.day)
    return nearest(lambda into: _wide(m, into), context)


def _wide(m: Match, into: int) -> Stretch | None:
    """The feast of a year, with its weekend or its week where one stands behind it."""
    day, wide = feast(m["f"], into), (m["wide"] or "").lower()
    if day is None or day.earliest is None or not wide:
        return day
    return week(day.earliest) if wide == "week" else weekend_around(day.earliest)


def _expression() -> str:
    """All names as alternatives, the longest first."""
    names = (re.escape(name) for name in sorted(rules(), key=len, reverse=True))
    return "|".join(
        re.sub(r"^st\\ ", r"(?:st\\.?|saint)\\ ", n).replace("'", "['’]").replace("\\ ", r"\s+") for n in names
    )


_WHICH = r"(?:(?P<which>last|next|this|following)\s+)?"
_OTHER = r"(?<!orthodox\s)(?<!coptic\s)(?<!chinese\s)(?<!lunar\s)(?<!jewish\s)(?<!merry\s)(?<!happy\s)(?<!canadian\s)"
"""Before the names of feasts that are kept on other days, and wishes."""
FORMS: tuple[Form, ...] = (
    form("feast which", rf"(?i:{_OTHER}{_WHICH}(?P<f>{_expression()})(?:,?\s+(?P<y>YEAR))?(?:\s+(?P<wide>weekend|week))?(?:,?\s+(?P<later>YEAR))?)", "day", _feast),
)  # fmt: skip
BEGINS = frozenset(name.split()[0] for name in rules()) | {"saint"}
"""The first words of the names, in small letters."""
