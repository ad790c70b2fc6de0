"""What a user searches for, as a tree: words and phrases that must stand in a passage, and fields of its report."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from rashomon.errors import UsageError
from rashomon.store.words import words

FIELDS = ("actor", "speaker", "country", "source", "story", "date")
"""The fields that a search can name before a colon."""

_PART = re.compile(r"""(?P<minus>-)?(?:(?P<field>[a-z]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))""")
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


@dataclass(frozen=True, slots=True)
class Query:
    """What a search asks for.

    A passage must hold each phrase of `wanted` (a word is a phrase of one) and none of `unwanted`, bear each of
    `tags` and none of `bars`, and be of a report of the days from `since` to `until` and of the story named. `free`
    are the words as they were typed.
    """

    wanted: tuple[tuple[str, ...], ...] = ()
    unwanted: tuple[tuple[str, ...], ...] = ()
    tags: tuple[str, ...] = ()
    bars: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    story: str | None = None
    free: str = ""

    @property
    def of_passages(self) -> bool:
        """Whether it asks for what single passages hold; else reports as a whole are asked for."""
        return bool(self.wanted or self.unwanted or self.bars or any(not _of_reports(tag) for tag in self.tags))


def _of_reports(tag: str) -> bool:
    return tag.startswith(("country:", "source:"))


def parse(text: str) -> Query:
    """Read what was typed; raise UsageError where it asks for nothing.

    >>> parse('signed "defence pact" -tariff speaker:Hegseth date:2025-10').wanted
    (('signed',), ('defence', 'pact'))
    """
    asked = _Asked()
    for part in _PART.finditer(text):
        asked.take(part["field"], part["phrase"] if part["phrase"] is not None else part["word"], bool(part["minus"]))
    found = asked.query()
    if not (found.wanted or found.tags or found.since or found.until or found.story):
        raise UsageError(f"There is nothing to search for in {text!r}. Name a word, or a field: {', '.join(FIELDS)}.")
    return found


class _Asked:
    """What was typed so far."""

    def __init__(self) -> None:
        self.words: dict[bool, list[tuple[str, ...]]] = {False: [], True: []}
        self.tags: dict[bool, list[str]] = {False: [], True: []}
        self.told: dict[str, Any] = {}
        self.free: list[str] = []

    def take(self, field: str | None, value: str, minus: bool) -> None:  # noqa: FBT001 - part of what was typed
        """Take one word, phrase or field."""
        if field == "date":
            self.told["since"], self.told["until"] = _span(value)
        elif field == "story":
            self.told["story"] = value
        elif field in FIELDS:
            self.tags[minus].append(f"{field}:{tagged(value)}")
        elif found := tuple(words(f"{field} {value}" if field else value)):
            self.words[minus].append(found)
            self.free += [] if minus else [value]

    def query(self) -> Query:
        """Give all of it."""
        wanted, unwanted = (tuple(self.words[minus]) for minus in (False, True))
        tags, bars = (tuple(self.tags[minus]) for minus in (False, True))
        return Query(wanted, unwanted, tags, bars, free=" ".join(self.free), **self.told)


def tagged(value: str) -> str:
    """Give a name as it is searched for: its words, so that accents, capitals and plurals tell nothing apart.

    >>> tagged("The  MÁLAGA Ministers")
    'the malaga minister'
    """
    return " ".join(words(value))


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
