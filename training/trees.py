"""Writing boosted trees as data, for `align/trees.py` to evaluate."""

import json
from collections.abc import Sequence
from typing import Any


def written(card: dict[str, Any], features: Sequence[str], trees: Sequence[dict[str, Any]]) -> str:
    """Give a model as JSON, a line for each tree; `trees` are those of LightGBM's dump."""
    model = {"card": card, "features": list(features), "trees": [_flat(t["tree_structure"]) for t in trees]}
    return json.dumps(model, separators=(",", ":")).replace('{"feature', '\n{"feature') + "\n"


def _flat(root: dict[str, Any]) -> dict[str, list[float]]:
    """Write a tree as lists: a node's feature, threshold and children; a child below zero is a leaf, -1 the first."""
    tree: dict[str, list[float]] = {"feature": [], "threshold": [], "left": [], "right": [], "leaf": []}
    _add(root, tree)
    if not tree["feature"]:
        tree |= {"feature": [0], "threshold": [0.0], "left": [-1], "right": [-1]}
    return tree


def _add(node: dict[str, Any], tree: dict[str, list[float]]) -> int:
    if "leaf_value" in node and "split_feature" not in node:
        tree["leaf"].append(round(node["leaf_value"], 6))
        return -len(tree["leaf"])
    here = len(tree["feature"])
    tree["feature"].append(node["split_feature"])
    tree["threshold"].append(round(node["threshold"], 6))
    tree["left"].append(0)
    tree["right"].append(0)
    tree["left"][here] = _add(node["left_child"], tree)
    tree["right"][here] = _add(node["right_child"], tree)
    return here
