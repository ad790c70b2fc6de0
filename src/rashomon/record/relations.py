"""Relations: what binds or divides two states, by whose account."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from typing import Literal

from rashomon.facts import countries
from rashomon.record.forms import forms
from rashomon.record.lines import Line
from rashomon.record.naming import Naming
from rashomon.record.tables import form, words
from rashomon.record.verbs import UNTRUE
from rashomon.records import Agreement, Event, Measure, Passage, Relation, RelationMode, Report, Voice

_T = "relations"
_SIGN: dict[str, Literal["+", "-"]] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID"), "+"),
    **dict.fromkeys(("ACCUSE", "REJECT", "THREATEN", "PROTEST", "COERCE", "ASSAULT"), "-"),
}  # fmt: skip
"""On which side each type of event counts; what is asked for, mobilised or given back tells neither."""
_WORDS = frozenset({"AGREE", "CONSULT", "SUPPORT", "ACCUSE", "REJECT", "THREATEN"})
_BOTH = frozenset({"AGREE", "CONSULT", "COOPERATE"})
"""What several do with one another, where nobody is named to whom it is done."""
_FORCE = frozenset({"ASSAULT", "COERCE", "PROTEST"})
"""What a private person does to another of these is nothing between their states."""
_OFFICIAL = re.compile(rf"\s+(?:[\w-]+\s+){{0,2}}?{form(_T, 'official')}\b", re.IGNORECASE)
_PRIVATE = re.compile(rf"\s+(?:[\w-]+\s+){{0,2}}?{form(_T, 'private')}\b", re.IGNORECASE)
_PRIVATELY = re.compile(rf"\s+{form(_T, 'private')}\b", re.IGNORECASE)
_PLACE = re.compile(rf"\b{form(_T, 'place')}\s+(?:the\s+|[a-z-]+ern\s+)?$", re.IGNORECASE)
_DEALING = re.compile(rf"\b{form(_T, 'dealing')}\s+{form(_T, 'ally')}", re.IGNORECASE)
"""A partner in trade is no ally."""
_VIOLENT = re.compile(rf"\b{form(_T, 'violent')}\b", re.IGNORECASE)
_FRIENDLY = re.compile(rf"\b{form(_T, 'friendly')}\b", re.IGNORECASE)
RECENT = timedelta(days=366)
"""What lies further back is more often the day of something that an event is about."""
_DOUBT = re.compile(rf"\b{form(_T, 'doubt')}\b|n[o’']t\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Shown:
    """One telling that shows a relation."""

    pair: tuple[str, str]
    sign: Literal["+", "-"]
    mode: RelationMode
    kind: str
    since: date | None
    voice: Voice | None
    told: tuple[Passage, ...]


def relations(
    lines: Sequence[Line], naming: Naming, reports: Sequence[Report], events: Iterable[Event],
    pacts: Iterable[Agreement], laid: Iterable[Measure],
) -> tuple[Relation, ...]:  # fmt: skip
    """Give what binds or divides two states, from pacts, measures, deeds and what reports say of the two."""
    days = {report.id: report.published for report in reports}
    first = [*_of_pacts(pacts), *_of_measures(laid)]
    told = [passage for one in first for passage in one.told]
    shown = [*first, *_of_words(lines), *_of_events(lines, naming, events, told, days)]
    groups: dict[tuple[object, ...], list[_Shown]] = {}
    for one in shown:
        who = (one.voice.actor or one.voice.text) if one.voice else None
        groups.setdefault((one.pair, one.sign, one.mode, one.kind, who), []).append(one)
    countries = {report.id: report.source.country for report in reports}
    return tuple(sorted((_relation(group, countries) for group in groups.values()), key=_order))


def _relation(group: Sequence[_Shown], countries: dict[str, str | None]) -> Relation:
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


def _pair(left: str, right: str) -> tuple[str, str]:
    return (left, right) if left < right else (right, left)


def _state(party: str) -> bool:
    """Whether a party is a state, or a union that acts as one."""
    return party in countries() or party in words(_T)["union"]


def _of_pacts(pacts: Iterable[Agreement]) -> Iterator[_Shown]:
    """A pact that was concluded binds each two of its parties that are states."""
    for one in pacts:
        for left, right in product(one.parties, one.parties):
            if left < right and _state(left) and _state(right) and one.status == "happened":
                since = one.signed.earliest if one.signed else None
                yield _Shown((left, right), "+", "agreement", one.kind, since, one.according_to, one.tellings)


def _of_measures(laid: Iterable[Measure]) -> Iterator[_Shown]:
    """A measure that is in force divides, one that was lifted or eased binds; what is threatened tells neither."""
    for one in laid:
        for left, right in product(one.who, one.against):
            if left != right and _state(left) and _state(right) and one.status not in ("threatened", "planned"):
                sign: Literal["+", "-"] = "-" if one.status in ("imposed", "raised") else "+"
                kind = f"{one.kind} {one.status}"
                yield _Shown(_pair(left, right), sign, "measure", kind, one.earliest, one.according_to, one.tellings)


def _of_words(lines: Sequence[Line]) -> Iterator[_Shown]:
    """What a report says of two states: that they are allies, rivals, at odds, on close terms."""
    for line in lines:
        taken: list[tuple[int, int]] = []
        for row, rule in forms(_T):
            for found in rule.finditer(line.shape):
                start, end = found.span()
                if any(start < b and a < end for a, b in taken) or not _holds(line, found):
                    continue
                taken.append((start, end))
                for left, right in product(line.parties(*found.span("a")), line.parties(*found.span("b"))):
                    if left != right and _state(left) and _state(right):
                        sign: Literal["+", "-"] = "+" if row["sign"] == "+" else "-"
                        yield _Shown(
                            _pair(left, right), sign, "standing", row["kind"], None, line.voice(start), (line.whole(),)
                        )


def _holds(line: Line, found: re.Match[str]) -> bool:
    """Whether what is said of two states is said as so, and of nobody's wish."""
    before = line.text[max(0, found.start() - 30) : found.end()]
    claim = line.claim(found.start("b"))
    return not (
        _DEALING.search(found[0])
        or claim is None
        or claim.negated
        or _DOUBT.search(before)
        or UNTRUE.search(line.text)
        or line.orphan(found.start())
    )


