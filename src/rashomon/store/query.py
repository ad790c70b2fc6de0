"""What a user searches for, as a tree: words and phrases that must stand in a passage, and fields of its report."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.errors import UsageError
from rashomon.store.words import words

FIELDS = ("actor", "speaker", "country", "source", "story", "date")
"""The fields that a search can name before a colon."""

_PART = re.compile(r"""(?P<minus>-)?(?:(?P<field>[a-z]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))""")
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


@dataclass(frozen=True, slots=True)
class Query:
    """What a search asks for.

    A passage must hold each phrase of `wanted` (a word is a phrase of one) and none of `unwanted`; its report must
    bear each tag of `tags`, and be of the days from `since` to `until`. `free` are the words as they were typed.
    """

    wanted: tuple[tuple[str, ...], ...] = ()
    unwanted: tuple[tuple[str, ...], ...] = ()
    tags: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    free: str = ""


def parse(text: str) -> Query:
    """Read what was typed.

    >>> parse('signed "defence pact" -tariff speaker:Hegseth date:2025-10').wanted
    (('signed',), ('defence', 'pact'))
    """
    wanted: list[tuple[str, ...]] = []
    unwanted: list[tuple[str, ...]] = []
    tags: list[str] = []
    free: list[str] = []
    since = until = None
    for part in _PART.finditer(text):
        value = part["phrase"] if part["phrase"] is not None else part["word"]
        field = part["field"]
        if field == "date":
            since, until = _span(value)
        elif field in FIELDS:
            tags.append(f"{field}:{tagged(value)}")
        elif found := tuple(words(f"{field} {value}" if field else value)):
            (unwanted if part["minus"] else wanted).append(found)
            free.append("" if part["minus"] else value)
    if not (wanted or tags or since or until):
        raise UsageError(f"There is nothing to search for in {text!r}. Name a word, or a field: {', '.join(FIELDS)}.")
    return Query(tuple(wanted), tuple(unwanted), tuple(tags), since, until, " ".join(filter(None, free)))


def tagged(value: str) -> str:
    """Give a name as tags hold it.

    >>> tagged("Pete  HEGSETH")
    'pete hegseth'
    """
    return " ".join(value.lower().split())


def _span(value: str) -> tuple[date | None, date | None]:
    """Read a day, a month, a year, or two of them with `..` between; either end may be open."""
    first, dots, last = value.partition("..")
    try:
        begun = _day(first, last=False) if first else None
        ended = _day(last if dots else first, last=True) if (last or not dots) else None
    except ValueError as error:
        raise UsageError(
            f"{value} is no date. Write date:2025-10-31, date:2025-10 or date:2025-10..2025-12."
        ) from error
    return begun, ended


def _day(value: str, *, last: bool) -> date:
    """The first or the last day of what is named."""
    match = _DATE.fullmatch(value)
    if match is None:
        raise ValueError(value)
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if day:
        return date(year, month, day)
    if not last:
        return date(year, month or 1, 1)
    after = date(year + 1, 1, 1) if month in (0, 12) else date(year, month + 1, 1)
    return after - timedelta(days=1)
