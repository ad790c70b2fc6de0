"""Points: what several reports tell about one and the same thing."""

import calendar
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice

import numpy as np
from numpy.typing import NDArray

from rashomon.align.candidates import Unit, candidates, weights
from rashomon.align.features import Pair
from rashomon.align.overlap import apart
from rashomon.align.score import THRESHOLD, score
from rashomon.align.vectors import Vectors, vectors
from rashomon.facts import country_of

NEAREST = 3
"""Claims of the other report that are compared with each because they are nearest to it in meaning."""

NEAR = 0.3
"""Claims less near in meaning (cosine) are not compared at all: of a hundred that are joined it would be none."""
PASSED = 15
"""So many claims that are nearer to each of two than the other is, and the two are not compared: none is joined."""
COMPLETING = 0.2
"""By how much a part of a claim must fit better than the whole to be taken instead."""
PARTS = 0.3
"""By how much surer it must be where both are but parts of what a sentence tells: they read badly by themselves."""
HELD = 0.25
"""The score that each two claims of a point need, be they joined through a third."""
HAIR = 0.03
"""Scores this near are equal for all that the comparers can tell."""
SURE = 0.75
"""A pair as sure as this stands even where another is surer, and between reports that name little in common."""
AT_ONCE = 4000
"""Pairs that are scored together."""
CALENDAR = frozenset({*calendar.month_name, *calendar.day_name})
NAMED = 2
SHARE = 0.1
"""Actors, places and names that reports of one event name in common: so many, or this share of the fewer."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Claims that tell of one thing, by their places, with the lowest score that holds them together.

    `parts` are pairs of claims that stand inside its tellings and match as well: what they differ in counts too.
    """

    members: tuple[int, ...]
    score: float
    why: str
    parts: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair of claims that tell of one thing."""

    left: int
    right: int
    score: float
    why: str


Judged = Callable[[Sequence[Scored]], list[Scored]]
Between = dict[tuple[str, str], list[Scored]]
"""Scored pairs by the two reports that they are of."""


def points(units: Sequence[Unit], judged: Judged = list) -> list[Joined]:
    """Join claims of different reports that tell of one thing; `judged` puts in what persons judged of pairs."""
    every = judged(scored(units))
    sure = _enough(units, every)
    kept = _distinct(units, _mutual(units, sure))
    between: Between = defaultdict(list)
    for one in sure:
        between[_reports(units, one)].append(one)
    groups = _telling(units, _groups(units, sorted(kept, key=lambda one: -one.score), every))
    return [replace(group, parts=_parts(units, group, between)) for group in groups]


def _enough(units: Sequence[Unit], every: Sequence[Scored]) -> list[Scored]:
    """Keep pairs that are sure enough; between reports that name hardly anything in common they must be sure."""
    named: dict[str, set[str]] = defaultdict(set)
    for one in units:
        named[one.claim.report].update(one.actors, one.claim.where, one.names - country_of().keys() - CALENDAR)
    least = {(a, b): THRESHOLD if _of_one(named[a], named[b]) else SURE for a in named for b in named}
    return [one for one in every if one.score >= least[_reports(units, one)] + PARTS * _of_two_parts(units, one)]


def _of_two_parts(units: Sequence[Unit], one: Scored) -> bool:
    return units[one.left].claim.part and units[one.right].claim.part


def _of_one(left: set[str], right: set[str]) -> bool:
    """Whether two reports name enough in common to be of one event."""
    shared = len(left & right)
    return shared >= NAMED or shared >= SHARE * min(len(left), len(right))


def scored(units: Sequence[Unit]) -> list[Scored]:
    """Score the candidates, best first; what is of other times or places, or tells nothing, scores nothing.

    Each two reports are compared by themselves: a third changes nothing between them.
    """
    found: list[Scored] = []
    for some in _parts_of(_paired(units), AT_ONCE):
        for ((i, j), _), (total, why) in zip(some, score([pair for _, pair in some]), strict=True):
            found.append(Scored(i, j, 0.0 if total and _never(units[i], units[j]) else total, why))
    return sorted(found, key=lambda s: (_rank(units, s), _spot(units[s.left]), _spot(units[s.right])))


def _never(left: Unit, right: Unit) -> bool:
    return left.frame or right.frame or apart(left, right)


Placed = tuple[tuple[int, int], Pair]


def _parts_of(many: Iterator[Placed], size: int) -> Iterator[list[Placed]]:
    """Part what comes: fifty reports have so many pairs that all of them at once would fill the memory."""
    while some := list(islice(many, size)):
        yield some


def paired(units: Sequence[Unit]) -> tuple[list[tuple[int, int]], list[Pair]]:
    """Give the candidates of each two reports, by their places and as pairs with their features' ground."""
    every = list(_paired(units))
    return [places for places, _ in every], [pair for _, pair in every]


