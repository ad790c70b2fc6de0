"""The learned upper layers of the sentence encoder, which read the tone towards somebody out of a sentence.

They take what the lower layers make of each word piece (`halfway.py`); `data/stance.npz` holds them as 8-bit
integers with a scale for each output, and `training/stance.py` tells what they were learned from and how.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from rashomon.align.halfway import halfway

Rows = NDArray[np.float32]
Weights = Mapping[str, Rows]
LAYERS, HEADS = 2, 12


def leanings(ids: list[int], at: int) -> Rows:
    """Give how likely a sentence is ill, neutral and well disposed to whom stands at a place in it."""
    return forward(_weights(), halfway(ids), at)


@cache
def _weights() -> dict[str, Rows]:
    with (files("rashomon.align") / "data/stance.npz").open("rb") as file, np.load(file, allow_pickle=False) as held:
        return unpacked(held)


def unpacked(held: Mapping[str, NDArray[np.generic]]) -> dict[str, Rows]:
    """Give weights from integers and their scales; what has no scale is as it stands."""
    found: dict[str, Rows] = {}
    for name in held:
        if not name.endswith(".scale"):
            scale = held.get(f"{name}.scale")
            rows = held[name].astype(np.float32)
            found[name] = rows if scale is None else rows * scale.astype(np.float32)
    return found


def forward(weights: Weights, rows: Rows, at: int) -> Rows:
    """Send the word pieces of one sentence through the layers."""
    rows = rows.copy()
    rows[at] += weights["mark"]
    for layer in range(LAYERS):
        rows = _layer(weights, f"{layer}.", rows)
    both = np.concatenate([rows.mean(axis=0), rows[at]])
    inner = _gelu(_dense(weights, "inner", both))
    return _softmax(_dense(weights, "outer", inner))


def _layer(weights: Weights, name: str, rows: Rows) -> Rows:
    seen = _dense(weights, name + "mixed", _attend(weights, name, rows))
    rows = _norm(weights, name + "first", seen + rows)
    wide = _gelu(_dense(weights, name + "wide", rows))
    return _norm(weights, name + "second", _dense(weights, name + "narrow", wide) + rows)


def _attend(weights: Weights, name: str, rows: Rows) -> Rows:
    length, size = rows.shape
    query, key, value = (
        _dense(weights, name + part, rows).reshape(length, HEADS, -1).transpose(1, 0, 2)
        for part in ("query", "key", "value")
    )
    scale = np.float32((size // HEADS) ** -0.5)
    mixed: Rows = _softmax(query @ key.transpose(0, 2, 1) * scale) @ value
    return mixed.transpose(1, 0, 2).reshape(length, size)


def _dense(weights: Weights, name: str, rows: Rows) -> Rows:
    """A fully connected layer; its weights stand with a column for each output."""
    return rows @ weights[f"{name}.weight"] + weights[f"{name}.bias"]


def _norm(weights: Weights, name: str, rows: Rows) -> Rows:
    away = rows - rows.mean(axis=-1, keepdims=True)
    spread = np.sqrt((away * away).mean(axis=-1, keepdims=True) + np.float32(1e-12))
    rows = (away / spread).astype(np.float32, copy=False)
    return rows * weights[f"{name}.weight"] + weights[f"{name}.bias"]


def _gelu(rows: Rows) -> Rows:
    """The smooth step, by the tangent that it was learned with."""
    inner = np.float32((2 / np.pi) ** 0.5) * (rows + np.float32(0.044715) * rows * rows * rows)
    grown: Rows = np.float32(0.5) * rows * (1 + np.tanh(inner))
    return grown


def _softmax(rows: Rows) -> Rows:
    grown = np.exp(rows - rows.max(axis=-1, keepdims=True))
    return (grown / grown.sum(axis=-1, keepdims=True)).astype(np.float32, copy=False)
