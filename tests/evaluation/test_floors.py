import pytest

from evaluation.floors import Floors, read
from evaluation.jobs import JOBS
from evaluation.measure import Measure


def measure(score: float, *, lower: bool = False, peer: str | None = None) -> Measure:
    return Measure(set="s", name="extra" if lower else "f1", score=score, of=9, lower=lower, peer=peer)


def test_a_score_below_its_floor_is_told() -> None:
    held = Floors({}, {"job / s / f1": 0.5})
    assert list(held.broken("job", [measure(0.49)])) == ["job / s / f1: 0.4900, the floor is 0.5000"]
    assert not list(held.broken("job", [measure(0.5)]))


def test_where_less_is_better_the_floor_is_a_ceiling() -> None:
    held = Floors({}, {"job / s / extra": 0.2})
    assert list(held.broken("job", [measure(0.21, lower=True)]))
    assert not list(held.broken("job", [measure(0.19, lower=True)]))


def test_raising_never_lowers() -> None:
    held = Floors({}, {"job / s / f1": 0.5, "job / s / extra": 0.2})
    held.raised("job", "d", [measure(0.4), measure(0.3, lower=True)])
    assert held.floors == {"job / s / f1": 0.5, "job / s / extra": 0.2}
    held.raised("job", "d", [measure(0.61239), measure(0.11111, lower=True)])
    assert held.floors == {"job / s / f1": 0.6123, "job / s / extra": 0.1112}


def test_a_peers_score_has_no_floor() -> None:
    held = Floors({}, {})
    held.raised("job", "d", [measure(0.9, peer="other")])
    assert held.floors == {}
    assert not list(Floors({}, {"job / s / f1": 0.5}).broken("job", [measure(0.1, peer="other")]))


def test_other_data_is_noticed() -> None:
    held = Floors({"job": "a"}, {})
    assert held.changed("job", "b")
    assert not held.changed("job", "a")
    assert not held.changed("new", "b")


def test_floors_are_read_as_they_were_written(tmp_path) -> None:
    held = Floors({"job": "a"}, {"job / s / f1": 0.25})
    held.write(tmp_path / "floors.json")
    assert read(tmp_path / "floors.json") == held


def test_the_floors_of_the_project_are_of_jobs_that_there_are() -> None:
    names = {job.name for job in JOBS}
    assert {name.split(" / ")[0] for name in read().floors} <= names


@pytest.mark.parametrize("score", [0.12345678, 1.0, 0.0])
def test_a_floor_holds_right_after_it_was_set(score) -> None:
    held = Floors({}, {})
    held.raised("job", "d", [measure(score), measure(score, lower=True)])
    assert not list(held.broken("job", [measure(score), measure(score, lower=True)]))
