"""How long one report or one story may take: a text that was made to keep a parser busy holds nothing else up."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS = 180.0
"""The longest texts that are read take some twenty seconds, on a machine that is busy with other things a minute."""


@contextmanager
def limited(seconds: float = SECONDS) -> Iterator[None]:
    """Raise TimeoutError in what takes longer, in the main thread of a process that has alarms.

    >>> with limited(0.01):
    ...     while True: pass
    Traceback (most recent call last):
    TimeoutError: it took more than 0.01 seconds
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def wake(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"it took more than {seconds:g} seconds")

    before = signal.signal(signal.SIGALRM, wake)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
