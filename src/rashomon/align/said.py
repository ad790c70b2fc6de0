"""Who is quoted by whom, and the same person quoted with different words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from rashomon.align.vectors import vectors
from rashomon.records import Heard, Notes, Point, Quote, Telling

NEAR = 0.75
"""Two quotes of one person this near in meaning are of one remark; below it they may be of two."""
REMARK = 4
"""Words that two people do not say alike by chance."""
FAR = 0.2
"""Said in one place by one person, quotes may be of one remark unless they are of quite another matter."""
TENTH = 10
SPELLED = 0.7
"""How alike the letters of two spellings of one word are: of Kiev and Kyiv, of neighbour and neighbor."""
WHOLE = 0.8
"""The share of a claim that stands in a quote if the quote tells it."""


@dataclass(frozen=True, slots=True)
class SameRemark:
    """Two quotes of one person in two reports, of one remark; `verbatim` where the words are the same."""

    left: Quote
    right: Quote
    verbatim: bool
    nearness: float


def heard(notes: Sequence[Notes]) -> tuple[Heard, ...]:
    """Give who is quoted, in which reports, and in which not."""
    speakers: dict[str, list[Quote]] = {}
    for quote in (q for one in notes for q in one.quotes):
        if quote.speaker is not None and quote.speaker.actor is not None:
            speakers.setdefault(quote.speaker.actor, []).append(quote)
    everyone = [one.reports[0].id for one in notes]
    return tuple(_heard(actor, some, everyone) for actor, some in sorted(speakers.items()))


def _heard(actor: str, quotes: list[Quote], everyone: list[str]) -> Heard:
    inside = {q.report for q in quotes}
    return Heard(
        actor=actor, quotes=tuple(q.id for q in quotes),
        reports=tuple(r for r in everyone if r in inside), absent=tuple(r for r in everyone if r not in inside),
    )  # fmt: skip


def same_remarks(notes: Sequence[Notes]) -> list[SameRemark]:
    """Give the pairs of quotes of one person, in two reports, that are of one remark."""
    pairs = list(_pairs(notes))
    texts = sorted({q.text for pair in pairs for q in pair})
    rows = dict(zip(texts, vectors(texts), strict=True))
    found = []
    for left, right in pairs:
        near = round(float(rows[left.text] @ rows[right.text]), 2)
        verbatim = _verbatim(left.text, right.text)
        if verbatim or near >= NEAR or _one_occasion(left, right, near):
            found.append(SameRemark(left, right, verbatim, near))
    return sorted(
        found, key=lambda s: (not s.verbatim, -s.nearness, s.left.report, s.left.start, s.right.report, s.right.start)
    )


def unquoted(points: Sequence[Point], remarks: Sequence[Point]) -> list[Point]:
    """Leave out the agreed points that tell what stands in two quotes of one remark: these stand by themselves."""
    return [one for one in points if one.status != "agreed" or not any(_quoted(one, remark) for remark in remarks)]


def _quoted(point: Point, remark: Point) -> bool:
    """Whether each telling of a point lies in a quote, but for a mark or a few words at its ends."""
    return all(any(_inside(told, quote) for quote in remark.tellings) for told in point.tellings)


def _inside(told: Telling, quote: Telling) -> bool:
    shared = min(told.end, quote.end) - max(told.start, quote.start)
    return told.report == quote.report and shared >= WHOLE * (told.end - told.start)


def _pairs(notes: Sequence[Notes]) -> Iterator[tuple[Quote, Quote]]:
    for one, other in combinations(notes, 2):
        for left in one.quotes:
            for right in other.quotes:
                if _one_speaker(left, right) or _shared(left.text, right.text):
                    yield left, right


def _one_speaker(left: Quote, right: Quote) -> bool:
    """Whether both quotes are one known person's."""
    return bool(left.speaker and right.speaker and left.speaker.actor and left.speaker.actor == right.speaker.actor)


def _shared(left: str, right: str) -> bool:
    """Whether two quotes share so many words in a row that they are of one remark, whoever is said to have made it."""
    return min(len(left.split()), len(right.split())) >= REMARK and _verbatim(left, right)


def _verbatim(left: str, right: str) -> bool:
    """Whether the words are the same, or the shorter stands in the longer."""
    one, other = (re.findall(r"\w+", text.lower()) for text in (left, right))
    short, long = sorted((one, other), key=len)
    return _but_for_spelling(one, other) or (
        len(short) >= 2 and any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))
    )


def _but_for_spelling(one: list[str], other: list[str]) -> bool:
    """Whether the words are the same, but for one in ten that is spelled otherwise: `Kiev` and `Kyiv`."""
    unlike = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    if len(one) != len(other) or len(unlike) > len(one) / TENTH:
        return False
    return all(a[0] == b[0] and SequenceMatcher(None, a, b).ratio() >= SPELLED for a, b in unlike)


def _one_occasion(left: Quote, right: Quote, near: float) -> bool:
    """Whether both were said in one place (the same platform or agency), and of one matter."""
    return bool(
        left.channel
        and right.channel
        and near >= FAR
        and _place(left.channel) == _place(right.channel)
        and left.kind == right.kind == "direct"
    )


def _place(channel: str) -> str:
    return channel.rsplit(maxsplit=1)[-1].lower()
