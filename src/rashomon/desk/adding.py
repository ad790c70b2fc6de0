"""Adding reports: read, noted by as many workers as are asked for, and kept some at a time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter

from rashomon.desk.filing import file
from rashomon.desk.noting import tried
from rashomon.desk.work import Progress
from rashomon.desk.workers import Workers, batches
from rashomon.errors import InputError
from rashomon.records import Capture
from rashomon.sources import Meter
from rashomon.store import Prepared, Store

ASKED = 200
"""Captures of which is asked at once whether they are there already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of an addition: reports that are new, that were there before, and what could not be used."""

    new: int
    known: int
    failed: tuple[InputError, ...]


class Adding:
    """One addition to a desk: what became of its reports so far."""

    def __init__(self, store: Store, *, strict: bool, meter: Meter, progress: Progress | None) -> None:
        """Take where to add, whether to raise the first failure, how far the reading is, and who wants to know."""
        self._store, self._strict, self._meter, self._progress = store, strict, meter, progress
        self._counts = {True: 0, False: 0}
        self._failed: list[tuple[int, InputError]] = []
        self._places: dict[str, int] = {}  # of the captures that are being read, among all that was found

    def run(self, workers: Workers, found: Iterable[Capture | InputError]) -> None:
        """Read all that is found, and keep what can be used, in the order in which it is found."""
        self._store.ensure()
        for part in batches(workers.do(tried, self._fresh(self._usable(found)), lost)):
            self._keep(part)
            self._tell()
        self._tell()

    def done(self, uncompared: Iterable[InputError]) -> Added:
        """Give what became of all, and the stories that could not be compared."""
        return Added(
            new=self._counts[True],
            known=self._counts[False],
            failed=(*(error for _, error in sorted(self._failed, key=itemgetter(0))), *uncompared),
        )

    def _keep(self, part: list[tuple[Capture, Prepared | InputError]]) -> None:
        """Keep reports in one transaction, and set aside what turned out to be none."""
        good = [(capture, made) for capture, made in part if not isinstance(made, InputError)]
        if good:
            with self._store.write() as desk:
                new = file(desk, good)
            for one in new:
                self._counts[one] += 1
        for capture, made in part:
            place = self._places.pop(capture.id, 0)
            if isinstance(made, InputError):
                self._refuse(place, made)

    def _usable(self, found: Iterable[Capture | InputError]) -> Iterator[Capture]:
        for place, one in enumerate(found):
            if isinstance(one, InputError):
                self._refuse(place, one)
            else:
                self._places[one.id] = place
                yield one

    def _fresh(self, found: Iterable[Capture]) -> Iterator[Capture]:
        """Leave out what was added before: an addition that was broken off goes on where it stopped."""
        for part in batches(found, ASKED):
            with self._store.read() as desk:
                known = desk.captures.known([capture.id for capture in part])
            self._counts[False] += sum(capture.id in known for capture in part)
            for identifier in known:
                self._places.pop(identifier, None)
            yield from (capture for capture in part if capture.id not in known)
            self._tell()

    def _refuse(self, place: int, error: InputError) -> None:
        if self._strict:
            raise error
        self._failed.append((place, error))

    def _tell(self) -> None:
        if self._progress is not None:
            self._progress("Adding", sum(self._counts.values()) + len(self._failed), self._meter.total)


def lost(capture: Capture) -> InputError:
    """Say of a report that it ended the process which read it."""
    return InputError(capture.path, "reading it ended the process that did so", "Please report it, with the file.")
