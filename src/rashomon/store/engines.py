"""Opening a desk's database: SQLite by a file's path, PostgreSQL by its address."""

import importlib
import os
import sqlite3
from functools import cache
from pathlib import Path
from time import monotonic, sleep
from types import ModuleType
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from rashomon.errors import UsageError

SOUND = (3, 51, 3)
"""SQLite 3.7.0 to 3.51.2 may damage a database when its write-ahead log is reset."""

PATIENCE = 120_000
"""Milliseconds that a writer waits for others: SQLite serves whoever asks at the right moment, which may take long."""

AGAIN = 0.05
"""Seconds after which is asked again what SQLite refused at once."""

WRITERS = 0x5241_5348
"""The number of the lock by which writers of one PostgreSQL desk wait for each other."""


@cache
def sqlite() -> ModuleType:
    """Give the module for SQLite: the one that brings its own SQLite along, else Python's."""
    try:
        return importlib.import_module("pysqlite3.dbapi2")
    except ImportError:
        return sqlite3


def caution(where: str) -> str | None:
    """Give what the user should know of a desk's database: None, or why it is not quite sound."""
    version = ".".join(map(str, sqlite().sqlite_version_info))
    if is_address(where) or sqlite().sqlite_version_info >= SOUND:
        return None
    return (
        f"this Python's SQLite is {version}, and before 3.51.3 it can damage a desk that several programs "
        "write at once. Install pysqlite3, or let one program write at a time."
    )


def is_address(where: str) -> bool:
    """Whether a desk's name is the address of a server."""
    return "://" in where


def shown(where: str) -> str:
    """Give a desk's name as it may be printed: without a password."""
    return make_url(where).render_as_string(hide_password=True) if is_address(where) else where


def engine(where: str, *, write: bool) -> Engine:
    """Make the engine for a desk; readers of SQLite cannot write, and its writers wait for each other at the start."""
    return _postgres(where, write=write) if is_address(where) else _sqlite(where, write=write)


def _sqlite(where: str, *, write: bool) -> Engine:
    uri = f"file:{quote(str(Path(where).absolute()))}?mode={'rwc' if write else 'ro'}"
    if not write and _frozen(where):
        uri += "&immutable=1"
    made = create_engine(
        "sqlite+pysqlite://",
        module=sqlite(),
        poolclass=QueuePool,
        creator=lambda: sqlite().connect(uri, uri=True, timeout=PATIENCE / 1000, check_same_thread=False),
    )
    event.listen(made, "connect", _prepared if write else _prepared_to_read)
    event.listen(made, "begin", _begin_writing if write else _begin_reading)
    return made


def _frozen(where: str) -> bool:
    """Whether a desk lies where nothing can be written, and nobody does: then it needs no log beside it."""
    folder = Path(where).absolute().parent
    return not os.access(folder, os.W_OK) and not Path(f"{where}-wal").exists()


def _prepared(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where we say, and as we say
    _keep_log(connection)
    for pragma in ("synchronous=FULL", "foreign_keys=ON", "journal_size_limit=67108864"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    _prepared_to_read(connection, None)


def _keep_log(connection: Any) -> None:
    """Have a log kept beside the file; while another does the same SQLite refuses at once, whatever its patience is."""
    until = monotonic() + PATIENCE / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL").fetchall()
        except sqlite().OperationalError as error:
            if "locked" not in str(error) or monotonic() > until:
                raise
            sleep(AGAIN)
        else:
            return


def _prepared_to_read(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={PATIENCE}").fetchall()
    connection.execute("PRAGMA cache_size=-32000").fetchall()


def _begin_writing(connection: Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA busy_timeout={_patience(connection)}")
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _patience(connection: Connection) -> int:
    return int(connection.get_execution_options().get("patience", PATIENCE))


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _postgres(where: str, *, write: bool) -> Engine:
    try:
        url = make_url(where)
        if url.get_backend_name() not in ("postgresql", "postgres"):
            raise UsageError(f"{shown(where)}: a desk is a file, or lies at postgresql://, and this is neither.")
        made = create_engine(url.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
    except ModuleNotFoundError as error:
        raise UsageError("PostgreSQL needs its driver. Install it: pip install 'rashomon[postgres]'.") from error
    except ArgumentError as error:
        raise UsageError(f"{where} is no address of a desk. Write postgresql://name@host/desk.") from error
    event.listen(made, "begin", _one_writer if write else _read_only)
    return made


def _one_writer(connection: Connection) -> None:
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = {_patience(connection)}")
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")


def _read_only(connection: Connection) -> None:
    connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
