"""The learned joining: how sure it is that two claims tell of one thing, from the features of the pair.

Boosted trees over the features of `features.py`, as data in `data/joining.json`; `training/` tells what they were
learned from and how.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rashomon.align.features import FEATURES

Rows = NDArray[np.float64]
Numbers = NDArray[np.int64]
AT_ONCE = 2000
"""Rows that go down the trees together: the memory that they take is some 20 MB."""


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees in one line of nodes: each with its feature, threshold, children and value; a leaf is its own child."""

    roots: Numbers
    feature: Numbers
    threshold: Rows
    left: Numbers
    right: Numbers
    value: Rows
    depth: int


def probabilities(rows: Rows) -> Rows:
    """Give how sure each row of features is to be of one thing, from 0 to 1, to three digits."""
    trees = _trees()
    parts = [_total(trees, rows[start : start + AT_ONCE]) for start in range(0, len(rows), AT_ONCE)]
    return np.round(1 / (1 + np.exp(-np.concatenate(parts or [np.zeros(0)]))), 3)


def _total(trees: Trees, rows: Rows) -> Rows:
    """Send every row down all trees at once, a level at a time, and add up the leaves that it reaches."""
    node = np.broadcast_to(trees.roots, (len(rows), len(trees.roots)))
    each = np.arange(len(rows))[:, None]
    for _ in range(trees.depth):
        goes_left = rows[each, trees.feature[node]] <= trees.threshold[node]
        node = np.where(goes_left, trees.left[node], trees.right[node])
    total: Rows = trees.value[node].sum(axis=1)
    return total


@cache
def _trees() -> Trees:
    text = (files("rashomon.align") / "data/joining.json").read_text(encoding="utf-8")
    model: dict[str, Any] = json.loads(text)
    if model["features"] != [feature.__name__ for feature in FEATURES]:
        raise RuntimeError("joining.json was learned from other features: run `python -m training joining`")
    return _in_line(model["trees"])


def _in_line(trees: list[dict[str, list[float]]]) -> Trees:
    """Put trees in one line; in the file a child below zero is a leaf of the tree, the first of them -1."""
    columns: dict[str, list[float]] = {"feature": [], "threshold": [], "left": [], "right": [], "value": []}
    roots: list[int] = []
    for tree in trees:
        start, inner = len(columns["value"]), len(tree["feature"])
        places = {child: start + (child if child >= 0 else inner - child - 1)
                  for child in range(-len(tree["leaf"]), inner)}  # fmt: skip
        leaves = range(start + inner, start + inner + len(tree["leaf"]))
        roots.append(start)
        columns["feature"] += [*tree["feature"], *(0 for _ in leaves)]
        columns["threshold"] += [*tree["threshold"], *(0.0 for _ in leaves)]
        columns["left"] += [*(places[int(child)] for child in tree["left"]), *leaves]
        columns["right"] += [*(places[int(child)] for child in tree["right"]), *leaves]
        columns["value"] += [*(0.0 for _ in tree["feature"]), *tree["leaf"]]
    whole = {name: np.array(columns[name], np.int64) for name in ("feature", "left", "right")}
    threshold, value = np.array(columns["threshold"]), np.array(columns["value"])
    return Trees(np.array(roots), whole["feature"], threshold, whole["left"], whole["right"], value,
                 max(map(_depth, trees)))  # fmt: skip


def _depth(tree: dict[str, list[float]], node: int = 0) -> int:
    """Give the steps from a node to its farthest leaf."""
    if node < 0:
        return 0
    return 1 + max(_depth(tree, int(tree[side][node])) for side in ("left", "right"))
