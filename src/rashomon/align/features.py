"""What speaks for two claims telling of one thing, and what against: a visible list of features of a pair."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from rashomon.align.candidates import Unit
from rashomon.align.deeds import opposite_deeds, same_deed, same_thing, told_in
from rashomon.align.overlap import apart, figures_meet, moments_meet, one_count, rare_figure, same_day

NOTHING_SAID = 0.5
"""Where one side names no actor, or nothing but actors, that speaks neither for nor against."""


@dataclass(frozen=True)
class Pair:
    """Two claims of different reports.

    `nearness` is how near they are in meaning (cosine, two digits). `ranks` tell how many claims of the other report
    are nearer to each, and `gaps` by how much the nearest of them is nearer. `weights` are how rare each key is in
    the two reports.
    """

    left: Unit
    right: Unit
    nearness: float
    weights: dict[str, float]
    ranks: tuple[int, int] = (0, 0)
    gaps: tuple[float, float] = (0.0, 0.0)

    @cached_property
    def deed(self) -> float:
        """Whether the verbs tell the same deed, or its opposite, which is about the same thing too."""
        left, right = self.left.claim, self.right.claim
        if same_deed(left.does, right.does) or opposite_deeds(left.does, right.does):
            return 1.0
        return 0.5 if told_in(left.about, right.does) or told_in(right.about, left.does) else 0.0

    @cached_property
    def actors(self) -> float:
        """How many of the actors are shared, weighed by how rare they are in the two reports."""
        return self._shared("who:", self.left.actors, self.right.actors)

    @cached_property
    def things(self) -> float:
        """How much of what the claims are about is shared, weighed by how rare it is in the two reports."""
        return self._shared("what:", self.left.things, self.right.things)

    def _shared(self, kind: str, left: frozenset[str], right: frozenset[str]) -> float:
        if not left or not right:
            return NOTHING_SAID
        both = self._mass(kind, left & right)
        return both / min(self._mass(kind, left), self._mass(kind, right)) if both else 0.0

    def _mass(self, kind: str, keys: frozenset[str]) -> float:
        return sum(self.weights.get(kind + key, 1.0) for key in sorted(keys))

    @cached_property
    def numbers(self) -> float:
        """Whether the two count one thing, or figures or dates of theirs meet."""
        if self.counted:
            return 1.0
        return 0.5 if self.figures or moments_meet(self.left, self.right) else 0.0

    @cached_property
    def counted(self) -> bool:
        """Whether both give a figure for one thing."""
        return one_count(self.left, self.right)

    @cached_property
    def figures(self) -> bool:
        """Whether figures of theirs meet."""
        return figures_meet(self.left, self.right)

    @cached_property
    def others(self) -> float:
        """In how many places (who does it, what it is done to) each side names something else."""
        left, right = self.left.claim, self.right.claim
        named = ((left.doer, right.doer), (left.thing, right.thing))
        return float(sum(one is not None and other is not None and not same_thing(one, other) for one, other in named))

    @cached_property
    def weighed(self) -> float:
        """The sum of what speaks for the pair by weights set by hand, less what two doers or things of a deed cost."""
        near = min(1.0, max(0.0, (self.nearness - 0.35) / 0.5))
        total = 0.4 * near + sum(feature(self) * weight for feature, weight in _BY_HAND)
        return total - (0.18 * self.others if self.deed == 1.0 else 0.0)


Feature = Callable[[Pair], float]


def meaning(pair: Pair) -> float:
    """How near the two are in meaning."""
    return pair.nearness


def deed(pair: Pair) -> float:
    """Whether the verbs tell the same deed, or its opposite, which is about the same thing too."""
    return pair.deed


def same_verb(pair: Pair) -> float:
    """Whether the verbs tell the same deed."""
    return float(same_deed(pair.left.claim.does, pair.right.claim.does))


def opposite(pair: Pair) -> float:
    """Whether the verbs tell opposite deeds."""
    return float(opposite_deeds(pair.left.claim.does, pair.right.claim.does))


def actors(pair: Pair) -> float:
    """How many of the actors are shared, weighed by how rare they are in the two reports."""
    return pair.actors


def things(pair: Pair) -> float:
    """How much of what the claims are about is shared, weighed by how rare it is in the two reports."""
    return pair.things


def shared_keys(pair: Pair) -> float:
    """The weight of all that the two share."""
    return sum(pair.weights.get(key, 0.0) for key in sorted(pair.left.keys & pair.right.keys))


def shared_things(pair: Pair) -> float:
    """How many words of content the two share."""
    return float(len(pair.left.things & pair.right.things))


def shared_actors(pair: Pair) -> float:
    """How many actors the two share."""
    return float(len(pair.left.actors & pair.right.actors))


def numbers(pair: Pair) -> float:
    """Whether the two count one thing, or figures or dates of theirs meet."""
    return pair.numbers


def doing(pair: Pair) -> float:
    """Whether the same actor does the same deed with something in common."""
    doers = set(pair.left.claim.who) & set(pair.right.claim.who)
    return float(pair.deed == 1.0 and bool(doers) and bool(pair.left.things & pair.right.things))


def size(pair: Pair) -> float:
    """Whether both give nearly the same large number."""
    return float(rare_figure(pair.left, pair.right))


def day(pair: Pair) -> float:
    """Whether both name the same day."""
    return float(same_day(pair.left, pair.right))


def toll(pair: Pair) -> float:
    """Whether both count those whom one fate befell, and to the same number."""
    if not (pair.counted and pair.deed == 1.0):
        return 0.0
    return 1.0 if pair.figures else 0.5


def others(pair: Pair) -> float:
    """In how many places (who does it, what it is done to) each side names something else."""
    return pair.others


def partial(pair: Pair) -> float:
    """Whether a mere part is held against a claim of another deed; against a whole one it must be the same deed."""
    return float(pair.deed < (0.0, 1.0, 0.5)[int(parts(pair))])


def parts(pair: Pair) -> float:
    """How many of the two are parts of a larger claim."""
    return float(pair.left.claim.part + pair.right.claim.part)


def elsewhere(pair: Pair) -> float:
    """Whether the two are of different times or places."""
    return float(apart(pair.left, pair.right))


def shorter(pair: Pair) -> float:
    """The words of the shorter claim."""
    return float(min(_words(pair)))


def longer(pair: Pair) -> float:
    """The words of the longer claim."""
    return float(max(_words(pair)))


def _words(pair: Pair) -> tuple[int, int]:
    return len(pair.left.claim.text.split()), len(pair.right.claim.text.split())


def voices(pair: Pair) -> float:
    """How many of the two are on somebody's word."""
    return float(sum(one.claim.according_to is not None for one in (pair.left, pair.right)))


