"""The shapes that a desk has had: numbered steps, each from one shape to the next.

A step that is released is never changed; a new shape is a new step at the end. A desk says in `state` how many of
them it has gone through.
"""

from collections.abc import Callable

from sqlalchemy import Connection, inspect, select

from rashomon.errors import CorruptError, NewerError
from rashomon.store import passages, tables

Step = Callable[[Connection], None]


def _first(connection: Connection) -> None:
    """Make the tables and the index of words."""
    tables.metadata.create_all(connection)
    passages.make(connection)


STEPS: tuple[Step, ...] = (_first,)
"""All steps in their order; a desk of shape n has gone through the first n."""


def shape(connection: Connection, where: str) -> int:
    """Give the shape of a desk, 0 for an empty database; raise where it is no desk, or of a newer Rashomon."""
    names = inspect(connection).get_table_names()
    if "state" not in names:
        if names:
            raise CorruptError(f"{where}: it is a database, but no desk. Name another place with --desk.")
        return 0
    told = connection.scalar(select(tables.state.c.value).where(tables.state.c.name == "shape"))
    number = int(told or 0)
    if number > len(STEPS):
        raise NewerError(f"{where}: a newer Rashomon made it (shape {number}, read here: {len(STEPS)}). Upgrade.")
    return number


def migrate(connection: Connection, where: str) -> int:
    """Bring a desk to the newest shape in one transaction; give the shape that it had."""
    old = shape(connection, where)
    for step in STEPS[old:]:
        step(connection)
    if old < len(STEPS):
        row = {"name": "shape", "value": str(len(STEPS))}
        connection.execute(tables.state.delete().where(tables.state.c.name == "shape"))
        connection.execute(tables.state.insert().values(row))
    return old
