"""Which event the reports tell."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence

from rashomon.records import Claim, Passage, Point, Report, Story

WIDELY = 0.5
"""A thing that all tell at the end of their reports leads no more than one that half of them begin with."""


def story(points: Sequence[Point], reports: Sequence[Report], claims: Mapping[str, Claim]) -> Story:
    """Name the event by the point that most reports tell, nearest to their beginnings, and place it by that point."""
    shared = [p for p in points if p.status != "single" and any(t.claim and "-c" in t.claim for t in p.tellings)]
    days = [r.published for r in reports if r.published]
    lead = min(shared, key=lambda p: _rank(p, reports), default=None)
    identifier = "s" + hashlib.sha256(" ".join(sorted(r.id for r in reports)).encode()).hexdigest()[:10]
    title = _sentence(lead.gist) if lead else "No common event found"
    place, placed = _place(lead, claims) if lead else (None, ())
    return Story(
        id=identifier,
        title=title,
        begun=min(days, default=None),
        latest=max(days, default=None),
        common=lead is not None,
        place=place,
        placed=placed,
    )


def _place(lead: Point, claims: Mapping[str, Claim]) -> tuple[str | None, tuple[Passage, ...]]:
    """The place that most tellings of a point name, and those tellings; none where they name none."""
    where = [(place, t) for t in lead.tellings if t.claim and t.claim in claims for place in claims[t.claim].where]
    counts = Counter(place for place, _ in where)
    if not counts:
        return None, ()
    best = min(counts, key=lambda place: (-counts[place], place))
    told = [t for place, t in where if place == best]
    return best, tuple(Passage(report=t.report, start=t.start, end=t.end, text=t.text) for t in told)


def _rank(point: Point, reports: Sequence[Report]) -> tuple[float, str]:
    """Told early, and by many: the mean place of its tellings in their reports, less the share that tell it."""
    lengths = {r.id: max(len(r.text), 1) for r in reports}
    early = sum(t.start / lengths[t.report] for t in point.tellings) / len(point.tellings)
    told = len({t.report for t in point.tellings}) / len(reports)
    return round(early - WIDELY * told, 3), point.gist


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