def one_voice(pair: Pair) -> float:
    """Whether both are on the word of one known actor."""
    left, right = pair.left.claim.according_to, pair.right.claim.according_to
    return float(left is not None and right is not None and left.actor is not None and left.actor == right.actor)


def as_sure(pair: Pair) -> float:
    """Whether both are told as surely."""
    return float(pair.left.claim.certainty == pair.right.claim.certainty)


def denied(pair: Pair) -> float:
    """Whether one is told as not so."""
    return float(pair.left.claim.negated != pair.right.claim.negated)


def sooner(pair: Pair) -> float:
    """How early in its report the earlier of the two stands, as a share of its claims."""
    return min(pair.left.place, pair.right.place)


def later(pair: Pair) -> float:
    """How late in its report the later of the two stands."""
    return max(pair.left.place, pair.right.place)


def shift(pair: Pair) -> float:
    """How far the places of the two in their reports lie from each other."""
    return abs(pair.left.place - pair.right.place)


def rank(pair: Pair) -> float:
    """How many claims are nearer to the one of the two that has fewer nearer ones."""
    return float(min(pair.ranks))


def worse_rank(pair: Pair) -> float:
    """How many claims are nearer to the other one."""
    return float(max(pair.ranks))


def gap(pair: Pair) -> float:
    """By how much the nearest claim is nearer, for the one of the two to which the gap is smaller."""
    return min(pair.gaps)


def worse_gap(pair: Pair) -> float:
    """The same for the other one."""
    return max(pair.gaps)


def doers(pair: Pair) -> float:
    """How many of those who do it are the same."""
    return float(len(set(pair.left.claim.who) & set(pair.right.claim.who)))


def targets(pair: Pair) -> float:
    """How many of those to whom it is done are the same."""
    return float(len(set(pair.left.claim.whom) & set(pair.right.claim.whom)))


def turned(pair: Pair) -> float:
    """Whether who does it on one side has it done to him on the other."""
    left, right = pair.left.claim, pair.right.claim
    return float(bool(set(left.who) & set(right.whom) or set(left.whom) & set(right.who)))


def places(pair: Pair) -> float:
    """How many places both name."""
    return float(len(set(pair.left.claim.where) & set(pair.right.claim.where)))


def counted_both(pair: Pair) -> float:
    """How many of the two give a figure."""
    return float(bool(pair.left.figures) + bool(pair.right.figures))


def dated_both(pair: Pair) -> float:
    """How many of the two give a time."""
    return float(bool(pair.left.moments) + bool(pair.right.moments))


def kinds(pair: Pair) -> float:
    """Whether both tell an event of one PLOVER type (1), of two (-1), or not both tell one (0)."""
    left, right = pair.left.event, pair.right.event
    return 0.0 if left is None or right is None else 1.0 if left == right else -1.0


def names(pair: Pair) -> float:
    """The weight of the shared words that are written with a capital: names that no table needs to know."""
    shared = pair.left.names & pair.right.names
    return float(len(shared))


_BY_HAND: tuple[tuple[Feature, float], ...] = (
    (deed, 0.15), (actors, 0.15), (things, 0.2), (numbers, 0.1), (doing, 0.06), (toll, 0.12), (size, 0.18), (day, 0.14),
)  # fmt: skip


def weighed(pair: Pair) -> float:
    """The sum of what speaks for the pair by weights set by hand, less what two doers or things of one deed cost."""
    return pair.weighed


FEATURES: tuple[Feature, ...] = (
    meaning, weighed, deed, actors, things, numbers, doing, toll, size, day, others, partial, parts, elsewhere,
    same_verb, opposite, shared_keys, shared_things, shared_actors, shorter, longer, voices, one_voice, as_sure, denied,
    sooner, later, shift, rank, worse_rank, gap, worse_gap, doers, targets, turned, places, counted_both, dated_both,
    kinds, names,
)  # fmt: skip
"""All features, by the names under which the learned joining knows them."""
TOLD: tuple[Feature, ...] = (meaning, deed, actors, things, numbers, doing, toll, size, day)
"""Those that are told to the reader where they speak for a pair."""


def table(pairs: Sequence[Pair]) -> NDArray[np.float64]:
    """Give a row of features for each pair; it is the same whichever of the two is left."""
    return np.array([[feature(pair) for feature in FEATURES] for pair in pairs], np.float64).reshape(-1, len(FEATURES))
