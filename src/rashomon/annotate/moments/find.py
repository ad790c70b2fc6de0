"""Finding time expressions in parsed sentences."""

import re
from collections.abc import Iterator
from datetime import date

from rashomon.annotate.dateline import weekday_of
from rashomon.annotate.moments.bounds import Around, bounded, lead_of, tense_by
from rashomon.annotate.moments.calendar import Stretch
from rashomon.annotate.moments.forms import UNNAMED, Context, Found, Length
from rashomon.annotate.moments.hits import hits
from rashomon.annotate.moments.node import Node
from rashomon.annotate.moments.nodes import nodes
from rashomon.annotate.moments.resolve import resolve
from rashomon.annotate.moments.tense import ASKED, PAST, tense
from rashomon.annotate.syntax import NOUNS, Reading, Sentence
from rashomon.records import Moment

_ARTICLE = re.compile(r"(?:\b(?:over|in|during|within|for|across|throughout)\s+)?\bthe\s+['‘’]?$|['‘’]$", re.IGNORECASE)
_SPANNED = re.compile(r"\b(?:over|in|during|within|for|across|throughout)\s+(?:the\s+)?$|\bthe\s+$", re.IGNORECASE)
"""What belongs to the words of a stretch that is counted: `over the past decade`."""


class _Reader:
    """Reads the expressions of one report in the order of the text, and keeps which stretch was named last."""

    def __init__(self, reading: Reading, day: date | None) -> None:
        self.reading = reading
        self.day = day
        self.named: tuple[Stretch, int] | None = None
        self.first = next((s.number for s in reading.sentences if s.kind == "body"), 1)

    def of(self, sentence: Sentence) -> Iterator[Moment]:
        """Give the moments of one sentence, still without their identifiers."""
        text = self.reading.text[sentence.start : sentence.end].replace("\n", " ")
        for node in nodes(text, hits(sentence, text)):
            found, spot, note = self._resolved(sentence, text, node)
            if found == UNNAMED:
                continue
            if isinstance(found, Stretch) and found.ends is not None:
                self.named = (found, sentence.number)
            yield _moment(self.reading, sentence, spot, found, note)

    def _resolved(self, sentence: Sentence, text: str, node: Node) -> tuple[Found, tuple[int, int], str | None]:
        """Give what an expression stands for, its place with the words that bound it, and what is to be remarked."""
        start = node.start - node.lead if node.how in ("span", "counted") else node.start
        start -= len(_lead(text[:start], node))
        context = self._context(sentence, node, lead_of(text[:start]))
        found = resolve(node, context)
        if not isinstance(found, Stretch) or found == UNNAMED:
            note = "relative: nothing dates this report" if self.day is None else "no such day"
            return found, (start, node.end), note
        if node.how == "span" or "e" in node.match.groupdict():
            return found, (start, node.end), None
        around = Around(text[:start], text[start : node.end], text[node.end :], _names(sentence, node))
        opened, lead, tail = bounded(found, around, self.day, context.tense)
        return opened, (start - lead, node.end + tail), _misfit(node, found)

    def _context(self, sentence: Sentence, node: Node, how: str | None) -> Context:
        """What an expression is resolved against; a strike that was announced, starting 3 June, is near."""
        looks = tense_by(how, tense(node.word))
        runs = node.how == "counted" and node.way == 0
        looks = ASKED if runs and looks == PAST else looks
        return Context(self.day, looks, self._anchor(sentence), opening=sentence.number <= self.first)

    def _anchor(self, sentence: Sentence) -> Stretch | None:
        """The stretch named last, where that was in this sentence or the two before it."""
        if self.named is None or sentence.number - self.named[1] > 2:
            return None
        return self.named[0]


def moments(reading: Reading, day: date | None) -> list[Moment]:
    """Give the time expressions of a report, resolved against the day that it was filed (None: unknown)."""
    reader = _Reader(reading, day)
    found = [moment for sentence in reading.sentences for moment in reader.of(sentence)]
    return [_numbered(moment, number) for number, moment in enumerate(found, 1)]


def _numbered(moment: Moment, number: int) -> Moment:
    return Moment(
        id=f"{moment.report}-m{number}", report=moment.report, start=moment.start, end=moment.end, text=moment.text,
        kind=moment.kind, earliest=moment.earliest, latest=moment.latest, length=moment.length, note=moment.note,
    )  # fmt: skip


def _lead(before: str, node: Node) -> str:
    """The article before an expression, with the preposition that a counted stretch has before it."""
    match = (_SPANNED if node.size == "span" and node.how == "alone" else _ARTICLE).search(before)
    return match[0] if match else ""


def _names(sentence: Sentence, node: Node) -> bool:
    """Whether an expression stands before a noun whose day it names: `Friday's vote`, `the Oct. 23 shooting`."""
    start, end = sentence.start + node.start, sentence.start + node.end
    top = next((w for w in reversed(sentence.words) if w.start < end), node.word)
    while start <= top.head.start < end and top.head is not top:
        top = top.head
    behind = top.head.start >= end and top.head.tag in NOUNS and top.head.i - top.i < 8
    return behind and top.dep in ("compound", "nmod", "nummod", "amod", "poss", "npadvmod")


def _moment(reading: Reading, sentence: Sentence, spot: tuple[int, int], found: Found, note: str | None) -> Moment:
    """Make the record of one expression; without the report's day it stays relative, and says so."""
    start, end = sentence.start + spot[0], sentence.start + spot[1]
    base = {"id": "", "report": reading.report, "start": start, "end": end, "text": reading.text[start:end]}
    if isinstance(found, Length):
        return Moment(**base, kind="duration", earliest=None, latest=None, length=found.iso)  # type: ignore[arg-type]
    days = found or UNNAMED
    return Moment(**base, kind="date", earliest=days.earliest, latest=days.latest, length=days.length, note=note)  # type: ignore[arg-type]


def _misfit(node: Node, found: Stretch) -> str | None:
    """Say where a weekday does not fit the date beside it."""
    parts = node.match.groupdict()
    if not parts.get("wd") or "d" not in parts or found.earliest is None or node.how != "alone":
        return None
    if found.earliest.weekday() == weekday_of(parts["wd"]):
        return None
    return f"{found.earliest.isoformat()} was a {found.earliest:%A}, not a {parts['wd']}"
