"""What a desk knows of itself: its shape, and the number of the redo that its reports are made in."""

from sqlalchemy import Connection, delete, insert, select

from rashomon.store import tables as t


class State:
    """A few values by their names."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> str | None:
        """Give the value of a name, None where there is none."""
        return self._connection.scalar(select(t.state.c.value).where(t.state.c.name == name))

    def put(self, name: str, value: str) -> None:
        """Set the value of a name."""
        self._connection.execute(delete(t.state).where(t.state.c.name == name))
        self._connection.execute(insert(t.state).values(name=name, value=value))

    @property
    def redo(self) -> int:
        """The number of the last redo that was begun, 0 where there was none."""
        return int(self.get("redo") or 0)
