"""Runs of words that reports share, found by an index: no two reports are compared that share too little.

The index leads from each few words in a row to where they stand. From there a run is followed as far as it is the same,
and over a word or two that were changed: `a Frontier Corps (FC) pickup` is `a Frontier Corps pickup`, edited.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from rashomon.align.copies.words import Word

SEED = 4
"""Words in a row that a run begins with."""
BRIDGED = 3
"""Words that may have been changed between two stretches of one run."""
SEEDS = 4
"""Stretches of so many words that two reports share at the least before they are compared."""

Index = Mapping[tuple[str, ...], list[int]]
"""Where each few words in a row stand."""


@dataclass(frozen=True, slots=True)
class Run:
    """Stretches of words that follow one another in two reports; each is its two begins and its length."""

    stretches: tuple[tuple[int, int, int], ...]

    @property
    def words(self) -> int:
        """How many words are the same."""
        return sum(length for _, _, length in self.stretches)


@dataclass(frozen=True, slots=True)
class Indexed:
    """The words of a report, and where each few of them in a row stand; a quote is part of none."""

    words: tuple[str, ...]
    where: Index


def indexed(words: Sequence[Word]) -> Indexed:
    """Make an index of a report's words."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    texts = tuple(word.text for word in words)
    for place in range(len(texts) - SEED + 1):
        some = texts[place : place + SEED]
        if all(some):
            found[some].append(place)
    return Indexed(texts, dict(found))


def sharing(indexes: Sequence[Indexed]) -> list[tuple[int, int]]:
    """Give the pairs of reports that share enough to be worth comparing, by their places."""
    where: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, one in enumerate(indexes):
        for some in one.where:
            where[some].append(number)
    counts = Counter(pair for reports in where.values() for pair in combinations(reports, 2))
    return sorted(pair for pair, count in counts.items() if count >= SEEDS)


def runs(left: Indexed, right: Indexed) -> list[Run]:
    """Give the runs that two reports share, in the order of the first."""
    found: list[list[tuple[int, int, int]]] = []
    for stretch in _stretches(left, right):
        if found and _follows(found[-1][-1], stretch):
            found[-1].append(stretch)
        else:
            found.append([stretch])
    return [Run(tuple(some)) for some in found]


def _stretches(left: Indexed, right: Indexed) -> Iterator[tuple[int, int, int]]:
    """The longest stretches of the same words, from the first word of the left to its last."""
    shared = left.where.keys() & right.where.keys()
    end = 0
    for place in sorted(chain.from_iterable(left.where[some] for some in shared)):
        if place >= end:
            others = right.where[left.words[place : place + SEED]]
            length, best = max((_length(left.words, right.words, place, j), -j) for j in others)
            yield place, -best, length
            end = place + length


def _length(left: Sequence[str], right: Sequence[str], i: int, j: int) -> int:
    """How many words are the same from two places on."""
    begun = i
    while i < len(left) and j < len(right) and left[i] and left[i] == right[j]:
        i, j = i + 1, j + 1
    return i - begun


def _follows(known: tuple[int, int, int], stretch: tuple[int, int, int]) -> bool:
    """Whether a stretch goes on where another ended, but for a few words that were changed."""
    gaps = (stretch[0] - known[0] - known[2], stretch[1] - known[1] - known[2])
    return all(0 <= gap <= BRIDGED for gap in gaps)
