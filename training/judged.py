"""Pairs of claims from real reports, read and judged for this: whether an editor would put the two on one line.

The reports are those of ECB+ (Cybulska and Vossen 2014; CC BY 3.0), topics 1 to 30, and of FA-KES (Abu Salem et al.
2019; CC BY 4.0), the months that are learned from. `data/ecb_pairs.csv` and `data/fakes_pairs.csv` hold a report and
the place in its text for each of the two, and whether they tell one thing: `yes`, `no`, or `partly` where the one tells
by the way what the other is about.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from evaluation.ecb import whole
from evaluation.grouping import articles
from evaluation.measure import Data
from rashomon.align.candidates import units
from rashomon.align.features import table
from rashomon.align.linking import linked
from rashomon.align.points import paired
from rashomon.annotate import annotate
from rashomon.records import Notes, Received
from training.stories import Part

WHERE = Path(__file__).parent / "data"
SHARED = Path(__file__).parents[2] / "shared/eval"
TOPICS = range(1, 31)
WEIGHTS = {"yes": 2.0, "no": 2.0, "partly": 0.6}
"""How much a pair teaches, beside one of a story of our own; what an editor would hesitate at is none, and weighs less.
"""
_DAY = date(2012, 1, 1)

Spot = tuple[str, int, int]
Judged = dict[tuple[Spot, Spot], str]


@dataclass(frozen=True, slots=True)
class _Article:
    text: str
    day: date
    group: str


def of_judged() -> Iterator[tuple[str, Part]]:
    """Give the judged pairs of each topic, or month, by its name; a claim that is read otherwise by now is left out."""
    data = Data(SHARED)
    topics = {name: _Article(text, _DAY, f"judged {name.split('_')[0]}") for name, text in whole(data, TOPICS)}
    yield from _of("ecb_pairs.csv", topics)
    war = {name: _Article(text, day, f"judged {day:%Y-%m}") for name, text, day in articles(data)}
    yield from _of("fakes_pairs.csv", war)


def _of(table_of_pairs: str, articles_of: Mapping[str, _Article]) -> Iterator[tuple[str, Part]]:
    judged = _read(WHERE / table_of_pairs)
    names = sorted({name for pair in judged for name in pair})
    notes = {n: annotate(Received(path=n, text=articles_of[n].text), day=articles_of[n].day) for n in names}
    parts: dict[str, list[Part]] = defaultdict(list)
    for (left, right), some in judged.items():
        parts[articles_of[left].group].append(_of_two([notes[left], notes[right]], some))
    for group, found in parts.items():
        rows, same, weight = (np.concatenate(column) for column in zip(*found, strict=True))
        yield group, (rows, same, weight)


def _read(path: Path) -> dict[tuple[str, str], Judged]:
    judged: dict[tuple[str, str], Judged] = defaultdict(dict)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            left, right = (
                (row[side], int(row[f"{side}_start"]), int(row[f"{side}_end"])) for side in ("left", "right")
            )
            judged[row["left"], row["right"]][left, right] = row["same"]
    return judged


def _of_two(notes: Sequence[Notes], judged: Judged) -> Part:
    named, actors = linked(notes)
    told = units(named, actors)
    path = {n.reports[0].id: n.reports[0].path or "" for n in named}
    spots = [(path[one.claim.report], one.claim.start, one.claim.end) for one in told]
    places, pairs = paired(told)
    labels = [judged.get((spots[i], spots[j]), judged.get((spots[j], spots[i]))) for i, j in places]
    kept = [n for n, label in enumerate(labels) if label is not None]
    same = np.array([labels[n] == "yes" for n in kept], bool)
    weight = np.array([WEIGHTS[labels[n] or "no"] for n in kept])
    return table([pairs[n] for n in kept]), same.reshape(len(kept)), weight.reshape(len(kept))
