"""Making stories of reports: two stories are one where their reports, each with each, tell of one event.

Not report and report but story and story are judged, by the mean of all scores between them, so that nothing chains.
The best are joined first, and ties are decided by identifiers, so that the order of arrival changes nothing.
"""

import heapq
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

JOINED = 0.5
"""The mean score from which on two stories are one."""
SURE = 0.9
"""The mean score that it takes where next to none of the pairs lie near in time: a story does not creep on for ever."""

Pair = tuple[str, str]


def grouped(
    days: Mapping[str, date | None],
    scores: Mapping[Pair, float],
    window: int,
    together: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
) -> list[list[str]]:
    """Give the stories of some reports, each oldest first.

    `days` are the reports with the days that date them; `scores` those of pairs, smaller identifier first, where a
    pair that is missing counts as 0; pairs more than `window` days apart say nothing for or against. `together` and
    `apart` are what persons judged, and stand before any score.
    """
    made = _Making(days, scores, window, set(apart))
    for left, right in sorted(together):
        made.force(left, right)
    made.run()
    return sorted((_by_day(some, days) for some in made.members.values()), key=lambda some: some[0])


def _by_day(some: Iterable[str], days: Mapping[str, date | None]) -> list[str]:
    return sorted(some, key=lambda report: (days[report] or date.max, report))


class _Making:
    """Stories in the making, each under the smallest identifier of its reports."""

    def __init__(
        self, days: Mapping[str, date | None], scores: Mapping[Pair, float], window: int, apart: set[Pair]
    ) -> None:
        self.window = window
        self.days = {report: day.toordinal() if day else 0 for report, day in days.items()}
        self.members: dict[str, list[str]] = {report: [report] for report in days}
        self.home = {report: report for report in days}
        self.spans = {report: (day, day) for report, day in self.days.items()}
        """The first and the last day of each story; a story with an undated report begins at 0."""
        self.apart = {
            report: {b for a, b in apart if a == report} | {a for a, b in apart if b == report} for report in days
        }
        self.sums: dict[str, dict[str, float]] = {report: {} for report in days}
        for (left, right), score in scores.items():
            if left in self.sums and right in self.sums and self._near(left, right):
                self.sums[left][right] = self.sums[right][left] = score

    def run(self) -> None:
        """Join the two stories that fit best, again and again, until none fit."""
        single = ((a, b) for a, near in self.sums.items() for b, total in near.items() if a < b and total >= JOINED)
        heap = [entry for a, b in single if (entry := self._entry(a, b))]
        heapq.heapify(heap)
        while heap:
            _, a, b, size = heapq.heappop(heap)
            if a not in self.members or b not in self.members or size != self._size(a, b):
                continue
            if self._mean(a, b) < self._needed(a, b) or self._barred(a, b):
                continue
            kept = self._join(a, b)
            for other in self.sums[kept]:
                if entry := self._entry(*sorted((kept, other))):
                    heapq.heappush(heap, entry)

    def force(self, left: str, right: str) -> None:
        """Join the stories of two reports that a person judged to tell of one event, but for what he parted since."""
        if left in self.home and right in self.home and self.home[left] != self.home[right]:
            one, other = sorted((self.home[left], self.home[right]))
            if not self._barred(one, other):
                self._join(one, other)

    def _entry(self, a: str, b: str) -> tuple[float, str, str, int] | None:
        """What is to be tried; None where the mean is too low whatever it takes: most pairs of a desk are such."""
        if self.sums[a].get(b, 0.0) < JOINED:
            return None
        mean = self._mean(a, b)
        return (-mean, a, b, self._size(a, b)) if mean >= JOINED else None

    def _size(self, a: str, b: str) -> int:
        return len(self.members[a]) + len(self.members[b])

    def _mean(self, a: str, b: str) -> float:
        """The mean score of the pairs that lie near enough in time to say anything."""
        pairs = self._pairs(a, b)
        return round(self.sums[a].get(b, 0.0) / pairs, 6) if pairs else 0.0

    def _needed(self, a: str, b: str) -> float:
        """The mean that it takes: the fewer of the pairs lie near in time, the surer these must be."""
        share = self._pairs(a, b) / (len(self.members[a]) * len(self.members[b]))
        return JOINED * share + SURE * (1 - share)

    def _pairs(self, a: str, b: str) -> int:
        """How many pairs lie near enough in time to say anything: all of them, in most stories."""
        (first, last), (begun, latest) = self.spans[a], self.spans[b]
        if min(first, begun) and max(last, latest) - min(first, begun) <= self.window:
            return len(self.members[a]) * len(self.members[b])
        return sum(1 for x in self.members[a] for y in self.members[b] if self._near(x, y))

    def _near(self, x: str, y: str) -> bool:
        one, other = self.days[x], self.days[y]
        return not one or not other or abs(one - other) <= self.window

    def _barred(self, a: str, b: str) -> bool:
        inside = set(self.members[b])
        return any(self.apart[report] & inside for report in self.members[a])

    def _join(self, a: str, b: str) -> str:
        """Put the second story into the first, and add up what lies between them and the others."""
        self.members[a] += self.members.pop(b)
        (first, last), (begun, latest) = self.spans[a], self.spans.pop(b)
        self.spans[a] = min(first, begun), max(last, latest)
        for report in self.members[a]:
            self.home[report] = a
        for other, total in self.sums.pop(b).items():
            del self.sums[other][b]
            if other != a:
                self.sums[a][other] = self.sums[other][a] = self.sums[a].get(other, 0.0) + total
        return a


def episodes(days: Sequence[date], gap: int = 4) -> list[tuple[date, date, int]]:
    """Part a story's days where nobody reported for `gap` days or more: first day, last day, reports.

    >>> episodes([date(2025, 1, 1), date(2025, 1, 2), date(2025, 1, 9)])[1]
    (datetime.date(2025, 1, 9), datetime.date(2025, 1, 9), 1)
    """
    found: list[tuple[date, date, int]] = []
    for day in sorted(days):
        if found and (day - found[-1][1]).days < gap:
            found[-1] = (found[-1][0], day, found[-1][2] + 1)
        else:
            found.append((day, day, 1))
    return found
