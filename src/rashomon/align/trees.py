"""Boosted trees as data: each model is a list of trees in `data/NAME.json`, with the features it was learned from.

No row is sent down a tree. A question that is answered with no (the value lies above the threshold) rules out the
leaves on its left side; of the leaves of a tree that no answer rules out, the first is the one that the row reaches.
How far up the thresholds of a feature a value lies tells at once what it rules out in all trees.
(Lucchese et al., QuickScorer, 2015.)
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.float64]
Leaves = NDArray[np.uint32]
"""Which leaves of trees are left, a bit for each, the first the lowest."""
AT_ONCE = 2000
"""Rows that are judged together: the memory that they take is some 10 MB."""
MOST = 32
"""The most leaves that a tree may have."""
Node = tuple[int, int, float, int]
"""A question: the tree that it is of, its feature, its threshold, and the leaves that are left where it is a no."""


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees as the thresholds of each feature, rising, with what is left of all trees above so many of them."""

    features: tuple[tuple[int, Rows, Leaves], ...]
    first: NDArray[np.int64]
    """The place of the first leaf of each tree among all values."""
    values: Rows


def probabilities_of(name: str, features: Sequence[str], rows: Rows) -> Rows:
    """Give what a model makes of rows of features, from 0 to 1, to three digits.

    Raises RuntimeError where it was learned from other features.
    """
    trees = _trees(name, tuple(features))
    parts = [_total(trees, rows[start : start + AT_ONCE]) for start in range(0, len(rows), AT_ONCE)]
    return np.round(1 / (1 + np.exp(-np.concatenate(parts or [np.zeros(0)]))), 3)


def _total(trees: Trees, rows: Rows) -> Rows:
    """Rule out leaves of all trees feature by feature, and add up those that each row reaches."""
    left = np.full((len(rows), len(trees.first)), 2**MOST - 1, np.uint32)
    for feature, thresholds, kept in trees.features:
        left &= kept[np.searchsorted(thresholds, rows[:, feature])]
    lowest = left & (~left + np.uint32(1))
    total: Rows = trees.values[trees.first + np.bitwise_count(lowest - np.uint32(1))].sum(axis=1)
    return total


@cache
def _trees(name: str, features: tuple[str, ...]) -> Trees:
    model: dict[str, Any] = json.loads((files("rashomon.align") / f"data/{name}.json").read_text(encoding="utf-8"))
    if tuple(model["features"]) != features:
        raise RuntimeError(f"{name}.json was learned from other features: run `python -m training {name}`")
    return _by_feature(model["trees"])


def _by_feature(trees: Sequence[dict[str, list[float]]]) -> Trees:
    """Sort the questions of all trees by what they ask for."""
    asked: list[Node] = []
    values: list[float] = []
    first = []
    for number, tree in enumerate(trees):
        first.append(len(values))
        nodes = list(_asked(tree, number, first[-1], values, 0))
        if len(values) - first[-1] > MOST:
            raise RuntimeError(f"a tree has more than {MOST} leaves")
        asked += nodes
    every = sorted({feature for _, feature, _, _ in asked})
    parts = [(one, *_of_feature([n for n in asked if n[1] == one], len(trees))) for one in every]
    return Trees(tuple(parts), np.array(first), np.array(values))


def _asked(tree: dict[str, list[float]], number: int, first: int, values: list[float], node: int) -> Iterator[Node]:
    """Yield the questions of a tree from a node down, and put its leaves to the values, from left to right.

    In the file a child below zero is a leaf of the tree, the first of them -1.
    """
    if node < 0:
        values.append(tree["leaf"][-node - 1])
        return
    begun = len(values) - first
    yield from _asked(tree, number, first, values, int(tree["left"][node]))
    ended = len(values) - first
    yield from _asked(tree, number, first, values, int(tree["right"][node]))
    ruled_out = (1 << ended) - (1 << begun)
    yield number, int(tree["feature"][node]), tree["threshold"][node], 2**MOST - 1 - ruled_out


def _of_feature(nodes: Sequence[Node], trees: int) -> tuple[Rows, Leaves]:
    """Give the thresholds of a feature, rising, and what is left of all trees for a value above so many of them."""
    ranked = sorted(nodes, key=lambda node: node[2])
    kept = np.full((len(ranked) + 1, trees), 2**MOST - 1, np.uint32)
    for place, (tree, _, _, left) in enumerate(ranked, 1):
        kept[place] = kept[place - 1]
        kept[place, tree] &= np.uint32(left & (2**MOST - 1))
    return np.array([threshold for _, _, threshold, _ in ranked]), kept
