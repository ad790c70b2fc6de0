"""A line on a terminal that says how far the work is, and is gone when it is done."""

import sys
import time
from types import TracebackType
from typing import Self

PATIENCE = 1.0
"""Seconds before the line shows: shorter work needs none."""

_ERASE = "\r\x1b[K"


class ProgressLine:
    """Shows how far the work is; stays silent where nobody watches and while the work is short.

    >>> with ProgressLine(wanted=False) as show:
    ...     show("Reading", 3, 12)
    """

    def __init__(self, *, wanted: bool = True) -> None:
        """Begin to count the time; `wanted` is False for a quiet run."""
        self._watched = wanted and sys.stderr.isatty()
        self._begun = time.monotonic()
        self._drawn = False

    def __call__(self, doing: str, done: int, total: int | None) -> None:
        """Say what is being done, how many reports are through, and of how many."""
        if not self._watched or time.monotonic() - self._begun < PATIENCE:
            return
        count = f" {done + 1} of {total}" if total else f" {done + 1}" if done else ""
        sys.stderr.write(f"{_ERASE}{doing}{count} …")
        sys.stderr.flush()
        self._drawn = True

    def erase(self) -> None:
        """Take the line away, before something else is printed and at the end."""
        if self._drawn:
            sys.stderr.write(_ERASE)
            sys.stderr.flush()
            self._drawn = False

    def __enter__(self) -> Self:
        """Begin to show."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave nothing on the terminal, however the work ended."""
        self.erase()
