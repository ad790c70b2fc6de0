"""What the reports date, oldest first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from rashomon.align.candidates import Unit
from rashomon.align.readable import readable
from rashomon.records import Moment, Passage, Report, TimelineEntry

LONGEST = 400
"""Days; what stretches over more, or is open, is no date in a timeline."""


def timeline(
    units: Sequence[Unit], groups: Iterable[tuple[int, ...]], reports: Iterable[Report]
) -> tuple[TimelineEntry, ...]:
    """Give what is told of each day or stretch of days; tellings of one thing at one time stand together."""
    by_id = {report.id: report for report in reports}
    group_of = {i: number for number, members in enumerate(groups) for i in members}
    entries: dict[tuple[date, date, str], list[Unit]] = {}
    for i, one in enumerate(units):
        if one.frame or (one.claim.part and i not in group_of and _told_by_whole(units, one)):
            continue
        for moment in one.moments:
            if _dates(moment):
                key = (
                    f"group {group_of[i]}"
                    if i in group_of
                    else f"claim {one.claim.report} {one.claim.sentence} {moment.id}"
                )
                entries.setdefault((moment.earliest, moment.latest, key), []).append(one)  # type: ignore[arg-type]
    ordered = sorted(entries.items(), key=lambda e: (e[0][:2], _spot(e[1][0])))
    return _once([_entry(when, some, units, by_id) for when, some in ordered])


def _once(entries: Sequence[TimelineEntry]) -> tuple[TimelineEntry, ...]:
    """Put together what is told in the same words of the same days, and leave out what another entry's words hold."""
    same: dict[tuple[date | None, date | None, str], list[Passage]] = {}
    gists: dict[tuple[date | None, date | None, str], TimelineEntry] = {}
    for one in entries:
        key = (one.earliest, one.latest, one.gist.lower())
        gists.setdefault(key, one)
        same.setdefault(key, []).extend(one.tellings)
    found = [replace(one, tellings=tuple(dict.fromkeys(same[key]))) for key, one in gists.items()]
    return tuple(one for one in found if not any(_holds(other, one) for other in found if other is not one))


def _holds(other: TimelineEntry, one: TimelineEntry) -> bool:
    """Whether every telling of an entry stands inside one of another entry of the same days.

    What one claim dates twice, as of this week and of Monday, is of the nearer stretch.
    """
    if (other.earliest, other.latest) != (one.earliest, one.latest):
        return one.tellings == other.tellings and _within(other, one)
    return all(
        any(a.report == b.report and a.start <= b.start and b.end <= a.end and a != b for a in other.tellings)
        for b in one.tellings
    )


def _within(inner: TimelineEntry, outer: TimelineEntry) -> bool:
    begin, end = outer.earliest or date.min, outer.latest or date.max
    return begin <= (inner.earliest or date.min) and (inner.latest or date.max) <= end


def _told_by_whole(units: Sequence[Unit], part: Unit) -> bool:
    """Whether a claim of the same sentence that is no part holds the same moment."""
    ids = set(part.claim.moments)
    return any(
        u.claim.report == part.claim.report
        and u.claim.sentence == part.claim.sentence
        and not u.claim.part
        and ids <= set(u.claim.moments)
        for u in units
    )


def _spot(one: Unit) -> tuple[str, int]:
    return one.claim.report, one.claim.start


def _dates(moment: Moment) -> bool:
    return (
        moment.earliest is not None and moment.latest is not None and (moment.latest - moment.earliest).days <= LONGEST
    )


def _entry(
    when: tuple[date, date, str], units: list[Unit], every: Sequence[Unit], reports: Mapping[str, Report]
) -> TimelineEntry:
    unique = {(u.claim.report, u.claim.start): u for u in sorted(units, key=lambda u: (*_spot(u), -u.claim.end))}
    passages = tuple(
        Passage(report=u.claim.report, start=u.claim.start, end=u.claim.end, text=u.claim.text) for u in unique.values()
    )
    best = min(unique.values(), key=lambda u: (u.claim.part, *_spot(u)))
    return TimelineEntry(earliest=when[0], latest=when[1], gist=readable(best.claim, every, reports), tellings=passages)
