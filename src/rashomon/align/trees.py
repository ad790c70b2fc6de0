"""Boosted trees as data: each model is a list of trees in `data/NAME.json`, with the features it was learned from."""

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.float64]


def probabilities_of(name: str, features: Sequence[str], rows: Rows) -> Rows:
    """Give what a model makes of rows of features, from 0 to 1, to three digits.

    Raises RuntimeError where it was learned from other features.
    """
    model = _model(name)
    if model["features"] != list(features):
        raise RuntimeError(f"{name}.json was learned from other features: run `python -m training {name}`")
    total = np.zeros(len(rows))
    for tree in model["trees"]:
        total += _leaves(tree, rows)
    return np.round(1 / (1 + np.exp(-total)), 3)


@cache
def _model(name: str) -> dict[str, Any]:
    model: dict[str, Any] = json.loads((files("rashomon.align") / f"data/{name}.json").read_text(encoding="utf-8"))
    return model


def _leaves(tree: dict[str, list[float]], rows: Rows) -> Rows:
    """Send every row down a tree: a node's row goes left where its feature is at most the threshold.

    A child below zero is a leaf, the first of them -1.
    """
    feature, at = np.array(tree["feature"]), np.array(tree["threshold"])
    left, right, leaf = (np.array(tree[part]) for part in ("left", "right", "leaf"))
    node = np.zeros(len(rows), np.int64)
    while (open_ := node >= 0).any():
        here = node[open_]
        goes_left = rows[open_, feature[here]] <= at[here]
        node[open_] = np.where(goes_left, left[here], right[here])
    found: Rows = leaf[-node - 1]
    return found
