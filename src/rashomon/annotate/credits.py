"""Which agency a report says that it has its words from, if its dateline does not: in byline or last line."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from rashomon.facts import agencies, agency_named

LAST = 2
"""Lines at the end among which a credit is sought."""


def credited(bylines: Iterable[str], lines: list[str]) -> str | None:
    """Give the one agency that a report's byline or its last lines name as theirs whose words it has, or None.

    >>> credited(["By Ann Carter, Associated Press"], [])
    'Associated Press'
    >>> credited([], ["The bridge was open again on Monday. --Reuters"])
    'Reuters'
    >>> credited([], ["He told Reuters."])
    """
    found = dict.fromkeys((*_of_bylines(bylines), *_of_ends(lines[-LAST:])))
    return next(iter(found)) if len(found) == 1 else None


def credit_begins(line: str) -> int | None:
    """Give where the credit to an agency at the end of a line begins, None where it ends in none.

    >>> credit_begins("The bridge was open. (Reuters)"), credit_begins("He told Reuters.")
    (20, None)
    """
    match = _end().search(line.rstrip())
    return None if match is None else match.start() + (match[0][0] != ",")


def _of_bylines(bylines: Iterable[str]) -> Iterator[str]:
    """A byline that is an agency's name, or a writer's with his agency behind it."""
    for line in bylines:
        match = _byline().match(line.strip(" *_|"))
        yield from _named(match["mark"] if match else None)


def _of_ends(lines: Iterable[str]) -> Iterator[str]:
    """A line that is nothing but a credit, or a dash or a bracket with an agency's mark at the end of one."""
    for line in lines:
        match = _alone().match(line.strip()) or _end().search(line.rstrip())
        yield from _named(match["mark"] if match else None)


def _named(mark: str | None) -> Iterator[str]:
    known = agency_named(mark) if mark else None
    if known is not None:
        yield known.name


@cache
def _marks() -> str:
    ordered = sorted(agencies(), key=lambda mark: (-len(mark), mark))
    return f"(?P<mark>{'|'.join(map(re.escape, ordered))})(?!\\w)"


@cache
def _byline() -> re.Pattern[str]:
    who = r"(?:By|BY|by|From)?[:\s]*(?:[A-ZÀ-Ý][^,|/()\n]{2,60}\s*(?:[,|/(–—-]|\bof\b)\s*)?(?:the\s+)?"
    return re.compile(rf"^{who}{_marks()}\)?(?:\s+(?:Writer|Correspondent|staff|News))?\W*$")


@cache
def _alone() -> re.Pattern[str]:
    said = r"(?:(?i:source|sources|credit|courtesy|copyright|by|via)\b|©|\(c\))?[\s:.]*(?:(?:19|20)\d\d\s+)?"
    return re.compile(rf"^\W*{said}(?:the\s+)?{_marks()}(?:\s+(?:19|20)\d\d)?\W*$")


@cache
def _end() -> re.Pattern[str]:
    """A dash or a bracket with a mark behind the last full stop, or `, reports AFP`."""
    closed = r"[.!?”\"'’]\s*(?:[-–—]+|/|\()\s*|,\s*(?:reports|reported)\s+"
    return re.compile(rf"(?:{closed}){_marks()}\)?/?\W*$")
