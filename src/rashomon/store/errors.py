"""What a database says went wrong, in the words and classes of Rashomon's own errors."""

import re

from sqlalchemy.exc import DBAPIError

from rashomon.errors import (
    CorruptError,
    DeskError,
    FullError,
    LockedError,
    NoDeskError,
    ReadOnlyError,
    UnreachableError,
)

_SAYS: tuple[tuple[str, type[DeskError], str], ...] = (
    (
        r"database or disk is full|no space left|disk quota|could not extend file",
        FullError,
        "there is no room left where it lies. Make room and call again: what was acknowledged is there",
    ),
    (
        r"database( table)? is locked|lock timeout|could not obtain lock",
        LockedError,
        "another program holds it. Call again when that has ended",
    ),
    (
        r"readonly database|read-only|permission denied",
        ReadOnlyError,
        "it may not be written. Ask its owner, or name another place with --desk",
    ),
    (
        r"malformed|not a database|disk image|file is encrypted|data corrupted|invalid page",
        CorruptError,
        "it is damaged, or no desk. Take a copy of it first; then bring a backup back, and add what came since",
    ),
    (
        r"unable to open database file",
        NoDeskError,
        "it cannot be opened. Check that its folder exists and may be written",
    ),
    (
        (
            r"connection (refused|failed|to server)|could not (connect|translate)|password authentication"
            r"|does not exist|server closed|terminating connection|timeout expired|name or service not known"
        ),
        UnreachableError,
        "its server does not let us in. Check the address, the name and that it runs",
    ),
    (r"disk i/o error", FullError, "its disk refuses to be written or read. Check the disk, and that there is room"),
)


def put_into_words(error: DBAPIError | OSError, where: str) -> DeskError:
    """Give the error of the desk that an error of its database stands for."""
    told = str(getattr(error, "orig", None) or error)
    for pattern, kind, words in _SAYS:
        if re.search(pattern, told, re.IGNORECASE):
            return kind(f"{where}: {words}.")
    return DeskError(f"{where}: its database says: {told.splitlines()[0]}")
