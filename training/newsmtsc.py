"""Sentences of NewsMTSC (Hamborg and Donnay 2021; MIT) with whom they are about, as they may be learned from."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.jobs.stance import aimed
from rashomon.align.aiming import Aim
from rashomon.annotate import annotate
from rashomon.records import Received

WHERE = "RASHOMON_NEWSMTSC"
"""The variable that names the folder of the set; its train.jsonl is read, and nothing else of it."""
TONES = (2.0, 4.0, 6.0)
"""How the set writes ill, neutral and well disposed."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence with whom it is about, the number of its tone, and the number of the sentence."""

    aim: Aim
    tone: int
    sentence: int


def labelled() -> Iterator[Labelled]:
    """Give each sentence of the training part with each of its targets."""
    text = (Path(os.environ[WHERE]) / "train.jsonl").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines()):
        row = json.loads(line)
        notes = annotate(Received(path=None, text=row["sentence_normalized"]))
        for one in row["targets"]:
            aim = aimed(row["sentence_normalized"], one["from"], one["to"], notes)
            yield Labelled(aim, TONES.index(float(one["polarity"])), number)
