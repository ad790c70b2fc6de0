"""How sure it is that two claims tell of one thing: a visible list of comparers and their weights."""

from collections.abc import Callable
from dataclasses import dataclass

from rashomon.align.candidates import Unit
from rashomon.align.deeds import opposite_deeds, same_deed, same_thing, told_in
from rashomon.align.overlap import figures_meet, moments_meet, one_count, rare_figure, same_day

THRESHOLD = 0.53
"""Pairs below it are left apart; chosen on stories written for it, for precision before recall."""
PART = 0.85
"""A part of a claim tells little by itself: without the same deed it is joined only where all else fits."""
OTHER = 0.18
"""What it costs a pair where one deed has another doer or another thing: `sent troops` and `sent rice`."""
SHORT = 4
"""Words below which a claim is hardly more than a name."""
NOTHING_SAID = 0.5
"""Where one side names no actor, or nothing but actors, that speaks neither for nor against."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of different reports, with how near they are in meaning (cosine, two digits)."""

    left: Unit
    right: Unit
    nearness: float
    weights: dict[str, float]


def meaning(pair: Pair) -> float:
    """Nearness in meaning, from 0 where unrelated claims of one story lie to 1 where paraphrases do."""
    return min(1.0, max(0.0, (pair.nearness - 0.35) / 0.5))


def deed(pair: Pair) -> float:
    """Whether the verbs tell the same deed, or its opposite, which is about the same thing too."""
    left, right = pair.left.claim.does, pair.right.claim.does
    if same_deed(left, right) or opposite_deeds(left, right):
        return 1.0
    return 0.5 if _noun_of(pair.left, right) or _noun_of(pair.right, left) else 0.0


def _noun_of(one: Unit, verb: str) -> bool:
    """Whether the other claim tells the deed by another word of its sentence."""
    return told_in(one.claim.about, verb)


def actors(pair: Pair) -> float:
    """How many of the actors are shared, weighed by how rare they are in the story."""
    return _shared(pair, "who:", pair.left.actors, pair.right.actors)


def things(pair: Pair) -> float:
    """How much of what the claims are about is shared, weighed by how rare it is in the story."""
    return _shared(pair, "what:", pair.left.things, pair.right.things)


def _shared(pair: Pair, kind: str, left: frozenset[str], right: frozenset[str]) -> float:
    def mass(keys: frozenset[str]) -> float:
        return sum(pair.weights.get(kind + key, 1.0) for key in sorted(keys))

    least = min(mass(left), mass(right))
    return mass(left & right) / least if least else NOTHING_SAID


def numbers(pair: Pair) -> float:
    """Whether the two count one thing, or figures or dates of theirs meet."""
    if one_count(pair.left, pair.right):
        return 1.0
    return 0.5 if figures_meet(pair.left, pair.right) or moments_meet(pair.left, pair.right) else 0.0


def doing(pair: Pair) -> float:
    """Whether the same actor does the same deed with something in common."""
    doers = set(pair.left.claim.who) & set(pair.right.claim.who)
    return float(deed(pair) == 1.0 and bool(doers) and bool(pair.left.things & pair.right.things))


def size(pair: Pair) -> float:
    """Whether both give nearly the same large number."""
    return float(rare_figure(pair.left, pair.right))


def day(pair: Pair) -> float:
    """Whether both name the same day."""
    return float(same_day(pair.left, pair.right))


def toll(pair: Pair) -> float:
    """Whether both count those whom one fate befell, and to the same number."""
    if not (one_count(pair.left, pair.right) and deed(pair) == 1.0):
        return 0.0
    return 1.0 if figures_meet(pair.left, pair.right) else 0.5


def _partial(pair: Pair) -> bool:
    """Whether a mere part is held against a claim of another deed; against a whole one it must be the same deed."""
    parts = pair.left.claim.part + pair.right.claim.part
    return deed(pair) < (0.0, 1.0, 0.5)[parts]


def _others(pair: Pair) -> int:
    """Count the places (who does it, what it is done to) in which each side names something else."""
    left, right = pair.left.claim, pair.right.claim
    named = ((left.doer, right.doer), (left.thing, right.thing))
    return sum(one is not None and other is not None and not same_thing(one, other) for one, other in named)


COMPARERS: tuple[tuple[Callable[[Pair], float], float], ...] = (
    (meaning, 0.4),
    (deed, 0.15),
    (actors, 0.15),
    (things, 0.2),
    (numbers, 0.1),
)
"""Each comparer with its weight; the weights sum to 1."""
SIGNS: tuple[tuple[Callable[[Pair], float], float], ...] = (
    (doing, 0.06),
    (toll, 0.12),
    (size, 0.18),
    (day, 0.14),
)
"""What speaks for one thing where it is there, and says nothing where it is not."""


def score(pair: Pair) -> tuple[float, str]:
    """Give how sure the joining is, from 0 to 1, and of what it is made, in plain words."""
    parts = [(compare.__name__, compare(pair), weight) for compare, weight in COMPARERS]
    parts += [(sign.__name__, value, weight) for sign, weight in SIGNS if (value := sign(pair))]
    total = min(1.0, sum(value * weight for _, value, weight in parts))
    if pair.left.claim.gist.lower() == pair.right.claim.gist.lower():
        return 1.0, "word for word the same"
    if _partial(pair) and not one_count(pair.left, pair.right):
        total *= PART
    if deed(pair) == 1.0:
        total -= OTHER * _others(pair)
    if min(len(pair.left.claim.text.split()), len(pair.right.claim.text.split())) < SHORT:
        total *= PART
    return round(total, 3), ", ".join(f"{name} {value:.2f}" for name, value, _ in parts)
