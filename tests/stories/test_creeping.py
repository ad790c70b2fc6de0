"""A story does not creep through the months by reports that are each a little later than the last."""

from datetime import date, timedelta
from itertools import combinations

from rashomon.stories.grouping import grouped

FIRST = date(2012, 3, 1)


def _stories(count: int, every: int, score: float) -> list[list[str]]:
    days: dict[str, date | None] = {f"r{i:02}": FIRST + timedelta(days=every * i) for i in range(count)}
    return grouped(days, dict.fromkeys(combinations(sorted(days), 2), score), 10)


def test_like_attacks_week_after_week_are_not_one_story() -> None:
    assert max(len(story) for story in _stories(20, 5, 0.55)) < 10


def test_what_is_told_in_nearly_the_same_words_for_three_weeks_stays_one_story() -> None:
    assert len(_stories(21, 1, 0.95)) == 1
