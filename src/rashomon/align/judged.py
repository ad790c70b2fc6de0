"""What persons judged of actors and claims, as it takes effect where reports are laid side by side.

Of two judgements on one pair the later stands. What a judgement speaks of is found again by its words, not by its
number, so that it outlives a reading that numbers claims otherwise; where the words are gone it has no effect.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product

from rashomon.align.candidates import Unit
from rashomon.align.linking import renamed
from rashomon.align.points import Scored
from rashomon.align.said import SameRemark
from rashomon.records import Actor, Judgement, Notes, Passage

WHY = "a reader judged that they tell one thing"

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Spots:
    """Two stretches of two reports, and whether they were judged to tell one thing."""

    left: Passage
    right: Passage
    same: bool


def with_actors(notes: Sequence[Notes], judgements: Sequence[Judgement]) -> tuple[list[Notes], frozenset[Pair]]:
    """Give notes in which actors that were judged to be one are one, and the pairs that are to be kept apart.

    An actor is named by its identifier, and as `identifier@report` where what one report calls so is meant.
    """
    decided: dict[Pair, bool] = {}
    for one in judgements:
        if one.kind in ("same actor", "other actor"):
            decided |= dict.fromkeys(product(one.left, one.right), one.kind == "same actor")
    apart = frozenset(way for (a, b), same in decided.items() if not same for way in ((a, b), (b, a)))
    names = _one_name([pair for pair, same in decided.items() if same], apart)
    names |= {name: name for pair in apart for name in pair if "@" in name and name not in names}
    apart = frozenset((names.get(a, a), names.get(b, b)) for a, b in apart)
    return [_named(one, names) for one in notes], apart


def _one_name(pairs: Iterable[Pair], apart: frozenset[Pair]) -> dict[str, str]:
    """Map each name that was judged to be another's to the first of its group; a pair that is apart stays so."""
    groups: dict[str, list[str]] = {}
    for a, b in pairs:
        left, right = groups.get(a, [a]), groups.get(b, [b])
        if left is not right and not any(pair in apart for pair in product(left, right)):
            merged = [*left, *right]
            groups |= dict.fromkeys(merged, merged)
    return {name: group[0] for name, group in groups.items()}


def _named(notes: Notes, names: dict[str, str]) -> Notes:
    """Give a report's notes with each actor under the name that was judged to be its own."""
    report = notes.reports[0].id
    own = {a.id: names.get(f"{a.id}@{report}", names.get(a.id, a.id)) for a in notes.actors}
    own = {old: new for old, new in own.items() if old != new}
    if not own:
        return notes
    actors: dict[str, Actor] = {}
    for actor in notes.actors:
        actors.setdefault(own.get(actor.id, actor.id), replace(actor, id=own.get(actor.id, actor.id)))
    return replace(renamed(notes, own), actors=tuple(actors.values()))


def spots(notes: Sequence[Notes], judgements: Sequence[Judgement]) -> list[Spots]:
    """Give what was judged of claims of these reports, found again by its words, oldest first."""
    texts = {one.reports[0].id: one.reports[0].text for one in notes}
    found = []
    for one in judgements:
        if one.kind in ("same claim", "other claim"):
            sides = [_again(said, texts) for said in one.said]
            left, right = sides[: len(one.left)], sides[len(one.left) :]
            found += [Spots(a, b, one.kind == "same claim") for a, b in product(left, right) if a and b]
    return found


def _again(said: Passage, texts: dict[str, str]) -> Passage | None:
    """Find the words of a passage in its report, where they stood or else where they stand now."""
    text = texts.get(said.report, "")
    start = said.start if text[said.start : said.end] == said.text else text.find(said.text)
    return None if start < 0 or not text else replace(said, start=start, end=start + len(said.text))


def with_claims(found: Sequence[Scored], units: Sequence[Unit], judged: Sequence[Spots]) -> list[Scored]:
    """Give scored pairs of claims as they were judged: without those of two things, and those of one first."""
    decided: dict[tuple[int, int], bool] = {}
    for one in judged:
        left, right = (_touched(units, side) for side in (one.left, one.right))
        if one.same and left and right:
            i, j = _fitting(units, left, one.left), _fitting(units, right, one.right)
            decided[min(i, j), max(i, j)] = True
        elif not one.same:
            decided |= {(min(i, j), max(i, j)): False for i, j in product(left, right)}
    kept = [one for one in found if (one.left, one.right) not in decided]
    return [*(Scored(i, j, 1.0, WHY) for (i, j), same in sorted(decided.items()) if same), *kept]


def _touched(units: Sequence[Unit], spot: Passage) -> list[int]:
    """The claims that share words with a stretch."""
    return [n for n, one in enumerate(units) if _meet(one.claim, spot)]


def _meet(one: Passage, other: Passage) -> bool:
    return one.report == other.report and one.start < other.end and other.start < one.end


def _fitting(units: Sequence[Unit], some: Sequence[int], spot: Passage) -> int:
    """The claim that a stretch is, or comes nearest to."""
    return min(some, key=lambda n: _fit(units[n], spot))


def _fit(one: Unit, spot: Passage) -> tuple[int, bool, int]:
    """How far a claim is from being a stretch; of those equally far a whole claim, and the longest."""
    claim = one.claim
    return abs(claim.start - spot.start) + abs(claim.end - spot.end), claim.part, claim.start - claim.end


def with_remarks(found: Sequence[SameRemark], judged: Sequence[Spots]) -> list[SameRemark]:
    """Give pairs of quotes without those that were judged to be of two remarks."""
    return [one for one in found if not _parted(one, judged)]


def _parted(one: SameRemark, judged: Sequence[Spots]) -> bool:
    return parted(one.left, one.right, judged)


def parted(one: Passage, other: Passage, judged: Sequence[Spots]) -> bool:
    """Whether the last judgement on words of two passages is that they tell two things."""
    ways = ((one, other), (other, one))
    last = [s.same for s in judged if any(_meet(a, s.left) and _meet(b, s.right) for a, b in ways)]
    return bool(last) and not last[-1]
