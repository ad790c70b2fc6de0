"""Sentence vectors: near in meaning is near in space. They find candidates and never judge."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

LENGTH = 64
"""Word pieces of a claim that are read; longer claims are cut, which their nearness hardly feels."""
BATCH = 32

Vectors = NDArray[np.float32]


@cache
def _tools() -> "tuple[InferenceSession, Tokenizer]":
    """Load all-MiniLM-L6-v2 (Apache-2.0), 8-bit, on one thread."""
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 - heavy, and wanted only here
    from tokenizers import BertWordPieceTokenizer  # noqa: PLC0415 - heavy, and wanted only here

    data = files("rashomon.align") / "data"
    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = InferenceSession((data / "minilm.onnx").read_bytes(), options, providers=["CPUExecutionProvider"])
    tokenizer = BertWordPieceTokenizer(str(data / "vocab.txt"), lowercase=True)
    tokenizer.enable_truncation(LENGTH)
    return session, tokenizer


def vectors(texts: Sequence[str]) -> Vectors:
    """Give one row of length 1 for each text; the same text is read once."""
    once = {text: number for number, text in enumerate(dict.fromkeys(texts))}
    rows = _vectors(list(once))
    return rows[[once[text] for text in texts]] if texts else rows


def _vectors(texts: Sequence[str]) -> Vectors:
    """Give the rows of texts; short texts go together, so that little is padded."""
    rows = np.zeros((len(texts), 384), np.float32)
    if not texts:
        return rows
    session, tokenizer = _tools()
    coded = [code.ids for code in tokenizer.encode_batch(list(texts))]
    order = sorted(range(len(coded)), key=lambda i: len(coded[i]))
    for begin in range(0, len(order), BATCH):
        some = order[begin : begin + BATCH]
        width = max(len(coded[i]) for i in some)
        ids = np.array([coded[i] + [0] * (width - len(coded[i])) for i in some], np.int64)
        rows[some] = session.run(None, {"input_ids": ids, "attention_mask": (ids != 0).astype(np.int64)})[0]
    return rows
