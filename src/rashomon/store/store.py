"""A desk's database: opened, read and written."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from rashomon.errors import CorruptError, NoDeskError
from rashomon.records import Traits
from rashomon.store import engines, migrations
from rashomon.store.errors import put_into_words
from rashomon.store.transaction import Transaction

CHECKPOINT = 200
"""Transactions after which the log beside a SQLite desk is written back: a busy reader would let it grow."""


_MAKE = "`rashomon add FILE...` makes one, or name it with --desk."


class Store:
    """A desk's database, at a file's path or at `postgresql://...`.

    Nothing is opened before it is needed, and nothing made but by `ensure`. Every method raises a DeskError that
    says what is wrong with the desk.
    """

    def __init__(self, where: str) -> None:
        self.where = where
        self.shown = engines.shown(where)
        self._engines: dict[bool, Engine] = {}
        self._written = 0
        self._known: dict[str, Traits] = {}

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """See the desk as it is now; writers may go on meanwhile."""
        with self.telling(), self._engine(write=False).begin() as connection:
            yield Transaction(connection, self._known)

    @contextmanager
    def write(self, *, patience: int | None = None) -> Iterator[Transaction]:
        """Write in one transaction, waiting for other writers first: all of it is kept, or nothing.

        `patience` is how many milliseconds are waited, two minutes if not told; then LockedError is raised.
        """
        with self.telling():
            engine = self._engine(write=True).execution_options(patience=patience or engines.PATIENCE)
            with engine.begin() as connection:
                yield Transaction(connection, self._known)
        self._written += 1
        if self._written % CHECKPOINT == 0:
            self.checkpoint()

    def ensure(self) -> None:
        """See that there is a desk that can be written, and make it where there is none."""
        if True not in self._engines:
            with self.telling():
                self._open(write=True, make=True)

    def checkpoint(self) -> None:
        """Write the log back into the file, where there is one and nobody reads; else a later call does."""
        engine = self._engines.get(True)
        if engine is not None and engine.dialect.name == "sqlite":
            raw = engine.raw_connection()
            with suppress(Exception):  # what is in the log is safe there
                for pragma in ("busy_timeout=100", "wal_checkpoint(TRUNCATE)"):
                    raw.execute(f"PRAGMA {pragma}").fetchall()
            with suppress(Exception):
                raw.execute(f"PRAGMA busy_timeout={engines.PATIENCE}").fetchall()
            raw.close()

    def snapshot(self, to: str) -> None:
        """Let SQLite copy the desk, as it is now, into a file that is not there yet."""
        raw = self._engine(write=False).raw_connection()
        try:
            raw.execute("VACUUM INTO ?", (to,))
        except engines.sqlite().DatabaseError as error:
            told = put_into_words(error, to)
            raise (put_into_words(error, self.shown) if isinstance(told, CorruptError) else told) from error
        finally:
            raw.close()
        with open(to, "rb+") as file:  # noqa: PTH123 - a descriptor is wanted
            os.fsync(file.fileno())

    def close(self) -> None:
        """Let go of the database; who wrote goes last, so that its log is written back and gone."""
        for write in (False, True):
            engine = self._engines.pop(write, None)
            if engine is not None:
                engine.dispose()

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Raise what the database says went wrong as an error of this desk, in plain words."""
        try:
            yield
        except DBAPIError as error:
            raise put_into_words(error, self.shown) from error

    def _engine(self, *, write: bool) -> Engine:
        if write not in self._engines:
            self._open(write=write, make=False)
        return self._engines[write]

    def _open(self, *, write: bool, make: bool) -> None:
        """Open the database to read or to write, bring it to the newest shape, and make a desk only where asked to."""
        if not (make or engines.is_address(self.where) or Path(self.where).is_file()):
            raise NoDeskError(f"{self.shown}: there is no desk here. {_MAKE}")
        engine = engines.engine(self.where, write=write)
        try:
            with engine.begin() as connection:
                old = self._shape(connection, make=make)
                if write:
                    migrations.migrate(connection, self.shown)
        except BaseException:
            engine.dispose()
            raise
        self._engines[write] = engine
        if old < len(migrations.STEPS) and not write:
            self._engine(write=True)  # a reader that meets an older desk brings it up to date, as a writer would

    def _shape(self, connection: Connection, *, make: bool) -> int:
        """Give the shape of the desk; where there is none yet, that is an error unless one is to be made."""
        found = migrations.shape(connection, self.shown)
        if found == 0 and not make:
            raise NoDeskError(f"{self.shown}: there is no desk here yet. {_MAKE}")
        return found
