"""Stories written for this project: several reports of one event, with what tells the same in them and who copies whom.

Each file of `data/stories` is a story. Its texts are this project's own; persons and outlets in them are invented.
Those that `data/held_out.txt` names are only measured on; the others may be learned from.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from rashomon.records import Received, Source

FOLDER = Path(__file__).parent / "data/stories"
_HELD_OUT = Path(__file__).parent / "data/held_out.txt"


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a report, which is named by its short name in the story."""

    report: str
    start: int
    end: int


Finding = tuple[str, str, tuple[str, ...]]
"""Aspect, verdict, and the two reports that it is between."""


@dataclass(frozen=True, slots=True)
class Same:
    """Places of different reports that tell one and the same thing, with the findings between them."""

    places: tuple[Place, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """A report as it was printed; `copies` are those that it copies, each with how.

    A round-up tells other stories as well.
    """

    name: str
    received: Received
    published: date
    copies: tuple[tuple[str, str], ...]
    roundup: bool


@dataclass(frozen=True, slots=True)
class Story:
    """A story with its reports; `apart` are pairs of places that look alike and tell different things."""

    name: str
    twin: str | None
    reports: tuple[Printed, ...]
    same: tuple[Same, ...]
    apart: tuple[tuple[Place, Place], ...]

    def copied(self, left: str, right: str) -> bool:
        """Whether one of two reports copies the other, whole or in part."""
        return any({one.name, other} == {left, right} for one in self.reports for other, _ in one.copies)


def held_out() -> frozenset[str]:
    """Give the names of the stories that nothing is learned from."""
    return frozenset(_HELD_OUT.read_text(encoding="utf-8").split())


@cache
def stories() -> tuple[Story, ...]:
    """Read all stories, in the order of their names."""
    return tuple(_story(path) for path in sorted(FOLDER.glob("*.toml")))


def _story(path: Path) -> Story:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    texts = {row["name"]: row["text"] for row in told["report"]}
    found = _findings(told["point"])
    return Story(
        name=path.stem, twin=told.get("twin"), reports=tuple(_printed(path.stem, row) for row in told["report"]),
        same=tuple(Same(tuple(_places(row["tellings"], texts)), found[row["why"]]) for row in told["point"]),
        apart=tuple(_pair(row, texts) for row in told.get("apart", [])),
    )  # fmt: skip


def _printed(story: str, row: dict[str, Any]) -> Printed:
    source = Source(name=row["source"], country=row["country"])
    received = Received(path=f"{story}/{row['name']}", text=row["text"], published=row["published"], source=source)
    copies = tuple((one["from"], one["how"]) for one in row.get("copies", []))
    return Printed(row["name"], received, row["published"], copies, bool(row.get("roundup")))


def _findings(points: list[dict[str, Any]]) -> dict[str, tuple[Finding, ...]]:
    """Give the findings of each thing; where a report tells it twice, they are written down at one place only."""
    found: dict[str, list[Finding]] = {}
    for row in points:
        rows = row.get("findings", [])
        found.setdefault(row["why"], []).extend((f["aspect"], f["verdict"], tuple(f.get("between", ()))) for f in rows)
    return {why: tuple(some) for why, some in found.items()}


def _pair(row: dict[str, Any], texts: dict[str, str]) -> tuple[Place, Place]:
    left, right = _places(row["tellings"], texts)
    return left, right


def _places(tellings: list[list[str]], texts: dict[str, str]) -> Iterator[Place]:
    for report, words in tellings:
        start = texts[report].index(words)
        yield Place(report, start, start + len(words))
