"""From names to bytes, on guard against what is no file, is too large, or goes while it is read."""

import os
import stat
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from rashomon.errors import EmptyError, InputError, RepeatedError, TooLargeError, UnreadableError

STANDARD_INPUT = "-"
"""The name that stands for standard input."""

FILE_BYTES = 5_000_000
"""The largest file that is read. The heaviest pages of news sites come to some three megabytes,
scripts and all; the plain text of a report is a thousand times smaller."""


def shown(name: str) -> str:
    """Give a name that can be printed and written as JSON, whatever bytes the file system holds."""
    return os.fsencode(name).decode("utf-8", "replace")


def find(names: Iterable[str | os.PathLike[str]], endings: tuple[str, ...]) -> Iterator[str | InputError]:
    """Yield the files that the names lead to, each once, and an error for each name that leads to none."""
    seen: set[object] = set()
    for name in (os.fspath(given) for given in names):
        for file in _walk(name, endings) if os.path.isdir(name) else (name,):
            if isinstance(file, InputError):
                yield file
            elif (key := _identity(file)) in seen:
                yield RepeatedError(shown(file), "it was handed in before", "It is read once; name it once.")
            else:
                seen.add(key)
                yield file


def _identity(name: str) -> object:
    """Tell files apart by what they are and not by how they were named; missing ones by their name."""
    if name == STANDARD_INPUT:
        return name
    try:
        status = os.stat(name)
    except (OSError, ValueError):
        return name
    return status.st_dev, status.st_ino


def _walk(folder: str, endings: tuple[str, ...]) -> Iterator[str | InputError]:
    """Yield a folder's reports in the order of their names, without hidden files and linked folders."""
    refused: list[OSError] = []
    found = False
    for where, folders, files in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and name.lower().endswith(endings):
                found = True
                yield os.path.normpath(os.path.join(where, name))
    yield from (_refusal(str(error.filename or folder), error) for error in refused)
    if not found and not refused:
        yield EmptyError(shown(folder), "no report lies in this folder", f"Reports end in {', '.join(endings)}.")


def contents(name: str, stdin: BinaryIO | None, most: int = FILE_BYTES) -> bytes:
    """Read all of a file or of standard input, or raise the InputError that says why not."""
    try:
        content = _piped(stdin, most) if name == STANDARD_INPUT else _read(name, most)
    except (OSError, ValueError) as error:
        raise _refusal(name, error) from error
    if len(content) > most:
        what = f"it is larger than the {most // 1_000_000} MB that a report can have"
        raise TooLargeError(shown(name), what, "Hand in the one report that you mean, as text or as its page.")
    if not content:
        raise EmptyError(shown(name), "it is empty", "Check that the report was saved.")
    return content


def opened(name: str) -> BinaryIO:
    """Open a regular file, however large, or raise the InputError that says why not."""
    try:
        return _opened(name, None)
    except (OSError, ValueError) as error:
        raise _refusal(name, error) from error


def _piped(stdin: BinaryIO | None, most: int) -> bytes:
    """Read standard input up to the limit, and one byte more to know that it was passed."""
    if stdin is None:
        raise UnreadableError(STANDARD_INPUT, "there is no standard input", "Name a file, or pipe a report in.")
    return stdin.read(most + 1)


def _read(name: str, most: int) -> bytes:
    """Read a regular file up to the limit, and one byte more to know that it was passed."""
    with _opened(name, most) as file:
        return file.read(most + 1)


def _opened(name: str, most: int | None) -> BinaryIO:
    # Looking first keeps a device from being opened at all; looking at what was opened, and not waiting
    # for it, keeps a pipe that took the file's place from holding everything up.
    _must_be_regular(name, os.stat(name), most)
    file = os.fdopen(os.open(name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb")
    try:
        _must_be_regular(name, os.fstat(file.fileno()), most)
    except InputError:
        file.close()
        raise
    return file


def _must_be_regular(name: str, status: os.stat_result, most: int | None) -> None:
    """Refuse what is no regular file, and what is too large to be worth opening."""
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError(shown(name), "it is a device, a pipe or a socket", "Hand in a file, or pipe it in as -.")
    if most is not None and status.st_size > most:
        size = f"{status.st_size / 1_000_000:,.0f} MB"
        what = f"it has {size}, more than the {most // 1_000_000} MB that a report can have"
        raise TooLargeError(shown(name), what, "Hand in the one report that you mean, as text or as its page.")


_REFUSALS: dict[type[Exception], tuple[str, str]] = {
    FileNotFoundError: ("there is no such file", "Check its name, and that it was not moved."),
    PermissionError: ("you may not read it", "Ask its owner, or copy it to where you may."),
    NotADirectoryError: ("a part of this name is no folder", "Check the name."),
}


def _refusal(name: str, error: OSError | ValueError) -> UnreadableError:
    """Put the operating system's refusal into words."""
    if "://" in name and isinstance(error, FileNotFoundError):
        return UnreadableError(shown(name), "pages are not fetched", "Save the page, and hand in the file.")
    reason = str(getattr(error, "strerror", None) or error).lower()
    what, remedy = _REFUSALS.get(type(error), (reason, "Check the name and the file."))
    return UnreadableError(shown(name), what, remedy)