def _paired(units: Sequence[Unit]) -> Iterator[Placed]:
    by_report: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(units):
        by_report[one.claim.report].append(number)
    if len(by_report) < 2:
        return
    rows = vectors([one.claim.gist for one in units])
    for left, right in combinations(by_report.values(), 2):
        yield from _of_two(units, left, right, rows)


def _of_two(units: Sequence[Unit], left: Sequence[int], right: Sequence[int], rows: Vectors) -> Iterator[Placed]:
    """Give the candidates between two reports: claims that share something rare, and the nearest in meaning."""
    some = [units[i] for i in (*left, *right)]
    near = np.round(rows[list(left)] @ rows[list(right)].T, 2)
    ranks = (_places(near), _places(near.T).T)
    gaps = (near.max(axis=1, keepdims=True) - near, near.max(axis=0, keepdims=True) - near)
    chosen = {(i, j - len(left)) for i, j in candidates(some)}
    chosen |= {(int(a), int(b)) for a, b in zip(*np.nonzero(np.minimum(*ranks) < NEAREST), strict=True)}
    weight = weights(some)
    for a, b in sorted(chosen):
        if near[a, b] < NEAR or min(ranks[0][a, b], ranks[1][a, b]) > PASSED:
            continue
        pair = Pair(
            units[left[a]], units[right[b]], float(near[a, b]), weight,
            (int(ranks[0][a, b]), int(ranks[1][a, b])), (float(gaps[0][a, b]), float(gaps[1][a, b])),
        )  # fmt: skip
        yield (left[a], right[b]), pair


def _places(near: Vectors) -> NDArray[np.int64]:
    """Give for each claim how many of the other report are nearer to it than each."""
    order: NDArray[np.int64] = np.argsort(-near, axis=1, kind="stable").argsort(axis=1, kind="stable")
    return order


def _rank(units: Sequence[Unit], one: Scored) -> float:
    """The best first; a whole claim comes before a part of it that fits a little better."""
    parts = units[one.left].claim.part + units[one.right].claim.part
    return round(parts * COMPLETING - one.score, 3)


def _mutual(units: Sequence[Unit], ranked: Sequence[Scored]) -> list[Scored]:
    """Keep pairs in which each claim is the other's best in that report, or its second best by a hair."""
    best: dict[tuple[int, str], float] = {}
    for one in ranked:
        best.setdefault((one.left, units[one.right].claim.report), one.score)
        best.setdefault((one.right, units[one.left].claim.report), one.score)
    return [one for one in ranked if one.score >= SURE or one.score >= _best(units, one, best) - HAIR]


def _best(units: Sequence[Unit], one: Scored, best: dict[tuple[int, str], float]) -> float:
    """The best score that either claim of a pair has in the other's report."""
    return max(best[one.left, units[one.right].claim.report], best[one.right, units[one.left].claim.report])


