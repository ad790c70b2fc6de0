"""The learned joining: how sure it is that two claims tell of one thing, from the features of the pair.

Boosted trees over the features of `features.py`, as data in `data/joining.json`; `training/` tells what they were
learned from and how.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rashomon.align.features import FEATURES

Rows = NDArray[np.float64]


@cache
def _model() -> dict[str, Any]:
    text = (files("rashomon.align") / "data/joining.json").read_text(encoding="utf-8")
    model: dict[str, Any] = json.loads(text)
    if model["features"] != [feature.__name__ for feature in FEATURES]:
        raise RuntimeError("joining.json was learned from other features: run `python -m training joining`")
    return model


def probabilities(rows: Rows) -> Rows:
    """Give how sure each row of features is to be of one thing, from 0 to 1, to three digits."""
    total = np.zeros(len(rows))
    for tree in _model()["trees"]:
        total += _leaves(tree, rows)
    return np.round(1 / (1 + np.exp(-total)), 3)


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
