"""One event told by several reports is one event with several tellings."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rashomon.align.candidates import Unit
from rashomon.records import Event

_Spot = tuple[str, int, int]


def merged(events: Sequence[Event], units: Sequence[Unit], groups: Iterable[tuple[int, ...]]) -> tuple[Event, ...]:
    """Give the events with those put together that claims of one point tell, with one type and one status.

    An event that only somebody alleges stays apart from the same event told as having happened.
    """
    point_of = {_spot(units[i]): number for number, members in enumerate(groups) for i in members}
    kept: dict[tuple[int, str, str], Event] = {}
    order: list[tuple[int, str, str]] = []
    for number, event in enumerate(events):
        telling = event.tellings[0]
        point = point_of.get((telling.report, telling.start, telling.end), -1 - number)
        key = (point, event.type, event.status)
        if key in kept:
            kept[key] = _joined(kept[key], event)
        else:
            kept[key] = event
            order.append(key)
    return tuple(kept[key] for key in order)


def _spot(unit: Unit) -> _Spot:
    return unit.claim.report, unit.claim.start, unit.claim.end


def _joined(one: Event, other: Event) -> Event:
    """The first telling's event with what the other adds where the first says nothing."""
    return replace(
        one,
        mode=one.mode or other.mode,
        actors=one.actors or other.actors,
        recipients=one.recipients or other.recipients,
        earliest=one.earliest or other.earliest,
        latest=one.latest or other.latest,
        place=one.place or other.place,
        according_to=one.according_to or other.according_to,
        tellings=(*one.tellings, *other.tellings),
    )
