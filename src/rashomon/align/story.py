"""Which event the reports tell."""

import hashlib
from collections.abc import Sequence

from rashomon.records import Point, Report, Story

WIDELY = 0.5
"""A thing that all tell at the end of their reports leads no more than one that half of them begin with."""


def story(points: Sequence[Point], reports: Sequence[Report]) -> Story:
    """Name the event by the point that most reports tell, nearest to their beginnings."""
    shared = [p for p in points if p.status != "single" and any(t.claim and "-c" in t.claim for t in p.tellings)]
    days = [r.published for r in reports if r.published]
    lead = min(shared, key=lambda p: _rank(p, reports), default=None)
    identifier = "s" + hashlib.sha256(" ".join(sorted(r.id for r in reports)).encode()).hexdigest()[:10]
    title = _sentence(lead.gist) if lead else "no common event"
    return Story(
        id=identifier,
        title=title,
        begun=min(days, default=None),
        latest=max(days, default=None),
        common=lead is not None,
    )


def _rank(point: Point, reports: Sequence[Report]) -> tuple[float, str]:
    """Told early, and by many: the mean place of its tellings in their reports, less the share that tell it."""
    lengths = {r.id: max(len(r.text), 1) for r in reports}
    early = sum(t.start / lengths[t.report] for t in point.tellings) / len(point.tellings)
    told = len({t.report for t in point.tellings}) / len(reports)
    return round(early - WIDELY * told, 3), point.gist


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
