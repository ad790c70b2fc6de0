"""Finding where a report tells that two or more parties concluded a pact, or are to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.record.lines import Line
from rashomon.record.naming import Naming
from rashomon.record.pact_forms import (
    AGREED,
    ARTICLE,
    BEFORE,
    BREAK,
    BY,
    ENDED,
    FOR,
    NEAR,
    OF,
    PACT,
    PURPOSE,
    WITH,
    WORD,
)
from rashomon.record.tables import form, words
from rashomon.record.verbs import DOUBT, UNTRUE, relative, verb
from rashomon.records import AgreementKind, Certainty, Claim, Moment, Passage, Voice


@dataclass(frozen=True, slots=True)
class Concluded:
    """One telling that parties concluded a pact; `noun` is where its noun stands in the line, `title` its name."""

    line: Line
    claim: Claim
    noun: tuple[int, int]
    title: tuple[int, int]
    parties: tuple[str, ...]
    persons: tuple[str, ...]
    status: Literal["happened", "expected"]
    voice: Voice | None

    @property
    def named(self) -> str:
        """The pact's name, as told."""
        return self.line.text[slice(*self.title)]

    @property
    def kind(self) -> AgreementKind:
        """What the pact is about, by its name and what stands behind it."""
        return kind_of(self.named) or kind_of(self.line.text[self.noun[0] : self.noun[1] + NEAR]) or "other"

    @property
    def told(self) -> Passage:
        """The passage that tells it: the claim, with the pact's name where that stands before it."""
        start, end = self.claim.start - self.line.start, self.claim.end - self.line.start
        return self.line.passage(min(start, self.title[0]), end)

    @property
    def dates(self) -> list[Moment]:
        """The days that the claim tells."""
        return [m for m in self.line.moments if m.id in self.claim.moments and m.kind == "date"]

    @property
    def term(self) -> str | None:
        """How long the pact is to hold, as told: within its name, or behind it as `for ten years`."""
        lengths = [m for m in self.line.moments if m.kind == "duration"]
        start, end = (self.line.start + place for place in self.title)
        own = [
            m.text
            for m in lengths
            if (m.start < end and start < m.end)
            or FOR.fullmatch(self.line.text[self.noun[1] : m.start - self.line.start])
        ]
        return ARTICLE.sub("", own[0]) if own else None


KINDS: tuple[AgreementKind, ...] = (
    "cease-fire", "nuclear", "extradition", "water", "border", "defence", "energy", "trade", "aid", "cultural",
)  # fmt: skip
"""The kinds; of two that one word tells the first is meant."""


def kind_of(text: str) -> AgreementKind | None:
    """Give the kind of a pact by the first word in a text that tells one."""
    found = ((re.search(rf"\b{form('agreements', k)}\b", text, re.IGNORECASE), k) for k in KINDS)
    placed = [(match.start(), n, kind) for n, (match, kind) in enumerate(found) if match is not None]
    return min(placed)[2] if placed else None


def concluded(lines: Sequence[Line], naming: Naming) -> Iterator[Concluded]:
    """Give each telling that two or more parties concluded a pact, or are to."""
    for line in lines:
        seen: set[int] = set()
        for claim in sorted(line.claims, key=lambda c: (c.end - c.start, c.start)):
            found = _told(line, claim, naming)
            if found is not None and found.noun[0] not in seen:
                seen.add(found.noun[0])
                yield found


_STATUS: dict[Certainty, Literal["happened", "expected"]] = {"asserted": "happened", "expected": "expected"}


def _told(line: Line, claim: Claim, naming: Naming) -> Concluded | None:
    """Read a claim as one that tells of a pact concluded."""
    status = _STATUS.get(claim.certainty)
    if verb(claim) not in words("agreements")["conclude"] or status is None or claim.negated:
        return None
    start, end = claim.start - line.start, claim.end - line.start
    noun = _noun(line, claim, start, end)
    if (
        noun is None
        or _doubted(line.text[: noun.start()], start)
        or (noun.start() < start and DOUBT.search(line.text, start, end))
        or line.orphan(noun.start())
        or UNTRUE.search(line.text)
    ):
        return None
    named = _stretches(line, start, noun, end)
    told = {p for key in claim.who if (p := naming.party(key)) is not None}
    parties = tuple(sorted(told.union(*(line.parties(*one) for one in named))))
    if len(parties) < 2:
        return None
    title = _title(line.text, noun.span(), end)
    persons = tuple(p for one in named for p in line.persons(*one))
    return Concluded(line, claim, noun.span(), title, parties, persons, status, line.voice(noun.start()))


def _doubted(before: str, start: int) -> bool:
    """Whether the words before a pact, in its claim or just ahead of it, say that it may not have been concluded."""
    near = before[max(0, min(start, len(before)) - 40) :].rsplit(";", 1)[-1]
    return DOUBT.search(near) is not None or ENDED.search(near) is not None


def _noun(line: Line, claim: Claim, start: int, end: int) -> re.Match[str] | None:
    """The noun of the pact: the thing that the claim's verb takes, else the one next behind the verb."""
    found = list(PACT.finditer(line.text, max(start, 0), end))
    of = [m for m in found if claim.thing is not None and m[0].lower() == claim.thing]
    behind = relative(claim, PACT, line.text, start)
    if of or behind:
        return of[0] if of else behind
    agreed = verb(claim) == "agree" and claim.thing is None
    return next((m for m in found if agreed and AGREED.search(line.text[: m.start()])), None)


def _stretches(line: Line, start: int, noun: re.Match[str], end: int) -> list[tuple[int, int]]:
    """Where those stand with or between whom it is, by whom it is signed, and whose presidents do so."""
    found = (
        WITH.match(line.shape, noun.end(), end),
        BY.search(line.shape, noun.end(), end),
        BEFORE.search(line.shape, 0, noun.start()),
        OF.search(line.shape, max(start, 0), noun.start()),
    )
    return [one.span("some") for one in found if one is not None]


def _title(text: str, noun: tuple[int, int], end: int) -> tuple[int, int]:
    """The name of the pact: its noun with the words before it, without articles and praise, else with those behind."""
    first = noun[0]
    for word in reversed(list(WORD.finditer(text[: noun[0]]))[-7:]):
        if word[0].lower().strip('“"') in words("agreements")["stop"] or BREAK.search(word[0]):
            break
        first = word.start()
    for word in WORD.finditer(text[first : noun[0]]):
        if word[0].lower() not in words("agreements")["drop"]:
            return first + word.start(), noun[1]
    behind = PURPOSE.match(text, noun[1], max(end, noun[1]))
    return noun[0], noun[0] + len(text[noun[0] : behind.end()].rstrip()) if behind else noun[1]
