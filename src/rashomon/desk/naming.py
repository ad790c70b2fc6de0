"""From the names that a person gives to what is judged: reports, actors, or claims."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.desk.laying import compared
from rashomon.errors import UnknownError, UsageError
from rashomon.present import letter
from rashomon.records import Actor, Claim, Passage, Quote
from rashomon.store import Transaction, tagged

Kind = Literal["story", "actor", "claim"]

_STORY = re.compile(r"[sr][0-9a-f]{12,}")
_CLAIM = re.compile(r"(r[0-9a-f]{12,})-[cq]\d+")
_MARK = re.compile(r"([sr][0-9a-f]{12,})/([A-Z]*)(\d+)")
ASKED = 20
"""Reports that name an actor which are asked for his identifier."""


@dataclass(frozen=True, slots=True)
class Named:
    """What stands on one side of a judgement; of claims with their passages."""

    kind: Kind
    names: tuple[str, ...]
    said: tuple[Passage, ...] = ()


def named(desk: Transaction, verdict: str, left: Sequence[str], right: Sequence[str]) -> tuple[Named, Named]:
    """Give what two sides name; raise UsageError or UnknownError for what cannot be judged."""
    kinds = {_kind(name) for name in (*left, *right)}
    if len(kinds) != 1 or not left or not right:
        raise UsageError("Name two stories or reports, two actors, or two claims: one kind at a time.")
    kind = kinds.pop()
    if kind == "story":
        return _reports(desk, verdict, left, right)
    if kind == "actor":
        return _actors(desk, verdict, left, right)
    return _claims(desk, left, right)


def _kind(name: str) -> Kind:
    if _CLAIM.fullmatch(name) or _MARK.fullmatch(name):
        return "claim"
    return "story" if _STORY.fullmatch(name) else "actor"


def _reports(desk: Transaction, verdict: str, left: Sequence[str], right: Sequence[str]) -> tuple[Named, Named]:
    """Stories stand for all reports that they have now, but for those that the other side names by themselves."""
    sides = []
    for one, other in ((left, right), (right, left)):
        alone = {name for name in other if name.startswith("r")} if verdict == "other" else set[str]()
        found = dict.fromkeys(report for name in one for report in _members(desk, name))
        sides.append([report for report in found if report not in alone])
    if not all(sides) or (verdict == "other" and set(sides[0]) & set(sides[1])):
        raise UsageError("Both sides name the same reports. To part a story, name it and the reports that leave it.")
    return Named("story", tuple(sides[0])), Named("story", tuple(sides[1]))


def _members(desk: Transaction, name: str) -> list[str]:
    story = desk.reports.story_of(name)
    return [name] if name.startswith("r") else desk.reports.members(story)


def _actors(desk: Transaction, verdict: str, left: Sequence[str], right: Sequence[str]) -> tuple[Named, Named]:
    sides = [tuple(_actor(desk, name) for name in side) for side in (left, right)]
    if set(sides[0]) & set(sides[1]):
        hint = " Name what a report calls so as NAME@REPORT." if verdict == "other" else ""
        raise UsageError(f"Both sides name the same actor, {sides[0][0]}.{hint}")
    return Named("actor", sides[0]), Named("actor", sides[1])


def _actor(desk: Transaction, name: str) -> str:
    """Give the identifier of the actor that bears a name, in one report where that is told."""
    name, at, report = name.partition("@")
    tag = f"actor:{tagged(name)}"
    notes = [desk.reports.notes(report)] if at else [desk.reports.notes(r) for r in desk.reports.bearing(tag, ASKED)]
    found = sorted({a.id for one in notes for a in one.actors if name == a.id})
    found = found or sorted({a.id for one in notes for a in one.actors if tagged(name) in _called(a)})
    if not found:
        raise UnknownError(f"No actor on this desk is named {name}. `rashomon story ID --format json` lists them.")
    if len(found) > 1:
        raise UsageError(f"{name} may be {', '.join(found)}. Name one of these.")
    return f"{found[0]}{at}{report}"


def _called(actor: Actor) -> set[str]:
    return {tagged(name) for name in (actor.id, actor.name, *actor.aliases)}


def _claims(desk: Transaction, left: Sequence[str], right: Sequence[str]) -> tuple[Named, Named]:
    sides = [[_claim(desk, name) for name in side] for side in (left, right)]
    if {one[1].report for one in sides[0]} & {one[1].report for one in sides[1]}:
        raise UsageError("Both sides are of one report. Only claims of two reports can tell one thing.")
    one, other = (Named("claim", tuple(n for n, _ in side), tuple(p for _, p in side)) for side in sides)
    return one, other


def _claim(desk: Transaction, name: str) -> tuple[str, Passage]:
    """Give a claim's or quote's identifier and passage; a mark stands for the sentence that it leads to."""
    mark = _MARK.fullmatch(name)
    if mark is not None:
        return _sentence(desk, mark)
    notes = desk.reports.notes(name.partition("-")[0])
    every: tuple[Claim | Quote, ...] = (*notes.claims, *notes.quotes)
    found = next((one for one in every if one.id == name), None)
    if found is None:
        raise UnknownError(f"No claim on this desk is named {name}. `rashomon story ID --format json` lists them.")
    return found.id, Passage(report=found.report, start=found.start, end=found.end, text=found.text)


def _sentence(desk: Transaction, mark: re.Match[str]) -> tuple[str, Passage]:
    report = _lettered(desk, mark[1], mark[2])
    notes = desk.reports.notes(report)
    number = int(mark[3])
    claims = [claim for claim in notes.claims if claim.sentence == number]
    line = next((s for s in notes.reports[0].sentences if s.number == number), None)
    if line is None or not claims:
        raise UnknownError(f"{mark[0]}: no claim was read in a sentence of this number.")
    first = min(claims, key=lambda claim: (claim.part, claim.start))
    text = notes.reports[0].text[line.start : line.end]
    return first.id, Passage(report=report, start=line.start, end=line.end, text=text)


def _lettered(desk: Transaction, name: str, letters: str) -> str:
    """Give the report that bears a letter where a story is laid side by side; a report's own name needs none."""
    if name.startswith("r") and not letters:
        return name
    story = desk.reports.story_of(name)
    found = desk.stories.comparison(story) or compared(desk, story)
    report = next((r.id for place, r in enumerate(found.reports) if letter(place) == letters), None)
    if report is None:
        raise UnknownError(f"No report of {story} bears the letter {letters}. `rashomon story {story}` shows them.")
    return report
