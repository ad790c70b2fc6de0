"""What speaks for a pair of claims, and what the learned joining makes of it."""

import json
from dataclasses import replace
from importlib.resources import files

import numpy as np
import pytest

from rashomon.align.candidates import units
from rashomon.align.features import FEATURES, table
from rashomon.align.joining import probabilities
from rashomon.align.linking import linked
from rashomon.align.points import paired
from rashomon.annotate import annotate
from rashomon.records import Received

LEFT = (
    "OSLO, 3 May 2012 — Norway signed the timber treaty with Sweden on Tuesday. Twelve ships left the port of Bergen."
)
RIGHT = "PARIS, 4 May 2012 — Oslo and Stockholm have signed a treaty on timber. At least 12 ships sailed from Bergen."


@pytest.fixture(scope="module")
def pairs():
    named, actors = linked([annotate(Received(path=None, text=text)) for text in (LEFT, RIGHT)])
    return paired(units(named, actors))[1]


def mirrored(pair):
    return replace(pair, left=pair.right, right=pair.left, ranks=pair.ranks[::-1], gaps=pair.gaps[::-1])


def test_a_pair_has_the_same_features_from_either_side(pairs):
    assert len(pairs) > 2
    assert np.allclose(table(pairs), table([mirrored(pair) for pair in pairs]))


def test_what_is_told_twice_is_surer_than_what_is_not(pairs):
    sure = dict(zip([(p.left.claim.does, p.right.claim.does) for p in pairs], probabilities(table(pairs)), strict=True))
    assert sure["sign", "sign"] > 0.5 > max(v for (one, other), v in sure.items() if {one, other} == {"sign", "sail"})


def test_the_weights_are_of_these_features():
    model = json.loads((files("rashomon.align") / "data/joining.json").read_text(encoding="utf-8"))
    assert model["features"] == [feature.__name__ for feature in FEATURES]
    assert model["card"]["limits"]


def test_trees_walked_together_give_what_each_gives_alone():
    model = json.loads((files("rashomon.align") / "data/joining.json").read_text(encoding="utf-8"))
    rows = np.random.default_rng(1).random((50, len(FEATURES))) * 3
    alone = [sum(_leaf(tree, row) for tree in model["trees"]) for row in rows]
    assert np.allclose(probabilities(rows), 1 / (1 + np.exp(-np.array(alone))), atol=0.001)


def test_more_nearness_never_makes_a_pair_less_sure():
    rows = np.random.default_rng(2).random((200, len(FEATURES)))
    nearer = rows.copy()
    nearer[:, [f.__name__ for f in FEATURES].index("meaning")] += 0.3
    assert (probabilities(nearer) >= probabilities(rows)).all()


def _leaf(tree, row):
    node = 0
    while node >= 0:
        node = tree["left" if row[tree["feature"][node]] <= tree["threshold"][node] else "right"][node]
    return tree["leaf"][-node - 1]