def _of_events(
    lines: Sequence[Line], naming: Naming, events: Iterable[Event], already: Sequence[Passage],
    days: dict[str, date | None],
) -> Iterator[_Shown]:  # fmt: skip
    """What one state does or says to another, where it is plain which two these are; no pact or measure again."""
    for one in events:
        sign, pair = _SIGN.get(one.type), _states(one, naming)
        if sign is None or pair is None or one.status not in ("happened", "historical", "alleged"):
            continue
        told = [t for t in one.tellings if _plain(t, pair, lines, one.type)]
        told = [t for t in told if not any(_overlap(t, passage) for passage in already)]
        if not told:
            continue
        mode: RelationMode = "words" if one.type in _WORDS else "deeds"
        passages = tuple(Passage(report=t.report, start=t.start, end=t.end, text=t.text) for t in told)
        day = days.get(told[0].report)
        yield _Shown(pair, sign, mode, words(_T)[one.type][0], _since(one, day), one.according_to, passages)


def _since(one: Event, day: date | None) -> date | None:
    """The day of an event: none that lies ahead, nor one long past of a thing that is not told as history."""
    if one.earliest is None or day is None or one.earliest > day:
        return None
    return one.earliest if one.status == "historical" or day - one.earliest <= RECENT else None


def _overlap(one: Passage, other: Passage) -> bool:
    return one.report == other.report and one.start < other.end and other.start < one.end


def _plain(told: Passage, pair: tuple[str, str], lines: Sequence[Line], kind: str) -> bool:
    """Whether a passage of a report's body names both states and no third party; of force, what is theirs."""
    line = next((x for x in lines if x.report == told.report and x.start <= told.start < x.start + len(x.text)), None)
    if line is None:
        return False
    start, end = told.start - line.start, told.end - line.start
    named = [n for n in line.names if start <= n.start and n.end <= end]
    if {n.party for n in named} != set(pair):
        return False
    text = line.text
    own = {n.party for n in named if n.form != "adjective" or _OFFICIAL.match(text, n.end)}
    own -= {n.party for n in named if kind in _FORCE and _PLACE.search(text, 0, n.start)}
    private = any((_PRIVATE if n.form == "adjective" else _PRIVATELY).match(text, n.end) for n in named)
    return not private and not _against(kind, told.text) and (kind not in _FORCE or own == set(pair))


def _against(kind: str, text: str) -> bool:
    """Whether words of a telling go against what it was read as: a strike that is delivered is no aid."""
    into = kind == "AID" and re.search(r"\binto\b", text, re.IGNORECASE) is not None
    return into or (_VIOLENT if _SIGN[kind] == "+" else _FRIENDLY).search(text) is not None


def _states(one: Event, naming: Naming) -> tuple[str, str] | None:
    """The two states of an event, None where there are not just two."""
    doers = {p for key in one.actors if (p := naming.party(key)) is not None}
    others = {p for key in one.recipients if (p := naming.party(key)) is not None} - doers
    if not all(_state(party) for party in doers | others):
        return None
    if not others and len(doers) == 2 and one.type in _BOTH:
        left, right = sorted(doers)
        return left, right
    if len(doers) == len(others) == 1:
        return _pair(*doers, *others)
    return None
