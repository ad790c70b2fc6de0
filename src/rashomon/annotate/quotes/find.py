"""Finding the quotes of a report."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from rashomon.annotate.actors.cast import Cast
from rashomon.annotate.quotes.across import announced, introduced, trailing
from rashomon.annotate.quotes.channel import channel_in
from rashomon.annotate.quotes.marks import Marked, is_named, marked
from rashomon.annotate.quotes.speakers import Attribution, attribution
from rashomon.annotate.syntax import Reading, Sentence, Word
from rashomon.annotate.voices import antecedent, phrase_of, voice_of
from rashomon.records import Quote, Speaker

SCARE_WORDS = 5
"""A shorter stretch in marks that nobody is said to say is a word held at arm's length, not a quote."""
_TITLES = frozenset(
    "titled entitled called named dubbed nicknamed known termed headlined film book novel song album play "
    "show series documentary report operation word phrase slogan".split()
)


@dataclass(frozen=True, slots=True)
class Found:
    """The quotes of a report, the stretches in marks that are none, and which words stand in a quote."""

    quotes: list[Quote]
    scare: list[Marked]
    cue_words: dict[str, Word]
    speakers: dict[str, Word]


@dataclass(slots=True)
class _Candidate:
    marked: Marked
    inside: list[Word]
    sentences: list[Sentence]
    paragraph: int
    who: Attribution | None = None
    carried: "_Candidate | None" = None


def quotes(reading: Reading, cast: Cast) -> Found:
    """Give the quotes of a report with their speakers."""
    candidates = _candidates(reading)
    quoted = {w.i for c in candidates for w in c.inside}
    for candidate in candidates:
        outside = [w for s in candidate.sentences for w in s.words if w.i not in quoted and w.text not in "“”\"‘’'«»"]
        candidate.who = (
            attribution(candidate.inside, outside, candidate.sentences[-1])
            or trailing(reading, candidate.marked, candidate.sentences[-1], quoted)
            or announced(reading, candidate.marked, candidate.sentences[0], quoted)
        )
    _carry(reading, candidates, quoted)
    return _records(reading, cast, candidates, quoted)


def _carry(reading: Reading, candidates: list[_Candidate], quoted: set[int]) -> None:
    """Give quotes that nobody is said to say to whom the quote, or else the sentence, before them has spoken."""
    for before, candidate in pairwise([None, *candidates]):
        if candidate is None or candidate.who is not None:
            continue
        candidate.carried = _carried(reading, before, candidate, quoted) if before is not None else None
        if candidate.carried is None and _whole(candidate, quoted):
            candidate.who = introduced(reading, candidate.sentences[0], quoted)


def _candidates(reading: Reading) -> list[_Candidate]:
    """All stretches in marks in the body, with their words and sentences."""
    found = []
    starts = [w.start for w in reading.words]
    bodies: dict[int, list[Sentence]] = {}
    for sentence in reading.sentences:
        if sentence.kind == "body":
            bodies.setdefault(sentence.paragraph, []).append(sentence)
    for paragraph, sentences in bodies.items():
        for stretch in marked(reading.text, sentences[0].start, sentences[-1].end):
            words = reading.words[bisect_left(starts, stretch.start) : bisect_left(starts, stretch.end)]
            solid = [w for w in words if any(ch.isalnum() for ch in w.text)]
            if solid:
                over = [s for s in sentences if s.start < stretch.end and stretch.start < s.end]
                found.append(_Candidate(stretch, solid, over, paragraph))
    return found


def _carried(reading: Reading, before: _Candidate, candidate: _Candidate, quoted: set[int]) -> _Candidate | None:
    """A quote that nobody is said to say goes on with the speaker of the one before it."""
    source = before.carried or before
    if source.who is None or not _whole(candidate, quoted):
        return None
    if before.marked.unclosed and candidate.paragraph == before.paragraph + 1:
        return source
    between = reading.text[before.marked.end : candidate.marked.start]
    if candidate.paragraph == before.paragraph and len(between) < 160:
        return source
    alone = candidate.paragraph == before.paragraph + 1 and _ends_paragraph(before)
    return source if alone else None


