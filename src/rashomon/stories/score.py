"""How likely two reports tell of one event: a logistic regression over a visible list of features.

Its weights are data (`data/same_story.json`, with a card that says what they were learned from); `training/` tells how.
"""

import json
import math
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from rashomon.records import Traits
from rashomon.stories.terms import product, rarity

WINDOW = 10
"""Days: a report this much later tells of another event, or of another episode that the reports between lead to."""
LEAST = 0.05
"""A lower score is not kept: it joins nothing."""
RARE = 0.6
"""Words of a lead that are as rare as this are of its event: names, and what seldom happens."""
RAREST = 6


def words_alike(one: Traits, other: Traits) -> float:
    """How alike the words of the whole reports are; its root, since few words in common already tell much."""
    return math.sqrt(product(one.terms, other.terms))


def meaning_alike(one: Traits, other: Traits) -> float:
    """How near the leads are in meaning."""
    left, right = (np.frombuffer(t.vector, np.int8).astype(np.float32) for t in (one, other))
    size = float(np.linalg.norm(left) * np.linalg.norm(right))
    return round(float(left @ right) / size, 2) if size else 0.0


def states_shared(one: Traits, other: Traits) -> float:
    """The share of the states and known bodies that act, of the report that names fewer."""
    return _share(*(tuple(a for a in t.actors if a.isupper()) for t in (one, other)))


def chief_absent(one: Traits, other: Traits) -> float:
    """The share of the two reports whose chief actor the other never names: a like deed, done by somebody else."""
    return (_unknown(_chief(one), other) + _unknown(_chief(other), one)) / 2


def rare_words(one: Traits, other: Traits) -> float:
    """The share of the rare words of one lead that the other report holds; the lesser of both ways."""
    return min(_held(one, other), _held(other, one))


def places_apart(one: Traits, other: Traits) -> float:
    """Whether both name places, and none in common."""
    return float(_apart(one.places, other.places))


def figures_shared(one: Traits, other: Traits) -> float:
    """The share of the figures of the first sentences."""
    return _share(one.figures, other.figures)


def figures_apart(one: Traits, other: Traits) -> float:
    """Whether both begin with figures, and none in common."""
    return float(_apart(one.figures, other.figures))


def days_shared(one: Traits, other: Traits) -> float:
    """Whether both tell of the same day."""
    return float(bool(set(one.days) & set(other.days)))


def days_told_apart(one: Traits, other: Traits) -> float:
    """Whether each tells of days, and none in common."""
    return float(bool(one.days and other.days) and not set(one.days) & set(other.days))


def time_between(one: Traits, other: Traits) -> float:
    """Days between the two reports, as a share of the window; 0 where nothing dates one of them."""
    return min(abs((one.day - other.day).days) / WINDOW, 1.0) if one.day and other.day else 0.0


def undated(one: Traits, other: Traits) -> float:
    """Whether nothing dates one of the reports."""
    return float(one.day is None or other.day is None)


def _share(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    least = min(len(set(one)), len(set(other)))
    return len(set(one) & set(other)) / least if least else 0.0


def _apart(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return bool(one and other) and not set(one) & set(other)


def _chief(one: Traits) -> str | None:
    """The actor that is told of most, states aside: nearly every report names some."""
    return next((actor for actor in one.actors if not actor.isupper()), None)


def _unknown(actor: str | None, other: Traits) -> bool:
    """Whether a report names an actor in no way, by no rare part of its name either."""
    if actor is None or actor in other.actors:
        return False
    held = {word for word, _ in other.terms}
    return not any(part in held and len(part) > 3 and rarity(part) > 0.5 for part in actor.split("-"))


def _held(one: Traits, other: Traits) -> float:
    """The share of the rarest words of a lead that another report holds; a half where it has none."""
    rare = [word for word, _ in one.lead if rarity(word) > RARE][:RAREST]
    held = {word for word, _ in other.terms}
    return sum(word in held for word in rare) / len(rare) if rare else 0.5


Feature = Callable[[Traits, Traits], float]

FEATURES: tuple[Feature, ...] = (
    words_alike, meaning_alike, states_shared, chief_absent, rare_words, places_apart, figures_shared, figures_apart,
    days_shared, days_told_apart, time_between, undated,
)  # fmt: skip
"""What is compared; each is the same whichever report comes first."""


@cache
def _model() -> dict[str, Any]:
    text = (files("rashomon.stories") / "data/same_story.json").read_text(encoding="utf-8")
    model: dict[str, Any] = json.loads(text)
    if list(model["weights"]) != [feature.__name__ for feature in FEATURES]:
        raise RuntimeError("same_story.json was learned from other features: run `python -m training grouping`")
    return model


def features(one: Traits, other: Traits) -> list[float]:
    """Give the value of each feature."""
    return [feature(one, other) for feature in FEATURES]


def score(one: Traits, other: Traits) -> float:
    """Give how likely two reports tell of one event, from 0 to 1, rounded so that every machine gives the same."""
    if one.roundup or other.roundup:
        return 0.0
    model = _model()
    values = zip(model["weights"].values(), features(one, other), strict=True)
    total = model["base"] + sum(weight * value for weight, value in values)
    return round(1 / (1 + math.exp(-total)), 3)
