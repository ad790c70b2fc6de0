"""The event words of ECB+ documents: those that are marked, and those that Rashomon finds by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from evaluation.ecb import Document
from rashomon.align.event_words import EventWord, Ground, event_word, event_words
from rashomon.records import Notes

Place = tuple[str, int, int]
"""A mention: the document's name, start and end."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked event word, its place, and the event that it tells."""

    word: EventWord
    place: Place
    event: str


def marked(some: Sequence[tuple[Document, Notes]]) -> Iterator[Marked]:
    """Give the marked words of some documents; equal texts under two names are two reports."""
    for document, notes in some:
        ground = Ground.of(notes)
        for told in document.told:
            word = replace(event_word(ground, told.start, told.end), report=document.name)
            yield Marked(word, (document.name, told.start, told.end), told.event)


def found(some: Sequence[tuple[Document, Notes]]) -> Iterator[tuple[EventWord, Place]]:
    """Give the words that are found; one inside a marked mention has its place, as mentions are matched by heads."""
    for document, notes in some:
        free = list(document.told)
        for word in event_words(Ground.of(notes)):
            over = next((t for t in free if t.start < word.end and word.start < t.end), None)
            if over is not None:
                free.remove(over)
            place = (word.start, word.end) if over is None else (over.start, over.end)
            yield replace(word, report=document.name), (document.name, *place)
