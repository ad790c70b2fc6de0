"""Pairs of claims from ECB+ (Cybulska and Vossen 2014; CC BY 3.0) that were read and judged for this: real reports.

`data/ecb_pairs.csv` holds a document and the place in its text for each of the two, and whether they tell one thing:
`yes`, `no`, or `partly` where the one tells by the way what the other is about. Documents are read whole.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import numpy as np

from evaluation.ecb import whole
from evaluation.measure import Data
from rashomon.align.candidates import units
from rashomon.align.features import table
from rashomon.align.linking import linked
from rashomon.align.points import paired
from rashomon.annotate import annotate
from rashomon.records import Notes, Received
from training.stories import Part

WHERE = Path(__file__).parent / "data/ecb_pairs.csv"
SHARED = Path(__file__).parents[2] / "shared/eval"
TOPICS = range(1, 31)
WEIGHTS = {"yes": 1.0, "no": 1.0, "partly": 0.3}
"""How much a pair teaches; what an editor would hesitate at is none, and weighs little."""
_DAY = date(2012, 1, 1)

Spot = tuple[str, int, int]


def of_judged() -> Iterator[tuple[str, Part]]:
    """Give the judged pairs of each topic by its name; a claim that is read otherwise by now is left out."""
    judged: dict[tuple[str, str], dict[tuple[Spot, Spot], str]] = defaultdict(dict)
    with WHERE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            left, right = (
                (row[side], int(row[f"{side}_start"]), int(row[f"{side}_end"])) for side in ("left", "right")
            )
            judged[row["left"], row["right"]][left, right] = row["same"]
    texts = dict(whole(Data(SHARED), TOPICS))
    names = {name for pair in judged for name in pair}
    notes = {name: annotate(Received(path=name, text=texts[name]), day=_DAY) for name in sorted(names)}
    parts: dict[str, list[Part]] = defaultdict(list)
    for (left_name, right_name), some in judged.items():
        parts[left_name.split("_")[0]].append(_of_two([notes[left_name], notes[right_name]], some))
    for topic, found in parts.items():
        rows, same, weight = (np.concatenate(column) for column in zip(*found, strict=True))
        yield f"judged {topic}", (rows, same, weight)


def _of_two(notes: Sequence[Notes], judged: dict[tuple[Spot, Spot], str]) -> Part:
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