def _whole(candidate: _Candidate, quoted: set[int]) -> bool:
    """Whether a quote is a sentence of its own: nothing stands around it but marks, or words without a verb behind."""
    first = candidate.inside[0]
    around = [
        w for s in candidate.sentences for w in s.words if w.i not in quoted and any(ch.isalnum() for ch in w.text)
    ]
    trails = all(w.i > first.i and w.tag not in ("VBD", "VBZ", "VBP", "MD") for w in around) and first.text[0].isupper()
    return (not around or (trails and _clause(candidate.inside))) and len(candidate.inside) >= 3


def _ends_paragraph(before: _Candidate) -> bool:
    """Whether its speaker closes the paragraph before, so that the next quote may be his too."""
    return before.marked.unclosed or not before.carried


def _records(reading: Reading, cast: Cast, candidates: list[_Candidate], quoted: set[int]) -> Found:
    found = Found([], [], {}, {})
    for candidate in candidates:
        who = candidate.who or (candidate.carried.who if candidate.carried else None)
        if not _is_quote(reading, candidate, who):
            found.scare.append(candidate.marked)
            continue
        quote = _quote(reading, cast, candidate, who, len(found.quotes) + 1, quoted)
        found.quotes.append(quote)
        if who is not None:
            found.cue_words[quote.id] = who.cue
            found.speakers[quote.id] = who.speaker
    return found


def _is_quote(reading: Reading, candidate: _Candidate, who: Attribution | None) -> bool:
    """Sort out titles and words that are merely held at arm's length."""
    first = candidate.inside[0]
    lead = reading.text[max(0, candidate.marked.start - 30) : candidate.marked.start - 1].lower().split()
    if len(candidate.inside) <= 8 and lead and lead[-1].strip("“‘\"',") in _TITLES and _title_case(candidate.inside):
        return False
    named = (
        len(candidate.inside) <= 4 and _title_case(candidate.inside) and is_named(reading.text, candidate.marked.start)
    )
    if (lead and lead[-1] == "so-called") or _is_name(candidate) or named:
        return False
    if who is not None:
        return True
    return len(candidate.inside) > SCARE_WORDS and _clause(candidate.inside) and first.text[0].isupper()


def _is_name(candidate: _Candidate) -> bool:
    """`the “Dostuk” checkpoint`: capitals in marks that merely name the noun behind them."""
    own = {w.i for w in candidate.inside}
    last = candidate.inside[-1]
    names = last.dep in ("compound", "nmod", "amod") and last.head.i not in own and last.head.i > last.i
    return names and len(own) <= 3 and _title_case(candidate.inside)


def _title_case(words: list[Word]) -> bool:
    return all(w.text[0].isupper() or w.lower in ("of", "the", "and", "in", "a", "to", "for", "on", "-") for w in words)


def _clause(words: list[Word]) -> bool:
    return any(w.tag in ("VBD", "VBP", "VBZ", "MD") for w in words)


def _quote(
    reading: Reading, cast: Cast, candidate: _Candidate, who: Attribution | None, number: int, quoted: set[int]
) -> Quote:
    start, end = candidate.marked.start, candidate.marked.end
    around = _around(candidate, quoted)
    return Quote(
        id=f"{reading.report}-q{number}", report=reading.report, start=start, end=end, text=reading.text[start:end],
        kind=_kind(candidate), cue=who.cue.text if who else None, channel=channel_in(around),
        speaker=_speaker(reading, cast, who.speaker) if who else None,
    )  # fmt: skip


def _kind(candidate: _Candidate) -> Literal["direct", "mixed"]:
    """A quote of a whole clause that could stand alone is direct, a fragment is mixed."""
    first = candidate.inside[0]
    begins = first.text[0].isupper() and (first.ent == "" or _clause(candidate.inside))
    return "direct" if begins and _clause(candidate.inside) else "mixed"


def _around(candidate: _Candidate, quoted: set[int]) -> str:
    """The words of its sentences, and of the one that carries its speaker, that stand in no quote."""
    sentences = list(candidate.sentences)
    if candidate.who is None and candidate.carried is not None:
        sentences = [*candidate.carried.sentences, *sentences]
    pieces = [" ".join(w.text for w in s.words if w.i not in quoted) for s in sentences]
    return re.sub(r"\s+([,.;:])", r"\1", " ".join(pieces))


def _speaker(reading: Reading, cast: Cast, word: Word) -> Speaker:
    first, last = phrase_of(cast, antecedent(reading, cast, word))
    start, end = reading.words[first].start, reading.words[last].end
    voice = voice_of(reading, cast, word)
    return Speaker(actor=voice.actor, text=reading.text[start:end], start=start, end=end, named=voice.named)
