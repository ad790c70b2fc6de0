"""Learning the tone towards somebody: the two upper layers of the sentence encoder, learned on for it.

Needs torch and safetensors beside what the project itself needs, the encoder's published weights (tools/minilm.py
tells where they are; RASHOMON_MINILM names the folder), and NewsMTSC (RASHOMON_NEWSMTSC).
"""

import json
import os
import random
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from evaluation.scorers import macro_f1
from rashomon.align.aiming import coded
from rashomon.align.halfway import halfway
from rashomon.align.upper import forward, unpacked
from training.network import Example, Network, held
from training.newsmtsc import Labelled, labelled

WHERE = Path(__file__).parents[1] / "src/rashomon/align/data"
HELD_OUT = 0.105
"""The share of the sentences that are not learned from: settings were chosen on them, as the card's score is."""
EPOCHS, BATCH, FASTEST, HEAD = 4, 32, 1e-4, 1e-3
WEIGHTS = torch.tensor([1.0, 1.0, 1.2])
"""Sentences that speak well are rarer, and count for more."""


def learn() -> None:
    """Learn, write the weights as 8-bit integers, and tell how they do on what was held out."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    order = random.Random(0)
    told = list(labelled())
    examples = _examples(told)
    numbers = sorted({one.sentence for one in told})
    order.shuffle(numbers)
    out = set(numbers[: int(len(numbers) * HELD_OUT)])
    kept = [e for e, one in zip(examples, told, strict=True) if one.sentence not in out]
    rest = [e for e, one in zip(examples, told, strict=True) if one.sentence in out]
    network = Network(Path(os.environ["RASHOMON_MINILM"]))
    _fit(network, kept, order)
    packed = held(network)
    with (WHERE / "stance.npz").open("wb") as file:
        np.savez_compressed(file, **packed)
    _write_card(len(kept), len(rest), _score(unpacked(packed), rest))


def _examples(told: Sequence[Labelled]) -> list[Example]:
    codes = coded([one.aim for one in told])
    return [
        Example(halfway(code.ids).astype(np.float16), code.at, one.tone) for code, one in zip(codes, told, strict=True)
    ]


def _fit(network: Network, kept: list[Example], order: random.Random) -> None:
    """Go through the sentences a few times, with a rate that rises quickly and falls slowly."""
    steps = EPOCHS * len(kept) // BATCH
    chosen = torch.optim.AdamW(
        [
            {"params": network.layers.parameters(), "lr": FASTEST},
            {"params": [network.mark, *network.inner.parameters(), *network.outer.parameters()], "lr": HEAD},
        ],
        weight_decay=0.01,
    )
    rate = torch.optim.lr_scheduler.LambdaLR(
        chosen, lambda t: min(1.0, t / (0.1 * steps + 1)) * max(0.02, 1 - t / steps)
    )
    for epoch in range(EPOCHS):
        total = sum(_step(network, some, chosen, rate) for some in _batches(kept, order))
        print(f"  after {epoch + 1}: loss {total * BATCH / len(kept):.3f}", file=sys.stderr)


def _batches(kept: list[Example], order: random.Random) -> list[list[Example]]:
    """Sentences of like length together, in an order of chance."""
    order.shuffle(kept)
    found = []
    for begin in range(0, len(kept), BATCH * 16):
        some = sorted(kept[begin : begin + BATCH * 16], key=lambda e: len(e.rows))
        found += [some[i : i + BATCH] for i in range(0, len(some), BATCH)]
    order.shuffle(found)
    return found


def _step(
    network: Network,
    some: Sequence[Example],
    chosen: torch.optim.Optimizer,
    rate: torch.optim.lr_scheduler.LRScheduler,
) -> float:
    tones = torch.tensor([one.tone for one in some])
    loss = functional.cross_entropy(network(some), tones, weight=WEIGHTS, label_smoothing=0.05)
    chosen.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    chosen.step()
    rate.step()
    return float(loss.item())


def _score(weights: dict[str, NDArray[np.float32]], rest: Sequence[Example]) -> float:
    """The macro-F1 of what ships, on what was held out."""
    guessed = [int(forward(weights, one.rows.astype(np.float32), one.at).argmax()) for one in rest]
    return macro_f1([str(one.tone) for one in rest], [str(g) for g in guessed])


def _write_card(kept: int, rest: int, score: float) -> None:
    card = {
        "what": "how likely a sentence is ill, neutral or well disposed towards somebody who is named in it",
        "made_of": "layers 5 and 6 of all-MiniLM-L6-v2 (Apache-2.0), learned on, as 8-bit integers; layers 1 to 4 are "
        "those of minilm.onnx",
        "data": "the training part of NewsMTSC (Hamborg and Donnay 2021; MIT), names of the target, of countries and "
        "of other persons put aside", "sentences": kept,
        "held_out": {"sentences": rest, "macro_f1": round(score, 3)},
        "made": f"python -m training stance, {date.today():%Y}, seed 0",
        "limits": "English; sentences of the press of the United States, mostly on its own politics, as readers "
        "felt them; it tells what a sentence makes one think of somebody, not whether that is deserved; irony and "
        "what only the neighbouring sentences tell is missed; one in four is read otherwise "
        "than by the readers",
    }  # fmt: skip
    (WHERE / "stance.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(card["held_out"]), file=sys.stderr)
