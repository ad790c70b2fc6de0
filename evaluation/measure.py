"""What a job is, what it is given, and what it yields."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from rashomon.annotate import annotate
from rashomon.records import Notes, Received

Read = TypeVar("Read")


class AbsentError(Exception):
    """A set is not where it was looked for; the message says what it is and how to name its folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One score of one set: from 0 to 1, over so many items, with what is asked of it at the least.

    `lower` is True where less is better; then `target` is the most that may be.
    """

    set: str
    name: str
    score: float
    of: int
    target: float | None = None
    lower: bool = False
    peer: str | None = None
    """Whose score it is: a peer's name, None for Rashomon's own."""


@dataclass(slots=True)
class Data:
    """Where the sets lie; every file that a job opens is kept, for the digest of what it was measured on."""

    shared: Path
    named: dict[str, Path | None] = field(default_factory=dict)
    opened: dict[str, Path] = field(default_factory=dict)

    def file(self, name: str) -> Path:
        """Give a file of the shared folder; raises AbsentError where it is not there."""
        path = self.shared / name
        if not path.is_file():
            raise AbsentError(f"{path} is not there; name the folder of the sets by --data")
        self.opened[name] = path
        return path

    def files(self, name: str, pattern: str) -> list[Path]:
        """Give the files of a set in a folder that the user named; raises AbsentError where there are none."""
        folder = self.named.get(name)
        found = sorted(p for p in folder.rglob(pattern) if p.name[0] != ".") if folder is not None else []
        if not found:
            raise AbsentError(f"needs a folder with {name} (public, not redistributable): --{name} DIR")
        self.opened |= {f"{name}/{path.name}": path for path in found}
        return found

    def digest(self) -> str:
        """Give the sha256 of all files that were opened, by name and content."""
        whole = sha256()
        for name, path in sorted(self.opened.items()):
            whole.update(name.encode() + b"\0" + _digest(path))
        return whole.hexdigest()


@cache
def _digest(path: Path) -> bytes:
    return sha256(path.read_bytes()).digest()


@dataclass(slots=True)
class Meter:
    """Annotates texts, and counts the sentences and the seconds of CPU that it took."""

    sentences: int = 0
    seconds: float = 0.0

    def notes(self, text: str, day: date | None = None) -> Notes:
        """Read a text as a report by itself, through the same door as users."""
        return self.received(Received(path=None, text=text), day)

    def received(self, given: Received, day: date | None = None) -> Notes:
        """Read a report as it was received."""
        begun = time.process_time()
        found = annotate(given, day=day)
        self.seconds += time.process_time() - begun
        self.sentences += sum(s.number > 0 for s in found.reports[0].sentences)
        return found

    def timed(self, read: Callable[[], Read]) -> Read:
        """Read one sentence with a single extractor."""
        begun = time.process_time()
        found = read()
        self.seconds += time.process_time() - begun
        self.sentences += 1
        return found

    @property
    def speed(self) -> float | None:
        """Sentences a second of CPU, None where nothing was read."""
        return self.sentences / self.seconds if self.seconds else None


Ask = Callable[[str, Sequence[object]], list[object]]
"""Asks a peer, by name, what it makes of a list of cases; one answer a case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One thing that Rashomon does, and how well: `run` yields its measures, `peers` those of other tools."""

    name: str
    title: str
    means: str
    run: Callable[[Data, Meter], Iterator[Measure]]
    peers: Callable[[Data, Ask], Iterator[Measure]] | None = None
