"""Stories do not depend on the order of arrival, nor on which of two reports is asked about first."""

import random
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest

from rashomon.records import Traits
from rashomon.stories import WINDOW, grouped, score
from rashomon.stories.score import FEATURES
from rashomon.stories.terms import heaviest, weighed

FIRST = date(2012, 3, 1)
WORDS = (
    "treaty ferry strike harbour tariff verdict blast quake rescue envoy ballot dam truce bishop glacier jury opium "
    "lorry vaccine mosque orchestra tunnel uranium lobster cholera statue submarine monsoon famine satellite"
).split()


def report(number: int, story: int, rng: random.Random) -> Traits:
    """Make a report of a story: most of its words are its story's, some are anybody's."""
    own = random.Random(story).sample(WORDS, 8)
    told = rng.sample(own, 6) + rng.sample(WORDS, 3)
    weights = weighed({word: 1 + rng.randrange(3) for word in told})  # type: ignore[arg-type]
    vector = bytes(random.Random(story).randrange(256) for _ in range(384))
    return Traits(
        report=f"r{number:03}", day=FIRST + timedelta(days=story % 4 + rng.randrange(3)), terms=heaviest(weights, 80),
        lead=heaviest(weights, 5), actors=("NOR", f"person-{story}"), places=(f"town-{story % 3}",), days=(),
        figures=(f"{story} people",), keys=(), shingles=(), vector=vector,
    )  # fmt: skip


def reports(seed: int) -> list[Traits]:
    rng = random.Random(seed)
    return [report(number, number % 9, rng) for number in range(60)]


def stories(some: list[Traits]) -> list[list[str]]:
    scores = {}
    for one, other in combinations(some, 2):
        left, right = sorted((one.report, other.report))
        scores[left, right] = score(one, other)
    return grouped({one.report: one.day for one in some}, scores, WINDOW)


@pytest.mark.parametrize("seed", range(5))
def test_the_same_reports_make_the_same_stories_in_any_order(seed) -> None:
    some = reports(seed)
    first = stories(some)
    for number in range(4):
        shuffled = list(some)
        random.Random(number).shuffle(shuffled)
        assert stories(shuffled) == first


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.__name__)
def test_each_feature_is_the_same_whichever_report_comes_first(feature) -> None:
    for one, other in combinations(reports(1)[:20], 2):
        assert feature(one, other) == pytest.approx(feature(other, one))


def test_reports_of_one_story_are_nearer_than_those_of_two() -> None:
    some = reports(2)
    same = [score(a, b) for a, b in combinations(some, 2) if (int(a.report[1:]) - int(b.report[1:])) % 9 == 0]
    other = [score(a, b) for a, b in combinations(some, 2) if (int(a.report[1:]) - int(b.report[1:])) % 9]
    assert sum(same) / len(same) > 2 * sum(other) / len(other)


def test_time_speaks_against_two_reports() -> None:
    one = reports(3)[0]
    near, far = (replace(one, report="r999", day=one.day + timedelta(days=days)) for days in (0, 9))
    assert score(one, near) > score(one, far)


def test_somebody_else_who_does_the_like_speaks_against_two_reports() -> None:
    one = reports(3)[0]
    other = replace(one, report="r999", actors=("NOR", "somebody-else"))
    assert score(one, replace(one, report="r999")) > score(one, other)


def test_a_roundup_is_of_no_story() -> None:
    one = reports(3)[0]
    assert score(one, replace(one, report="r999", roundup=True)) == 0.0
