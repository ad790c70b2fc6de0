"""All event words of the reports that are compared, and what is worked out of each two of them."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from rashomon.align.event_words import EventWord
from rashomon.align.vectors import vectors

Square = NDArray[np.float64]
"""A value for each two of the words."""


@dataclass(frozen=True)
class Field:
    """All event words of the reports that are compared, with what is worked out of them once.

    `asked` are the places of those of which somebody asks how near they are in meaning, which takes the longest.
    """

    words: tuple[EventWord, ...]
    asked: frozenset[int]

    @cached_property
    def documents(self) -> dict[str, Counter[str]]:
        """The words of content of each report, as far as its event words' sentences have them."""
        found: dict[str, Counter[str]] = {}
        seen = set()
        for one in self.words:
            if (one.report, one.line) not in seen:
                seen.add((one.report, one.line))
                found.setdefault(one.report, Counter()).update((*sorted(one.things), one.stem))
        return found

    @cached_property
    def named(self) -> dict[str, Counter[str]]:
        """The names of each report, as far as its event words' sentences have them."""
        found: dict[str, Counter[str]] = {}
        for one in self.words:
            found.setdefault(one.report, Counter()).update(sorted(one.names))
        return found

    def reports_alike(self, keys: Mapping[str, Counter[str]]) -> Square:
        """How alike the reports of each two words are (cosine of their keys, the rarer the weightier)."""
        names = sorted(keys)
        counts = Counter(key for report in keys.values() for key in report)
        every = sorted(counts)
        rare = np.log(1 + len(names) / np.array([counts[key] for key in every]))
        rows = np.array([[min(keys[name][key], 2) for key in every] for name in names]).reshape(len(names), -1) * rare
        rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
        row = np.array([names.index(one.report) for one in self.words])
        found: Square = np.round(rows @ rows.T, 3)[row[:, None], row[None, :]]
        return found

    @cached_property
    def rare(self) -> dict[str, float]:
        """How rare each stem and each name is among the reports."""
        counts = Counter(key for words in self.documents.values() for key in words)
        counts.update(key for names in self.named.values() for key in names)
        return {stem: float(np.log(1 + len(self.documents) / n)) for stem, n in counts.items()}

    def nearness(self, text: Callable[[EventWord], str]) -> Square:
        """How near the texts of each two are in meaning, if they are asked about."""
        places = sorted(self.asked)
        texts = [text(self.words[place]) for place in places]
        unique = sorted(set(texts))
        rows = vectors(unique)[[unique.index(t) for t in texts]]
        found = np.zeros((len(self.words), len(self.words)))
        found[np.ix_(places, places)] = np.round((rows @ rows.T).astype(np.float64), 2)
        return found

    def shared(self, keys: Callable[[EventWord], frozenset[str]]) -> Square:
        """The weight of the keys that each two share; each weighs by how rare it is."""
        return self.overlap(keys, weighed=True)

    def overlap(self, keys: Callable[[EventWord], frozenset[str]], *, weighed: bool) -> Square:
        """How many keys each two share, or the weight of them."""
        every = sorted({k for one in self.words for k in keys(one)})
        at = {k: n for n, k in enumerate(every)}
        rows = np.zeros((len(self.words), len(every)))
        for n, one in enumerate(self.words):
            for key in keys(one):
                rows[n, at[key]] = self.rare.get(key, 1.0) ** 0.5 if weighed else 1.0
        found: Square = rows @ rows.T
        return found
