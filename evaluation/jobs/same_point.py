"""The same thing in other words: pairs of sentences that tell the same, something else, or the contrary."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.measure import Data, Job, Measure, Meter
from evaluation.scorers import auc, share
from rashomon.align import align
from rashomon.align.candidates import units
from rashomon.align.linking import linked
from rashomon.align.points import scored
from rashomon.records import Notes

OURS = Path(__file__).parent.parent / "data/pairs.csv"
_HEADS = ("LONDON, 31 October 2025 — ", "PARIS, 31 October 2025 — ")


def rows(path: Path) -> list[dict[str, str]]:
    """Give the pairs of a file: verdict (same, different, contradictory), left, right."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _notes(meter: Meter, row: dict[str, str]) -> list[Notes]:
    return [meter.notes(head + row[side]) for head, side in zip(_HEADS, ("left", "right"), strict=True)]


def nearness(notes: Sequence[Notes]) -> float:
    """Give the best score of any two claims of two reports, as the comparison scores them."""
    named, actors = linked(notes)
    return max((one.score for one in scored(units(named, actors))), default=0.0)


def status(notes: Sequence[Notes]) -> str:
    """Give the status of the point that two sentences make, `apart` where they make none."""
    found = {p.status for p in align(notes).points if len({t.report for t in p.tellings}) == 2}
    return next((s for s in ("contradicted", "differs", "agreed") if s in found), "apart")


def run(data: Data, meter: Meter) -> Iterator[Measure]:
    """Score both files of pairs."""
    files = {"same-point": data.file("same-point/pairs.csv")}
    if OURS.exists():
        data.opened["pairs.csv"] = OURS
        files["pairs written here"] = OURS
    for name, path in files.items():
        yield from _measures(name, meter, rows(path))


def _measures(name: str, meter: Meter, pairs: Sequence[dict[str, str]]) -> Iterator[Measure]:
    notes = [_notes(meter, row) for row in pairs]
    told = [(row["verdict"], status(two)) for row, two in zip(pairs, notes, strict=True)]
    ranked = [(nearness(two), row["verdict"] == "same") for row, two in zip(pairs, notes, strict=True)
              if row["verdict"] != "contradictory"]  # fmt: skip
    called = [verdict for verdict, made in told if made == "contradicted"]
    against = [made for verdict, made in told if verdict == "contradictory"]
    yield Measure(set=name, name="AUC same against different", score=auc(ranked), of=len(ranked), target=0.95)
    yield Measure(set=name, name="contradictions, precision", score=share(called.count("contradictory"), len(called)),
                  of=len(called), target=0.90)  # fmt: skip
    yield Measure(set=name, name="contradictions, recall", score=share(against.count("contradicted"), len(against)),
                  of=len(against), target=0.75)  # fmt: skip


JOB = Job(
    name="same-point", title="The same thing in other words", run=run,
    means=(
        "Pairs of sentences, each handed in as a report of its own. *AUC* is the chance that a pair that tells the "
        "same is scored above one that tells something else, by the best of its pairs of claims. A contradiction is "
        "found where the two make a point that is contradicted; precision counts all that are called so."
    ),
)  # fmt: skip
