"""Boosted trees as data: each model is a list of trees in `data/NAME.json`, with the features it was learned from."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.float64]
Numbers = NDArray[np.int64]
AT_ONCE = 2000
"""Rows that go down the trees together: the memory that they take is some 20 MB."""


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees in one line of nodes: each with its feature, threshold and value; a leaf is its own child.

    `children` are the left and the right one of each node in turn.
    """

    roots: Numbers
    feature: Numbers
    threshold: Rows
    children: Numbers
    value: Rows
    depth: int


def probabilities_of(name: str, features: Sequence[str], rows: Rows) -> Rows:
    """Give what a model makes of rows of features, from 0 to 1, to three digits.

    Raises RuntimeError where it was learned from other features.
    """
    trees = _trees(name, tuple(features))
    parts = [_total(trees, rows[start : start + AT_ONCE]) for start in range(0, len(rows), AT_ONCE)]
    return np.round(1 / (1 + np.exp(-np.concatenate(parts or [np.zeros(0)]))), 3)


def _total(trees: Trees, rows: Rows) -> Rows:
    """Send every row down all trees at once, a level at a time, and add up the leaves that it reaches."""
    values = rows.ravel()
    begins = np.arange(len(rows))[:, None] * rows.shape[1]
    node = np.broadcast_to(trees.roots, (len(rows), len(trees.roots)))
    for _ in range(trees.depth):
        goes_right = values.take(begins + trees.feature.take(node)) > trees.threshold.take(node)
        node = trees.children.take(2 * node + goes_right)
    total: Rows = trees.value.take(node).sum(axis=1)
    return total


@cache
def _trees(name: str, features: tuple[str, ...]) -> Trees:
    model: dict[str, Any] = json.loads((files("rashomon.align") / f"data/{name}.json").read_text(encoding="utf-8"))
    if tuple(model["features"]) != features:
        raise RuntimeError(f"{name}.json was learned from other features: run `python -m training {name}`")
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
    return Trees(
        np.array(roots), whole["feature"], np.array(columns["threshold"]),
        np.stack([whole["left"], whole["right"]], axis=1).ravel(), np.array(columns["value"]), max(map(_depth, trees)),
    )  # fmt: skip


def _depth(tree: dict[str, list[float]], node: int = 0) -> int:
    """Give the steps from a node to its farthest leaf."""
    if node < 0:
        return 0
    return 1 + max(_depth(tree, int(tree[side][node])) for side in ("left", "right"))
