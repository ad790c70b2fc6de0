"""Where the words of reports first came from: copies and agency dispatches count once."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from rashomon.records import Notes, Origin, Passage, Report, Telling

SHINGLE = 8
"""Words in a row that two writers do not hit on by chance."""
COPIED = 0.5
"""The share of a report's word runs that stand in another from which on it is that other's text."""

_UNNAMED = re.compile(
    r"\((?:[^()\n.]{0,50}(?:\band\b|[/,&+-])\s*)?(?:news\s+)?(?:agencies|wires|wire services|agency reports)\s*\)"
    r"|^\W*(?:sources?|with inputs? from|compiled from|from)\b[^.()\n]{0,60}\b(?:agencies|wires|wire services)\W*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A credit to agencies that it does not name: `(Agencies)`, `With inputs from agencies`."""


def shingles(report: Report, notes: Notes) -> frozenset[tuple[str, ...]]:
    """Give the runs of words of a report's body, without what stands in quotes: a quote may be shared."""
    found: set[tuple[str, ...]] = set()
    for sentence in report.sentences:
        if sentence.kind == "body":
            words = re.findall(r"\w+", _unquoted(report, notes, sentence.start, sentence.end).lower())
            found.update(tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
    return frozenset(found)


def _unquoted(report: Report, notes: Notes, start: int, end: int) -> str:
    text = list(report.text[start:end])
    for quote in notes.quotes:
        for i in range(max(quote.start, start), min(quote.end, end)):
            text[i - start] = " "
    return "".join(text)


def origins(notes: Sequence[Notes]) -> tuple[Origin, ...]:
    """Give the origins of the reports: those that share their text, or an agency, have one."""
    reports = [one.reports[0] for one in notes]
    runs = [shingles(one.reports[0], one) for one in notes]
    group = list(range(len(reports)))
    for i in range(len(reports)):
        for j in range(i):
            if _copied(runs[i], runs[j]) or (reports[i].origin and reports[i].origin == reports[j].origin):
                old, new = group[i], group[j]
                group = [new if g == old else g for g in group]
    members: dict[int, list[Report]] = {}
    for report, g in zip(reports, group, strict=True):
        members.setdefault(g, []).append(report)
    found = sorted(members.values(), key=lambda some: min(r.id for r in some))
    return tuple(_origin(f"o{number}", some) for number, some in enumerate(found, 1))


def _copied(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> bool:
    """Whether most of the shorter stands in the longer."""
    least = min(len(one), len(other))
    return least > 0 and len(one & other) / least >= COPIED


def _origin(identifier: str, reports: list[Report]) -> Origin:
    """Name an origin by the agency that its reports name, or by the outlet of the only one."""
    agency = min((r.origin for r in reports if r.origin), default=None)
    outlet = min((r.source.name for r in reports if r.source.name), default=None)
    told = any(r.dateline.place or r.byline or r.source.name or r.source.domain for r in reports)
    told = told and not any(_UNNAMED.search(r.text) for r in reports)
    kind: Literal["agency", "outlet", "unknown"] = "agency" if agency else "outlet" if told else "unknown"
    evidence = tuple(p for r in reports for p in _evidence(r))
    return Origin(
        id=identifier, kind=kind, name=agency or outlet, reports=tuple(sorted(r.id for r in reports)), evidence=evidence
    )


def _evidence(report: Report) -> list[Passage]:
    """The dateline or byline that names where a report came from."""
    lines = [s for s in report.sentences if s.kind in ("dateline", "byline")]
    return [Passage(report=report.id, start=s.start, end=s.end, text=report.text[s.start : s.end]) for s in lines[:2]]


def independent(sources: Sequence[Origin], tellings: Sequence[Telling], reports: Mapping[str, Report]) -> list[Origin]:
    """Give the known origins of some tellings; those whose very words another has count once."""
    kept: list[tuple[Origin, list[str]]] = []
    for origin in sources:
        own = [_sentence(t, reports[t.report]) for t in tellings if t.report in origin.reports]
        if origin.kind != "unknown" and own and not any(_worded(t, k) for t in own for _, known in kept for k in known):
            kept.append((origin, own))
    return [origin for origin, _ in kept]


def _sentence(telling: Telling, report: Report) -> str:
    """The whole sentence that a telling stands in."""
    over = (s for s in report.sentences if s.start <= telling.start < s.end)
    return next((report.text[s.start : s.end] for s in over), telling.text)


def _worded(one: str, other: str) -> bool:
    """Whether two sentences share a run of words that two writers do not hit on by chance."""
    left, right = (re.findall(r"\w+", text.lower()) for text in (one, other))
    runs = {tuple(left[i : i + SHINGLE]) for i in range(len(left) - SHINGLE + 1)}
    return any(tuple(right[i : i + SHINGLE]) in runs for i in range(len(right) - SHINGLE + 1))
