"""Floors below which no score may fall, with a digest of the data that each job was measured on."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.measure import Measure

PATH = Path(__file__).with_name("floors.json")
_SLACK = 1e-9


@dataclass(slots=True)
class Floors:
    """The floors by job, set and measure; for what is better low they are ceilings."""

    digests: dict[str, str]
    floors: dict[str, float]

    def of(self, job: str, measure: Measure) -> float | None:
        """Give the floor of a measure, None where there is none yet."""
        return self.floors.get(key(job, measure))

    def broken(self, job: str, measures: Iterable[Measure]) -> Iterator[str]:
        """Say which of a job's measures are worse than their floors."""
        for one in measures:
            floor = self.of(job, one)
            if one.peer is None and floor is not None and _worse(one, floor):
                yield f"{key(job, one)}: {one.score:.4f}, the floor is {floor:.4f}"

    def changed(self, job: str, digest: str) -> bool:
        """Whether a job was measured on other data when its floors were set."""
        return self.digests.get(job, digest) != digest

    def raised(self, job: str, digest: str | None, measures: Iterable[Measure]) -> None:
        """Lift the floors of a job to what is measured now; none goes back. A digest of None is not kept."""
        if digest is not None:
            self.digests[job] = digest
        for one in measures:
            floor = self.of(job, one)
            if one.peer is None and (floor is None or not _worse(one, floor)):
                self.floors[key(job, one)] = _rounded(one)

    def write(self, path: Path = PATH) -> None:
        """Write the floors."""
        told = {"digests": dict(sorted(self.digests.items())), "floors": dict(sorted(self.floors.items()))}
        path.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def key(job: str, measure: Measure) -> str:
    """Give the name that a floor goes by."""
    return f"{job} / {measure.set} / {measure.name}"


def _worse(measure: Measure, floor: float) -> bool:
    return measure.score > floor + _SLACK if measure.lower else measure.score < floor - _SLACK


def _rounded(measure: Measure) -> float:
    """Round to four digits towards what is easier to hold."""
    step = round(measure.score, 4)
    away = 1e-4 if measure.lower else -1e-4
    return round(step + away, 4) if _worse(measure, step) else step


def read(path: Path = PATH) -> Floors:
    """Read the floors; there are none where the file is not there."""
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return Floors(told.get("digests", {}), told.get("floors", {}))
