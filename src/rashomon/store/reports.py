"""The reports of a desk, each with what it says by itself and what it is told apart by."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from rashomon.errors import UnknownError
from rashomon.records import Listed, Notes, Source, Traits
from rashomon.store import tables as t
from rashomon.store.codec import day, number_of, ordinal, pack, some, unpack
from rashomon.store.nearness import Nearness
from rashomon.store.passages import Found, Passages
from rashomon.store.query import Query

c = t.reports.c

KNOWN = 4000
"""Traits that are kept at hand, some 50 MB: those of the reports of some days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A report as it is written down: all that costs time to make of it is made."""

    listed: Listed
    traits: Traits
    notes: bytes
    tags: tuple[int, ...]
    keys: tuple[int, ...]
    passages: tuple[tuple[str, str], ...]


def prepared(notes: Notes, traits: Traits, tags: Iterable[str], passages: Iterable[tuple[str, str]]) -> Prepared:
    """Make a report ready to be written: `tags` are what stories are filtered by, `passages` its words and marks."""
    one = notes.reports[0]
    return Prepared(
        listed=Listed(id=one.id, path=one.path, url=one.url, source=one.source, title=one.title,
                      published=one.published),
        traits=traits, notes=pack(notes), tags=tuple(sorted(set(map(number_of, tags)))),
        keys=tuple(sorted(set(map(number_of, traits.keys)))), passages=tuple(passages),
    )  # fmt: skip


class Reports:
    """The reports, by their identifiers."""

    def __init__(self, connection: Connection, known: dict[str, Traits]) -> None:
        """Take the traits that were read lately, which are read again for every report that comes."""
        self._connection, self._known = connection, known

    def add(self, one: Prepared, redo: int) -> None:
        """Write a report down, as it was made in a redo."""
        put, listed = self._connection.execute, one.listed
        row = {
            "id": listed.id, "day": ordinal(listed.published), "name": listed.source.name, "made": redo,
            "domain": listed.source.domain, "country": listed.source.country, "path": listed.path,
            "url": listed.url, "title": listed.title,
        }  # fmt: skip
        key = put(insert(t.reports).values(row)).inserted_primary_key
        assert key is not None
        number = int(key[0])
        put(insert(t.notes).values(report=number, content=one.notes))
        put(insert(t.traits).values(report=number, content=pack(one.traits)))
        put(insert(t.vectors).values(report=number, content=one.traits.vector))
        if one.tags:
            put(insert(t.tags), [{"tag": tag, "report": number} for tag in one.tags])
        Nearness(self._connection).put(number, one.traits.day, one.keys)
        Passages(self._connection).put(number, one.passages)

    def drop(self, report: str) -> None:
        """Take a report away, with all that was made of it; its captures stay."""
        self._known.pop(report, None)
        number, put = self.number(report), self._connection.execute
        put(update(t.captures).where(t.captures.c.report == number).values(report=None))
        Nearness(self._connection).drop(number)
        Passages(self._connection).drop(number)
        for table in (t.notes, t.traits, t.vectors, t.tags):
            put(delete(table).where(table.c.report == number))
        put(delete(t.reports).where(c.n == number))

    def made(self, report: str) -> int | None:
        """Give the number of the redo that a report was made in, None where it is not there."""
        return self._connection.scalar(select(c.made).where(c.id == report))

    def count(self) -> int:
        """Give how many there are."""
        return self._connection.scalar(select(func.count()).select_from(t.reports)) or 0

    def notes(self, report: str) -> Notes:
        """Give what a report says by itself; raise UnknownError where there is none of this identifier."""
        query = select(t.notes.c.content).join(t.reports, c.n == t.notes.c.report).where(c.id == report)
        content = self._connection.scalar(query)
        if content is None:
            raise UnknownError(f"No report on this desk is named {report}. `rashomon search` finds reports.")
        return unpack(content, Notes)

    def listed(self, reports: Sequence[str]) -> list[Listed]:
        """Give reports as a list names them, in the order asked for; those that are not there are left out."""
        found = {row.id: _listed(row) for row in self._of(reports)}
        return [found[report] for report in reports if report in found]

    def homes(self, reports: Sequence[str]) -> dict[str, str | None]:
        """Give the story that each report is in."""
        return {row.id: row.story for row in self._of(reports)}

    def inside(self, stories: Sequence[str]) -> dict[str, str | None]:
        """Give the reports of some stories, each with its story."""
        found: dict[str, str | None] = {}
        for part in some(stories):
            found |= dict(self._connection.execute(select(c.id, c.story).where(c.story.in_(part))).all())
        return found

    def story_of(self, name: str) -> str:
        """Give the identifier of the story that a story's or a report's identifier leads to, or raise UnknownError.

        A story is named by its first report; the name of one that was merged leads to where that report is now.
        """
        found = self._connection.scalar(select(c.story).where(c.id == "r" + name[1:]))
        if found is None:
            raise UnknownError(f"Nothing on this desk is named {name}. `rashomon stories` lists what there is.")
        return str(found)

    def members(self, story: str) -> list[str]:
        """Give the identifiers of a story's reports, oldest first, undated ones last."""
        found = self._connection.execute(select(c.id, c.day).where(c.story == story)).all()
        return [identifier for identifier, when in sorted(found, key=lambda row: (row[1] or 9**9, row[0]))]

    def move(self, reports: Sequence[str], story: str) -> None:
        """Put reports into a story."""
        for part in some(reports):
            self._connection.execute(update(t.reports).where(c.id.in_(part)).values(story=story))

    def traits(self, reports: Sequence[str]) -> dict[str, Traits]:
        """Give what reports are told apart by."""
        query = select(t.traits.c.content).join(t.reports, c.n == t.traits.c.report)
        missing = [report for report in reports if report not in self._known]
        rows = (row for part in some(missing) for row in self._connection.scalars(query.where(c.id.in_(part))))
        found = {one.report: one for one in (unpack(content, Traits) for content in rows)}
        found |= {report: self._known[report] for report in reports if report in self._known}
        self._known |= found
        for report in list(self._known)[: max(len(self._known) - KNOWN, 0)]:
            del self._known[report]
        return found

    def newest(self, query: Query, most: int, among: Sequence[int] | None = None) -> list[Found]:
        """Give the reports that the fields of a query find, of all or among some, newest first."""
        asked = select(c.n) if among is None else select(c.n).where(c.n.in_(among))
        for tag in query.tags:
            asked = asked.where(c.n.in_(select(t.tags.c.report).where(t.tags.c.tag == number_of(tag))))
        if query.since or query.until:
            asked = asked.where(c.day.between(ordinal(query.since) or 1, ordinal(query.until) or 9**7))
        if query.story:
            asked = asked.where(c.story == query.story)
        return [(n, 0) for n in self._connection.scalars(asked.order_by(c.day.desc(), c.id).limit(most))]

    def bearing(self, tag: str, most: int) -> list[str]:
        """Give the newest reports that bear a tag."""
        query = select(c.id).where(c.n.in_(select(t.tags.c.report).where(t.tags.c.tag == number_of(tag))))
        return list(self._connection.scalars(query.order_by(c.day.desc(), c.id).limit(most)))

    def by_number(self, numbers: Sequence[int]) -> dict[int, tuple[Listed, str]]:
        """Give reports as a list names them, with their stories, by the numbers that an index knows them by."""
        query = select(t.reports).where(c.n.in_(numbers))
        return {row.n: (_listed(row), row.story) for row in self._connection.execute(query)}

    def number(self, report: str) -> int:
        """Give the number that indexes know a report by."""
        number = self._connection.scalar(select(c.n).where(c.id == report))
        if number is None:
            raise UnknownError(f"No report on this desk is named {report}. `rashomon search` finds reports.")
        return int(number)

    def _of(self, reports: Sequence[str]) -> Iterator[Row[Any]]:
        for part in some(reports):
            yield from self._connection.execute(select(t.reports).where(c.id.in_(part)))


def _listed(row: Row[Any]) -> Listed:
    source = Source(name=row.name, domain=row.domain, country=row.country)
    return Listed(id=row.id, path=row.path, url=row.url, source=source, title=row.title, published=day(row.day))