def _parts(
    units: Sequence[Unit], group: Joined, between: dict[tuple[str, str], list[Scored]]
) -> tuple[tuple[int, int], ...]:
    """The further pairs that match inside the tellings of a group."""
    found: list[tuple[int, int]] = []
    for left, right in combinations(group.members, 2):
        reports = units[left].claim.report, units[right].claim.report
        for one in between.get(reports, ()):
            itself = one.left in group.members and one.right in group.members
            if not itself and _inside(units[one.left], units[left]) and _inside(units[one.right], units[right]):
                found.append((one.left, one.right))
    return tuple(found)


def _inside(one: Unit, other: Unit) -> bool:
    a, b = one.claim, other.claim
    return a.report == b.report and b.start <= a.start and a.end <= b.end


def _spot(one: Unit) -> tuple[str, int, int]:
    return one.claim.report, one.claim.start, one.claim.end


def _distinct(units: Sequence[Unit], found: Iterable[Scored]) -> list[Scored]:
    """Of pairs that match the same words twice (a claim and a part of it) keep the best."""
    kept: list[Scored] = []
    between: Between = defaultdict(list)
    for one in found:
        known = between[_reports(units, one)]
        if not any(_covers(units, other, one) for other in known):
            kept.append(one)
            known.append(one)
    return kept


def _reports(units: Sequence[Unit], one: Scored) -> tuple[str, str]:
    return units[one.left].claim.report, units[one.right].claim.report


def _covers(units: Sequence[Unit], known: Scored, one: Scored) -> bool:
    """Whether both sides of a pair overlap with those of a pair that is kept."""
    return _overlap(units[known.left], units[one.left]) and _overlap(units[known.right], units[one.right])


def _overlap(one: Unit, other: Unit) -> bool:
    a, b = one.claim, other.claim
    return a.report == b.report and a.start < b.end and b.start < a.end


def _groups(units: Sequence[Unit], kept: Sequence[Scored], every: Sequence[Scored]) -> list[Joined]:
    """Join pairs into groups, best first; a group takes a claim that fits each of its members, so nothing chains."""
    known = {(s.left, s.right): s.score for s in every}
    groups: dict[int, list[int]] = {}
    for one in kept:
        left, right = groups.get(one.left, [one.left]), groups.get(one.right, [one.right])
        if left is right or not _fits(units, known, left, right):
            continue
        merged = sorted([*left, *right])
        groups.update(dict.fromkeys(merged, merged))
    unique = {id(members): members for members in groups.values()}
    return [_joined(members, kept) for members in sorted(unique.values())]


def _fits(units: Sequence[Unit], known: dict[tuple[int, int], float], left: list[int], right: list[int]) -> bool:
    """Whether two groups are of one thing: no report twice, and enough of the pairs across hold."""
    reports = [units[i].claim.report for i in (*left, *right)]
    if len(set(reports)) < len(reports):
        return False
    across = [known.get((min(i, j), max(i, j)), 0.0) for i in left for j in right]
    return min(across) >= HELD


def _telling(units: Sequence[Unit], groups: Sequence[Joined]) -> list[Joined]:
    """Leave out points made of mere parts of sentences that tell another point together already."""
    kept: list[Joined] = []
    spots: list[frozenset[tuple[str, int]]] = []
    for group in sorted(groups, key=lambda g: (_of_parts(units, g), -len(g.members), -g.score)):
        here = frozenset((units[i].claim.report, units[i].claim.sentence) for i in group.members)
        if not (_of_parts(units, group) and any(here <= other for other in spots)):
            kept.append(group)
            spots.append(here)
    return sorted(kept, key=lambda g: g.members)


def _of_parts(units: Sequence[Unit], group: Joined) -> bool:
    return all(units[i].claim.part for i in group.members)


def _joined(members: list[int], kept: Sequence[Scored]) -> Joined:
    inside = [s for s in kept if s.left in members and s.right in members]
    best = max(inside, key=lambda s: s.score)
    return Joined(tuple(members), min(s.score for s in inside), best.why)
