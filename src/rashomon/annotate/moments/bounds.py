"""What the words around time expressions make of them: `by November`, `from 1 to 5 May`, `2012 or later`."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.annotate.moments.calendar import Stretch
from rashomon.annotate.moments.tense import ASKED, FUTURE, PAST

_LEAD = re.compile(
    r"(?:\b(?P<how>by|since|until|up until|till|not until|on or before|before|prior to|on or after|after|from"
    r"|starting(?: from| on| in)?|beginning(?: from| on| in)?|effective(?: from| on)?|as of|(?:no|not) later than|later than|no earlier than|not before"
    r"|earlier than|ahead of|as early as|as soon as|at the earliest|through)\s+"
    r"(?:at least\s+|about\s+|around\s+|on\s+|in\s+|late(?:r)?\s+(?:in|on)\s+)?|(?P<fix>\b(?:post|pre)-))(?:the\s+)?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r",?\s+(?P<how>(?:or|and)\s+(?:later|after|beyond|thereafter|earlier|before|sooner)|onwards?|at the (?:latest|earliest|soonest)"
    r"|(?P<date>(?:to|till) date))\b",
    re.IGNORECASE,
)
_LAST_OF = re.compile(r"(?:the\s+)?end\s+of\b", re.IGNORECASE)
_UPTO = ("by", "until", "up until", "till", "no later than", "not later than", "on or before")
_FROM = (
    "since",
    "from",
    "starting",
    "beginning",
    "effective",
    "as of",
    "on or after",
    "no earlier than",
    "not before",
    "not until",
    "as early as",
    "as soon as",
)
_BEFORE = ("before", "ahead of", "prior to", "earlier than", "pre-")


@dataclass(frozen=True, slots=True)
class Around:
    """The words of an expression and those around it; `names` where it only names the day of what follows."""

    before: str
    words: str
    behind: str
    names: bool


def lead_of(before: str) -> str | None:
    """Give the preposition that opens or closes a stretch, in small letters, where one stands right before."""
    match = _LEAD.search(before[-40:])
    return (match["how"] or match["fix"]).lower() if match else None


def tense_by(how: str | None, tense: str) -> str:
    """`since` looks back whatever the verb, and `no later than` ahead."""
    if how == "since":
        return PAST
    if how is not None and how.startswith(("no later", "not later", "no earlier")):
        return FUTURE
    return tense


def bounded(found: Stretch, around: Around, day: date | None, tense: str) -> tuple[Stretch, int, int]:
    """Open the stretch as the words around it say, and give how many characters they take before and behind it.

    `before 1 November` leaves the first of November out, `before the end of October` holds its last day; `before
    Friday's vote` only names the vote's day, and `a photo from March` its month; from a day to come on, the end is open.
    """
    match = _LEAD.search(around.before[-40:])
    if match is None:
        return _behind(found, around.behind, day)
    how = (match["how"] or match["fix"]).lower()
    if _only_names(found, how, around, day, tense):
        return _behind(found, around.behind, day)
    return _opened(found, how, around.words, day), len(match[0]), 0


def _behind(found: Stretch, behind: str, day: date | None) -> tuple[Stretch, int, int]:
    """`2012 or later`, `Friday at the latest`, `March to date`."""
    match = _BEHIND.match(behind)
    if match is None:
        return found, 0, 0
    if match["date"]:
        return Stretch(found.earliest, day), 0, match.end()
    later = re.search(r"later|after|beyond|onward|earliest|soonest", match["how"], re.IGNORECASE)
    return (Stretch(found.earliest, None) if later else Stretch(None, found.latest)), 0, match.end()


def _only_names(found: Stretch, how: str, around: Around, day: date | None, tense: str) -> bool:
    """Whether the word before only says of which day something is, and opens nothing."""
    if around.names and how in (*_BEFORE, "after", "through"):
        return True
    if how in ("as early as", "as soon as", "through", "not until"):
        return tense not in (FUTURE, ASKED)
    return how == "from" and (day is None or found.earliest is None or found.earliest < day)


def _opened(found: Stretch, how: str, named: str, day: date | None) -> Stretch:
    if how in (*_UPTO, "through") or (how in _BEFORE and _LAST_OF.match(named)):
        return _until(found, how, day)
    if how in _BEFORE:
        last = found.earliest - timedelta(days=1) if found.earliest else found.latest
        return Stretch(day if day and last and last >= day else None, last)
    if how in ("after", "later than", "post-"):
        return Stretch(found.latest + timedelta(days=1) if found.latest else None, None)
    return Stretch(found.earliest, None)


def _until(found: Stretch, how: str, day: date | None) -> Stretch:
    if found.earliest and day and found.earliest <= day <= (found.latest or day) and how == "by":
        return Stretch(day, found.latest)
    ahead = day is not None and found.latest is not None and found.latest >= day
    return Stretch(day if ahead else None, found.latest)
