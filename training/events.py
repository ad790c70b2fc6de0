"""Learning which event words tell one event: boosted trees (LightGBM, MIT) over the features of a pair."""

import sys
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from numpy.typing import NDArray

from evaluation.coref import conll
from evaluation.ecb import documents
from evaluation.event_words import Marked, marked
from evaluation.jobs.same_event import DAY, clusters
from evaluation.measure import Data
from rashomon.align.event_groups import grouped
from rashomon.align.event_pairs import FEATURES, table
from rashomon.annotate import annotate
from rashomon.records import Received
from training.ecb import SHARED, TOPICS
from training.trees import written

WHERE = Path(__file__).parents[1] / "src/rashomon/align/data/events.json"
FOLDS, ROUNDS = 5, 400
SETTINGS: dict[str, Any] = {
    "objective": "binary", "num_leaves": 7, "learning_rate": 0.05, "min_data_in_leaf": 60, "bagging_fraction": 0.8,
    "bagging_freq": 1, "feature_fraction": 0.6, "seed": 1, "deterministic": True, "force_row_wise": True,
    "num_threads": 1, "verbose": -1,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Topic:
    """The marked words of a topic, and of each two of them the places, the features, and whether they are one event."""

    number: int
    words: list[Marked]
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    rows: NDArray[np.float64]
    same: NDArray[np.bool_]


def topics() -> list[Topic]:
    """Give the topics that may be learned from."""
    found = []
    for number in TOPICS:
        some = [
            (one, annotate(Received(path=one.name, text=one.text), day=DAY))
            for one in documents(Data(SHARED), range(number, number + 1))
        ]
        words = list(marked(some))
        if words:
            left, right = np.triu_indices(len(words), 1)
            rows = table([one.word for one in words], left, right)
            events = np.array([one.event for one in words])
            found.append(Topic(number, words, left, right, rows, events[left] == events[right]))
    return found


def learn() -> None:
    """Learn from all, print what is found in topics left out in turn, and write the trees."""
    every = topics()
    _left_out(every)
    trees = _fit(every).dump_model()["tree_info"]
    card = {
        "what": "which words of several reports tell one event",
        "data": "ECB+ topics 1 to 30 (Cybulska and Vossen 2014; CC BY 3.0), the validated sentences",
        "words": sum(len(t.words) for t in every), "pairs": sum(len(t.same) for t in every),
        "alike": sum(int(t.same.sum()) for t in every), "made": f"python -m training events, {date.today():%Y}",
        "limits": "English news, mostly of crimes, sports, disasters and business; within reports of like events",
    }  # fmt: skip
    WHERE.write_text(written(card, [f.__name__ for f in FEATURES], trees), encoding="utf-8")


def _fit(every: Collection[Topic]) -> lightgbm.Booster:
    """Learn from some topics; a large one, whose pairs are many, does not drown the small."""
    rows = np.concatenate([t.rows for t in every])
    same = np.concatenate([t.same for t in every]).astype(float)
    weight = np.concatenate([np.full(len(t.same), len(t.same) ** -0.5) for t in every])
    return lightgbm.train(SETTINGS, lightgbm.Dataset(rows, same, weight=weight / weight.mean()), ROUNDS)


def _left_out(every: list[Topic]) -> None:
    """Print the CoNLL F1 in topics that were left out, a fifth at a time."""
    sure: dict[int, NDArray[np.float64]] = {}
    for fold in range(FOLDS):
        out = every[fold::FOLDS]
        model = _fit([t for t in every if t not in out])
        for topic in out:
            sure[topic.number] = square = np.eye(len(topic.words))
            square[topic.left, topic.right] = square[topic.right, topic.left] = model.predict(topic.rows)
    truth = clusters((one.place, one.event) for t in every for one in t.words)
    for least in (0.25, 0.3, 0.35, 0.4, 0.5):
        told = clusters(
            (one.place, (t.number, group))
            for t in every
            for one, group in zip(t.words, grouped(sure[t.number], least), strict=True)
        )
        print(f"  at {least}: CoNLL F1 {conll(truth, told):.3f}", file=sys.stderr)
