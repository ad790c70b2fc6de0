"""Learning which claims tell of one thing: boosted trees (LightGBM, MIT) over the features of a pair."""

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from numpy.typing import NDArray

from rashomon.align.features import FEATURES
from training.ecb import of_ecb
from training.pairs import of_sentences
from training.stories import Part, of_stories
from training.trees import written

WHERE = Path(__file__).parents[1] / "src/rashomon/align/data/joining.json"
FOLDS = 5
SETTINGS: dict[str, Any] = {
    "objective": "binary", "num_leaves": 12, "learning_rate": 0.04, "min_data_in_leaf": 80, "bagging_fraction": 0.8,
    "bagging_freq": 1, "feature_fraction": 0.6, "seed": 1, "deterministic": True, "force_row_wise": True,
    "num_threads": 1, "verbose": -1,
}  # fmt: skip
ROUNDS = 300
"""Trees; chosen by leaving out a fifth of the stories in turn, as all settings were."""
FOR = frozenset(
    "meaning weighed deed same_verb actors things numbers doing toll size day shared_keys shared_things "
    "doers targets names kinds".split()
)
"""Features that may only speak for a pair: more of them never makes it less sure, however rare that was in the data."""
AGAINST = frozenset("others elsewhere rank worse_rank gap worse_gap".split())
"""Features that may only speak against it."""
SETTINGS["monotone_constraints"] = [(f.__name__ in FOR) - (f.__name__ in AGAINST) for f in FEATURES]
SETTINGS["monotone_constraints_method"] = "advanced"


@dataclass(frozen=True, slots=True)
class Labelled:
    """Rows of features with their labels and weights, and which story, topic or set each row is of."""

    rows: NDArray[np.float64]
    same: NDArray[np.bool_]
    weight: NDArray[np.float64]
    group: NDArray[np.str_]


def labelled() -> Labelled:
    """Give all that may be learned from."""
    named: list[tuple[str, Part]] = []
    for read in (of_stories, of_ecb, of_sentences):
        print(f"  {read.__name__}", file=sys.stderr)
        named += read()
    rows, same, weight = (np.concatenate(column) for column in zip(*(part for _, part in named), strict=True))
    return Labelled(rows, same, weight, np.array([name for name, part in named for _ in part[1]]))


def learn() -> None:
    """Learn from all, print what is found in stories left out in turn, and write the trees."""
    data = labelled()
    _left_out(data)
    trees = _fit(data, np.ones(len(data.same), bool)).dump_model()["tree_info"]
    card = {
        "what": "which claims of two reports tell of one thing",
        "data": "evaluation/data/stories but those held out, and training/data/pairs.csv "
        "(ours, Apache-2.0); ECB+ topics 1 to 30 (CC BY 3.0)",
        "pairs": len(data.same), "alike": int(data.same.sum()),
        "made": f"python -m training joining, {date.today():%Y}",
        "limits": "English news; learned mostly from stories written for it; "
        "finds few things that only inference tells alike",
    }  # fmt: skip
    WHERE.write_text(written(card, [f.__name__ for f in FEATURES], trees), encoding="utf-8")


def _fit(data: Labelled, use: NDArray[np.bool_]) -> lightgbm.Booster:
    rows = lightgbm.Dataset(data.rows[use], data.same[use].astype(float), weight=data.weight[use])
    return lightgbm.train(SETTINGS, rows, ROUNDS)


def _left_out(data: Labelled) -> None:
    """Print precision and recall in stories that were left out, a fifth at a time."""
    names = sorted({name for name in data.group if " " not in name})
    sure = np.zeros(len(data.same))
    for fold in range(FOLDS):
        out = np.isin(data.group, names[fold::FOLDS])
        sure[out] = _fit(data, ~out).predict(data.rows[out])
    own = np.isin(data.group, names) & ~(data.same & (data.weight < 1))
    for least in (0.3, 0.4, 0.5, 0.6, 0.7):
        told, same = sure[own] >= least, data.same[own]
        right = int((told & same).sum())
        precision, recall = right / max(int(told.sum()), 1), right / same.sum()
        print(f"  at {least}: precision {precision:.3f}, recall {recall:.3f}, pairs {told.sum()}")
