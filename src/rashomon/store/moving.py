"""Moving a desk: every row of every table into another, whatever engine either has."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, Table, func, insert, select, text

from rashomon.errors import UsageError
from rashomon.records import Notes
from rashomon.store import engines
from rashomon.store import tables as t
from rashomon.store.codec import unpack
from rashomon.store.passages import Passages
from rashomon.store.store import Store
from rashomon.store.transaction import Transaction

ROWS = 500
"""Rows that go over at once."""

Worded = Callable[[Notes], Iterable[tuple[str, str]]]
"""Gives the words and marks of a report's sentences."""


def move(there: Store, here: Store, worded: Worded) -> None:
    """Copy a desk into an empty one in one transaction; what goes wrong is told of the desk that it is wrong with."""
    with there.read() as source, here.write() as target:
        if _used(target):
            raise UsageError(f"{here.shown}: there is a desk here already. Name a place where none is.")
        if redo := source.state.get("redo"):
            target.state.put("redo", redo)
        for table in (*t.PERMANENT, *t.DERIVED):
            for some in _rows(there, source.connection, table):
                target.connection.execute(insert(table), [dict(row._mapping) for row in some])  # noqa: SLF001 - SQLAlchemy's public name
        for some in _rows(there, source.connection, t.notes):
            for row in some:
                Passages(target.connection).put(row.report, worded(unpack(row.content, Notes)))
        if target.connection.dialect.name == "postgresql":
            _count_on(target.connection)


def _used(target: Transaction) -> bool:
    """Whether something was kept on a desk already."""
    return any(target.connection.scalar(select(table.c.n).limit(1)) for table in (t.captures, t.judgements))


def _rows(there: Store, connection: Connection, table: Table) -> Iterator[list[Row[Any]]]:
    """Yield the rows of a table, some at a time."""
    with there.telling():
        found = connection.execution_options(yield_per=ROWS).execute(select(table))
        for some in found.partitions(ROWS):
            yield list(some)


def _count_on(connection: Connection) -> None:
    """Let PostgreSQL number what comes next after what was copied with its numbers."""
    for table in (t.captures, t.judgements, t.reports):
        last = connection.scalar(select(func.max(table.c.n))) or 0
        sequence = f"SELECT setval(pg_get_serial_sequence('{table.name}', 'n'), :last, :used)"
        connection.execute(text(sequence), {"last": max(last, 1), "used": last > 0})


def backup(there: Store, to: str, worded: Worded) -> None:
    """Copy a desk, as it is at this moment, to a place where there is none; it may be in use meanwhile.

    A file is made beside its place, and moved there when it is whole; of a file SQLite makes the copy itself.
    """
    if engines.is_address(to):
        _move_to(there, to, worded)
        return
    if Path(to).exists():
        raise UsageError(f"{to}: there is something here already. Name a place where nothing is.")
    beside = f"{to}.{os.getpid()}.part"
    try:
        if engines.is_address(there.where):
            _move_to(there, beside, worded)
        else:
            there.snapshot(beside)
        Path(beside).replace(to)
    finally:
        for left in ("", "-wal", "-shm", "-journal"):
            Path(beside + left).unlink(missing_ok=True)


def _move_to(there: Store, to: str, worded: Worded) -> None:
    here = Store(to)
    try:
        here.ensure()
        move(there, here, worded)
    finally:
        here.close()
