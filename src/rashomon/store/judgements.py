"""The judgements of a desk: kept for good, and found by what they speak of."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from rashomon.records import Judgement
from rashomon.store import tables as t
from rashomon.store.codec import pack, some, unpack

c = t.judgements.c


class Judgements:
    """What persons judged, in the order in which they did."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, judgement: Judgement, subjects: Iterable[str]) -> int:
        """Keep a judgement for good, found by the reports and actors that it speaks of; give its number."""
        key = self._connection.execute(insert(t.judgements).values(content=pack(judgement))).inserted_primary_key
        assert key is not None
        rows = [{"name": name, "judgement": int(key[0])} for name in sorted(set(subjects))]
        self._connection.execute(insert(t.subjects), rows)
        return int(key[0])

    def all(self) -> list[Judgement]:
        """List every judgement, those that were withdrawn too."""
        return [_judgement(row) for row in self._connection.execute(select(t.judgements).order_by(c.n))]

    def get(self, number: int) -> Judgement | None:
        """Give the judgement of a number."""
        row = self._connection.execute(select(t.judgements).where(c.n == number)).one_or_none()
        return None if row is None else _judgement(row)

    def about(self, names: Sequence[str]) -> list[Judgement]:
        """Give the judgements that stand and speak of any of some reports or actors, oldest first."""
        found: dict[int, Judgement] = {}
        for part in some(names):
            numbers = select(t.subjects.c.judgement).where(t.subjects.c.name.in_(part))
            query = select(t.judgements).where(c.n.in_(numbers), c.withdrawn.is_(None))
            found |= {row.n: _judgement(row) for row in self._connection.execute(query)}
        return [found[number] for number in sorted(found)]

    def withdraw(self, number: int, at: datetime) -> bool:
        """Mark a judgement as withdrawn; False where there is none of this number that stands."""
        query = update(t.judgements).where(c.n == number, c.withdrawn.is_(None)).values(withdrawn=at.isoformat())
        return self._connection.execute(query).rowcount == 1


def _judgement(row: Row[Any]) -> Judgement:
    when = datetime.fromisoformat(row.withdrawn) if row.withdrawn else None
    return replace(unpack(row.content, Judgement), id=row.n, withdrawn=when)
