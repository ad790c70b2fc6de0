"""Reports generated from real ones, as many as are wanted: other events of the same shape, told in as many copies.

Real reports are read, noted and grouped once. A generated event takes a real story and gives all its reports other
names and other rare words: each word is replaced by another of the same length that about as many reports hold, the
same one throughout the event. So the sizes, the copies, the wording in common and the vocabulary are those of real
reports, and every offset still holds. Days are moved to the day of the event. All of it follows from a seed.
"""

import hashlib
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import msgspec

from rashomon import records
from rashomon.facts import countries
from rashomon.records import Capture, Comparison, Notes, Received, Report, Source
from rashomon.sources import of_text
from rashomon.store import Store
from rashomon.stories.terms import rarity

FIRST = date(2024, 1, 1)
A_DAY = 300
"""Reports that arrive on one day."""
KEPT = 0.2
"""The share of its rare English words that an event keeps: what events of one kind have in common. Names all change."""
MORE = (18, 6, 2, 1)
"""How many times as many words there are in a hundred thousand reports as in the real ones, from the rarest on."""
SOURCES = 200

_BREAK = b"\x01"
_WORD = re.compile(rb"(?<![A-Za-z])[A-Za-z]{4,}")
_DAY = re.compile(rb"(?:19|20)\d\d-[01]\d-[0-3]\d")
_OWN = frozenset(re.findall(r"[a-z]{4,}", Path(records.__file__).read_text(encoding="utf-8").lower()))
"""Words that our records themselves are written with."""


@dataclass(frozen=True, slots=True)
class Real:
    """A story of real reports: their notes, oldest first, and how they lie side by side, as JSON."""

    notes: tuple[bytes, ...]
    names: tuple[str, ...]
    begun: date
    comparison: bytes | None


@dataclass(frozen=True, slots=True)
class Made:
    """A generated report: what came in, and what it says."""

    capture: Capture
    notes: Notes


def received(one: Report) -> Received:
    """Give a report as it would be handed in."""
    return Received(path=one.path, text=one.text, title=one.title, published=one.published, source=one.source)


@dataclass(frozen=True, slots=True)
class Event:
    """A generated event: its reports, and how they lie side by side where they are one story."""

    reports: tuple[Made, ...]
    comparison: Comparison | None


def real(desk: Store) -> list[Real]:
    """Give the stories of a desk with real reports."""
    with desk.read() as there:
        lines = there.stories.list(order="largest")
        return [_real([there.reports.notes(one.id) for one in line.reports], there.stories.comparison(line.id))
                for line in lines if len(line.reports) <= 50]  # fmt: skip


def _real(notes: Sequence[Notes], comparison: Comparison | None) -> Real:
    reports = [one.reports[0] for one in notes]
    return Real(
        tuple(map(_encoded, notes)), tuple(one.id[1:] for one in reports),
        min((one.published for one in reports if one.published), default=FIRST),
        None if comparison is None else _encoded(comparison),
    )  # fmt: skip


def _encoded(record: Notes | Comparison) -> bytes:
    return msgspec.json.encode(record).replace(rb"\n", _BREAK)


