"""Points: what several reports tell about one and the same thing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rashomon.align.candidates import Unit, candidates, weights
from rashomon.align.overlap import apart
from rashomon.align.score import THRESHOLD, Pair, score
from rashomon.align.vectors import vectors

COMPLETING = 0.1
"""By how much a part of a claim must fit better than the whole to be taken instead."""
HELD = 0.4
"""The score that each two claims of a point need, be they joined through a third."""
HAIR = 0.03
"""Scores this near are equal for all that the comparers can tell."""
SURE = 0.75
"""A pair as sure as this stands even where another is surer."""


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


def points(units: Sequence[Unit]) -> list[Joined]:
    """Join claims of different reports that tell of one thing."""
    every = scored(units)
    found = _mutual(units, [one for one in every if one.score >= THRESHOLD])
    kept = _distinct(units, found)
    groups = _telling(units, _groups(units, kept, every))
    return [replace(group, parts=_parts(units, group, found)) for group in groups]


def scored(units: Sequence[Unit]) -> list[Scored]:
    """Score the candidates, best first; what is of other times or places scores nothing."""
    pairs = candidates(units)
    places = sorted({i for pair in pairs for i in pair})
    rows = dict(zip(places, vectors([units[i].claim.gist for i in places]), strict=True))
    weight = weights(units)
    found = []
    for i, j in pairs:
        pair = Pair(units[i], units[j], round(float(rows[i] @ rows[j]), 2), weight)
        total, why = score(pair)
        found.append(Scored(i, j, 0.0 if apart(units[i], units[j]) else total, why))
    return sorted(found, key=lambda s: (_rank(units, s), _spot(units[s.left]), _spot(units[s.right])))


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


def _parts(units: Sequence[Unit], group: Joined, found: Iterable[Scored]) -> tuple[tuple[int, int], ...]:
    """The further pairs that match inside the tellings of a group."""
    inside = set(group.members)
    held = [
        s for s in found
        if not {s.left, s.right} & inside
        and all(any(_inside(units[i], units[m]) for m in inside) for i in (s.left, s.right))
    ]  # fmt: skip
    return tuple((s.left, s.right) for s in held)


def _inside(one: Unit, other: Unit) -> bool:
    a, b = one.claim, other.claim
    return a.report == b.report and b.start <= a.start and a.end <= b.end


def _spot(one: Unit) -> tuple[str, int, int]:
    return one.claim.report, one.claim.start, one.claim.end


def _distinct(units: Sequence[Unit], found: Iterable[Scored]) -> list[Scored]:
    """Of pairs that match the same words twice (a claim and a part of it) keep the best."""
    kept: list[Scored] = []
    for one in found:
        if not any(_covers(units, known, one) for known in kept):
            kept.append(one)
    return kept


def _covers(units: Sequence[Unit], known: Scored, one: Scored) -> bool:
    """Whether both sides of a pair overlap, in any order, with those of a pair that is kept."""
    straight = _overlap(units[known.left], units[one.left]) and _overlap(units[known.right], units[one.right])
    crossed = _overlap(units[known.left], units[one.right]) and _overlap(units[known.right], units[one.left])
    return straight or crossed


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
