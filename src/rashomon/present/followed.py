"""What follows from the reports: agreements, measures, what one state needs from another, relations."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from rashomon.facts import countries
from rashomon.present.brief import Entry, Followed, Told
from rashomon.present.marks import Marks
from rashomon.present.names import Names
from rashomon.present.plain import plain
from rashomon.present.words import listed, month, period
from rashomon.records import (
    Agreement,
    Comparison,
    Days,
    Dependency,
    Measure,
    Passage,
    Provision,
    Relation,
    Size,
    Voice,
)  # fmt: skip

_SURE = {"asserted": "", "expected": "expected", "possible": "possible", "hypothetical": "wished", "denied": "denied"}


def followed(comparison: Comparison, marks: Marks, names: Names) -> tuple[Followed, ...]:
    """Give each kind of what follows, with its entries; a kind without any is left out."""
    drawing = Drawing(marks, names)
    kinds = (
        ("agreements", "Agreements", [drawing.agreement(one) for one in comparison.agreements]),
        ("measures", "Measures", drawing.measures(comparison.measures)),
        ("dependencies", "What one needs from another", drawing.dependencies(comparison.dependencies)),
        ("relations", "Relations", drawing.relations(comparison.relations)),
    )
    return tuple(Followed(key=key, title=title, entries=tuple(some)) for key, title, some in kinds if some)


class Drawing:
    """Draws records with the marks and the names of one comparison."""

    def __init__(self, marks: Marks, names: Names) -> None:
        """Take the marks and the names."""
        self._marks, self._names = marks, names

    def agreement(self, one: Agreement) -> Entry:
        """Draw a pact with what it is said to provide."""
        lines = [self._told(" · ".join(self._pact(one)), one.tellings, one.according_to)]
        return Entry(lead=self._all(one.parties), lines=(*lines, *(self._provision(p) for p in one.provisions)))

    def _pact(self, one: Agreement) -> Iterator[str]:
        yield plain(one.title)
        if one.term and one.term.lower() not in one.title.lower():
            yield plain(one.term)
        yield self._concluded(one)
        if one.announced:
            yield f"announced {_days(one.announced)}"

    def _concluded(self, one: Agreement) -> str:
        hands = [self._person(s.actor, s.office) for s in one.signatories if s.did == "signed"]
        parts = (
            "expected" if one.status == "expected" else "signed" if hands else "concluded",
            _days(one.signed) if one.signed else None,
            f"in {self._names.actor(one.place)}" if one.place else None,
            f"by {listed(hands)}" if hands else None,
        )
        return " ".join(part for part in parts if part)

    def _person(self, key: str, office: str | None) -> str:
        return f"{self._names.actor(key)} ({plain(office)})" if office else self._names.actor(key)

    def _provision(self, one: Provision) -> Told:
        sure = _SURE[one.certainty]
        said = f"“{plain(one.text)}”{f' ({sure})' if sure else ''}"
        return self._told(said, (one,), one.according_to)

    def measures(self, some: Iterable[Measure]) -> list[Entry]:
        """Draw measures under those who take them and against whom."""
        return [
            Entry(lead=lead, lines=tuple(self._told(_measure(one), one.tellings, one.according_to) for one in group))
            for lead, group in groupby(some, key=self._against)
        ]

    def _against(self, one: Measure) -> str:
        return f"{self._all(one.who)}{f' against {self._all(one.against)}' if one.against else ''}"

    def dependencies(self, some: Iterable[Dependency]) -> list[Entry]:
        """Draw what one state needs from another."""
        return [
            Entry(lead=lead, lines=tuple(self._told(_need(one), one.tellings, one.according_to) for one in group))
            for lead, group in groupby(some, key=self._needs)
        ]

    def _needs(self, one: Dependency) -> str:
        return f"{self._names.actor(one.who)} from {self._names.actor(one.on)}"

    def relations(self, some: Iterable[Relation]) -> list[Entry]:
        """Draw relations under the two states that they are between."""
        return [
            Entry(lead=self._all(pair), lines=tuple(self._relation(one) for one in group))
            for pair, group in groupby(some, key=lambda one: (one.a, one.b))
        ]

    def _relation(self, one: Relation) -> Told:
        since = f"since {month(one.since)}" if one.since and one.mode != "words" else None
        press = f"in the press of {self._press(one.countries)}" if one.countries else None
        told = (
            ("binds: " if one.sign == "+" else "divides: ") + _kind(one),
            since,
            press,
        )
        return self._told(" · ".join(part for part in told if part), one.tellings, one.according_to)

    def _press(self, codes: Iterable[str]) -> str:
        named = ((self._names.country(code), code) for code in codes)
        return listed([countries()[code].name if name == code in countries() else name for name, code in named])

    def _all(self, keys: Iterable[str]) -> str:
        return listed([self._names.actor(key) for key in keys])

    def _told(self, said: str, tellings: Iterable[Passage], voice: Voice | None) -> Told:
        according = f" · according to {plain(voice.text)}" if voice else ""
        return Told(said=said + according, marks=self._marks.all(tellings))


def _kind(one: Relation) -> str:
    return f"{plain(one.kind)} agreement" if one.mode == "agreement" and one.kind != "other" else plain(one.kind)


def _measure(one: Measure) -> str:
    size = f" of {plain(one.size.text)}" if one.size else ""
    said = f"{one.kind}{size}{f' on {plain(one.object)}' if one.object else ''}: {one.status}"
    when = period(one.earliest, one.latest)
    return f"{said} · {when}" if when else said


def _need(one: Dependency) -> str:
    goods = plain(one.what) if one.what else "goods, not told which"
    said = goods if one.kind == "supply" else f"a market for {goods}"
    share = _share(one.share)
    return " · ".join(part for part in (said, share, one.trend) if part)


def _share(size: Size | None) -> str | None:
    return f"{plain(size.text).lower()} of it" if size else None


def _days(days: Days) -> str:
    return period(days.earliest, days.latest) or ""
