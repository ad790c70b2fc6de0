"""Agreements: pacts that two or more parties concluded, or are to conclude, and what is told of their terms."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from rashomon.record.concluding import Concluded, concluded, kind_of
from rashomon.record.lines import Line
from rashomon.record.naming import Naming
from rashomon.record.tables import form, words
from rashomon.record.verbs import verb
from rashomon.records import Agreement, Claim, Days, Moment, Passage, Provision, Signatory

_DEFINITE = re.compile(
    rf"\b(?:the|this|that|its|their)\s+(?P<of>(?:[\w’'-]+\s+){{0,3}}?)"
    rf"{form('agreements', 'pact')}\b(?!\s+(?:with|of|between)\b)",
    re.IGNORECASE,
)
"""A pact that was named before: `the accord`, `the new framework`."""
_PAST = re.compile(rf"\b{form('agreements', 'past')}\b", re.IGNORECASE)


Told = tuple[Line, Claim]
"""A claim, and the line in which it stands."""


def agreements(lines: Sequence[Line], naming: Naming, days: dict[str, date | None]) -> tuple[Agreement, ...]:
    """Give the pacts that reports tell of; `days` are those of the reports.

    What several reports tell of the same parties, of one kind and of no two times, is one pact.
    """
    groups: list[list[Concluded]] = []
    for one in concluded(lines, naming):
        group = next((g for g in groups if all(_one(one, other, days) for other in g)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return tuple(_agreement(group, later(group, groups, lines), naming, days) for group in groups)


def _one(left: Concluded, right: Concluded, days: dict[str, date | None]) -> bool:
    """Whether two tellings are of one pact."""
    if left.parties != right.parties or left.status != right.status:
        return False
    a, b = _days(_dates(left, days)), _days(_dates(right, days))
    apart = a and b and (_after(a, b) or _after(b, a))
    return not apart and (left.kind == right.kind or "other" in (left.kind, right.kind))


def _after(one: Days, other: Days) -> bool:
    return one.earliest is not None and other.latest is not None and one.earliest > other.latest


def _dates(one: Concluded, days: dict[str, date | None]) -> list[Moment]:
    """The days on which it was concluded: of those that its claim tells, none that lies after the report."""
    day = days.get(one.line.report)
    past = one.status == "happened"
    return [m for m in one.dates if not (past and day and m.latest and m.latest > day)]


def later(group: Sequence[Concluded], groups: Sequence[Sequence[Concluded]], lines: Sequence[Line]) -> list[Told]:
    """Give the claims that go on about a pact in the reports that tell of no other, each with its line."""
    own = {one.line.report for one in group}
    others = {one.line.report for some in groups if some is not group for one in some}
    kind = _kind(group)
    found = []
    for line in lines:
        if line.report in own - others:
            found += [(line, claim) for claim in line.claims if _goes_on(line, claim, kind)]
    return found


def _goes_on(line: Line, claim: Claim, kind: str) -> bool:
    """Whether a claim is about the pact that was named before, and about no older one or one of another kind."""
    start, end = claim.start - line.start, claim.end - line.start
    nouns = words("agreements")["pact"]
    if claim.negated or not {claim.doer, claim.thing} & set(nouns) or line.orphan(max(start, 0)):
        return False
    found = _DEFINITE.search(line.text, max(start, 0), end)
    if found is None or _PAST.search(found["of"]):
        return False
    return kind_of(found["of"]) in (None, kind)


def _kind(group: Iterable[Concluded]) -> str:
    return next((one.kind for one in group if one.kind != "other"), "other")


def _agreement(
    group: Sequence[Concluded], told: Sequence[Told], naming: Naming, days: dict[str, date | None]
) -> Agreement:
    best = max(group, key=lambda one: len(one.named))
    known = [(line, claim) for line, claim in told if verb(claim) in words("agreements")["announce"]]
    signed = [one for one in group if verb(one.claim) in words("agreements")["signing"]]
    voices = [one.voice for one in group]
    return Agreement(
        parties=best.parties,
        kind=_kind(group),  # type: ignore[arg-type]
        title=best.named,
        term=next((one.term for one in group if one.term), None),
        status=best.status,
        signed=_days(m for one in group for m in _dates(one, days)),
        announced=_days(m for line, claim in known for m in line.moments if m.id in claim.moments and m.kind == "date"),
        place=_place(signed, naming),
        signatories=_signatories(signed, known, naming),
        provisions=tuple(_provisions(told)),
        according_to=None if None in voices else voices[0],
        tellings=_ordered([*(one.told for one in group), *(_passage(claim) for _, claim in known)], list(days)),
    )


def _days(moments: Iterable[Moment]) -> Days | None:
    """The stretch that all moments share with the narrowest of them, None where none is dated."""
    dated = [m for m in moments if m.earliest and m.latest]
    if not dated:
        return None
    best = min(dated, key=lambda m: ((m.latest or date.max) - (m.earliest or date.min), m.earliest))
    return Days(earliest=best.earliest, latest=best.latest)


def _signatories(signed: Sequence[Concluded], known: Sequence[Told], naming: Naming) -> tuple[Signatory, ...]:
    """The persons who signed, then those who made it known."""
    hands = [key for one in signed for key in (*one.claim.who, *one.persons)]
    heralds = [key for _, claim in known for key in claim.who]
    found: dict[str, Signatory] = {}
    for did, keys in (("signed", hands), ("announced", heralds)):
        for key in keys:
            actor = naming.actors.get(key)
            if actor is not None and actor.kind == "person":
                found.setdefault(key, Signatory(actor=key, office=actor.office, did=did))  # type: ignore[arg-type]
    return tuple(found.values())


def _provisions(told: Sequence[Told]) -> Iterator[Provision]:
    """What the pact does or is to do: whole claims of which it is the subject."""
    seen: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for line, claim in told:
        provides = verb(claim) in words("agreements")["provide"] and claim.doer in words("agreements")["pact"]
        if provides and not claim.part and not seen[claim.report, claim.sentence]:
            seen[claim.report, claim.sentence].append(claim)
            voice = line.voice(claim.start - line.start)
            yield Provision(
                report=claim.report, start=claim.start, end=claim.end, text=claim.text,
                certainty=claim.certainty, according_to=voice,
            )  # fmt: skip


def _passage(claim: Claim) -> Passage:
    return Passage(report=claim.report, start=claim.start, end=claim.end, text=claim.text)


def _ordered(passages: Iterable[Passage], reports: Sequence[str]) -> tuple[Passage, ...]:
    """Passages, each once, in the order of the reports and of their texts."""
    return tuple(dict.fromkeys(sorted(passages, key=lambda p: (reports.index(p.report), p.start, p.end))))


def _place(group: Sequence[Concluded], naming: Naming) -> str | None:
    """Where it was signed: a place in which the signing is told to be, not one that the pact is about."""
    for one in group:
        for key in one.claim.where:
            names = {naming.actors[key].name, *naming.actors[key].aliases} if key in naming.actors else set()
            if any(
                re.search(rf"\b(?:in|at)\s+(?:[a-z]+\s+){{0,3}}{re.escape(name)}\b", one.told.text) for name in names
            ):
                return key
    return None
