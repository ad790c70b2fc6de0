"""Who is heard in the reports, and how each report words what it tells."""

from collections.abc import Iterable

from rashomon.facts import countries
from rashomon.present.brief import Card, Cite, Toward, Voiced, Worded
from rashomon.present.marks import Marks
from rashomon.present.names import Names
from rashomon.present.plain import plain
from rashomon.records import Claim, Comparison, Heard, Quote, Tone, Wording

# A score nearer to nought than this leans on too few words to be called a tone.
_EVEN = 0.2
_PRONOUNS = frozenset({"it", "they", "he", "she", "we"})


def heard(comparison: Comparison, marks: Marks, names: Names) -> tuple[Voiced, ...]:
    """Give each speaker with what the reports quote of him, and which reports quote nothing."""
    quotes = {quote.id: quote for quote in comparison.quotes}
    speakers = (_speaker(one, quotes, marks, names) for one in comparison.heard)
    return tuple(speaker for speaker in speakers if speaker.cites)


def others(comparison: Comparison, marks: Marks) -> tuple[Voiced, ...]:
    """Give the quotes of speakers that no report names, or whose speaker could not be told."""
    known = {quote for one in comparison.heard for quote in one.quotes}
    rest: dict[str, list[Quote]] = {}
    for quote in comparison.quotes:
        if quote.id not in known:
            name = plain(quote.speaker.text) if quote.speaker else "Speaker not told"
            rest.setdefault(name, []).append(quote)
    return tuple(Voiced(name=name, office=None, cites=_cites(said, marks), absent=()) for name, said in rest.items())


def wording(comparison: Comparison, cards: Iterable[Card], marks: Marks, names: Names) -> tuple[Worded, ...]:
    """Give how each report words what it tells, in the order of the reports."""
    by_letter = {card.letter: card for card in cards}
    ranked = sorted(comparison.wording, key=lambda one: list(marks.letters).index(one.report))
    return tuple(_worded(one, by_letter[marks.letters[one.report]], comparison.claims, marks, names) for one in ranked)


def _speaker(one: Heard, quotes: dict[str, Quote], marks: Marks, names: Names) -> Voiced:
    return Voiced(
        name=names.actor(one.actor),
        office=names.office(one.actor),
        cites=_cites([quotes[key] for key in one.quotes if key in quotes], marks),
        absent=tuple(marks.letters[report] for report in one.absent),
    )


def _cites(quotes: Iterable[Quote], marks: Marks) -> tuple[Cite, ...]:
    return tuple(Cite(words=plain(quote.text), mark=marks.of(quote), note=_note(quote)) for quote in quotes)


def _note(quote: Quote) -> str | None:
    """How it was said, and where a body speaks for a state, which: the state is not heard by itself."""
    speaker = quote.speaker
    body = speaker.text if speaker and speaker.actor in countries() and speaker.text.lower() not in _PRONOUNS else None
    return plain(", ".join(part for part in (body, quote.channel) if part)) or None


def _worded(one: Wording, card: Card, claims: Iterable[Claim], marks: Marks, names: Names) -> Worded:
    return Worded(
        card=card,
        named=one.sourcing.named,
        unnamed=one.sourcing.unnamed,
        own_voice=one.sourcing.own_voice,
        unnamed_voices=_unnamed([claim for claim in claims if claim.report == one.report], marks),
        loaded=tuple(
            Cite(words=plain(word.text), mark=marks.at(one.report, word.start), note=plain(word.why))
            for word in one.loaded
        ),
        toward=tuple(_toward(tone, marks, names) for tone in one.toward if tone.passages),
    )


def _unnamed(claims: Iterable[Claim], marks: Marks) -> tuple[Cite, ...]:
    voices = ((claim.according_to, marks.of(claim)) for claim in claims)
    cites = (Cite(words=plain(voice.text), mark=mark) for voice, mark in voices if voice and not voice.named)
    return tuple(dict.fromkeys(cites))


def _toward(tone: Tone, marks: Marks, names: Names) -> Toward:
    lean = "even" if abs(tone.score) < _EVEN else "favourable" if tone.score > 0 else "unfavourable"
    return Toward(
        name=names.actor(tone.actor),
        score=max(-1.0, min(1.0, tone.score)),
        said=f"{lean} ({tone.score:+.1f}{_sure(tone)})".replace("-", "−"),
        cites=tuple(Cite(words=plain(passage.text), mark=marks.of(passage)) for passage in tone.passages),
    )


def _sure(tone: Tone) -> str:
    return "" if tone.sure is None else f", {tone.sure:.0%} sure"
