"""Pairs of claims from real reports that were judged for this, but for those held out."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from evaluation.judged import Told, judged, told
from evaluation.measure import Data
from rashomon.align.features import table
from rashomon.annotate import annotate
from rashomon.records import Notes, Received
from training.stories import Part

SHARED = Path(__file__).parents[2] / "shared/eval"
WEIGHTS = {"yes": 3.0, "no": 3.0, "partly": 0.9}
"""How much a pair teaches, beside one of our own stories; what an editor would hesitate at is none, and weighs less."""


def of_judged() -> Iterator[tuple[str, Part]]:
    """Give the judged pairs of each topic, or month, by its name."""
    notes: dict[str, Notes] = {}
    found: dict[str, list[Told]] = defaultdict(list)
    for left, right, pairs in judged(Data(SHARED), held=False):
        for one in (left, right):
            if one.name not in notes:
                notes[one.name] = annotate(Received(path=one.name, text=one.text), day=one.day)
        found[f"judged {left.group}"] += told([notes[left.name], notes[right.name]], pairs)
    for group, some in found.items():
        same = np.array([one.verdict == "yes" for one in some], bool)
        yield group, (table([one.pair for one in some]), same, np.array([WEIGHTS[one.verdict] for one in some]))
