"""One event told by several reports is one event with several tellings."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from rashomon.align.candidates import Unit
from rashomon.align.event_groups import grouped, likeness
from rashomon.align.event_words import EventWord, Ground, event_word
from rashomon.align.judged import Spots, parted
from rashomon.records import Event, EventTelling, Notes

SURE = 0.6
"""How sure events must be on average to be put together: surer than single words, since it is shown."""
RECENT = timedelta(days=90)
"""How far from the day of its report an event may be that nothing dates."""
NEVER = -1e6
"""What no mean over pairs makes up for."""
_Spot = tuple[str, int, int]


def merged(
    events: Sequence[Event],
    notes: Sequence[Notes],
    units: Sequence[Unit] = (),
    groups: Iterable[tuple[int, ...]] = (),
    judged: Sequence[Spots] = (),
) -> tuple[Event, ...]:
    """Give the events with those put together that are of one type and one status and tell one event.

    Claims of one point do, and those of two points do not, nor what was judged to be two; of the rest the learned
    scorer tells. An event that only somebody alleges stays apart from the same event told as having happened.
    """
    known = _known(events, notes)
    _by_points(known, events, units, groups)
    _by_judgement(known, events, judged)
    words = _words(events, notes)
    sure = np.where(np.isnan(known), likeness(words, np.isnan(known)), known)
    kept: dict[int, Event] = {}
    for event, group in zip(events, grouped(sure, SURE), strict=True):
        kept[group] = _joined(kept[group], event) if group in kept else event
    return tuple(kept.values())


def _words(events: Sequence[Event], notes: Sequence[Notes]) -> list[EventWord]:
    grounds = {n.reports[0].id: Ground.of(n) for n in notes}
    tellings = [event.tellings[0] for event in events]
    return [event_word(grounds[t.report], t.head.start, t.head.end) for t in tellings]


def _kind(event: Event) -> tuple[str, str]:
    return event.type, event.status


def _known(events: Sequence[Event], notes: Sequence[Notes]) -> NDArray[np.float64]:
    """Say of which pairs it is known how sure they are: events of two kinds, or whose doers or days are others.

    What is not known, and is left to the scorer, is not a number.
    """
    days = {n.reports[0].id: n.reports[0].published for n in notes}
    spans = [_span(event, days[event.tellings[0].report]) for event in events]
    known = np.full((len(events), len(events)), np.nan)
    np.fill_diagonal(known, 1.0)
    for (i, one), (j, other) in combinations(enumerate(events), 2):
        if _kind(one) != _kind(other):
            known[i, j] = known[j, i] = 0.0
        elif _of_others(one, other) or _apart(spans[i], spans[j]):
            known[i, j] = known[j, i] = NEVER
    return known


def _of_others(one: Event, other: Event) -> bool:
    """Whether both tell who did it, or whom it befell, and none of them is the same."""
    parties = ((one.actors, other.actors), (one.recipients, other.recipients))
    return any(left and right and not set(left) & set(right) for left, right in parties)


def _span(event: Event, published: date | None) -> tuple[date, date] | None:
    """When an event was; what a report does not date is not long from the report's own day."""
    first, last = event.earliest or event.latest, event.latest or event.earliest
    if first is not None and last is not None:
        return first, last
    return (published - RECENT, published + RECENT) if published is not None else None


def _apart(one: tuple[date, date] | None, other: tuple[date, date] | None) -> bool:
    return one is not None and other is not None and (one[1] < other[0] or other[1] < one[0])


def _by_points(
    known: NDArray[np.float64], events: Sequence[Event], units: Sequence[Unit], groups: Iterable[tuple[int, ...]]
) -> None:
    """Make pairs of one point sure, and pairs of two impossible."""
    point_of = {_spot(units[i]): number for number, members in enumerate(groups) for i in members}
    points = [point_of.get((t.report, t.start, t.end)) for t in (event.tellings[0] for event in events)]
    for i, one in enumerate(points):
        for j, other in enumerate(points):
            if i != j and one is not None and other is not None:
                known[i, j] = 1.0 if one == other and _kind(events[i]) == _kind(events[j]) else NEVER


def _by_judgement(known: NDArray[np.float64], events: Sequence[Event], judged: Sequence[Spots]) -> None:
    tellings: list[EventTelling] = [event.tellings[0] for event in events]
    for i, one in enumerate(tellings if judged else ()):
        for j, other in enumerate(tellings):
            if i != j and parted(one, other, judged):
                known[i, j] = NEVER


def _spot(unit: Unit) -> _Spot:
    return unit.claim.report, unit.claim.start, unit.claim.end


def _joined(one: Event, other: Event) -> Event:
    """The first telling's event with what the other adds where the first says nothing."""
    return replace(
        one,
        mode=one.mode or other.mode,
        score=one.score if one.mode else other.score,
        actors=one.actors or other.actors,
        recipients=one.recipients or other.recipients,
        earliest=one.earliest or other.earliest,
        latest=one.latest or other.latest,
        place=one.place or other.place,
        according_to=one.according_to or other.according_to,
        tellings=(*one.tellings, *other.tellings),
    )
