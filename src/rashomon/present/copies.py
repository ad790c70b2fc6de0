"""Who copies whom: each report that has another's words, with what it added and what it cut."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from rashomon.present.brief import Card, Copied, Had
from rashomon.present.marks import Marks
from rashomon.present.plain import plain
from rashomon.records import Comparison, Copy, CopyKind

_SAID: dict[CopyKind, str] = {
    "exact": "is the text of {of}, unchanged",
    "abridged": "is the text of {of}, shortened",
    "new lead": "is the text of {of} under a lead of its own",
    "edited": "is the text of {of}, edited",
    "woven": "weaves in passages of {of}",
    "statement": "reprints what {of} states",
    "partly": "has {some} of {of}",
}
"""What each kind of copy is called in a brief."""


def copies(comparison: Comparison, cards: Sequence[Card], marks: Marks) -> tuple[Copied, ...]:
    """Give each report that has words of others, in the order of the reports' letters."""
    place = {report: number for number, report in enumerate(marks.letters)}
    ranked = sorted(comparison.copies, key=lambda one: (place[one.report], -one.share, place[one.of]))
    grouped = ((report, list(some)) for report, some in groupby(ranked, key=lambda one: one.report))
    of = {report: f"{card.letter} ({card.name})" for report, card in zip(place, cards, strict=True)}
    return tuple(_copied(cards[place[report]], some, of, marks) for report, some in grouped)


def _copied(card: Card, some: Sequence[Copy], of: Mapping[str, str], marks: Marks) -> Copied:
    return Copied(card=card, had=tuple(_had(one, of, marks) for one in some), added=marks.all(some[0].added))


def _had(one: Copy, of: Mapping[str, str], marks: Marks) -> Had:
    # Of a text that was left as it is every sentence was kept: to name them all tells nothing. Nor was a sentence kept
    # that was added, and has a few of the other's words.
    new = [(passage.start, passage.end) for passage in one.added]
    old = [p for p in one.kept if not any(start <= p.start and p.end <= end for start, end in new)]
    kept = () if one.kind == "exact" else marks.all(old)
    return Had(said=said(one, of[one.of]), why=_why(one), kept=kept, cut=marks.all(one.cut))


def said(one: Copy, of: str) -> str:
    """Say what a report has from another, and how much of its words, quotes aside; of a reprint that is all."""
    some = "a passage" if len(one.kept) == 1 else "passages"
    if one.kind == "exact":
        return _SAID[one.kind].format(of=of)
    share = max(1, round(100 * one.share))
    return (
        f"{_SAID[one.kind].format(of=of, some=some)}; {'all' if share == 100 else f'{share}%'} of its words stand there"
    )


def _why(one: Copy) -> str:
    """Say what tells which was first."""
    return f"judged the copy because {plain(one.why)}" if one.sure else plain(one.why)
