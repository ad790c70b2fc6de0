"""Swapping two countries in a text, and what a record tells in a form in which a swap can be undone."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from rashomon.facts import countries
from rashomon.records import Claim, Comparison, Notes, Passage, Received, Report, Voice

Told = tuple[Any, ...]
"""One thing that a record tells, without offsets: every place is a sentence's number."""


@dataclass(frozen=True)
class Swap:
    """Two countries, and the names of the one with those of the other that they change places with."""

    left: str
    right: str

    @cached_property
    def names(self) -> dict[str, str]:
        """Each name, demonym and capital of the one with that of the other, both ways."""
        pairs = list(zip(_names(self.left), _names(self.right), strict=False))
        both = [*pairs, *((b, a) for a, b in pairs)]
        return {form(a): form(b) for form in (str.upper, str) for a, b in reversed(both)}

    @cached_property
    def _form(self) -> re.Pattern[str]:
        longest = sorted(self.names, key=len, reverse=True)
        return re.compile(rf"\b(?:(an?|An?)(\s+))?({'|'.join(map(re.escape, longest))})\b")

    def text(self, text: str) -> str:
        """Swap the names in a text; the article before a name follows it."""
        return self._form.sub(self._other, text)

    def _other(self, found: re.Match[str]) -> str:
        name = self.names[found[3]]
        if found[1] is None:
            return name
        vowel = name[0] in "AEIOU" and not name.startswith(("Ug", "Uk", "Uz", "US", "UK"))
        return f"{found[1][0]}{'n' if vowel else ''}{found[2]}{name}"

    def code(self, code: str | None) -> str | None:
        """Swap a country's code."""
        return {self.left: self.right, self.right: self.left}.get(code or "", code)

    def received(self, given: Received) -> Received:
        """Swap the countries in a report, and the country of its source."""
        source = replace(given.source, country=self.code(given.source.country))
        title = self.text(given.title) if given.title else given.title
        return replace(given, text=self.text(given.text), title=title, source=source)


def _names(code: str) -> list[str]:
    """Give the name, capital and adjective by which newspapers know a country, and its people by their plural."""
    country = countries()[code]
    capital = max(country.capitals, key=lambda name: (len(name), name))
    adjective = min(country.demonyms, key=lambda name: (name.endswith("s"), _person(name), len(name), name))
    return [country.name, capital, adjective, *({adjective + "s"} & set(country.demonyms))]


def _person(demonym: str) -> bool:
    """Whether a demonym is a person's alone: a Swede, a Spaniard, a Frenchman."""
    return not demonym.endswith(("ish", "an", "ch", "ese", "i", "ine", "ian", "ic", "ai", "ek", "yz"))


def told(record: Notes | Comparison, swap: Swap | None = None) -> Counter[Told]:
    """Give all that a record tells, each with its number; with `swap`, with the two countries changed back."""
    return Counter(_Telling(record, swap).all())


class _Telling:
    """A record with its sentences and actors at hand."""

    def __init__(self, record: Notes | Comparison, swap: Swap | None) -> None:
        self.record = record
        self.swap = swap
        self.reports = {report.id: report for report in record.reports}
        self.actors = {actor.id: actor for actor in record.actors}
        self.moments = {moment.id: moment for moment in record.moments}

    def all(self) -> Iterator[Told]:
        yield from (("report", *self.report(one)) for one in self.record.reports)
        yield from (("actor", self.actor(one.id)) for one in self.record.actors)
        yield from (
            ("quote", *self.place(one), one.kind, one.cue, self.voice(one.speaker)) for one in self.record.quotes
        )
        yield from (("moment", *self.place(one), one.kind, one.earliest, one.latest) for one in self.record.moments)
        yield from (
            ("figure", *self.place(one), one.low, one.high, one.unit, self.back(one.counts))
            for one in self.record.figures
        )
        yield from (("claim", *self.claim(one)) for one in self.record.claims)
        yield from (
            (
                "event", *self.place(one.tellings[0]), one.type, one.mode, one.status, self.cast(one.actors),
                self.cast(one.recipients), one.earliest, one.latest, self.voice(one.according_to),
            )
            for one in self.record.events
        )  # fmt: skip
        yield from (
            ("wording", self.path(one.report), one.sourcing, len(one.loaded), self.cast(t.actor for t in one.toward))
            for one in self.record.wording
        )
        if isinstance(self.record, Comparison):
            yield from self.together(self.record)

    def together(self, record: Comparison) -> Iterator[Told]:
        yield "story", record.story.begun, record.story.latest, record.story.common
        yield from (("origin", one.kind, frozenset(map(self.path, one.reports))) for one in record.origins)
        for point in record.points:
            verdicts = frozenset(Counter((f.aspect, f.verdict) for f in point.findings).items())
            yield "point", point.status, frozenset(map(self.place, point.tellings)), verdicts, point.origins

        yield from self.followed(record)

    def followed(self, record: Comparison) -> Iterator[Told]:
        for pact in record.agreements:
            yield "agreement", self.cast(pact.parties), pact.kind, pact.status, self.places(pact.tellings)
        for one in record.measures:
            cast = self.cast(one.who), self.cast(one.against)
            yield "measure", *cast, one.kind, one.status, one.size and one.size.high, self.places(one.tellings)
        for need in record.dependencies:
            yield "dependency", self.cast([need.who]), self.cast([need.on]), need.kind, self.places(need.tellings)
        for tie in record.relations:
            yield "relation", self.cast([tie.a, tie.b]), tie.sign, tie.mode, tie.kind, self.places(tie.tellings)

    def places(self, passages: Iterable[Passage]) -> frozenset[Told]:
        return frozenset(map(self.place, passages))

    def report(self, one: Report) -> Told:
        kinds = tuple((sentence.number, sentence.kind) for sentence in one.sentences)
        line = one.dateline
        return one.path, self.back(line.place), self.code(line.country), line.date, one.published, one.origin, kinds

    def claim(self, one: Claim) -> Told:
        cast = self.cast(one.who), self.cast(one.whom), self.cast(one.where)
        counted = len(one.figures), len(one.moments)
        return *self.place(one), one.does, one.certainty, one.negated, *cast, self.voice(one.according_to), *counted

    def path(self, report: str) -> str | None:
        return self.reports[report].path

    def place(self, passage: Passage) -> Told:
        """The report and the number of the sentence that a passage begins in."""
        lines = self.reports[passage.report].sentences
        number = next((s.number for s in lines if s.start <= passage.start < s.end), None)
        return self.path(passage.report), number

    def actor(self, identifier: str) -> Told:
        """Who an actor is; the towns of a country stay where they are when its name goes elsewhere."""
        one = self.actors[identifier]
        return self.back(one.name), one.kind, None if one.kind == "place" else self.code(one.country), one.office

    def cast(self, identifiers: Any) -> frozenset[Told]:
        return frozenset(map(self.actor, identifiers))

    def voice(self, one: Voice | Any | None) -> Told | None:
        if one is None:
            return None
        return (self.actor(one.actor) if one.actor else None), self.back(one.text), one.named

    def back(self, text: str | None) -> str | None:
        return self.swap.text(text) if self.swap and text else text

    def code(self, code: str | None) -> str | None:
        return self.swap.code(code) if self.swap else code
