"""Reading a desk: every question that the other rooms ask of it, in one transaction."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from rashomon.errors import UnknownError
from rashomon.records import Capture, Comparison, Judgement, Listed, Notes, Source, SourceLine, StoryLine, Traits
from rashomon.store import fulltext
from rashomon.store import tables as t
from rashomon.store.codec import day, ordinal, unpack, unsqueeze
from rashomon.store.query import Query, tagged

ORDERS = {
    "newest": (t.stories.c.latest.desc(), t.stories.c.size.desc(), t.stories.c.id),
    "largest": (t.stories.c.size.desc(), t.stories.c.latest.desc(), t.stories.c.id),
    "contested": (t.stories.c.contest.desc(), t.stories.c.latest.desc(), t.stories.c.id),
}
"""In which orders stories can be listed."""


class View:
    """What one transaction sees of a desk."""

    def __init__(self, connection: Connection) -> None:
        """Look through a connection that has begun a transaction."""
        self._connection = connection

    @property
    def connection(self) -> Connection:
        """The connection that this is seen through, for the rest of this room alone."""
        return self._connection

    def search(self, query: Query, most: int) -> list[tuple[str, int, float]]:
        """Give report, place of the passage among the report's, and score, for what a query finds, best first.

        A query of fields alone finds the first passage of each report, newest first.
        """
        asked = select(t.reports.c.n)
        for tag in query.tags:
            asked = asked.where(t.reports.c.n.in_(select(t.tags.c.report).where(t.tags.c.tag == tag)))
        if query.since:
            asked = asked.where(t.reports.c.day >= ordinal(query.since))
        if query.until:
            asked = asked.where(t.reports.c.day.between(1, ordinal(query.until)))
        bounded = bool(query.tags or query.since or query.until)
        if not query.wanted:
            newest = asked.order_by(t.reports.c.day.desc(), t.reports.c.id).limit(most)
            found = [(n, 0, 0.0) for n in self._connection.scalars(newest)]
        else:
            within = list(self._connection.scalars(asked)) if bounded else None
            found = fulltext.find(self._connection, query.wanted, query.unwanted, most, within)
        numbers = {n for n, _, _ in found}
        rows = self._connection.execute(select(t.reports.c.n, t.reports.c.id).where(t.reports.c.n.in_(numbers)))
        names = {row.n: row.id for row in rows}
        return [(names[n], place, score) for n, place, score in found if n in names]

    def size(self) -> tuple[int, int]:
        """Give how many reports and how many stories there are."""
        ask = self._connection.scalar
        return ask(select(func.count()).select_from(t.reports)) or 0, ask(
            select(func.count()).select_from(t.stories)
        ) or 0

    def has_capture(self, identifier: str) -> bool:
        """Whether these very bytes, handed in alike, were added before."""
        return self._connection.scalar(select(t.captures.c.n).where(t.captures.c.id == identifier)) is not None

    def captures(self) -> Iterator[Capture]:
        """Yield every capture in the order of arrival."""
        for (number,) in self._connection.execute(select(t.captures.c.n).order_by(t.captures.c.n)).all():
            row = self._connection.execute(select(t.captures).where(t.captures.c.n == number)).one()
            yield _capture(row.head, row.content)

    def capture_of(self, report: str) -> Capture:
        """Give the first capture that a report was read from."""
        number = self._number(report)
        query = select(t.captures).where(t.captures.c.report == number).order_by(t.captures.c.id).limit(1)
        row = self._connection.execute(query).one()
        return _capture(row.head, row.content)

    def has(self, report: str) -> bool:
        """Whether a report of this identifier is there."""
        return self._connection.scalar(select(t.reports.c.n).where(t.reports.c.id == report)) is not None

    def notes(self, report: str) -> Notes:
        """Give what a report says by itself; raise UnknownError where there is none of this identifier."""
        content = self._connection.scalar(select(t.notes.c.content).where(t.notes.c.report == self._number(report)))
        if content is None:
            raise UnknownError(f"No report is named {report}.")
        return unpack(content, Notes)

    def story_of(self, name: str) -> str:
        """Give the identifier of the story that a story's or a report's identifier leads to, or raise UnknownError.

        A story is named by its first report; the name of one that was merged leads to where that report is now.
        """
        report = "r" + name[1:]
        found = self._connection.scalar(select(t.reports.c.story).where(t.reports.c.id == report))
        if found is None:
            raise UnknownError(f"Nothing on this desk is named {name}. `rashomon stories` lists what there is.")
        return str(found)

    def members(self, story: str) -> list[str]:
        """Give the identifiers of a story's reports, oldest first, undated ones last."""
        query = select(t.reports.c.id, t.reports.c.day).where(t.reports.c.story == story)
        found = self._connection.execute(query).all()
        return [identifier for identifier, when in sorted(found, key=lambda row: (row[1] or 9**9, row[0]))]

    def comparison(self, story: str) -> Comparison | None:
        """Give a story's reports laid side by side, or None where that is still to be done."""
        query = select(t.stories.c.comparison).where(t.stories.c.id == story, t.stories.c.stale == 0)
        content = self._connection.scalar(query)
        return None if content is None else unpack(content, Comparison)

    def digest(self, story: str) -> str | None:
        """Give the digest of what a story's comparison was, or is to be, made of."""
        return self._connection.scalar(select(t.stories.c.members).where(t.stories.c.id == story))

    def stale(self, most: int) -> list[str]:
        """Give some of the stories whose reports are still to be laid side by side."""
        query = select(t.stories.c.id).where(t.stories.c.stale == 1).order_by(t.stories.c.id).limit(most)
        return list(self._connection.scalars(query))

    def stories(
        self,
        *,
        order: str = "newest",
        most: int | None = None,
        since: date | None = None,
        until: date | None = None,
        actor: str | None = None,
        country: str | None = None,
    ) -> list[StoryLine]:
        """List stories that were told of from `since` to `until`, name an actor, or are told by a country's press."""
        query = select(t.stories.c.line).order_by(*ORDERS[order])
        if since:
            query = query.where(t.stories.c.latest >= ordinal(since))
        if until:
            query = query.where(t.stories.c.begun <= ordinal(until), t.stories.c.latest > 0)
        for field, value in (("actor", actor), ("country", country)):
            if value:
                tag = f"{field}:{tagged(value)}"
                inside = select(t.reports.c.story).join(t.tags, t.tags.c.report == t.reports.c.n)
                query = query.where(t.stories.c.id.in_(inside.where(t.tags.c.tag == tag)))
        return [unpack(line, StoryLine) for line in self._connection.scalars(query.limit(most))]

    def line(self, story: str) -> StoryLine:
        """Give one story as a list shows it."""
        return unpack(
            self._connection.scalars(select(t.stories.c.line).where(t.stories.c.id == story)).one(), StoryLine
        )

    def listed(self, reports: Sequence[str]) -> list[Listed]:
        """Give reports as a list names them, in the order asked for."""
        rows = self._connection.execute(select(t.reports).where(t.reports.c.id.in_(reports)))
        found = {row.id: _listed(row) for row in rows}
        return [found[report] for report in reports if report in found]

    def sources(self) -> list[SourceLine]:
        """List the sources with how many of their reports there are, most first."""
        by = (t.reports.c.name, t.reports.c.domain, t.reports.c.country)
        dated = func.nullif(t.reports.c.day, 0)
        query = select(*by, func.count(), func.min(dated), func.max(dated)).group_by(*by)
        rows = self._connection.execute(query).all()
        rows = sorted(rows, key=lambda row: (-row[3], row[0] or "\U0010ffff", row[1] or "", row[2] or ""))
        return [
            SourceLine(
                source=Source(name=name, domain=domain, country=country),
                reports=count,
                begun=day(first or 0),
                latest=day(last or 0),
            )
            for name, domain, country, count, first, last in rows
        ]

    def judgements(self) -> list[Judgement]:
        """List every judgement in the order in which they were given, those that were withdrawn too."""
        rows = self._connection.execute(select(t.judgements).order_by(t.judgements.c.n))
        return [_judgement(row.n, row.content, row.withdrawn) for row in rows]

    def traits(self, reports: Sequence[str]) -> dict[str, Traits]:
        """Give what reports are told apart by."""
        found: dict[str, Traits] = {}
        for begin in range(0, len(reports), 500):
            query = select(t.traits.c.content).join(t.reports, t.reports.c.n == t.traits.c.report)
            query = query.where(t.reports.c.id.in_(reports[begin : begin + 500]))
            found |= {one.report: one for one in (unpack(c, Traits) for c in self._connection.scalars(query))}
        return found

    def _number(self, report: str) -> int:
        number = self._connection.scalar(select(t.reports.c.n).where(t.reports.c.id == report))
        if number is None:
            raise UnknownError(
                f"No report on this desk is named {report}. `rashomon stories --format json` lists them."
            )
        return int(number)


def _capture(head: bytes, content: bytes) -> Capture:
    return replace(unpack(head, Capture), content=unsqueeze(content))


def _listed(row: object) -> Listed:
    get = row._mapping  # type: ignore[attr-defined]  # noqa: SLF001 - SQLAlchemy's name for a public thing
    return Listed(
        id=get["id"],
        path=get["path"],
        url=get["url"],
        source=Source(name=get["name"], domain=get["domain"], country=get["country"]),
        title=get["title"],
        published=day(get["day"]),
    )


def _judgement(number: int, content: bytes, withdrawn: str | None) -> Judgement:
    when = datetime.fromisoformat(withdrawn) if withdrawn else None
    return replace(unpack(content, Judgement), id=number, withdrawn=when)
