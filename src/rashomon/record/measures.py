"""Measures: tariffs, sanctions and bans, with their size, and what was done with them."""

from collections.abc import Sequence
from datetime import date

from rashomon.record.lines import Line
from rashomon.record.measuring import Laid, laid
from rashomon.record.naming import Naming
from rashomon.records import Measure, MeasureStatus, Size

_FIRM: tuple[MeasureStatus, ...] = ("imposed", "raised")
"""To raise a measure is to impose more of it: one report tells the one, another the other."""


def measures(lines: Sequence[Line], naming: Naming) -> tuple[Measure, ...]:
    """Give the measures that reports tell of; what several tell of one kind, parties and size is one."""
    groups: list[list[Laid]] = []
    for one in laid(list(lines), naming):
        group = next((g for g in groups if all(_one(one, other) for other in g)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return tuple(_measure(group) for group in groups)


def _one(left: Laid, right: Laid) -> bool:
    """Whether two tellings are of one measure."""
    same = left.kind == right.kind and set(left.who) == set(right.who) and set(left.against) == set(right.against)
    return (
        same
        and _done(left, right)
        and _size(left.size, right.size)
        and (bool(left.against) or left.object == right.object)
    )


def _done(left: Laid, right: Laid) -> bool:
    return left.status == right.status or {left.status, right.status} <= set(_FIRM)


def _size(left: Size | None, right: Size | None) -> bool:
    """Whether two sizes can be of one measure: 50% and up to 50%, or one that is not told."""
    return left is None or right is None or left.high == right.high


def _measure(group: Sequence[Laid]) -> Measure:
    best = min(
        group, key=lambda one: (one.object is None, one.size is None, one.size is not None and one.size.low is None)
    )
    voices = [one.voice for one in group]
    days = [(m.earliest, m.latest) for one in group for m in one.dates if m.earliest and m.latest]
    earliest, latest = min(days, key=_width) if days else (None, None)
    return Measure(
        who=best.who, against=best.against, kind=best.kind, object=best.object, size=best.size,
        earliest=earliest, latest=latest, status="raised" if "raised" in {g.status for g in group} else best.status,
        according_to=None if None in voices else voices[0],
        tellings=tuple(dict.fromkeys(one.told for one in group)),
    )  # fmt: skip


def _width(days: tuple[date | None, date | None]) -> tuple[int, date]:
    earliest, latest = days
    assert earliest is not None
    assert latest is not None
    return (latest - earliest).days, earliest
