"""Doing one thing to many, in as many processes as are asked for: in order, and whatever happens to one of them."""

import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from itertools import chain, islice
from multiprocessing import connection, get_context, parent_process
from typing import Generic, Self, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

FEW = 8
"""Things that are done at once here: starting another process takes as long."""
AHEAD = 6
"""Things a process that are handed out before they are asked for."""
BATCH = 16
"""Things that are kept at once: a transaction costs as much for one as for some."""
PAUSE = 1.0
"""Seconds after which what is done is kept, however little it is."""


class Workers:
    """Processes that work, started when there is enough to do and ended at the end; none where `jobs` is 1."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        """Begin; nothing is started yet."""
        return self

    def __exit__(self, *_told: object) -> None:
        """End the processes; what they have not begun is not done."""
        self.end()

    def do(
        self, work: Callable[[Given], Made], many: Iterable[Given], lost: Callable[[Given], Made]
    ) -> Iterator[tuple[Given, Made]]:
        """Yield each thing with what `work` makes of it, in their order; `lost` tells of one that ended its process."""
        coming = iter(many)
        first = list(islice(coming, FEW))
        if self._jobs <= 1 or (self._pool is None and len(first) < FEW):
            yield from ((one, work(one)) for one in chain(first, coming))
        else:
            yield from _Line(self, work, lost).through(chain(first, coming))

    def submit(self, work: Callable[[Given], Made], one: Given) -> "Future[Made]":
        """Hand one thing to a process; what cannot be handed out any more comes back as broken."""
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self._jobs, mp_context=get_context("spawn"), initializer=_begin)
        try:
            return self._pool.submit(work, one)
        except BrokenProcessPool as error:
            broken: Future[Made] = Future()
            broken.set_exception(error)
            return broken

    def room(self) -> int:
        """Give how many things are handed out at once."""
        return self._jobs * AHEAD

    def end(self) -> None:
        """End the processes; others are started when there is something to do."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


def batches(coming: Iterable[Given], most: int = BATCH, seconds: float = PAUSE) -> Iterator[list[Given]]:
    """Yield what comes in parts, each as soon as there are enough or some time has passed.

    >>> list(batches("abcde", 2))
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    part: list[Given] = []
    begun = time.monotonic()
    for one in coming:
        part.append(one)
        if len(part) >= most or time.monotonic() - begun > seconds:
            yield part
            part, begun = [], time.monotonic()
    if part:
        yield part


class _Line(Generic[Given, Made]):
    """Things that were handed out and have not come back, in their order."""

    def __init__(self, workers: Workers, work: Callable[[Given], Made], lost: Callable[[Given], Made]) -> None:
        self._workers, self._work, self._lost = workers, work, lost
        self._out: deque[tuple[Given, Future[Made]]] = deque()

    def through(self, many: Iterator[Given]) -> Iterator[tuple[Given, Made]]:
        """Hand out, and yield what comes back."""
        for one in many:
            self._out.append((one, self._workers.submit(self._work, one)))
            if len(self._out) >= self._workers.room():
                yield from self._next()
        while self._out:
            yield from self._next()

    def _next(self) -> Iterator[tuple[Given, Made]]:
        one, coming = self._out[0]
        try:
            made = coming.result()
        except BrokenProcessPool:
            yield from self._one_by_one()
            return
        self._out.popleft()
        yield one, made

    def _one_by_one(self) -> Iterator[tuple[Given, Made]]:
        """A process ended: do what was out again, each by itself, so that it shows which one ends its process."""
        waiting = [one for one, _ in self._out]
        self._out.clear()
        self._workers.end()
        for one in waiting:
            try:
                made = self._workers.submit(self._work, one).result()
            except BrokenProcessPool:
                made = self._lost(one)
                self._workers.end()
            yield one, made


def _begin() -> None:
    """Let a worker leave interruptions to the process that started it, and end when that one does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        with suppress(OSError):
            connection.wait([parent.sentinel])
        os._exit(1)
