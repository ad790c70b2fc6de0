"""Finding where a report tells that somebody laid a tariff, a sanction or a ban on something, or took it off."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rashomon.record.lines import Line
from rashomon.record.measure_forms import (
    AHEAD,
    BEFORE,
    BESIDE,
    BY,
    KINDS,
    NOUN,
    OBJECT,
    ONTO,
    STATUS,
    THREAT,
    VERBAL,
    WITHIN,
)
from rashomon.record.naming import Naming
from rashomon.record.tables import form, words
from rashomon.record.verbs import DOUBT, UNTRUE, relative, verb
from rashomon.records import Claim, Figure, MeasureKind, MeasureStatus, Moment, Passage, Size, Voice


@dataclass(frozen=True, slots=True)
class Laid:
    """One telling of a measure: who lays it on what, how large it is, and when."""

    line: Line
    claim: Claim
    told: Passage
    who: tuple[str, ...]
    against: tuple[str, ...]
    kind: MeasureKind
    object: str | None
    size: Size | None
    status: MeasureStatus
    voice: Voice | None

    @property
    def dates(self) -> list[Moment]:
        """The days that the claim tells."""
        return [m for m in self.line.moments if m.id in self.claim.moments and m.kind == "date"]


def laid(lines: Iterator[Line] | list[Line], naming: Naming) -> Iterator[Laid]:
    """Give each telling of a measure: of claims that tell one the innermost."""
    for line in lines:
        seen: set[int] = set()
        for claim in sorted(line.claims, key=lambda c: (c.end - c.start, c.start)):
            for place, one in (*_by_noun(line, claim, naming), *_by_verb(line, claim, naming)):
                if place not in seen:
                    seen.add(place)
                    yield one


def _by_noun(line: Line, claim: Claim, naming: Naming) -> Iterator[tuple[int, Laid]]:
    """Read a claim in which a measure is what its verb takes: `raised tariffs on grain to 50%`."""
    start, end = max(claim.start - line.start, 0), claim.end - line.start
    noun = next((m for m in NOUN.finditer(line.text, start, end) if _takes(claim, m[0])), None)
    noun = noun or relative(claim, NOUN, line.text, start)
    status = _status(line, claim, noun.start()) if noun else None
    if noun is None or status is None:
        return
    behind = OBJECT.match(line.shape, noun.end(), end)
    who = _who(line, claim, naming, noun)
    begun = replace(_begun(line, claim, who, _kind(noun[0]), status), size=_size(line, noun.span(), start, end))
    one = _laid(begun, behind, naming) if noun.start() >= start else _gone_on(begun, noun, behind, naming)
    if one is not None:
        yield noun.start(), one
        yield from _parts(one, noun.end())


def _gone_on(begun: Laid, noun: re.Match[str], behind: re.Match[str] | None, naming: Naming) -> Laid | None:
    """Complete a telling whose clause goes on about a measure named before it: `the 25% tariff | that they imposed`."""
    line, start, end = begun.line, begun.claim.start - begun.line.start, begun.claim.end - begun.line.start
    if DOUBT.search(line.text, start, end):
        return None
    size, told = _size(line, noun.span(), noun.start() - BESIDE, noun.end()), line.passage(noun.start(), end)
    begun = replace(begun, size=begun.size or size, told=told)
    if behind is not None:
        return _laid(begun, behind, naming)
    one = _laid(begun, ONTO.search(line.shape, start, end), naming)
    return replace(one, object=None) if one is not None and one.against else None


def _parts(one: Laid, place: int) -> Iterator[tuple[int, Laid]]:
    """Give the measures that are told as parts of one: `including a 25% penalty on purchases of oil`."""
    line, start = one.line, one.told.start - one.line.start
    for more in WITHIN.finditer(line.shape, place):
        size = _size(line, more.span("noun"), more.start(), more.end())
        if size is not None:
            some = line.text[slice(*more.span("some"))]
            told = line.passage(start, more.end())
            yield more.start(), replace(one, told=told, kind=_kind(more["noun"]), object=some, size=size)


def _takes(claim: Claim, noun: str) -> bool:
    """Whether a claim's verb takes a noun: `tariff` stands for `tariffs`."""
    last = noun.lower().split()[-1]
    return (
        claim.thing is not None and last.startswith(claim.thing[:-1].lower()) and abs(len(last) - len(claim.thing)) <= 2
    )


