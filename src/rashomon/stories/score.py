"""How likely two reports tell of one event: a visible list of features, each with its weight."""

import math
from collections.abc import Callable

import numpy as np

from rashomon.records import Traits
from rashomon.stories.terms import product

WINDOW = 10
"""Days: a report this much later tells of another event, or of another episode that the reports between lead to."""
LEAST = 0.05
"""A lower score is not kept: it joins nothing."""


def words_alike(one: Traits, other: Traits) -> float:
    """How alike the words of the whole reports are."""
    return product(one.terms, other.terms)


def leads_alike(one: Traits, other: Traits) -> float:
    """How alike the words of titles and first sentences are."""
    return product(one.lead, other.lead)


def meaning_alike(one: Traits, other: Traits) -> float:
    """How near the leads are in meaning."""
    left, right = (np.frombuffer(t.vector, np.int8).astype(np.float32) for t in (one, other))
    size = float(np.linalg.norm(left) * np.linalg.norm(right))
    return round(float(left @ right) / size, 2) if size else 0.0


def actors_shared(one: Traits, other: Traits) -> float:
    """The share of the actors of the report that names fewer."""
    return _share(one.actors, other.actors)


def places_shared(one: Traits, other: Traits) -> float:
    """The share of the places; a half where either names none."""
    return _share(one.places, other.places) if one.places and other.places else 0.5


def figures_shared(one: Traits, other: Traits) -> float:
    """The share of the figures of the first sentences."""
    return _share(one.figures, other.figures)


def days_shared(one: Traits, other: Traits) -> float:
    """1 where both tell of the same day, -1 where each tells of days the other does not, 0 where either tells none."""
    if not one.days or not other.days:
        return 0.0
    return 1.0 if set(one.days) & set(other.days) else -1.0


def days_apart(one: Traits, other: Traits) -> float:
    """Days between the two reports; 0 where nothing dates one of them."""
    return float(abs((one.day - other.day).days)) if one.day and other.day else 0.0


def text_shared(one: Traits, other: Traits) -> float:
    """The share of runs of words, from the sketches: near 1 for copies."""
    if not one.shingles or not other.shingles:
        return 0.0
    top = min(one.shingles[-1], other.shingles[-1])
    left, right = (frozenset(s for s in t.shingles if s <= top) for t in (one, other))
    return len(left & right) / max(min(len(left), len(right)), 1)


def _share(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    least = min(len(set(one)), len(set(other)))
    return len(set(one) & set(other)) / least if least else 0.0


Feature = Callable[[Traits, Traits], float]

FEATURES: tuple[tuple[Feature, float], ...] = (
    (words_alike, 14.0),
    (leads_alike, 4.0),
    (meaning_alike, 3.0),
    (actors_shared, 0.5),
    (places_shared, 0.5),
    (figures_shared, 0.5),
    (days_shared, 0.5),
    (days_apart, -0.15),
    (text_shared, 4.0),
)
"""What is compared, and how much it weighs."""
BASE = -6.0
"""What speaks against any two reports telling of one event, before anything is compared."""


def features(one: Traits, other: Traits) -> list[float]:
    """Give the value of each feature."""
    return [feature(one, other) for feature, _ in FEATURES]


def score(one: Traits, other: Traits) -> float:
    """Give how likely two reports tell of one event, from 0 to 1, rounded so that every machine gives the same."""
    if one.roundup or other.roundup:
        return 0.0
    total = BASE + sum(weight * value for (_, weight), value in zip(FEATURES, features(one, other), strict=True))
    return round(1 / (1 + math.exp(-total)), 3)
