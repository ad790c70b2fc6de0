"""Points: what several reports tell of one and the same thing, in stories that nothing was learned from."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from evaluation.measure import Data, Job, Measure, Meter
from evaluation.scorers import share
from evaluation.stories import FOLDER, Place, Story, held_out, stories
from rashomon.align import align
from rashomon.records import Comparison

WANTED, JOINED = 0.5, 0.4
"""The share of the shorter of two stretches that they must have in common to be the same telling."""

Pair = tuple[Place, Place]


@dataclass(slots=True)
class Counts:
    """What was found of what is told alike, what was joined rightly, and what was joined though it is apart."""

    found: int = 0
    wanted: int = 0
    right: int = 0
    joined: int = 0
    mixed: int = 0
    apart: int = 0
    opposed: list[tuple[bool, bool]] = field(default_factory=list)


def meets(left: Place, right: Place, part: float) -> bool:
    """Whether two stretches of one report share enough of the shorter."""
    shared = min(left.end, right.end) - max(left.start, right.start)
    shorter = min(left.end - left.start, right.end - right.start)
    return left.report == right.report and shared >= part * shorter


def alike(one: Pair, other: Pair, part: float) -> bool:
    """Whether two pairs of stretches are the same pair."""
    straight = meets(one[0], other[0], part) and meets(one[1], other[1], part)
    return straight or (meets(one[0], other[1], part) and meets(one[1], other[0], part))


def compared(story: Story, meter: Meter) -> Comparison:
    """Lay the reports of a story side by side."""
    return align([meter.received(one.received) for one in story.reports])


def joined(made: Comparison) -> Iterator[tuple[Pair, bool]]:
    """Give each two tellings that stand in one point, and whether the point is contradicted."""
    name = {r.id: (r.path or "").rsplit("/", 1)[-1] for r in made.reports}
    for point in made.points:
        places = [Place(name[t.report], t.start, t.end) for t in point.tellings]
        for left, right in combinations(places, 2):
            yield (left, right), point.status == "contradicted"


def wanted(story: Story, made: Comparison) -> Iterator[tuple[Pair, bool]]:
    """Give each two places that tell the same in reports that do not copy one another, headlines left out."""
    heads = {
        ((r.path or "").rsplit("/", 1)[-1], s.start): s.end
        for r in made.reports
        for s in r.sentences
        if s.kind != "body"
    }
    inside = {place for same in story.same for place in same.places if _headline(place, heads)}
    for same in story.same:
        against = {
            frozenset(between) for _, verdict, between in same.findings if verdict in ("contradictory", "different")
        }
        for left, right in combinations(same.places, 2):
            if not {left, right} & inside and not story.copied(left.report, right.report):
                yield (left, right), frozenset((left.report, right.report)) in against


def _headline(place: Place, heads: dict[tuple[str, int], int]) -> bool:
    return any(report == place.report and start <= place.start < end for (report, start), end in heads.items())


def count(story: Story, made: Comparison, into: Counts) -> None:
    """Count one story."""
    pairs = list(joined(made))
    own = [(p, against) for p, against in pairs if not story.copied(p[0].report, p[1].report)]
    for pair, against in wanted(story, made):
        hits = [told for p, told in pairs if alike(p, pair, WANTED)]
        into.wanted += 1
        into.found += bool(hits)
        if hits:
            into.opposed.append((against, any(hits)))
    labelled = [pair for same in story.same for pair in combinations(same.places, 2)]
    into.joined += len(own)
    into.right += sum(any(alike(p, pair, JOINED) for pair in labelled) for p, _ in own)
    into.apart += len(story.apart)
    into.mixed += sum(any(alike(p, pair, WANTED) for p, _ in pairs) for pair in story.apart)


def run(data: Data, meter: Meter) -> Iterator[Measure]:
    """Score the stories that nothing was learned from."""
    total = Counts()
    for story in (s for s in stories() if s.name in held_out()):
        data.opened[f"stories/{story.name}"] = FOLDER / f"{story.name}.toml"
        count(story, compared(story, meter), total)
    name = "stories held out"
    told = [a for a, b in total.opposed if b]
    there = [b for a, b in total.opposed if a]
    yield Measure(set=name, name="joined pairs, precision", score=share(total.right, total.joined), of=total.joined)
    yield Measure(set=name, name="joined pairs, recall", score=share(total.found, total.wanted), of=total.wanted)
    yield Measure(set=name, name="different things joined", score=share(total.mixed, total.apart), of=total.apart,
                  lower=True)  # fmt: skip
    yield Measure(set=name, name="contradictions, precision", score=share(sum(told), len(told)), of=len(told))
    yield Measure(set=name, name="contradictions, recall", score=share(sum(there), len(there)), of=len(there))


JOB = Job(
    name="points", title="Points", run=run,
    means=(
        "Stories of four to six reports that were written for this project, in really different words; those measured "
        "here were not learned from. *Precision* is the share of each two tellings of one point that a careful reader "
        "joins as well; *recall* the share of his pairs that stand in one point. Reports that copy one another and "
        "headlines are left out. *Different things joined* are pairs that look alike and that he keeps apart. "
        "Contradictions are asked of the pairs that are joined; a pair in which the reader finds a value told "
        "differently counts as one that may be told so."
    ),
)  # fmt: skip
