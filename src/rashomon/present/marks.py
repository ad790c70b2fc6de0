"""Marks: `A3` is the third sentence of the first report, and the way back to what a line rests on."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.records import Passage, Report, Sentence


@dataclass(frozen=True, slots=True)
class Mark:
    """A report's letter and the number of one of its sentences, None where no sentence holds it."""

    letter: str
    number: int | None

    @property
    def label(self) -> str:
        """The mark as it is printed: `A3`."""
        return self.letter if self.number is None else f"{self.letter}{self.number}"


def letter(position: int) -> str:
    """Give the letter of the report at `position`, counted from nought: A to Z, then AA, AB ...

    >>> [letter(n) for n in (0, 25, 26, 52)]
    ['A', 'Z', 'AA', 'BA']
    """
    head, last = divmod(position, 26)
    return (letter(head - 1) if head else "") + chr(ord("A") + last)


class Marks:
    """Finds the mark of any passage of the reports that it was made for."""

    def __init__(self, reports: Iterable[Report]) -> None:
        """Take the reports in the order in which they are lettered."""
        self.letters: dict[str, str] = {}
        self._sentences: dict[str, list[Sentence]] = {}
        for position, report in enumerate(reports):
            self.letters[report.id] = letter(position)
            self._sentences[report.id] = sorted(report.sentences, key=lambda sentence: sentence.start)

    def at(self, report: str, start: int) -> Mark:
        """Give the mark of the sentence of `report` that holds the character `start`."""
        sentences = self._sentences[report]
        before = bisect_right(sentences, start, key=lambda sentence: sentence.start)
        held = before and start < sentences[before - 1].end
        return Mark(self.letters[report], (sentences[before - 1].number or None) if held else None)

    def of(self, passage: Passage) -> Mark:
        """Give the mark of a passage."""
        return self.at(passage.report, passage.start)

    def all(self, passages: Iterable[Passage]) -> tuple[Mark, ...]:
        """Give the marks of several passages, each once, in the order of the passages."""
        return tuple(dict.fromkeys(self.of(passage) for passage in passages))
