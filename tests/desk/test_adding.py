"""Adding to a desk: from captures to stories, on both engines."""

import itertools

import pytest

from desk.material import TEXTS, grouped
from rashomon.desk import Desk, laying, limits, noting
from rashomon.errors import EmptyError, InputError
from rashomon.records import Received

pytestmark = pytest.mark.slow


def test_reports_of_one_event_are_one_story_and_the_same_report_is_there_once(desk):
    assert desk.add(TEXTS).new == 3
    assert desk.add(TEXTS).known == 3
    assert grouped(desk) == [["a.txt", "b.txt"], ["c.txt"]]


def test_a_story_that_is_listed_has_been_laid_side_by_side(desk):
    desk.add(TEXTS)
    line = desk.stories(order="contested", most=1)[0]
    assert line.points is not None
    assert line.points.contradicted == len([p for p in desk.story(line.id).points if p.status == "contradicted"])
    assert line.origins == sum(origin.kind != "unknown" for origin in desk.story(line.id).origins)


def test_a_text_of_the_same_words_from_another_file_is_the_same_report(desk, tmp_path):
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(TEXTS[1].text, encoding="utf-8")
    added = desk.add([tmp_path / "one.txt", tmp_path / "two.txt"])
    assert (added.new, added.known) == (1, 1)


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_order_of_arrival_and_the_number_of_workers_change_nothing(tmp_path, jobs):
    found = []
    for number, order in enumerate(itertools.permutations(TEXTS)):
        with Desk(tmp_path / f"{number}.db") as desk:
            for one in order:
                desk.add([one], jobs=jobs)
            found.append([(line.id, line.title, line.points) for line in desk.stories()])
    assert all(one == found[0] for one in found)


def test_workers_file_what_one_process_files(tmp_path):
    texts = [
        Received(path=f"{n}.txt", text=f"LIMA, May {n}, 2011 - {n} boats were found off Peru by the navy of Chile.")
        for n in range(1, 13)
    ]
    with Desk(tmp_path / "a.db") as alone, Desk(tmp_path / "b.db") as together:
        alone.add(texts)
        together.add(texts, jobs=2)
        assert together.stories() == alone.stories()
        assert len(together.stories()) > 0


def test_what_cannot_be_used_is_listed_and_stops_nothing_unless_it_is_to(desk, tmp_path):
    (tmp_path / "empty.txt").touch()
    given = [tmp_path / "empty.txt", TEXTS[0], Received(path="german.txt", text="Die Minister haben sich geeinigt.")]
    added = desk.add([*given, tmp_path / "missing.txt"])
    assert added.new == 1
    assert [error.exit_code for error in added.failed] == [7, 4, 3]
    with pytest.raises(EmptyError):
        desk.add([tmp_path / "empty.txt", TEXTS[1]], strict=True)


def test_a_report_that_makes_the_reading_fail_is_listed_with_the_cause(desk, monkeypatch):
    def broken(_received):
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("rashomon.desk.noting.note", broken)
    (error,) = desk.add(TEXTS[:1]).failed
    assert type(error) is InputError
    assert "ZeroDivisionError: by zero" in str(error)


def test_progress_counts_what_is_kept_and_tells_how_much_there_is(tmp_path):
    rows = [f'{{"text": "LIMA, May {n}, 2011 - {n} boats were found off Peru."}}' for n in range(1, 9)]
    (tmp_path / "a.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    told = []
    with Desk(tmp_path / "a.db") as desk:
        desk.add(tmp_path / "a.jsonl", progress=lambda *step: told.append((*step, len(desk.sources()))))
    adding = [step for step in told if step[0] == "Adding"]
    assert adding[-1][:3] == ("Adding", 8, 8)
    assert told[-1][0] == "Comparing"


def test_a_story_that_cannot_be_compared_is_listed_and_the_others_are_right(desk, monkeypatch):
    real = laying.align

    def broken(notes, judgements):
        if len(notes) > 1:
            raise ZeroDivisionError("by zero")
        return real(notes, judgements)

    monkeypatch.setattr(laying, "align", broken)
    added = desk.add(TEXTS)
    assert added.new == 3
    (error,) = added.failed
    assert error.where == desk.stories(order="largest")[0].id
    assert "ZeroDivisionError: by zero" in str(error)
    assert [line.points is None for line in desk.stories(order="contested")].count(True) == 1
    monkeypatch.undo()
    assert all(line.points is not None for line in desk.stories())


def test_a_report_that_takes_too_long_is_given_up_and_the_next_is_read(tmp_path, monkeypatch):
    real = noting.note

    def slow(received):
        while "rubble" in received.text:
            pass
        return real(received)

    real(TEXTS[1])
    monkeypatch.setattr(noting, "note", slow)
    monkeypatch.setattr(limits.limited.__wrapped__, "__defaults__", (1.0,))
    with Desk(tmp_path / "a.db") as desk:
        added = desk.add(TEXTS[:2])
    assert added.new == 1
    (error,) = added.failed
    assert "a.txt: reading it was given up: it took more than 1 seconds" in str(error)
