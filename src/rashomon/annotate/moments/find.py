"""Finding time expressions in parsed sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rashomon.annotate.dateline import weekday_of
from rashomon.annotate.moments.bounds import bounded, counted_from, joins, lead_of, tense_by
from rashomon.annotate.moments.calendar import Stretch, moved
from rashomon.annotate.moments.phrases import LENGTHS, PHRASES, TRIGGER
from rashomon.annotate.moments.tense import FUTURE, PAST, tense
from rashomon.annotate.moments.words import KINDS, Context, Found, Length, Resolver, count, unit
from rashomon.annotate.syntax import Reading, Sentence, Word
from rashomon.records import Moment

_YEAR_LEAD = frozenset(
    "in since by until till from during of through before after for between and to early late mid end around about "
    "summer spring autumn fall winter year fiscal -".split()
)
_MOVES = frozenset("move postpone delay reschedule shift bring put push defer".split())


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    match: re.Match[str]
    resolver: Resolver
    upper: "_Hit | None" = None
    lead: int = 0


class _Reader:
    """Reads the expressions of one report in the order of the text, and keeps which stretch was named last."""

    def __init__(self, reading: Reading, day: date | None) -> None:
        self.reading = reading
        self.day = day
        self.named: tuple[Stretch, int] | None = None

    def of(self, sentence: Sentence) -> Iterator[Moment]:
        """Give the moments of one sentence, still without their identifiers."""
        text = self.reading.text[sentence.start : sentence.end].replace("\n", " ")
        for hit in _joined(text, _hits(sentence, text)):
            found, spot, note = self._resolved(sentence, text, hit)
            if isinstance(found, Stretch) and found.earliest and found.latest:
                self.named = (found, sentence.number)
            yield _moment(self.reading, sentence, spot, found, note)

    def _resolved(self, sentence: Sentence, text: str, hit: _Hit) -> tuple[Found, tuple[int, int], str | None]:
        word = _word_at(sentence, hit.start)
        how = lead_of(text[: hit.start])
        context = Context(self.day, tense_by(how, tense(word)), self._anchor(sentence))
        if hit.upper is not None and (way := counted_from(text[hit.end : hit.upper.start])):
            return _counted(hit, hit.upper, way, context), (hit.start, hit.upper.end), None
        if hit.upper is not None:
            return _span(hit, hit.upper, context), (hit.start - hit.lead, hit.upper.end), None
        found = _resolve(hit, context)
        if not isinstance(found, Stretch):
            note = "relative: nothing dates this report" if self.day is None else "no such day"
            return found, (hit.start, hit.end), note
        opened, lead = bounded(found, text[: hit.start], text[hit.start : hit.end], text[hit.end :], self.day)
        return opened, (hit.start - lead, hit.end), _misfit(hit.match, found)

    def _anchor(self, sentence: Sentence) -> Stretch | None:
        """The stretch named last, where that was in this sentence or the two before it."""
        if self.named is None or sentence.number - self.named[1] > 2:
            return None
        return self.named[0]


def moments(reading: Reading, day: date | None) -> list[Moment]:
    """Give the time expressions of a report, resolved against the day that it was filed (None: unknown)."""
    reader = _Reader(reading, day)
    found: list[Moment] = []
    for sentence in reading.sentences:
        if TRIGGER.search(reading.text, sentence.start, sentence.end):
            found.extend(reader.of(sentence))
    return [_numbered(moment, number) for number, moment in enumerate(found, 1)]


def _numbered(moment: Moment, number: int) -> Moment:
    return Moment(
        id=f"{moment.report}-m{number}", report=moment.report, start=moment.start, end=moment.end, text=moment.text,
        kind=moment.kind, earliest=moment.earliest, latest=moment.latest, length=moment.length, note=moment.note,
    )  # fmt: skip


def _hits(sentence: Sentence, text: str) -> Iterator[_Hit]:
    """Give the longest forms that do not overlap, in the order of the text."""
    kinds = {kind for kind, sign in KINDS.items() if sign.search(text)}
    forms = [form for form in PHRASES if form.kind in kinds]
    hits = [_Hit(m.start(), m.end(), m, form.resolver) for form in forms for m in form.pattern.finditer(text)]
    last = 0
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if hit.start >= last and _is_time(sentence, hit):
            last = hit.end
            yield hit


def _joined(text: str, hits: Iterator[_Hit]) -> Iterator[_Hit]:
    """Put the two ends of a span together: `between 2005 and 2010`, not what is moved from one day to another."""
    held: _Hit | None = None
    for hit in hits:
        lead = None if held is None or held.upper else _lead(text, held, hit)
        if held is not None and lead is not None and not _moves(text[: held.start]):
            held = _Hit(held.start, held.end, held.match, held.resolver, hit, lead)
            continue
        if held is not None:
            yield held
        held = hit
    if held is not None:
        yield held


def _lead(text: str, held: _Hit, hit: _Hit) -> int | None:
    """The length of the word that leads two expressions which are one: the ends of a span, or a length and a day."""
    if held.match.re in LENGTHS and counted_from(text[held.end : hit.start]):
        return 0
    return joins(text[: held.start], text[held.end : hit.start])


def _counted(hit: _Hit, upper: _Hit, way: int, context: Context) -> Found:
    """`three days after Friday`, `two weeks before 5 May`: counted from the day that is named."""
    base = _resolve(upper, context)
    groups = hit.match.groupdict()
    if not isinstance(base, Stretch) or base.earliest is None or base.latest is None or not groups.get("n"):
        return None
    try:
        ends = [moved(end, way * count(groups["n"]), unit(groups["u"])) for end in (base.earliest, base.latest)]
    except (KeyError, ValueError, OverflowError):
        return None
    return Stretch(*ends)


def _moves(before: str) -> bool:
    """Whether the words before tell of something moved from one day to another."""
    return any(word.rstrip("ed") in {m.rstrip("ed") for m in _MOVES} for word in before.lower().split()[-4:])


def _resolve(hit: _Hit, context: Context) -> Found:
    """Resolve one expression; what lies outside the calendar (`ten thousand years ago`) stays open."""
    try:
        return hit.resolver(hit.match, context)
    except (ValueError, OverflowError):
        return None


def _span(hit: _Hit, upper: _Hit, context: Context) -> Found:
    """From the beginning of the first to the end of the second; a first without a year lies before the second."""
    last = _resolve(upper, context)
    if not isinstance(last, Stretch) or last.latest is None:
        return None
    first = _resolve(hit, Context(last.latest, PAST, context.named))
    if not isinstance(first, Stretch) or first.earliest is None:
        return None
    if first.earliest > last.latest and context.tense != FUTURE:
        return None
    return Stretch(first.earliest, last.latest)


def _word_at(sentence: Sentence, offset: int) -> Word:
    """The last word that begins at or before an offset."""
    found = sentence.words[0]
    for word in sentence.words:
        if word.start > sentence.start + offset:
            break
        found = word
    return found


def _is_time(sentence: Sentence, hit: _Hit) -> bool:
    """Sort out `may` and `march` the verbs, and four digits that are no year."""
    groups = hit.match.groupdict()
    first = _word_at(sentence, hit.start)
    if groups.get("m") and not any(c.isdigit() for c in hit.match[0]):
        named = _word_at(sentence, hit.match.start("m"))
        return (
            named.tag in ("NNP", "NN", "NNS", "NNPS", "CD", "JJ") and named.text[0].isupper() and named.ent != "PERSON"
        )
    if hit.match[0].isdigit():
        return _is_year(first)
    if "s" in groups and not (groups["y"] or groups["which"] or groups["in"]):
        return False
    return hit.match[0].lower() not in ("may", "march")


def _is_year(word: Word) -> bool:
    """A bare number is a year after a word that leads to one, or where it closes a date."""
    before = word.sentence.words[word.i - word.sentence.words[0].i - 1] if word.i > word.sentence.words[0].i else None
    nouns_after = any(w.i == word.i + 1 and w.tag == "NNS" for w in word.sentence.words)
    if nouns_after:
        return False
    return bool(before and before.lower in _YEAR_LEAD) or (word.ent == "DATE" and word.dep != "nummod")


def _moment(reading: Reading, sentence: Sentence, spot: tuple[int, int], found: Found, note: str | None) -> Moment:
    """Make the record of one expression; without the report's day it stays relative, and says so."""
    start, end = sentence.start + spot[0], sentence.start + spot[1]
    base = {"id": "", "report": reading.report, "start": start, "end": end, "text": reading.text[start:end]}
    if isinstance(found, Length):
        return Moment(**base, kind="duration", earliest=None, latest=None, length=found.iso)  # type: ignore[arg-type]
    days = found or Stretch(None, None)
    return Moment(**base, kind="date", earliest=days.earliest, latest=days.latest, note=note)  # type: ignore[arg-type]


def _misfit(match: re.Match[str], found: Found) -> str | None:
    """Say where a weekday does not fit the date beside it."""
    named = match.groupdict().get("wd")
    if not named or not isinstance(found, Stretch) or found.earliest is None or "d" not in match.groupdict():
        return None
    real = found.earliest.strftime("%A")
    return (
        None
        if found.earliest.weekday() == weekday_of(named)
        else f"{found.earliest.isoformat()} was a {real}, not a {named}"
    )
