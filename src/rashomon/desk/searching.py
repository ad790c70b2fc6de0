"""Searching: passages that hold the words, and behind them those of reports that are near in meaning."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from rashomon.align.vectors import vectors
from rashomon.records import Hit, Listed
from rashomon.store import Found, Query, Store, Transaction, parse

NEAR = 0.4
"""Nearness from which on a report's lead tells of what was asked. Among 790 reports of a war, questions about other
things (football, elections, climate) came to 0.38 at the most, and those about the war to 0.4 and above."""
LOOKED_AT = 200
"""Reports near in meaning that are tried against the fields of a query."""
BLOCK = 10_000


class Searching:
    """Searches of one desk; the meanings of its reports are kept once they were wanted."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._numbers: NDArray[np.int64] = np.zeros(0, np.int64)
        self._rows: NDArray[np.int8] = np.zeros((0, 384), np.int8)

    def find(self, words: str, most: int) -> list[Hit]:
        """Give the passages that hold what was typed, best first, then reports that are near to it in meaning."""
        query = parse(words)
        with self._store.read() as desk:
            if query.story is not None:
                query = replace(query, story=desk.reports.story_of(query.story))
            found = desk.passages.find(query, most) if query.of_passages else desk.reports.newest(query, most)
            hits = list(_hits(desk, found))
            if query.free and len(hits) < most:
                near = self._near(desk, query, {number for number, _ in found}, most - len(hits))
                hits += _hits(desk, list(near), near)
        return hits

    def _near(self, desk: Transaction, query: Query, known: set[int], most: int) -> dict[Found, float]:
        """Give the reports whose leads are near to the words in meaning, where the fields of the query hold too."""
        near = {number: score for number, score in self._nearest(desk, query.free) if number not in known}
        asked = replace(query, wanted=())
        if asked.of_passages and asked.tags:
            places = {number: desk.passages.first(asked, number) for number in near}
        else:
            places = dict(desk.reports.newest(asked, len(near), list(near)))
        fitting = ((number, place) for number in near if (place := places.get(number)) is not None)
        return {found: near[found[0]] for found in islice(fitting, most)}

    def _nearest(self, desk: Transaction, text: str) -> list[tuple[int, float]]:
        self._load(desk)
        asked = vectors([text])[0]
        parts = (self._rows[n : n + BLOCK].astype(np.float32) for n in range(0, len(self._rows), BLOCK))
        scores = [part @ asked / np.maximum(np.linalg.norm(part, axis=1), 1.0) for part in parts]
        every = np.concatenate(scores) if scores else np.zeros(0, np.float32)
        best = np.argsort(-every, kind="stable")[:LOOKED_AT]
        return [(int(self._numbers[i]), round(float(every[i]), 2)) for i in best if every[i] >= NEAR]

    def _load(self, desk: Transaction) -> None:
        """Read the meanings of the reports that came since the last search."""
        last = int(self._numbers[-1]) if len(self._numbers) else 0
        numbers, content = desk.nearness.meanings(last)
        if numbers:
            self._numbers = np.concatenate([self._numbers, np.array(numbers, np.int64)])
            self._rows = np.concatenate([self._rows, np.frombuffer(content, np.int8).reshape(len(numbers), -1)])


def _hits(desk: Transaction, found: Sequence[Found], near: Mapping[Found, float] | None = None) -> Iterator[Hit]:
    """Give what was found with its words; of a report that went meanwhile nothing."""
    listed = desk.reports.by_number([number for number, _ in found])
    for one in found:
        if one[0] in listed:
            yield _hit(desk, *listed[one[0]], one[1], None if near is None else near[one])


def _hit(desk: Transaction, one: Listed, story: str, place: int, nearness: float | None) -> Hit:
    report = desk.reports.notes(one.id).reports[0]
    start, end = report.sentences[place].start, report.sentences[place].end
    return Hit(
        report=one.id, start=start, end=end, text=report.text[start:end], story=story, path=one.path, url=one.url,
        title=one.title, source=one.source, published=one.published, nearness=nearness,
        by="words" if nearness is None else "meaning",
    )  # fmt: skip
