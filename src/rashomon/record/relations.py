"""Relations: what binds or divides two states, by whose account."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import Literal

from rashomon.record.deeds import deeds
from rashomon.record.lines import Line
from rashomon.record.naming import Naming
from rashomon.record.shown import Shown, is_state, pair
from rashomon.record.standing import standing
from rashomon.records import Agreement, Event, Measure, Relation, RelationMode, Report


def relations(
    lines: Sequence[Line], naming: Naming, reports: Sequence[Report], events: Iterable[Event],
    pacts: Iterable[Agreement], laid: Iterable[Measure],
) -> tuple[Relation, ...]:  # fmt: skip
    """Give what binds or divides two states, from pacts, measures, deeds and what reports say of the two."""
    days = {report.id: report.published for report in reports}
    first = [*_of_pacts(pacts), *_of_measures(laid)]
    told = [passage for one in first for passage in one.told]
    shown = [*first, *standing(lines), *deeds(lines, naming, events, told, days)]
    groups: dict[tuple[object, ...], list[Shown]] = {}
    for one in shown:
        who = (one.voice.actor or one.voice.text) if one.voice else None
        groups.setdefault((one.pair, one.sign, one.mode, one.kind, who), []).append(one)
    countries = {report.id: report.source.country for report in reports}
    return tuple(sorted((_relation(group, countries) for group in groups.values()), key=_order))


def _relation(group: Sequence[Shown], countries: dict[str, str | None]) -> Relation:
    one = group[0]
    tellings = tuple(dict.fromkeys(passage for shown in group for passage in shown.told))
    told = {country for passage in tellings if (country := countries.get(passage.report))}
    days = [shown.since for shown in group if shown.since is not None]
    return Relation(
        a=one.pair[0], b=one.pair[1], sign=one.sign, mode=one.mode, kind=one.kind, since=min(days, default=None),
        countries=tuple(sorted(told)), according_to=one.voice, tellings=tellings,
    )  # fmt: skip


def _order(one: Relation) -> tuple[str, str, str, int]:
    modes: tuple[RelationMode, ...] = ("agreement", "measure", "standing", "deeds", "words")
    return one.a, one.b, one.sign, modes.index(one.mode)


def _of_pacts(pacts: Iterable[Agreement]) -> Iterator[Shown]:
    """A pact that was concluded binds each two of its parties that are states."""
    for one in pacts:
        for left, right in product(one.parties, one.parties):
            if left < right and is_state(left) and is_state(right) and one.status == "happened":
                since = one.signed.earliest if one.signed else None
                yield Shown((left, right), "+", "agreement", one.kind, since, one.according_to, one.tellings)


def _of_measures(laid: Iterable[Measure]) -> Iterator[Shown]:
    """A measure that is in force divides, one that was lifted or eased binds; what is threatened tells neither."""
    for one in laid:
        for left, right in product(one.who, one.against):
            if left != right and is_state(left) and is_state(right) and one.status not in ("threatened", "planned"):
                sign: Literal["+", "-"] = "-" if one.status in ("imposed", "raised") else "+"
                kind = f"{one.kind} {one.status}"
                yield Shown(pair(left, right), sign, "measure", kind, one.earliest, one.according_to, one.tellings)