def _by_verb(line: Line, claim: Claim, naming: Naming) -> Iterator[tuple[int, Laid]]:
    """Read a claim whose verb is the measure: `banned imports of wine`."""
    start, end = max(claim.start - line.start, 0), claim.end - line.start
    said = verb(claim)
    kind: MeasureKind = "sanctions" if said == "sanction" else "ban"
    found = VERBAL.search(line.shape, start, end) if said in words("measures")["verbs"] else None
    status = _status(line, claim, found.start(), "imposed") if found else None
    if found is None or status is None:
        return
    if kind == "ban" and not re.match(
        rf"(?:(?:all|most|the|any)\s+)?(?:\S+\s+)?{form('measures', 'traded')}\b", found["some"]
    ):
        return
    one = _laid(_begun(line, claim, _parties(claim, naming), kind, status), found, naming)
    if one is not None:
        yield found.start(), one


def _status(line: Line, claim: Claim, place: int, done: MeasureStatus | None = None) -> MeasureStatus | None:
    """What a claim says was done, None where it does not say that anything was."""
    done = done or next((s for k, s in STATUS.items() if verb(claim) in words("measures")[k]), None)
    before = line.text[max(0, claim.start - line.start - 40) : place]
    if done is None or claim.negated or DOUBT.search(before) or line.orphan(place) or UNTRUE.search(line.text):
        return None
    if claim.certainty == "asserted" and not THREAT.search(before):
        return "planned" if done == "imposed" and AHEAD.search(line.text) else done
    if done in ("eased", "lifted") or claim.certainty == "denied":
        return None
    if THREAT.search(before):
        return "threatened"
    return "planned" if claim.certainty == "expected" else None


def _begun(line: Line, claim: Claim, who: tuple[str, ...], kind: MeasureKind, status: MeasureStatus) -> Laid:
    """Begin a telling, of which it is not yet told what the measure is laid on."""
    told = Passage(report=claim.report, start=claim.start, end=claim.end, text=claim.text)
    return Laid(line, claim, told, who, (), kind, None, None, status, None)


def _laid(one: Laid, found: re.Match[str] | None, naming: Naming) -> Laid | None:
    """Complete a telling; None where it does not say who does it, or on what of another's."""
    line, against = one.line, _against(one.line, found, one.who)
    some = line.text[slice(*found.span("some"))] if found else None
    if not one.who or (not against and not _foreign(some, one.kind, one.size)):
        return None
    voice = line.voice(found.start("some") if found else one.claim.start - line.start)
    if one.status == "planned" and voice is not None and naming.party(voice.actor or "") not in one.who:
        return None  # what others expect of somebody is no plan of his
    return replace(one, against=against, object=some, voice=voice)


def _foreign(some: str | None, kind: MeasureKind, size: Size | None) -> bool:
    """Whether what a measure is laid on, where no state is named, is trade or persons all the same."""
    if kind == "sanctions":
        return some is not None
    if kind == "tariff":
        return some is not None or size is not None
    return some is not None and re.search(rf"\b(?:imports?|exports?|{form('measures', 'others')})\b", some) is not None


def _against(line: Line, found: re.Match[str] | None, who: tuple[str, ...]) -> tuple[str, ...]:
    """The states against which a measure is: none, where it is laid on firms or persons."""
    if found is None or re.search(rf"\b{form('measures', 'others')}\b", found["some"], re.IGNORECASE):
        return ()
    return tuple(p for p in line.parties(*found.span("some")) if p not in who)


def _who(line: Line, claim: Claim, naming: Naming, noun: re.Match[str]) -> tuple[str, ...]:
    """Who lays it: who does so in the claim, else by whom or whose it is."""
    told = _parties(claim, naming)
    for found in (
        BY.search(line.shape, noun.end(), claim.end - line.start),
        BEFORE.search(line.shape[: noun.start()]),
    ):
        if not told and found is not None:
            told = line.parties(*found.span("some"))
    return told


def _parties(claim: Claim, naming: Naming) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p for key in claim.who if (p := naming.party(key)) is not None))


def _kind(noun: str) -> MeasureKind:
    return next(k for k in KINDS if re.fullmatch(form("measures", k), noun, re.IGNORECASE))


def _size(line: Line, noun: tuple[int, int], start: int, end: int) -> Size | None:
    """The share that a measure takes: the figure in per cent next to it, none that it was before."""
    near = [f for f in line.figures if f.unit == "percent" and start <= f.start - line.start < end]
    near = [f for f in near if not re.search(r"\bfrom\s+$", line.text[: f.start - line.start])]
    if not near:
        return None
    best = min(near, key=lambda f: _gap(f, line.start, noun))
    return Size(low=best.low, high=best.high, unit=best.unit, text=best.text)


def _gap(figure: Figure, start: int, noun: tuple[int, int]) -> int:
    return max(noun[0] - (figure.end - start), figure.start - start - noun[1])
