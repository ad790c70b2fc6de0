"""What was measured, as rows: the table that is printed, the JSON, and the table of docs/quality.md."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from evaluation.floors import Floors
from evaluation.measure import Job, Measure

HEADS = ("job", "set", "measure", "score", "of", "floor", "asked", "best peer", "sentences/s")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a job gave: its measures with those of peers, its speed, or why it was skipped."""

    job: Job
    measures: tuple[Measure, ...]
    speed: float | None
    digest: str
    skipped: str | None = None


def best_peer(outcome: Outcome, measure: Measure) -> Measure | None:
    """Give the best peer's score of the same measure."""
    same = [m for m in outcome.measures if m.peer and (m.set, m.name) == (measure.set, measure.name)]
    return max(same, key=lambda m: -m.score if measure.lower else m.score, default=None)


def rows(outcomes: Sequence[Outcome], floors: Floors) -> list[tuple[str, ...]]:
    """Give the cells of the table, a row a measure."""
    found = []
    for outcome in outcomes:
        if outcome.skipped is not None:
            found.append((outcome.job.name, f"skipped: {outcome.skipped}", *[""] * 7))
        for one in (m for m in outcome.measures if m.peer is None):
            floor, peer = floors.of(outcome.job.name, one), best_peer(outcome, one)
            found.append((
                outcome.job.name, one.set, one.name, f"{one.score:.3f}", str(one.of),
                "" if floor is None else f"{floor:.3f}", _asked(one),
                "" if peer is None else f"{peer.score:.3f} {peer.peer}",
                "" if outcome.speed is None else f"{outcome.speed:.0f}",
            ))  # fmt: skip
    return found


def _asked(measure: Measure) -> str:
    if measure.target is None:
        return ""
    return f"{'at most ' if measure.lower else ''}{measure.target:.2f}"


def text(cells: Sequence[tuple[str, ...]]) -> str:
    """Lay the rows out for a terminal."""
    whole = [HEADS, *cells]
    wide = [max(len(row[n]) for row in whole if not row[1].startswith("skipped")) for n in range(len(HEADS))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, wide, strict=True)).rstrip() for row in whole)
    return "\n".join(lines)


def markdown(cells: Sequence[tuple[str, ...]]) -> str:
    """Lay the rows out for a document."""
    lines = [HEADS, tuple("---" for _ in HEADS), *cells]
    return "\n".join("| " + " | ".join(row) + " |" for row in lines)


def records(outcomes: Sequence[Outcome], floors: Floors) -> list[dict[str, Any]]:
    """Give the same as JSON."""
    return [
        {
            "job": outcome.job.name, "set": one.set, "measure": one.name, "score": one.score, "of": one.of,
            "peer": one.peer, "floor": None if one.peer else floors.of(outcome.job.name, one), "target": one.target,
            "lower_is_better": one.lower, "sentences_per_second": outcome.speed, "digest": outcome.digest,
        }
        for outcome in outcomes for one in outcome.measures
    ]  # fmt: skip
