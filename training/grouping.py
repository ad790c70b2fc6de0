"""Learning which reports tell one story: a logistic regression over the features of `stories/score.py`."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation.grouping import Filed, compared, of_stories, of_topics, of_war, once
from evaluation.measure import Data, Meter
from rashomon.stories.score import FEATURES, features

WHERE = Path(__file__).parents[1] / "src/rashomon/stories/data/same_story.json"
DATA = Path(__file__).parents[2] / "shared/eval"
ALIKE = 0.5
"""The share of the weight that pairs of one story have; the higher, the fewer reports stay alone."""
TOPIC = 4.0
"""The weight of two stories of one topic: those that look alike are what must be told apart."""
SHARES = (1.0, 1.0, 0.7)
"""The weight of each set; that of the war is labelled by day and place, less surely than the others."""
RIDGE = 1.0
ROUNDS = 50

Rows = NDArray[np.float64]


def learn() -> None:
    """Learn from all but what is measured on, and write the weights."""
    sets = _sets(Data(DATA), Meter())
    made = [_rows(some, share) for some, share in zip(sets, SHARES, strict=True)]
    rows, same, weight = (np.concatenate(parts) for parts in zip(*made, strict=True))
    found = _fit(rows, same, weight)
    weights = {f.__name__: round(float(w), 3) for f, w in zip(FEATURES, found, strict=False)}
    card = {
        "what": "which reports tell of one event, as a logistic regression",
        "data": "ECB+ topics 1 to 30 (CC BY 3.0); 45 stories of evaluation/data/stories (Apache-2.0), moved to "
        "one week; FA-KES, every other month (CC BY 4.0)",
        "pairs": len(same), "alike": int(same.sum()), "made": "python -m training grouping",
        "limits": "English news; invented stories and one war among it; pairs that share no rare word are not seen",
    }  # fmt: skip
    model = {"card": card, "weights": weights, "base": round(float(found[-1]), 3)}
    WHERE.write_text(json.dumps(model, indent=1) + "\n", encoding="utf-8")


def _sets(data: Data, meter: Meter) -> list[list[Filed]]:
    return [
        of_topics(data, meter, range(1, 31)),
        of_stories(data, meter, held=False, moved=True),
        of_war(data, meter, learned=True),
    ]


def _rows(some: Sequence[Filed], share: float) -> tuple[Rows, Rows, Rows]:
    """Give the pairs of a set as rows, whether each is of one story, and its weight: no large story drowns others."""
    reports = once(some)
    sizes = Counter(one.story for one in reports.values())
    rows, same, weight = [], [], []
    for left, right in compared(reports):
        one, other = reports[left], reports[right]
        rows.append(features(one.traits, other.traits))
        same.append(float(one.story == other.story))
        twin = one.topic == other.topic and one.story != other.story
        weight.append((TOPIC if twin else 1.0) / min(sizes[one.story], sizes[other.story]))
    alike, weights = np.array(same), np.array(weight)
    for label, part in ((1.0, ALIKE), (0.0, 1 - ALIKE)):
        weights[alike == label] *= 1000 * part * share / weights[alike == label].sum()
    return np.array(rows), alike, weights


def _fit(rows: Rows, same: Rows, weight: Rows) -> Rows:
    """Fit by Newton's method, with a ridge on all but the base; the same data give the same weights."""
    whole = np.hstack([rows, np.ones((len(rows), 1))])
    ridge = np.diag([RIDGE] * rows.shape[1] + [1e-6])
    found = np.zeros(whole.shape[1])
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-whole @ found))
        curve = (whole * (weight * likely * (1 - likely))[:, None]).T @ whole + ridge
        found = found + np.linalg.solve(curve, whole.T @ (weight * (same - likely)) - ridge @ found)
    return found
