"""The tone of each report towards those who act in it: read from the sentences that name them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.align.aiming import Aim
from rashomon.align.stance import Stance, stances
from rashomon.records import Actor, Claim, Comparison, Passage, Report, Sentence, Tone, Wording

ACTORS = 3
"""Actors of a report whose tone is read: those of whom it tells most."""
SENTENCES = 2
"""Sentences that are read of each, the first that name him: each costs ten milliseconds."""
SURE = 0.7
"""A direction less sure than this is none; of those that are as sure, five in six are what readers felt."""
_SUFFERED = frozenset({"ASSAULT"})
"""Types of events that are told, and say no ill of whom they befall: who is killed is not spoken ill of."""
_TONED = frozenset({"state", "person", "organisation", "armed group"})


@dataclass(frozen=True, slots=True)
class Told:
    """What one report of a comparison tells: its claims, and where it tells whom harm befell."""

    report: Report
    claims: tuple[Claim, ...]
    harmed: tuple[tuple[int, str], ...]


def with_tones(found: Comparison) -> Comparison:
    """Give a comparison with the tone of each report towards its main actors.

    It costs more than all else that a comparison does, so a desk asks for it only where somebody looks.
    """
    actors = {a.id: a for a in found.actors}
    told = {w.report: _told(found, w) for w in found.wording}
    return replace(found, wording=tuple(_toned(told[w.report], w, actors) for w in found.wording))


def _told(found: Comparison, wording: Wording) -> Told:
    report = next(r for r in found.reports if r.id == wording.report)
    claims = tuple(c for c in found.claims if c.report == report.id)
    harmed = [
        (t.start, actor)
        for e in found.events
        if e.type in _SUFFERED
        for t in e.tellings
        if t.report == report.id
        for actor in e.recipients
    ]
    return Told(report, claims, tuple(harmed))


def _toned(notes: Told, wording: Wording, actors: Mapping[str, Actor]) -> Wording:
    """Give a report's wording with its tone towards its main actors; sentences that are even count for nothing."""
    aims = {key: list(some) for key, some in _aims(notes, actors)}
    found = iter(stances([aim for some in aims.values() for aim, _ in some]))
    tones = [_tone(notes, key, [(place, next(found)) for _, place in some]) for key, some in aims.items()]
    return replace(wording, toward=tuple(sorted((t for t in tones if t is not None), key=lambda t: t.actor)))


def _tone(notes: Told, actor: str, read: Sequence[tuple[Sentence, Stance]]) -> Tone | None:
    spared = {s.number for s, one in read if one.score < 0 and _suffers(notes, actor, s)}
    coloured = [(s, one) for s, one in read if one.coloured and one.sure >= SURE and s.number not in spared]
    if not coloured:
        return None
    report = notes.report
    return Tone(
        actor=actor,
        score=round(sum(one.score for _, one in coloured) / len(coloured), 2),
        sure=round(sum(one.sure for _, one in coloured) / len(coloured), 2),
        passages=tuple(
            Passage(report=report.id, start=s.start, end=s.end, text=report.text[s.start : s.end]) for s, _ in coloured
        ),
    )


def _suffers(notes: Told, actor: str, line: Sentence) -> bool:
    """Whether a sentence tells of an event that befell an actor."""
    return any(actor == whom and line.start <= start < line.end for start, whom in notes.harmed)


def _aims(notes: Told, actors: Mapping[str, Actor]) -> Iterator[tuple[str, list[tuple[Aim, Sentence]]]]:
    """Give the main actors of a report, each with the sentences that name him where he acts or is acted upon."""
    lines = {s.number: s for s in notes.report.sentences if s.kind == "body"}
    acting: dict[str, list[Claim]] = defaultdict(list)
    for claim in notes.claims:
        for actor in dict.fromkeys((*claim.who, *claim.whom)):
            if actor in actors and actors[actor].kind in _TONED:
                acting[actor].append(claim)
    text = notes.report.text
    main = sorted(acting, key=lambda a: (-len(acting[a]), _named(text, actors[a]) or (len(text), 0)))
    for actor in main[:ACTORS]:
        numbers = dict.fromkeys(c.sentence for c in acting[actor] if c.sentence in lines)
        found = (_aim(notes, lines[n], actor, actors) for n in numbers)
        yield actor, [one for one in found if one is not None][:SENTENCES]


def _aim(notes: Told, line: Sentence, actor: str, actors: Mapping[str, Actor]) -> tuple[Aim, Sentence] | None:
    """Give a sentence with the first words in it that name an actor; None where it only speaks of him by a pronoun."""
    text = notes.report.text[line.start : line.end]
    spot = _named(text, actors[actor])
    if spot is None:
        return None
    persons = frozenset(n for a in actors.values() if a.kind == "person" for n in (a.name, *a.aliases) if n in text)
    return Aim(text, *spot, persons), line


def _named(text: str, actor: Actor) -> tuple[int, int] | None:
    names = sorted({actor.name, *actor.aliases}, key=lambda n: (-len(n), n))
    found = re.search(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)", text)
    return found.span() if found else None
