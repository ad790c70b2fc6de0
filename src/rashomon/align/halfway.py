"""The sentence encoder cut in two: what its lower layers make of each word, for learned layers of another kind."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Hidden = NDArray[np.float32]

CUT = "LayerNormalization_132"
"""The output of the encoder's fourth layer of six, by the name that tools/minilm.py gave it."""
_GRAPH, _OUTPUT, _NAME = 7, 12, 1
"""The numbers that ONNX gives to the graph of a model, the outputs of a graph, and the name of an output."""


def halfway(ids: list[int]) -> Hidden:
    """Give a row for each word piece of one text.

    Texts go one by one: 8-bit sums are scaled by all that is computed together, and a text must not feel another.
    """
    given = np.array([ids], np.int64)
    rows: Hidden = _session().run(None, {"input_ids": given, "attention_mask": np.ones_like(given)})[0][0]
    return rows


@cache
def _session() -> "InferenceSession":
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 - heavy, and wanted only here

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    model = (files("rashomon.align") / "data/minilm.onnx").read_bytes()
    return InferenceSession(_cut(model), options, providers=["CPUExecutionProvider"])


def _cut(model: bytes) -> bytes:
    """Give a model that ends where it is cut: its graph has that output and no other."""
    parts = []
    for number, begin, body, end in _fields(model):
        if number == _GRAPH:
            graph = model[body:end]
            kept = b"".join(graph[a:b] for field, a, _, b in _fields(graph) if field != _OUTPUT)
            parts.append(_field(_GRAPH, kept + _field(_OUTPUT, _field(_NAME, CUT.encode()))))
        else:
            parts.append(model[begin:end])
    return b"".join(parts)


def _fields(message: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Give the fields of a message in protobuf's form: number, begin, begin of the content, end."""
    at = 0
    while at < len(message):
        begin = at
        key, at = _number(message, at)
        if key & 7 == 0:
            body, (_, at) = at, _number(message, at)
        elif key & 7 == 2:
            length, body = _number(message, at)
            at = body + length
        else:
            body, at = at, at + {1: 8, 5: 4}[key & 7]
        yield key >> 3, begin, body, at


def _number(message: bytes, at: int) -> tuple[int, int]:
    """Read a number of seven bits a byte, lowest first, and give where it ends."""
    value = shift = 0
    while True:
        value |= (message[at] & 127) << shift
        at, shift = at + 1, shift + 7
        if message[at - 1] < 128:
            return value, at


def _field(number: int, content: bytes) -> bytes:
    """Write a field with a content of its own length."""
    return _written(number << 3 | 2) + _written(len(content)) + content


def _written(value: int) -> bytes:
    parts = []
    while value > 127:
        parts.append(value & 127 | 128)
        value >>= 7
    return bytes([*parts, value])
