"""The words that carry events, as they are laid beside those of other reports: with their sentence and who is in it.

Countries stand under one name in all texts that are compared, so that what they are called changes nothing; that two
words tell of the same country is told by the actors.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from rashomon.align.deeds import LIGHT, noun_of_doing, stem, verb_in_title
from rashomon.facts import country_of, stand_ins
from rashomon.facts.standing_in import masked, unnamed
from rashomon.records import Claim, Notes, Sentence

WINDOW = 40
"""Characters on either side of a word that are read with it."""
_FORM = re.compile(r"[A-Za-z][\w’'-]*|\d[\d.,]*")
_STOP = frozenset(
    "the a an of in on at to for by with from and or but as is are was were be been has have had will would he she "
    "it its his her they their them that which who this these not no after before into over about up out off than "
    "also said say says new one two had him".split()
)


@dataclass(frozen=True, slots=True)
class EventWord:
    """A word (or a few) that carries an event.

    `stem` is it without its ending; `window` its near context; `things` are the stems of the words of content in its
    sentence and `names` those with a capital, countries by their codes; `who`, `whom`, `where` and `days` are those of
    its claim; `line` is the number of the sentence; `noun` tells nouns from verbs.
    """

    report: str
    start: int
    end: int
    text: str
    stem: str
    window: str
    things: frozenset[str]
    names: frozenset[str]
    who: frozenset[str]
    whom: frozenset[str]
    where: frozenset[str]
    days: frozenset[str]
    line: int
    noun: bool


@dataclass(frozen=True, slots=True)
class Ground:
    """What is needed of a report to make its event words: its notes, and its claims by where their heads begin."""

    notes: Notes
    heads: Mapping[int, Claim]

    @classmethod
    def of(cls, notes: Notes) -> "Ground":
        """Prepare the notes of a report."""
        return cls(notes, {c.head.start: c for c in notes.claims if c.head is not None})


def event_word(ground: Ground, start: int, end: int) -> EventWord:
    """Give the event word at a place of a report."""
    report = ground.notes.reports[0]
    line = next((s for s in report.sentences if s.start <= start < s.end), None)
    begin, stop = (line.start, line.end) if line is not None else (start, end)
    before, text, behind = (unnamed(report.text[a:b]) for a, b in ((begin, start), (start, end), (end, stop)))
    countries = _countries(report.text[begin:stop])
    own = next((ground.heads[at] for at in range(start, end) if at in ground.heads), None)
    verbal = own is not None and _verbal(own)
    claim = own or _around(ground.notes.claims, start, end)
    things, names = _content(f"{before} {behind}")
    return EventWord(
        report=report.id, start=start, end=end, text=text,
        stem=own.does if own is not None and verbal else stem(text),
        window=_line(before[-WINDOW:] + text + behind[:WINDOW]),
        things=things, names=names | countries,
        who=frozenset(claim.who if claim else ()), whom=frozenset(claim.whom if claim else ()),
        where=frozenset(claim.where if claim else ()), days=_days(ground.notes, claim),
        line=line.number if line is not None else 0, noun=not verbal,
    )  # fmt: skip


def event_words(ground: Ground) -> Iterator[EventWord]:
    """Give the event words of a report: the verbs of its claims and titles, the words of saying, and nouns of doing."""
    heads = (c.head for c in ground.notes.claims if c.head is not None and _tells(c))
    cues = (a.cue for a in ground.notes.attributions)
    spots = {(s.start, s.end) for s in chain(heads, cues)}
    taken = {start for start, _ in spots}
    text = ground.notes.reports[0].text
    for line in ground.notes.reports[0].sentences:
        spots |= {m.span() for m in _FORM.finditer(text, line.start, line.end) if _carries(m[0], line)} - {
            s for s in spots if s[0] in taken
        }
    for start, end in sorted(spots):
        yield event_word(ground, start, end)


def _carries(word: str, line: Sentence) -> bool:
    """Whether a word carries an event by itself, wherever it stands in a line of a kind."""
    if line.kind not in ("body", "title", "heading") or word.lower() in _STOP or stem(word) in LIGHT:
        return False
    return noun_of_doing(word) or (line.kind != "body" and verb_in_title(word))


def _tells(claim: Claim) -> bool:
    """Whether its verb tells something by itself."""
    first, *rest = claim.does.split()
    return first not in LIGHT or (bool(rest) and first != "be")


def _verbal(claim: Claim) -> bool:
    return " " not in claim.does or claim.does.split()[0] not in LIGHT


def _around(claims: tuple[Claim, ...], start: int, end: int) -> Claim | None:
    over = (c for c in claims if c.start <= start and end <= c.end)
    return min(over, key=lambda c: c.end - c.start, default=None)


def _content(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give the stems of the words of content, and the words with a capital, but for what stands for countries."""
    put = frozenset(stand_ins().values())
    words = [w for w in _FORM.findall(text) if len(w) > 2 and w not in put and w.lower() not in _STOP]
    return frozenset(stem(w) for w in words), frozenset(w for w in words if w[0].isupper())


def _countries(text: str) -> frozenset[str]:
    """Give the countries that a text names, by their codes, whatever it calls them."""
    found = (country_of().get(text[one.start : one.stop]) for one in masked(text).stand_ins)
    return frozenset(one[0] for one in found if one is not None)


def _days(notes: Notes, claim: Claim | None) -> frozenset[str]:
    wanted = frozenset(claim.moments if claim is not None else ())
    return frozenset(str(m.earliest) for m in notes.moments if m.id in wanted and m.earliest)


def _line(text: str) -> str:
    return " ".join(text.split())
