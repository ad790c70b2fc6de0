"""What is derived is made anew from captures: equal where nothing changed, and resumable."""

import pytest
from sqlalchemy import delete, text

from desk import quick
from desk.material import TEXTS, exported, grouped, named
from desk.whole import assert_whole
from rashomon.desk import Desk
from rashomon.errors import EmptyError
from rashomon.records import Received
from rashomon.store import Store
from rashomon.store import tables as t

pytestmark = pytest.mark.slow


@pytest.fixture
def noted(monkeypatch):
    """Note without a language model."""
    monkeypatch.setattr("rashomon.desk.noting.note", quick.note)
    monkeypatch.setattr("rashomon.desk.noting.meaning", quick.meaning)


def articles(tmp_path, count):
    (tmp_path / "a.jsonl").write_text("\n".join(quick.articles(count)), encoding="utf-8")
    return tmp_path / "a.jsonl"


def test_a_desk_made_anew_equals_the_old_one(desk):
    desk.add(TEXTS)
    desk.judge("other", [named(desk, "a.txt")], [named(desk, "b.txt")], who="A. Reader")
    before = exported(desk)
    assert desk.redo() == ()
    assert exported(desk) == before


def test_a_redo_puts_right_what_was_derived_wrongly(place):
    with Desk(place) as desk:
        desk.add(TEXTS)
        before = exported(desk)
        store = Store(place)
        with store.write() as damaged:
            for table in (t.edges, t.keys, t.tags, t.vectors, t.stories):
                damaged.connection.execute(delete(table))
            damaged.connection.execute(text("DELETE FROM passages"))
        store.close()
        desk.redo(jobs=2)
        assert exported(desk) == before
    assert_whole(place)


class BrokenOffError(Exception):
    """The redo is broken off here."""


@pytest.mark.usefixtures("noted")
def test_a_redo_that_was_broken_off_goes_on_with_what_is_left_and_the_desk_is_whole_meanwhile(place, tmp_path):
    def break_off(_doing, done, _total):
        if done >= 50:
            raise BrokenOffError

    with Desk(place) as desk:
        desk.add(articles(tmp_path, 120))
        before = grouped(desk)
        with pytest.raises(BrokenOffError):
            desk.redo(progress=break_off)
        assert_whole(place)
        assert grouped(desk) == before
        steps = []
        desk.redo(progress=lambda *step: steps.append(step))
        anew = [step for step in steps if step[0] == "Making anew"]
        assert 0 < anew[-1][2] < 120 - 40
        assert grouped(desk) == before
        steps.clear()
        desk.redo(progress=lambda *step: steps.append(step))
        assert steps[-1][2] == len(before)
        assert max(step[2] for step in steps if step[0] == "Making anew") == 120


@pytest.mark.usefixtures("noted")
def test_what_is_added_during_a_redo_is_not_made_anew_again(place, tmp_path):
    extra = Received(path="z.txt", text="A comet was seen over Fargo.")

    def add_more(doing, done, _total):
        if doing == "Making anew" and done < 20:
            with Desk(place) as other:
                other.add([extra])

    with Desk(place) as desk:
        desk.add(articles(tmp_path, 60))
        desk.redo(progress=add_more)
        assert ["z.txt"] in grouped(desk)
    assert_whole(place)


@pytest.mark.usefixtures("noted")
def test_a_report_that_can_no_longer_be_read_is_listed_and_its_story_goes_on_without_it(place, tmp_path, monkeypatch):
    def refusing(received):
        if "Telling 0 " in received.text:
            raise EmptyError(received.path, "it is no report any more", "Nothing can be done.")
        return quick.note(received)

    with Desk(place) as desk:
        desk.add(articles(tmp_path, 30))
        first = next(line for line in desk.stories() if any(r.path.endswith(":1") for r in line.reports))
        assert len(first.reports) > 1
        monkeypatch.setattr("rashomon.desk.noting.note", refusing)
        (error,) = desk.redo()
        assert "no report any more" in str(error)
        left = [line for line in desk.stories() for report in line.reports if report in first.reports]
        assert len(left) == len(first.reports) - 1
        assert all(desk.story(line.id).story.id == line.id for line in left)
        monkeypatch.setattr("rashomon.desk.noting.note", quick.note)
        desk.redo()
        assert first.id in [line.id for line in desk.stories()]
    assert_whole(place)


@pytest.mark.usefixtures("noted")
def test_a_report_that_reads_otherwise_after_an_upgrade_takes_the_place_of_the_old_one(desk, tmp_path, monkeypatch):
    def shouting(received):
        return quick.note(Received(path=received.path, text=received.text.upper(), published=received.published))

    desk.add(articles(tmp_path, 9))
    monkeypatch.setattr("rashomon.desk.noting.note", shouting)
    desk.redo()
    assert len(desk.search("ferry")) == 9
    assert all(hit.text.isupper() for hit in desk.search("ferry"))
    assert sum(len(line.reports) for line in desk.stories()) == 9
