"""The sentences of reports, each with the names in it and the claims that tell what stands there."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.record.naming import Name, Naming, masked
from rashomon.records import Claim, Comparison, Figure, Moment, Passage, Quote, Voice


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of a report's body: its words, the same with names masked, and what was read from it.

    Offsets in `text` and in `shape` count from `start`, where it stands in the report.
    """

    report: str
    start: int
    text: str
    shape: str
    names: tuple[Name, ...]
    claims: tuple[Claim, ...]
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    moments: tuple[Moment, ...]

    def parties(self, start: int, end: int) -> tuple[str, ...]:
        """Give the states and groups that are named in a stretch, each once."""
        return tuple(dict.fromkeys(n.party for n in self.names if start <= n.start and n.end <= end))

    def persons(self, start: int, end: int) -> tuple[str, ...]:
        """Give the persons with an office that are named in a stretch."""
        return tuple(n.person for n in self.names if n.person is not None and start <= n.start and n.end <= end)

    def passage(self, start: int, end: int) -> Passage:
        """Give a stretch of the sentence as a passage of the report."""
        return Passage(
            report=self.report, start=self.start + start, end=self.start + end, text=self.text[start:end]
        )  # fmt: skip

    def whole(self) -> Passage:
        """Give the sentence as a passage."""
        return self.passage(0, len(self.text))

    def claim(self, place: int) -> Claim | None:
        """Give the innermost claim that tells what stands at a place."""
        around = self._around(place)
        return around[0] if around else None

    def voice(self, place: int) -> Voice | None:
        """Give who says what stands at a place, None where the report does so itself."""
        told = (claim.according_to for claim in self._around(place) if claim.according_to is not None)
        return next(told, None) or self._quoted(place)

    def orphan(self, place: int) -> bool:
        """Whether a place stands in a quote that nobody is told to say."""
        return any(q.speaker is None for q in self._quotes(place)) and self.voice(place) is None

    def _quoted(self, place: int) -> Voice | None:
        speaker = next((q.speaker for q in self._quotes(place) if q.speaker is not None), None)
        return Voice(actor=speaker.actor, text=speaker.text, named=speaker.named) if speaker else None

    def _quotes(self, place: int) -> list[Quote]:
        return [q for q in self.quotes if q.start <= self.start + place < q.end]

    def _around(self, place: int) -> list[Claim]:
        at = self.start + place
        return sorted((c for c in self.claims if c.start <= at < c.end), key=lambda c: (c.end - c.start, c.start, c.id))


def lines(comparison: Comparison, naming: Naming) -> Iterator[Line]:
    """Give the sentences of all reports' bodies, in the order of the reports."""
    claims: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in comparison.claims:
        claims[claim.report, claim.sentence].append(claim)
    for report in comparison.reports:
        told = Told(comparison, report.id)
        for one in report.sentences:
            if one.kind == "body" and one.number:
                text = report.text[one.start : one.end]
                names = tuple(naming.names(text))
                yield Line(
                    report.id, one.start, text, masked(text, names), names, tuple(claims[report.id, one.number]),
                    *told.within(one.start, one.end),
                )  # fmt: skip


class Told:
    """The quotes, figures and moments of one report, by place."""

    def __init__(self, comparison: Comparison, report: str) -> None:
        """Take the report's name and the comparison that it is of."""
        self._quotes = [q for q in comparison.quotes if q.report == report]
        self._figures = [f for f in comparison.figures if f.report == report]
        self._moments = [m for m in comparison.moments if m.report == report]

    def within(self, start: int, end: int) -> tuple[tuple[Quote, ...], tuple[Figure, ...], tuple[Moment, ...]]:
        """Give what stands, or in part stands, in a stretch."""
        return (
            tuple(q for q in self._quotes if q.start < end and start < q.end),
            tuple(f for f in self._figures if start <= f.start and f.end <= end),
            tuple(m for m in self._moments if start <= m.start and m.end <= end),
        )
