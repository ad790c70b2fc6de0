"""A line on a terminal that says how far the work is, and is gone when it is done."""

import sys
import time
from collections import deque
from types import TracebackType
from typing import Self

PATIENCE = 1.0
"""Seconds before the line shows: shorter work needs none."""
LATELY = 30.0
"""Seconds over which it is told how fast the work goes: what was done before that was maybe of another kind."""

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
        count = f" {done + 1} of {total}" if total else f" {done + 1}" if done else ""
        self.show(f"{doing}{count} …")

    def show(self, told: str) -> None:
        """Show a line in the place of the last."""
        if not self._watched or time.monotonic() - self._begun < PATIENCE:
            return
        sys.stderr.write(f"{_ERASE}{told}")
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


class Pace:
    """Tells how far long work is, how fast it goes, and how long it will take yet."""

    def __init__(self, line: ProgressLine) -> None:
        """Take the line to tell it on."""
        self._line = line
        self._doing = ""
        self._lately: deque[tuple[float, int]] = deque()

    def __call__(self, doing: str, done: int, total: int | None) -> None:
        """Say what is being done, how many are through, and of how many as far as that is known."""
        now = time.monotonic()
        if doing != self._doing:
            self._doing = doing
            self._lately.clear()
        self._lately.append((now, done))
        while now - self._lately[0][0] > LATELY and len(self._lately) > 2:
            self._lately.popleft()
        self._line.show(" ".join((doing, told(done, total), *self._speed(done, total), "…")))

    def _speed(self, done: int, total: int | None) -> list[str]:
        (then, before), now = self._lately[0], self._lately[-1][0]
        if now - then < PATIENCE or done <= before:
            return []
        rate = (done - before) / (now - then)
        left = [] if total is None else [f"{lasting((total - done) / rate)} left"]
        return [f"({', '.join([f'{rate:,.1f} a second', *left])})"]


def told(done: int, total: int | None) -> str:
    """Give how many are through of how many.

    >>> told(1200, 3000)
    '1,200 of 3,000'
    """
    return f"{done:,}" if total is None else f"{done:,} of {max(total, done):,}"


def lasting(seconds: float) -> str:
    """Give a time as one would say it.

    >>> lasting(7), lasting(100), lasting(9000)
    ('7 seconds', '2 minutes', '2.5 hours')
    """
    if seconds < 90:
        return f"{max(seconds, 0):.0f} second{'s' * (round(seconds) != 1)}"
    return f"{seconds / 60:.0f} minutes" if seconds < 5400 else f"{seconds / 3600:.1f} hours"
