"""Moving a desk: every row of every table into another, whatever engine either has."""

from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import func, insert, select, text

from rashomon.errors import UsageError
from rashomon.records import Notes
from rashomon.store import fulltext
from rashomon.store import tables as t
from rashomon.store.codec import unpack
from rashomon.store.store import Store

ROWS = 500
"""Rows that go over at once."""


def move(there: Store, here: Store, passages: Callable[[Notes], Iterable[Sequence[str]]]) -> None:
    """Copy a desk into an empty one in one transaction; `passages` gives the words of a report's passages."""
    with there.read() as source, here.write() as target:
        if target.size() != (0, 0) or next(iter(target.captures()), None) is not None:
            raise UsageError(f"{here.shown}: there is a desk here already. Name a place where none is.")
        read, write = source.connection, target.connection
        for table in (*t.PERMANENT, *t.DERIVED):
            rows = read.execution_options(yield_per=ROWS).execute(select(table))
            for some in rows.mappings().partitions(ROWS):
                write.execute(insert(table), [dict(row) for row in some])
        for number, content in read.execute(select(t.notes)):
            fulltext.put(write, number, passages(unpack(content, Notes)))
        if write.dialect.name == "postgresql":
            for table in (t.captures, t.judgements, t.reports):
                last = write.scalar(select(func.max(table.c.n))) or 0
                sequence = f"SELECT setval(pg_get_serial_sequence('{table.name}', 'n'), :last, :used)"
                write.execute(text(sequence), {"last": max(last, 1), "used": last > 0})
