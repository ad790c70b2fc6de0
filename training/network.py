"""The two upper layers of the sentence encoder with a head, as torch learns them, for `align/upper.py` to compute."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

SIZE, WIDE, HEADS, TONES = 384, 128, 12, 3
FIRST, LAST = 4, 6
DROPPED, DROPPED_IN_HEAD = 0.1, 0.2
_PARTS = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "mixed": "attention.output.dense", "first": "attention.output.LayerNorm", "wide": "intermediate.dense",
    "narrow": "output.dense", "second": "output.LayerNorm",
}  # fmt: skip
"""The parts of a layer by our names and those of the published weights."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence as the lower layers leave it, the place of whom it is about, and the number of its tone."""

    rows: NDArray[np.float16]
    at: int
    tone: int


class Layer(nn.Module):
    """One layer of the encoder, beginning with its published weights."""

    def __init__(self, weights: dict[str, Tensor], number: int) -> None:
        """Take the weights of the layer of a number."""
        super().__init__()
        self.drop = nn.Dropout(DROPPED)
        for name, published in _PARTS.items():
            weight, bias = (weights[f"encoder.layer.{number}.{published}.{end}"].float() for end in ("weight", "bias"))
            part = nn.LayerNorm(SIZE, eps=1e-12) if weight.dim() == 1 else nn.Linear(weight.shape[1], weight.shape[0])
            part.weight.data, part.bias.data = weight.clone(), bias.clone()
            self.add_module(name, part)

    def forward(self, rows: Tensor, bias: Tensor) -> Tensor:
        """Give what the layer makes of the rows; `bias` keeps it from what is padding."""
        split = (*rows.shape[:2], HEADS, SIZE // HEADS)
        query, key, value = (getattr(self, n)(rows).view(split).transpose(1, 2) for n in ("query", "key", "value"))
        dropped = DROPPED if self.training else 0.0
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=bias, dropout_p=dropped)
        rows = self.first(self.drop(self.mixed(seen.transpose(1, 2).reshape(rows.shape))) + rows)
        wide = functional.gelu(self.wide(rows), approximate="tanh")
        return self.second(self.drop(self.narrow(wide)) + rows)


class Network(nn.Module):
    """The upper layers, what is added where somebody stands, and the head."""

    def __init__(self, folder: Path) -> None:
        """Begin with the weights published in a folder."""
        super().__init__()
        weights = load_file(folder / "model.safetensors")
        self.layers = nn.ModuleList(Layer(weights, number) for number in range(FIRST, LAST))
        self.mark = nn.Parameter(torch.zeros(SIZE))
        self.inner, self.outer = nn.Linear(2 * SIZE, WIDE), nn.Linear(WIDE, TONES)
        self.drop = nn.Dropout(DROPPED_IN_HEAD)

    def forward(self, some: Sequence[Example]) -> Tensor:
        """Give a row of three sums for each sentence."""
        longest = max(len(one.rows) for one in some)
        rows, real = torch.zeros(len(some), longest, SIZE), torch.zeros(len(some), longest)
        for number, one in enumerate(some):
            rows[number, : len(one.rows)] = torch.from_numpy(one.rows.astype(np.float32))
            rows[number, one.at] += self.mark
            real[number, : len(one.rows)] = 1
        bias = (1 - real)[:, None, None, :] * -1e9
        for layer in self.layers:
            rows = layer(rows, bias)
        mean = (rows * real.unsqueeze(-1)).sum(1) / real.sum(1, keepdim=True)
        own = rows[torch.arange(len(some)), torch.tensor([one.at for one in some])]
        inner = functional.gelu(self.inner(self.drop(torch.cat([mean, own], 1))), approximate="tanh")
        sums: Tensor = self.outer(self.drop(inner))
        return sums


def held(network: Network) -> dict[str, NDArray[np.generic]]:
    """Give the weights by the names of `align/upper.py`: large ones as 8-bit integers, with a scale a column."""
    packed: dict[str, NDArray[np.generic]] = {}
    for name, value in _named(network):
        if value.ndim == 2 and value.size > SIZE * TONES:
            scale = np.abs(value).max(axis=0, keepdims=True) / 127
            packed[name] = np.round(value / scale).astype(np.int8)
            packed[f"{name}.scale"] = scale.astype(np.float32)
        else:
            packed[name] = value
    return packed


def _named(network: Network) -> Iterator[tuple[str, NDArray[np.float32]]]:
    for name, value in network.state_dict().items():
        rows = value.numpy()
        yield name.removeprefix("layers."), rows.T.copy() if rows.ndim == 2 else rows
