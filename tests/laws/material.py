"""The texts that the laws are tried on: the sample story, the golden stories, and stories beside the project."""

import itertools
from functools import cache
from pathlib import Path

import pytest

from rashomon.desk import Comparison, compare
from rashomon.records import Received
from rashomon.sources import read

ROOT = Path(__file__).parents[2]
BESIDE = ROOT.parent / "shared" / "stories"
"""Stories that are read here and do not ship with the project; where they are missing, the others do."""
_FORMS = {".txt", ".md", ".html"}


def _folders() -> list[Path]:
    places = (ROOT / "examples", ROOT / "tests" / "golden", BESIDE)
    return [folder for place in places if place.is_dir() for folder in sorted(place.iterdir()) if _files(folder)]


def _files(folder: Path) -> list[Path]:
    """The reports of a story; what a reader of it noted is no report."""
    if not folder.is_dir():
        return []
    return [one for one in sorted(folder.iterdir()) if one.suffix in _FORMS and one.stem != "careful-reader"]


STORIES = {folder.name: _files(folder) for folder in _folders()}
"""The files of each story by its name."""
SOME = [pytest.param(name, marks=() if number < 2 else pytest.mark.slow) for number, name in enumerate(STORIES)]
"""The stories for tests that compare each of them anew: the first two, and the others where there is time."""
SAMPLE = next(iter(STORIES))


@cache
def captures(name: str) -> tuple[Received, ...]:
    """Give the reports of a story as received, each under the name of its file."""
    found = [one for one in read([str(path) for path in STORIES[name]]) if isinstance(one, Received)]
    assert len(found) == len(STORIES[name])
    return tuple(found)


@cache
def compared(name: str) -> Comparison:
    """Compare a story once for all the tests that look at it."""
    return compare(captures(name))


def orders(count: int, most: int) -> list[tuple[int, ...]]:
    """Give so many orders of some reports, the last of them backwards; all, where there are no more."""
    every = list(itertools.islice(itertools.permutations(range(count)), 1, 720))
    step = max(1, len(every) // most)
    return [*every[: step * (most - 1) : step], every[-1]]
