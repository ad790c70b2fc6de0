"""The captures of a desk: kept for good, each with the report that was read from it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from rashomon.errors import UnknownError
from rashomon.records import Capture
from rashomon.store import tables as t
from rashomon.store.codec import pack, squeeze, unpack, unsqueeze

c = t.captures.c


class Captures:
    """What was received, byte for byte."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, capture: Capture, report: str | None, redo: int) -> None:
        """Keep a capture, with the report that was read from it in a redo; of one that is there, only the latter."""
        number = select(t.reports.c.n).where(t.reports.c.id == report).scalar_subquery()
        told = {"report": number, "made": redo}
        if self.known([capture.id]):
            self._connection.execute(update(t.captures).where(c.id == capture.id).values(**told))
            return
        head = pack(replace(capture, content=b""))
        row = {"id": capture.id, "head": head, "content": squeeze(capture.content)}
        self._connection.execute(insert(t.captures).values(**row, **told))

    def known(self, identifiers: Sequence[str]) -> set[str]:
        """Give those of some identifiers whose captures are there: the same bytes, handed in alike."""
        return set(self._connection.scalars(select(c.id).where(c.id.in_(identifiers))))

    def all(self) -> list[Capture]:
        """Give every capture in the order of arrival."""
        return [_capture(row) for row in self._connection.execute(select(t.captures).order_by(c.n))]

    def behind(self, redo: int) -> int:
        """Give how many captures were last read before a redo."""
        return self._connection.scalar(select(func.count()).select_from(t.captures).where(c.made < redo)) or 0

    def waiting(self, redo: int, most: int) -> list[Capture]:
        """Give some of the captures that were last read before a redo."""
        query = select(t.captures).where(c.made < redo).order_by(c.made, c.n).limit(most)
        return [_capture(row) for row in self._connection.execute(query)]

    def of(self, report: str) -> Capture:
        """Give the first capture that a report was read from."""
        query = select(t.captures).join(t.reports, t.reports.c.n == c.report)
        row = self._connection.execute(query.where(t.reports.c.id == report).order_by(c.id).limit(1)).one_or_none()
        if row is None:
            raise UnknownError(f"No report is named {report}.")
        return _capture(row)

    def report_of(self, capture: str) -> str | None:
        """Give the report that a capture was read as, None for one that could not be read."""
        query = select(t.reports.c.id).join(t.captures, t.reports.c.n == c.report)
        return self._connection.scalar(query.where(c.id == capture))


def _capture(row: Row[Any]) -> Capture:
    return replace(unpack(row.head, Capture), content=unsqueeze(row.content))
