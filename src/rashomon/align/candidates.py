"""Which claims of different reports are worth comparing: those that share something rare."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from rashomon.align.counting import counted
from rashomon.align.deeds import deeds, thing
from rashomon.records import Actor, Claim, Event, Figure, Moment, Notes

COMMON = 0.35
"""A key that more of the claims share than this tells nothing about which belong together."""
TOLD = 2
"""Things and actors that a claim must name to be found again: `the agreement comes` tells nothing."""
ALIKE = 10.0
"""What it weighs that two claims are word for word the same."""
KEPT = 8
"""Candidates kept for each claim in each other report, those that share most."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A claim as it is compared: with its figures, its moments, and the keys that it is found by.

    `place` is how far on in its report it stands, from 0 to 1; `deed` the event that it tells, if any;
    `names` are its words with a capital, but for the first; `lands` the countries of all whom and where it names.
    `doers` are those who do it, each with its state. A `frame` tells nothing by itself: that somebody speaks, or what
    `them to come` are expected to do.
    """

    claim: Claim
    figures: tuple[Figure, ...]
    moments: tuple[Moment, ...]
    actors: frozenset[str]
    things: frozenset[str]
    keys: frozenset[str]
    day: date = date.max
    place: float = 0.0
    deed: Event | None = None
    names: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
    frame: bool = False
    doers: frozenset[str] = frozenset()

    @property
    def event(self) -> str | None:
        """The PLOVER type of what it tells."""
        return self.deed.type if self.deed is not None else None


def units(notes: Sequence[Notes], actors: Iterable[Actor]) -> list[Unit]:
    """Prepare the claims of several reports for comparison, report by report.

    Who acts for a country, by the countries of the actors, stands for it as well: a president for his state.
    """
    actors = list(actors)
    countries = {a.id: a.country for a in actors if a.country and a.kind != "place"}
    lands = {a.id: a.country for a in actors if a.country}
    return [replace(one, lands=_lands(one, lands)) for n in notes for one in _of_report(n, countries)]


def _lands(one: Unit, lands: Mapping[str, str]) -> frozenset[str]:
    named = (*one.claim.who, *one.claim.whom, *one.claim.where)
    return frozenset(lands[a] for a in named if a in lands)


def _of_report(notes: Notes, countries: Mapping[str, str]) -> Iterator[Unit]:
    figures, moments = {f.id: f for f in notes.figures}, {m.id: m for m in notes.moments}
    told = {(t.start, t.end): e for e in notes.events for t in e.tellings}
    for number, claim in enumerate(notes.claims):
        one = unit(claim, figures, moments, countries, notes.reports[0].published)
        event, place = told.get((claim.start, claim.end)), number / len(notes.claims)
        yield replace(one, place=place, deed=event, frame=_tells_nothing(claim))


def _tells_nothing(claim: Claim) -> bool:
    """Whether a claim is but the frame of what somebody says, `he said on Monday`, or supposes, or is of nobody."""
    says = claim.does == "say" and claim.thing is None and not claim.figures
    closes = claim.head is not None and claim.head.end == claim.end and not _PASSIVE.search(claim.text)
    says = says or (claim.does in ("quote", "cite") and claim.text.endswith(" as saying"))
    says = says or (closes and claim.does in _SAYING)
    thinks = claim.thing in _THOUGHTS and " that " in claim.text
    supposed = claim.text.lower().startswith(("if ", "unless ", "whether "))
    return says or thinks or supposed or claim.dangling


_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: \w+)? \w+$")
_SAYING = frozenset("find conclude note add report announce confirm warn insist admit acknowledge write".split())
"""What tells nothing without a content: `the court has found`."""
_THOUGHTS = frozenset(
    "belief concern hope view opinion confidence fear conviction doubt expectation suspicion regret position".split()
)
"""What one voices with a clause behind it, which is a claim of its own: `voiced its concern that ...`."""


def unit(
    claim: Claim,
    figures: Mapping[str, Figure],
    moments: Mapping[str, Moment],
    countries: Mapping[str, str],
    day: date | None = None,
) -> Unit:
    """Prepare a claim for comparison; `day` is the day of its report."""
    numbers = tuple(figures[f] for f in claim.figures)
    times = tuple(moments[m] for m in claim.moments)
    named = (*claim.who, *claim.whom)
    actors = frozenset((*named, *(countries[a] for a in named if a in countries)))
    things = frozenset(thing(lemma) for lemma in claim.about)
    keys = {f"who:{a}" for a in (*actors, *claim.where)} | {f"what:{t}" for t in things}
    keys |= {f"does:{d}" for d in deeds(claim.does)} | {f"count:{_number(f)}" for f in numbers}
    keys |= {f"fate:{counted(f.counts)[1]}" for f in numbers if f.counts and counted(f.counts)[1]}
    keys |= {f"when:{m.earliest}" for m in times if m.earliest}
    keys |= {f"size:{f.unit}:{step}" for f in numbers for step in _sizes(f)}
    doers = frozenset((*claim.who, *(countries[a] for a in claim.who if a in countries)))
    names = frozenset(re.findall(r"(?<=\w )[A-Z][\w'’-]{2,}", claim.text))
    return Unit(claim, numbers, times, actors, things, frozenset(keys), day or date.max, names=names, doers=doers)


def _sizes(figure: Figure) -> tuple[int, ...]:
    """The steps of a quarter around a number of ten or more: numbers nearly the same share one."""
    size = figure.high or figure.low or 0.0
    step = round(math.log(size) / math.log(1.25)) if size >= 10 else None
    return () if step is None else (step, step + 1)


def _number(figure: Figure) -> str:
    return f"{figure.unit}:{figure.high or figure.low}"


def weights(units: Sequence[Unit]) -> dict[str, float]:
    """Give how much each key tells: the rarer among the claims, the more."""
    counts = Counter(key for one in units for key in one.keys)
    total = max(len(units), 1)
    return {key: math.log(1 + total / n) for key, n in counts.items()}


def candidates(units: Sequence[Unit]) -> list[tuple[int, int]]:
    """Give pairs of claims of different reports that share enough, by their places in the sequence.

    The work grows with what is shared: common keys are left out, and each claim keeps its best few.
    """
    weight = weights(units)
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for key, members in _index(units).items():
        for i, j in combinations(members, 2):
            if units[i].claim.report != units[j].claim.report:
                shared[i, j] += weight.get(key, ALIKE)
    return sorted(_best(units, shared))


def _index(units: Sequence[Unit]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(units):
        for key in one.keys if len(one.things) + len(one.actors) >= TOLD else ():
            index[key].append(number)
        index[f"words:{one.claim.gist.lower()}"].append(number)
    limit = max(12, COMMON * len(units))
    return {key: members for key, members in index.items() if 1 < len(members) <= limit}


def _best(units: Sequence[Unit], shared: dict[tuple[int, int], float]) -> set[tuple[int, int]]:
    """Keep for each claim its best few in each other report."""
    lists: dict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
    for (i, j), score in shared.items():
        lists[i, units[j].claim.report].append((-score, j))
        lists[j, units[i].claim.report].append((-score, i))
    return {(min(i, j), max(i, j)) for (i, _), rest in lists.items() for _, j in sorted(rest)[:KEPT]}
