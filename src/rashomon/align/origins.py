"""Where the words of reports first came from: copies, and dispatches of one agency, count once."""

import re
from collections.abc import Sequence
from typing import Literal

from rashomon.align.copies import WHOLE, Text
from rashomon.records import Copy, Origin, Passage, Report

_UNNAMED = re.compile(
    r"\((?:[^()\n.]{0,50}(?:\band\b|[/,&+-])\s*)?(?:news\s+)?(?:agencies|wires|wire services|agency reports)\s*\)"
    r"|^\W*(?:sources?|with(?: inputs? from)?|compiled from|from)\b[^.()\n]{0,60}"
    r"\b(?:agencies|wires|wire services)\W*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A credit to agencies that it does not name: `(Agencies)`, `With inputs from agencies`."""

MOSTLY = 0.5
"""The share of a report's own words that are others', of whom none has most of them, from which on it has no origin of
its own: it is put to the one that has more of them than the others, and what it has from these counts as theirs."""

Kind = Literal["agency", "government", "outlet", "unknown"]


def origins(texts: Sequence[Text], copies: Sequence[Copy]) -> tuple[Origin, ...]:
    """Give the origins of the reports: those that have one another's text, or one house's, have one."""
    group = {text.report.id: text.report.id for text in texts}
    for left, right in (*_houses(texts), *_copied(copies)):
        old, new = group[left], group[right]
        group = {report: new if g == old else g for report, g in group.items()}
    members: dict[str, list[Text]] = {}
    for text in texts:
        members.setdefault(group[text.report.id], []).append(text)
    found = sorted(members.values(), key=lambda some: min(t.report.id for t in some))
    return tuple(_origin(f"o{number}", some, copies) for number, some in enumerate(found, 1))


def _houses(texts: Sequence[Text]) -> list[tuple[str, str]]:
    """Pairs of reports that are of one agency: they bear its mark, or it is their source."""
    first: dict[str, str] = {}
    return [
        (text.report.id, first.setdefault(text.house.agency, text.report.id)) for text in texts if text.house.agency
    ]


def _copied(copies: Sequence[Copy]) -> list[tuple[str, str]]:
    """Each report that is mostly others' words, with the one that most of them are of."""
    total: dict[str, float] = {}
    for copy in copies:
        total[copy.report] = total.get(copy.report, 0.0) + copy.share
    best = {c.report: c for c in sorted(copies, key=lambda c: (c.share, c.of))}
    return [(report, c.of) for report, c in best.items() if c.share >= WHOLE or total[report] >= MOSTLY]


def _origin(identifier: str, texts: Sequence[Text], copies: Sequence[Copy]) -> Origin:
    """Name an origin by the house of the report that the others have their words from."""
    later = {c.report for c in copies}
    ranked = sorted(texts, key=lambda t: (t.report.id in later, t.report.id))
    kind, name = _named(ranked)
    reports = tuple(sorted(t.report.id for t in texts))
    evidence = (*(p for t in texts for p in _lines(t.report)), *_kept(reports, copies))
    return Origin(id=identifier, kind=kind, name=name, reports=reports, evidence=evidence)


def _named(ranked: Sequence[Text]) -> tuple[Kind, str | None]:
    """The kind and name of an origin: an agency before an authority, and that before an outlet."""
    roots = ranked[:1] if ranked[0].house.kind == "government" else ranked
    agency = next((t.house.agency for t in roots if t.house.agency), None)
    if agency:
        return "agency", agency
    first = ranked[0]
    if first.house.kind == "government":
        return "government", first.house.name
    outlet = next((t.report.source.name for t in ranked if t.report.source.name), None)
    told = any(t.report.dateline.place or t.report.byline or t.house.name for t in ranked)
    told = told and not any(_UNNAMED.search(t.report.text) for t in ranked)
    return ("outlet" if told else "unknown"), outlet


def _lines(report: Report) -> list[Passage]:
    """The dateline or byline that names where a report came from."""
    lines = [s for s in report.sentences if s.kind in ("dateline", "byline")]
    return [Passage(report=report.id, start=s.start, end=s.end, text=report.text[s.start : s.end]) for s in lines[:2]]


def _kept(reports: Sequence[str], copies: Sequence[Copy]) -> list[Passage]:
    """The longest passage that each copy among some reports has from another of them."""
    inside = [c for c in copies if c.report in reports and c.of in reports]
    return [max(c.kept, key=lambda p: (len(p.text), -p.start)) for c in inside]
