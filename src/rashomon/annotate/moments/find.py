"""Finding time expressions in parsed sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rashomon.annotate.dateline import weekday_of
from rashomon.annotate.moments.calendar import Stretch
from rashomon.annotate.moments.phrases import PHRASES, TRIGGER, Context, Found, Length, Resolver
from rashomon.annotate.moments.tense import tense
from rashomon.annotate.syntax import Reading, Sentence, Word
from rashomon.records import Moment

_BEFORE = re.compile(
    r"\b(?P<how>by|since|until|till|before|after|from|as of|no later than|ahead of)\s+"
    r"(?:at least\s+|about\s+|around\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_YEAR_LEAD = frozenset(
    "in since by until till from during of through before after for between and to early late mid end around about "
    "summer spring autumn fall winter year fiscal".split()
)


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    match: re.Match[str]
    resolver: Resolver


def moments(reading: Reading, day: date | None) -> list[Moment]:
    """Give the time expressions of a report, resolved against the day that it was filed (None: unknown)."""
    found: list[Moment] = []
    for sentence in reading.sentences:
        for hit in _hits(reading, sentence):
            moment = _moment(reading, sentence, hit, day, len(found) + 1)
            if moment:
                found.append(moment)
    return found


def _hits(reading: Reading, sentence: Sentence) -> Iterator[_Hit]:
    """Give the longest forms that do not overlap, in the order of the text."""
    text = reading.text[sentence.start : sentence.end].replace("\n", " ")
    if not TRIGGER.search(text):
        return
    hits = [_Hit(m.start(), m.end(), m, resolver) for form, resolver in PHRASES for m in form.finditer(text)]
    last = 0
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if hit.start >= last and _is_time(sentence, hit):
            last = hit.end
            yield hit


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
    return hit.match[0].lower() not in ("fall", "spring", "may", "march")


def _is_year(word: Word) -> bool:
    """A bare number is a year after a word that leads to one, or where it closes a date."""
    before = word.sentence.words[word.i - word.sentence.words[0].i - 1] if word.i > word.sentence.words[0].i else None
    nouns_after = any(w.i == word.i + 1 and w.tag == "NNS" for w in word.sentence.words)
    if nouns_after:
        return False
    return bool(before and before.lower in _YEAR_LEAD) or (word.ent == "DATE" and word.dep != "nummod")


def _moment(reading: Reading, sentence: Sentence, hit: _Hit, day: date | None, number: int) -> Moment | None:
    """Resolve one expression; without the report's day it stays relative, and says so."""
    word = _word_at(sentence, hit.start)
    context = Context(day, tense(word))
    start, end = sentence.start + hit.start, sentence.start + hit.end
    found = hit.resolver(hit.match, context)
    text = reading.text[start:end]
    base = {"id": f"{reading.report}-m{number}", "report": reading.report, "start": start, "end": end, "text": text}
    if isinstance(found, Length):
        return Moment(**base, kind="duration", earliest=None, latest=None, length=found.iso)  # type: ignore[arg-type]
    if found is None:
        note = "relative: nothing dates this report" if day is None else "no such day"
        return Moment(**base, kind="date", earliest=None, latest=None, note=note)  # type: ignore[arg-type]
    bounded, lead = _bounded(found, reading.text[sentence.start : start], day)
    base |= {"start": start - lead, "text": reading.text[start - lead : end]}
    days = {"earliest": bounded.earliest, "latest": bounded.latest, "note": _misfit(hit.match, found)}
    return Moment(**base, **days, kind="date")  # type: ignore[arg-type]


def _bounded(found: Stretch, before: str, day: date | None) -> tuple[Stretch, int]:
    """Open the stretch as the preposition before it says (`by November`, `since 2014`), and give its length."""
    match = _BEFORE.search(before[-40:])
    if match is None:
        return found, 0
    how, lead = match["how"].lower(), len(match[0])
    if how in ("by", "until", "till", "no later than", "before", "ahead of"):
        if found.earliest and day and found.earliest <= day <= (found.latest or day) and how == "by":
            return Stretch(day, found.latest), lead
        ahead = day is not None and found.latest is not None and found.latest >= day
        return Stretch(day if ahead else None, found.latest), lead
    return (Stretch(found.earliest, None), lead) if how == "since" else (found, 0)


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
