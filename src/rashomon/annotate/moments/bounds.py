"""What the words before and between time expressions make of them: `by November`, `from 1 to 5 May`."""

import re
from datetime import date, timedelta

from rashomon.annotate.moments.calendar import Stretch
from rashomon.annotate.moments.tense import FUTURE, PAST

_LEAD = re.compile(
    r"\b(?P<how>by|since|until|up until|till|before|prior to|after|from|starting(?: from| on| in)?|beginning|as of"
    r"|no later than|not later than|ahead of)\s+"
    r"(?:at least\s+|about\s+|around\s+|on\s+|in\s+|late(?:r)?\s+(?:in|on)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_SPAN_LEAD = re.compile(r"\b(?P<how>between|from)\s+(?:the\s+)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?P<to>to|until|till|through|and|-|–|—)\s+(?:the\s+)?$|\s*(?P<dash>-|–|—)$", re.IGNORECASE)
_OWNED = re.compile(r"(?:['’]s?\b|\s+(?:election|vote|attack|summit|meeting|deadline)s?\b)")
_COUNTED = re.compile(r"\s+(?P<way>after|from|before|prior to|ahead of)\s+(?:(?:on|the)\s+)?", re.IGNORECASE)
_LAST_OF = re.compile(r"(?:the\s+)?end\s+of\b", re.IGNORECASE)
_UPTO = ("by", "until", "up until", "till", "no later than", "not later than")


def lead_of(before: str) -> str | None:
    """Give the preposition that opens or closes a stretch, in small letters, where one stands right before."""
    match = _LEAD.search(before[-40:])
    return match["how"].lower() if match else None


def tense_by(how: str | None, tense: str) -> str:
    """`since` looks back whatever the verb, and `no later than` ahead."""
    if how == "since":
        return PAST
    if how is not None and how.startswith(("no later", "not later")):
        return FUTURE
    return tense


def bounded(found: Stretch, before: str, named: str, behind: str, day: date | None) -> tuple[Stretch, int]:
    """Open the stretch as the preposition before it says, and give the length of that preposition.

    `before 1 November` leaves the first of November out, `before the end of October` holds its last day; `before Friday's vote` only names the vote's day,
    and `a photo from March` its month; from a day to come on, the end is open.
    """
    match = _LEAD.search(before[-40:])
    if match is None:
        return found, 0
    how, lead = match["how"].lower(), len(match[0])
    if how in ("before", "ahead of", "prior to", "after") and _OWNED.match(behind):
        return found, 0
    if how == "from" and (day is None or found.earliest is None or found.earliest < day):
        return found, 0
    if how in _UPTO:
        return _until(found, how, day), lead
    if how in ("before", "ahead of", "prior to") and _LAST_OF.match(named):
        return _until(found, how, day), lead
    if how in ("before", "ahead of", "prior to"):
        last = found.earliest - timedelta(days=1) if found.earliest else found.latest
        return Stretch(day if day and last and last >= day else None, last), lead
    if how == "after":
        return Stretch(found.latest + timedelta(days=1) if found.latest else None, None), lead
    return (Stretch(found.earliest, None), lead)


def _until(found: Stretch, how: str, day: date | None) -> Stretch:
    if found.earliest and day and found.earliest <= day <= (found.latest or day) and how == "by":
        return Stretch(day, found.latest)
    ahead = day is not None and found.latest is not None and found.latest >= day
    return Stretch(day if ahead else None, found.latest)


def counted_from(between: str) -> int:
    """Whether a length and a day are one: 1 behind `after` or `from`, -1 behind `before`, else 0."""
    link = _COUNTED.fullmatch(between)
    return 0 if link is None else -1 if link["way"].lower().startswith(("before", "prior", "ahead")) else 1


def joins(before: str, between: str) -> int | None:
    """Whether two expressions are the ends of one span; gives the length of the word that leads it.

    `from May 10 to May 20`, `between 2005 and 2010`, `May 30 - June 2`; `2005 and 2010` are two.
    """
    link = _BETWEEN.fullmatch(between)
    if link is None:
        return None
    lead = _SPAN_LEAD.search(before[-20:])
    how = lead["how"].lower() if lead else ""
    word = (link["to"] or link["dash"]).lower()
    if lead is not None and ((word == "and") == (how == "between") or word == "through"):
        return len(lead[0])
    return 0 if lead is None and word in ("-", "–", "—", "to", "through", "until", "till") else None
