"""The stories of a desk, each with the line that lists it and, where it was made, its comparison."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, Select, delete, func, insert, select, update

from rashomon.errors import UnknownError
from rashomon.records import Comparison, StoryLine
from rashomon.store import tables as t
from rashomon.store.codec import number_of, ordinal, pack, some, unpack
from rashomon.store.query import tagged

c = t.stories.c

ORDERS = {
    "newest": (c.latest.desc(), c.size.desc(), c.id),
    "largest": (c.size.desc(), c.latest.desc(), c.id),
    "contested": (c.contest.desc(), c.latest.desc(), c.id),
}
"""In which orders stories can be listed."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A story that was laid side by side: its line as it is now, and the comparison as it is kept.

    `token` is the one that the story had when it was read: another one says that it has changed since.
    """

    line: StoryLine
    token: str
    comparison: bytes | None


class Stories:
    """The stories, by their identifiers."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, line: StoryLine) -> None:
        """Keep a story whose reports are still to be laid side by side."""
        self.drop(line.id)
        row = {
            "id": line.id, "title": line.title, "begun": ordinal(line.begun), "latest": ordinal(line.latest),
            "size": len(line.reports), "contest": 0.0, "stale": 1, "token": secrets.token_hex(8), "line": pack(line),
        }  # fmt: skip
        self._connection.execute(insert(t.stories).values(row))

    def drop(self, story: str) -> None:
        """Take a story away that has no reports, or is about to be put anew."""
        self._connection.execute(delete(t.stories).where(c.id == story))

    def finish(self, laid: Laid) -> bool:
        """Keep what laying a story's reports side by side gave; False where the story has changed meanwhile."""
        counts = laid.line.points
        assert counts is not None
        query = update(t.stories).where(c.id == laid.line.id, c.token == laid.token)
        contest = counts.contradicted + min(counts.differs, 999) / 1000
        told = {"title": laid.line.title, "line": pack(laid.line), "contest": contest, "stale": 0}
        return self._connection.execute(query.values(**told, comparison=laid.comparison)).rowcount == 1

    def count(self) -> int:
        """Give how many there are."""
        return self._connection.scalar(select(func.count()).select_from(t.stories)) or 0

    def stale(self, among: Sequence[str] | None = None, most: int | None = None) -> list[str]:
        """Give the stories whose reports are still to be laid side by side, of all or among some.

        The largest come first: begun last, one would keep one process busy while the others have nothing to do.
        """
        query = select(c.id).where(c.stale == 1).order_by(c.size.desc(), c.id).limit(most)
        if among is None:
            return list(self._connection.scalars(query))
        return [story for part in some(among) for story in self._connection.scalars(query.where(c.id.in_(part)))]

    def comparison(self, story: str) -> Comparison | None:
        """Give a story's reports laid side by side, None where that is still to be done, or there is but one."""
        content = self._connection.scalar(select(c.comparison).where(c.id == story, c.stale == 0))
        return None if content is None else unpack(content, Comparison)

    def line(self, story: str) -> tuple[StoryLine, str]:
        """Give one story as a list shows it, and the token that it bears until it changes."""
        row = self._connection.execute(select(c.line, c.token).where(c.id == story)).one_or_none()
        if row is None:
            raise UnknownError(f"Nothing on this desk is named {story}. `rashomon stories` lists what there is.")
        return unpack(row.line, StoryLine), row.token

    def list(
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
        query = select(c.line).order_by(*ORDERS[order])
        if since:
            query = query.where(c.latest >= ordinal(since))
        if until:
            query = query.where(c.begun <= ordinal(until), c.latest > 0)
        for field, value in (("actor", actor), ("country", country)):
            if value:
                query = query.where(c.id.in_(_bearing(f"{field}:{tagged(value)}")))
        return [unpack(line, StoryLine) for line in self._connection.scalars(query.limit(most))]

    def bearing(self, tag: str) -> set[str]:
        """Give the stories of which a report bears a tag."""
        return set(self._connection.scalars(_bearing(tag)))


def _bearing(tag: str) -> Select[tuple[str | None]]:
    numbers = select(t.tags.c.report).where(t.tags.c.tag == number_of(tag))
    return select(t.reports.c.story).where(t.reports.c.n.in_(numbers))
