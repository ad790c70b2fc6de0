"""A second opinion: what a model of natural-language inference of the user's own says of two tellings of one thing.

A model is a folder with `model.onnx`, `tokenizer.json` and a `config.json` whose `id2label` names entailment, neutral
and contradiction, as export tools write them. Its verdict stands beside the rules' and changes none.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rashomon.errors import UsageError
from rashomon.records import Comparison, Finding, Point, Remark, Side, Telling, Verdict

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

LENGTH = 256
"""Word pieces of two tellings together that are read."""
_SAYS: dict[str, tuple[str, Verdict]] = {
    "entail": ("entailment", "same"), "neutral": ("neutral", "compatible"),
    "contradict": ("contradiction", "contradictory"),
}  # fmt: skip
"""What the beginnings of a model's labels mean, and the verdict that comes next to it."""
_FILES = ("model.onnx", "tokenizer.json", "config.json")
_WHERE = f"Name a folder with {', '.join(_FILES)} of a model that tells entailment, neutral and contradiction."


@dataclass(frozen=True, slots=True)
class Reader:
    """A model with its tokenizer; `labels` are the three beginnings of labels in the order of its output."""

    name: str
    session: "InferenceSession"
    tokenizer: "Tokenizer"
    labels: tuple[str, ...]

    def opinion(self, left: str, right: str) -> tuple[str, float]:
        """Give the likeliest label of two texts and its probability, read in both directions."""
        mean = (self._read(left, right) + self._read(right, left)) / 2
        best = int(np.argmax(mean))
        return self.labels[best], round(float(mean[best]), 2)

    def _read(self, premise: str, hypothesis: str) -> NDArray[np.float64]:
        code = self.tokenizer.encode(premise, hypothesis)
        known = {"input_ids": code.ids, "attention_mask": code.attention_mask, "token_type_ids": code.type_ids}
        wanted = {one.name: np.array([known[one.name]], np.int64) for one in self.session.get_inputs()}
        logits = np.asarray(self.session.run(None, wanted)[0], np.float64)[0]
        grown = np.exp(logits - logits.max())
        whole: NDArray[np.float64] = grown / grown.sum()
        return whole


@cache
def load(name: str) -> Reader:
    """Load a model by its folder, or by its name on the hub (OWNER/NAME), on one thread.

    Raises UsageError where there is no such folder, or none of a model of this kind.
    """
    folder = _folder(name)
    labels = _labels(name, folder / "config.json")
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 - heavy, and wanted only here
    from tokenizers import Tokenizer  # noqa: PLC0415 - the same

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        session = InferenceSession(str(_found(folder, "model.onnx")), options, providers=["CPUExecutionProvider"])
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    except Exception as error:  # both libraries raise errors of their own making
        raise UsageError(f"{name}: its model or its tokenizer cannot be loaded. {_WHERE}") from error
    if not {one.name for one in session.get_inputs()} <= {"input_ids", "attention_mask", "token_type_ids"}:
        raise UsageError(f"{name}: the model asks for more than two texts. {_WHERE}")
    tokenizer.enable_truncation(LENGTH)
    return Reader(name, session, tokenizer, labels)


def _folder(name: str) -> Path:
    folder = Path(name) if Path(name).is_dir() else _fetched(name)
    missing = [one for one in _FILES if not _found(folder, one).is_file()]
    if missing:
        raise UsageError(f"{name}: the folder has no {' and no '.join(missing)}. {_WHERE}")
    return folder


def _found(folder: Path, name: str) -> Path:
    """A file of a model; exports keep the weights beside the rest or in a folder of their own."""
    return folder / name if (folder / name).is_file() else folder / "onnx" / name


def _fetched(name: str) -> Path:
    """Take a model from the hub, whose library comes with the tokenizers; only OWNER/NAME is asked for there."""
    if not re.fullmatch(r"[\w-][\w.-]*/[\w.-]+", name):
        raise UsageError(f"{name}: there is no such folder. {_WHERE}")
    try:
        from huggingface_hub import snapshot_download  # noqa: PLC0415 - heavy, and seldom wanted

        return Path(snapshot_download(name, allow_patterns=[*_FILES, "onnx/model.onnx"]))
    except Exception as error:  # the hub has many errors of its own, and may not be installed at all
        raise UsageError(f"{name}: there is no such folder, and the hub gave none. {_WHERE}") from error


def _labels(name: str, config: Path) -> tuple[str, ...]:
    """The meaning of each output, by the beginnings of the names that the model has for them."""
    try:
        named = {int(k): str(v).lower() for k, v in json.loads(config.read_text(encoding="utf-8"))["id2label"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"{name}: its config.json names no labels. {_WHERE}") from error
    told = tuple(next((b for b in _SAYS if named[i].startswith(b)), "") for i in sorted(named))
    if sorted(told) != sorted(_SAYS):
        raise UsageError(f"{name}: no model of inference; its labels are {', '.join(named.values())}. {_WHERE}")
    return told


def with_nli(found: Comparison, name: str) -> Comparison:
    """Put the opinion of a model beside the findings of each point that several reports tell."""
    reader = load(name)
    points = tuple(_judged(point, reader) for point in found.points)
    remark = Remark(kind="model", text=f"tellings were also compared by the inference model {name}")
    return replace(found, points=points, remarks=(remark, *found.remarks))


def _judged(point: Point, reader: Reader) -> Point:
    return replace(point, findings=(*point.findings, *_opinions(point, reader)))


def _opinions(point: Point, reader: Reader) -> Iterator[Finding]:
    for left, right in combinations(point.tellings, 2):
        label, sure = reader.opinion(left.text, right.text)
        says, verdict = _SAYS[label]
        why = f"the model {reader.name} calls it {says}, with a probability of {sure:.2f}"
        yield Finding(aspect="wording", left=_side(left), right=_side(right), verdict=verdict, why=why)


def _side(telling: Telling) -> Side:
    return Side(report=telling.report, start=telling.start, end=telling.end, text=telling.text, value=telling.text)
