"""What every way out shows, in the order in which it is shown, with all report text made safe.

The terminal, Markdown and HTML differ in looks only: each is drawn from one `Brief`.
"""

from dataclasses import dataclass

from rashomon.present.marks import Mark
from rashomon.records import PointStatus, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """The exact words of a passage and the mark that leads to them; `note` says how they were spoken."""

    words: str
    mark: Mark
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One report that was read; `outlet` is False where it names none, and `name` tells it apart in another way."""

    letter: str
    name: str
    country: str | None
    title: str | None
    byline: str | None
    filed: str | None
    published: str | None
    origin: str | None
    outlet: bool
    address: str | None
    link: str | None
    language: str

    @property
    def facts(self) -> tuple[str, ...]:
        """What is known of the report besides its name, in the order in which it is shown."""
        told = (
            None if self.outlet else "outlet not named",
            self.country,
            f"filed {self.filed}" if self.filed else "no dateline",
            f"published {self.published}" if self.published else None,
            self.byline,
            self.origin,
        )
        return tuple(fact for fact in told if fact)


@dataclass(frozen=True, slots=True, kw_only=True)
class Had:
    """What a report has from one other: how, what tells which was first, and the marks of what it kept and cut."""

    said: str
    why: str
    kept: tuple[Mark, ...]
    cut: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """A report that has words of others, and the marks of what it added to them."""

    card: Card
    had: tuple[Had, ...]
    added: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One side of a finding: the value in plain words, the exact words, and their mark."""

    value: str
    words: str
    mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """In what tellings were compared, the value that each gives, the verdict and why.

    Findings of one aspect and verdict are one row: three tolls of four reports are read side by side.
    """

    aspect: str
    sides: tuple[Value, ...]
    verdict: Verdict
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """An aspect in which tellings of a point are the same, and where they tell it."""

    aspect: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One point: its number in the brief, what it is about, who tells it and how they compare."""

    number: int
    status: PointStatus
    gist: str
    reach: str
    joined: str | None
    marks: tuple[Mark, ...]
    cites: tuple[Cite, ...]
    rows: tuple[Row, ...]
    alike: tuple[Alike, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Only:
    """What one report alone tells."""

    card: Card
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voiced:
    """One speaker, the words that the reports quote, and the letters of those that quote none."""

    name: str
    office: str | None
    cites: tuple[Cite, ...]
    absent: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One thing that is counted, and each figure given for it; a note holds the bounds that were read."""

    counts: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """One entry of the timeline."""

    when: str
    gist: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Something that is told, in plain words, and where."""

    said: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Whom something is between, and what is told of it."""

    lead: str
    lines: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """One kind of what follows from the reports: agreements, say, with their entries."""

    key: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Toward:
    """The tone of one report towards one actor, from -1 to 1, with the passages that carry it."""

    name: str
    score: float
    said: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """How one report words what it tells."""

    card: Card
    named: int
    unnamed: int
    own_voice: int
    unnamed_voices: tuple[Cite, ...]
    loaded: tuple[Cite, ...]
    toward: tuple[Toward, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """Something that the reader should know, and the passages that it rests on."""

    text: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """What was handed in and could not be used."""

    path: str
    what: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The whole brief, from the event in a line to what could not be read."""

    title: str
    when: str | None
    where: str | None
    where_marks: tuple[Mark, ...]
    common: bool
    read: str
    origins: tuple[str, ...]
    cards: tuple[Card, ...]
    copies: tuple[Copied, ...]
    agreed: tuple[Item, ...]
    differs: tuple[Item, ...]
    contradicted: tuple[Item, ...]
    only: tuple[Only, ...]
    heard: tuple[Voiced, ...]
    others: tuple[Voiced, ...]
    figures: tuple[Counted, ...]
    timeline: tuple[Dated, ...]
    pending: tuple[Dated, ...]
    followed: tuple[Followed, ...]
    wording: tuple[Worded, ...]
    remarks: tuple[Noted, ...]
    unread: tuple[Missed, ...]
