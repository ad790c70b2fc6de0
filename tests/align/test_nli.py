"""A second opinion by a model of inference, here one of two operations that is made for the test."""

import json
import struct

import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.normalizers import Lowercase
from tokenizers.pre_tokenizers import Whitespace

import rashomon
from rashomon.align.nli import load
from rashomon.errors import UsageError
from rashomon.records import Received, Source

WORDS = ["[UNK]", "not", "signed", "norway", "sweden"]
WEIGHTS = [[0.0, 1.0, 0.0], [9.0, 0.0, 0.0], [0.0, 0.0, 1.0], [0.0, 0.0, 1.0], [0.0, 0.0, 1.0]]
LABELS = {"0": "CONTRADICTION", "1": "NEUTRAL", "2": "ENTAILMENT"}


def field(number: int, value: int | bytes | str) -> bytes:
    """Write one field of a protocol buffer."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    content = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(content)) + content


def varint(value: int) -> bytes:
    out = b""
    while value > 127:
        out, value = out + bytes([value & 127 | 128]), value >> 7
    return out + bytes([value])


def tensor(name: str, kind: int, *dims: str) -> bytes:
    shape = b"".join(field(1, field(2, one)) for one in dims)
    return field(1, name) + field(2, field(1, field(1, kind) + field(2, shape)))


def model() -> bytes:
    """An ONNX model: each word has three weights, whose mean is the output."""
    flat = [x for row in WEIGHTS for x in row]
    table = field(1, len(WORDS)) + field(1, 3) + field(2, 1) + field(8, "table")
    table += field(9, struct.pack(f"<{len(flat)}f", *flat))
    gather = field(1, "table") + field(1, "input_ids") + field(2, "each") + field(4, "Gather")
    axes = field(1, "axes") + field(8, 1) + field(20, 7)
    keep = field(1, "keepdims") + field(3, 0) + field(20, 2)
    mean = field(1, "each") + field(2, "logits") + field(4, "ReduceMean") + field(5, axes) + field(5, keep)
    graph = field(1, gather) + field(1, mean) + field(2, "tiny") + field(5, table)
    graph += field(11, tensor("input_ids", 7, "batch", "words")) + field(12, tensor("logits", 1, "batch", "labels"))
    return field(1, 8) + field(7, graph) + field(8, field(2, 13))


@pytest.fixture
def folder(tmp_path):
    tokenizer = Tokenizer(WordLevel({word: n for n, word in enumerate(WORDS)}, unk_token="[UNK]"))
    tokenizer.normalizer, tokenizer.pre_tokenizer = Lowercase(), Whitespace()
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    (tmp_path / "model.onnx").write_bytes(model())
    (tmp_path / "config.json").write_text(json.dumps({"id2label": LABELS}))
    return tmp_path


def test_a_model_reads_two_texts_in_both_directions(folder):
    reader = load(str(folder))
    label, sure = reader.opinion("Norway signed", "Norway not signed")
    assert label == "contradict"
    assert 0.5 < sure < 1
    assert reader.opinion("Norway not signed", "Norway signed") == (label, sure)
    assert reader.opinion("Norway signed", "Sweden signed")[0] == "entail"


TEXTS = (
    "OSLO, May 9, 2012 — Norway signed the fishing treaty with Sweden on Tuesday.",
    "STOCKHOLM, May 9, 2012 — Norway did not sign the fishing treaty with Sweden on Tuesday.",
)


def compared(**wishes):
    given = [Received(path=f"{n}.txt", text=text, source=Source(name=f"Post {n}")) for n, text in enumerate(TEXTS)]
    return rashomon.compare(given, **wishes)


def test_its_opinion_stands_beside_the_findings_and_changes_nothing_else(folder):
    without, found = compared(), compared(nli=str(folder))
    for plain, judged in zip(without.points, found.points, strict=True):
        more = judged.findings[len(plain.findings) :]
        assert judged.findings[: len(plain.findings)] == plain.findings
        assert judged.status == plain.status
        assert len(more) == (1 if len(plain.tellings) == 2 else 0)
        assert all(str(folder) in one.why and one.aspect == "wording" for one in more)
    assert found.remarks[1:] == without.remarks
    assert str(folder) in found.remarks[0].text


def test_a_name_without_a_folder_says_what_to_name(tmp_path):
    with pytest.raises(UsageError, match="no such folder"):
        load(str(tmp_path / "nowhere"))


def test_a_folder_without_a_model_says_what_is_missing(tmp_path):
    with pytest.raises(UsageError, match=r"has no model.onnx and no tokenizer.json and no config.json"):
        load(str(tmp_path))


def test_a_model_of_something_else_is_refused(folder):
    (folder / "config.json").write_text(json.dumps({"id2label": {"0": "POSITIVE", "1": "NEGATIVE"}}))
    with pytest.raises(UsageError, match="its labels are positive, negative"):
        load(str(folder))


def test_a_file_that_is_no_model_is_refused(folder):
    (folder / "model.onnx").write_bytes(b"nothing")
    with pytest.raises(UsageError, match="cannot be loaded"):
        load(str(folder))
