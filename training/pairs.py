"""Pairs of claims from the pairs of single sentences that were written to learn from."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from rashomon.align.candidates import units
from rashomon.align.features import table
from rashomon.align.linking import linked
from rashomon.align.points import paired
from rashomon.annotate import annotate
from rashomon.records import Received
from training.stories import Part

PAIRS = Path(__file__).parent / "data/pairs.csv"
HEADS = ("LONDON, 31 October 2025 — ", "PARIS, 31 October 2025 — ")
"""The two are read as reports of one day by two outlets."""
WHOLE = 0.7
"""A claim that is most of its sentence is what the label speaks of; a part of it may tell anything."""


def of_sentences() -> Iterator[tuple[str, Part]]:
    """Give the pairs of each sentence pair, by its topic.

    What contradicts the other is about the same thing, and so is to be joined.
    """
    with PAIRS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield f"pairs {row['topic']}", _of_row(row)


def _of_row(row: Mapping[str, str]) -> Part:
    texts = [head + row[side] for head, side in zip(HEADS, ("left", "right"), strict=True)]
    named, actors = linked([annotate(Received(path=None, text=text)) for text in texts])
    told = units(named, actors)
    least = {n.reports[0].id: WHOLE * max(len(c.text) for c in n.claims) for n in named if n.claims}
    whole = [len(one.claim.text) >= least[one.claim.report] for one in told]
    spots, pairs = paired(told)
    alike = row["verdict"] != "different"
    kept = [n for n, (i, j) in enumerate(spots) if not alike or (whole[i] and whole[j])]
    same = np.full(len(kept), alike)
    return table([pairs[n] for n in kept]), same, np.ones(len(kept))