class Vocabulary:
    """What words of an event stand for those of the real story: of the same length, and about as common.

    The number of words grows with that of reports, as it does in the press (by the power of 0.6): so to the real words
    that hardly any report holds come others, made of their parts.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        """Take the real texts."""
        counts = Counter(word for text in texts for word in {w.lower() for w in _WORD.findall(text.encode())})
        rare = {word: n for word, n in counts.items() if rarity(word.decode()) > 0.35 and word.decode() not in _OWN}
        self._classes = {word: (len(word), _commonness(n)) for word, n in rare.items()}
        self._pools: dict[tuple[int, int], list[bytes]] = {}
        for word in sorted(rare):
            self._pools.setdefault(self._classes[word], []).append(word)
        dice = random.Random(0)  # noqa: S311 - nothing secret hangs on it
        for (length, commonness), pool in sorted(self._pools.items()):
            pool += [_made_up(dice, pool, length) for _ in range(len(pool) * (MORE[commonness] - 1))]

    def other(self, word: bytes, dice: random.Random) -> bytes:
        """Give what stands for a word in one event; a word that English knows may stay."""
        if word not in self._classes or (rarity(word.decode()) < 1.0 and dice.random() < KEPT):
            return word
        return dice.choice(self._pools[self._classes[word]])


def _commonness(count: int) -> int:
    """The class of words that about as many reports hold."""
    return 0 if count < 3 else 1 if count < 9 else 2 if count < 31 else 3


def _made_up(dice: random.Random, pool: list[bytes], length: int) -> bytes:
    """Make a word of two that are as long."""
    cut = dice.randrange(1, length)
    return dice.choice(pool)[:cut] + dice.choice(pool)[cut:]


class Generator:
    """Events one after another, generated from real stories."""

    def __init__(self, stories: Sequence[Real]) -> None:
        """Take the real stories, and the vocabulary that they have together."""
        self._stories = stories
        notes = (one.replace(_BREAK, rb"\n") for story in stories for one in story.notes)
        self._words = Vocabulary([msgspec.json.decode(one, type=Notes).reports[0].text for one in notes])

    def events(self) -> Iterator[Event]:
        """Yield events for ever, A_DAY reports a day."""
        number = reports = 0
        while True:
            story = random.Random(number).choice(self._stories)  # noqa: S311 - the same
            yield self.event(story, number, FIRST + timedelta(days=reports // A_DAY))
            reports += len(story.notes)
            number += 1

    def some(self, count: int, number: int, begun: date) -> Iterator[Event]:
        """Yield some events beside the others, made of the same real stories of several reports each time."""
        several = [story for story in self._stories if len(story.notes) > 1]
        for place, story in enumerate(random.Random(0).sample(several, count)):  # noqa: S311 - the same
            yield self.event(story, number + place, begun)

    def event(self, story: Real, number: int, begun: date) -> Event:
        """Make an event of a real story; its number makes it the one that it is."""
        change = _Change(self._words, number, (begun - story.begun).days)
        digests = (hashlib.sha256(f"{number} {old}".encode()).hexdigest()[:16] for old in story.names)
        names = {old.encode(): new.encode() for old, new in zip(story.names, digests, strict=True)}
        notes = [msgspec.json.decode(change(one, names), type=Notes) for one in story.notes]
        made = tuple(_made(one, f"{number}/{place}", begun) for place, one in enumerate(notes))
        whole = None if story.comparison is None else change(story.comparison, names)
        return Event(made, None if whole is None else msgspec.json.decode(whole, type=Comparison))


class _Change:
    """What one event changes in the reports of the story that it is made of."""

    def __init__(self, vocabulary: Vocabulary, number: int, days: int) -> None:
        self._vocabulary, self._number, self._days = vocabulary, number, days
        self._words: dict[bytes, bytes] = {}

    def __call__(self, content: bytes, names: dict[bytes, bytes]) -> bytes:
        """Change all words, days and identifiers of a record that is written as JSON."""
        content = _DAY.sub(self._day, _WORD.sub(self._word, content))
        for old, new in names.items():
            content = content.replace(old, new)
        return content.replace(_BREAK, rb"\n")

    def _word(self, found: re.Match[bytes]) -> bytes:
        word = found[0].lower()
        if word not in self._words:
            seed = int.from_bytes(hashlib.blake2b(b"%d %b" % (self._number, word), digest_size=8).digest(), "big")
            self._words[word] = self._vocabulary.other(word, random.Random(seed))  # noqa: S311 - the same
        other = self._words[word]
        return other.upper() if found[0].isupper() else other.capitalize() if found[0][:1].isupper() else other

    def _day(self, found: re.Match[bytes]) -> bytes:
        try:
            return (date.fromisoformat(found[0].decode()) + timedelta(days=self._days)).isoformat().encode()
        except (ValueError, OverflowError):
            return found[0]


def _made(notes: Notes, path: str, begun: date) -> Made:
    """Give a generated report a day, and one of the sources, each with a country."""
    dice = random.Random(path)  # noqa: S311 - the same
    number = min(int(dice.expovariate(12 / SOURCES)), SOURCES - 1)  # few sources print most reports
    codes = sorted(code for code, one in countries().items() if one.independent)
    source = Source(name=f"Paper {number}", country=codes[number * 7 % len(codes)])
    report = replace(notes.reports[0], path=path, source=source, published=notes.reports[0].published or begun)
    return Made(of_text(received(report)), replace(notes, reports=(report,)))
