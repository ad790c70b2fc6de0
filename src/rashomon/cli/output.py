"""What comes in by a pipe, and where results and messages go: a file is whole or not there at all."""

import contextlib
import os
import re
import stat
import sys
import tempfile
from pathlib import Path
from typing import BinaryIO

import click

from rashomon.errors import OutputError

_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")


class PipeClosedError(Exception):
    """The pipe that the result goes into was closed at its other end, as `head` does when it has enough."""


def complain(message: str) -> None:
    """Print a message on standard error; control characters of a file's name never reach the terminal."""
    with contextlib.suppress(OSError):
        click.echo(f"rashomon: {_CONTROLS.sub('�', message)}", err=True)


def send(text: str, to: str | None = None) -> None:
    """Write a result to standard output, or to a file; raise OutputError where that cannot be done.

    A pipe gets UTF-8, a terminal what it can show; PipeClosedError says that the pipe was closed.
    """
    if to is None or to == "-":
        _print(text)
        return
    try:
        _write(Path(to), text.encode())
    except OSError as error:
        raise _unwritten(to, error) from error


def piped_in() -> BinaryIO | None:
    """Give standard input as bytes; None where this process was started without one."""
    return sys.stdin.buffer if sys.stdin is not None else None


def colored(*, wanted: bool) -> bool:
    """Say whether to print in colour: to a terminal that can, unless its user would rather not."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return wanted and not plain and sys.stdout.isatty()


def _print(text: str) -> None:
    """Write to standard output and see that it went through."""
    encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
    try:
        sys.stdout.buffer.write(text.encode(encoding, "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError as error:
        raise PipeClosedError from error  # click has an answer of its own to the plain error: status 1
    except OSError as error:
        raise _unwritten("standard output", error) from error


def _write(path: Path, content: bytes) -> None:
    """Write beside the file and move it there at the end: a reader sees the old one or the new one."""
    path = path.resolve()
    if path.exists() and not stat.S_ISREG(path.stat().st_mode):
        path.write_bytes(content)  # a device or a pipe is written to, never replaced
        return
    descriptor, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(beside).chmod(_mode(path))
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """Give the permissions of the file that is replaced, or those that a new one gets here."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _unwritten(where: str, error: OSError) -> OutputError:
    """Put the operating system's refusal into words."""
    reason = (error.strerror or str(error)).lower()
    return OutputError(f"{where}: it could not be written: {reason}. Name another place with -o, or make room.")
