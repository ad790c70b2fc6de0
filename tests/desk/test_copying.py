"""A desk is copied, backed up in use, and moved between engines without loss."""

import threading

import pytest

from desk import quick
from desk.material import TEXTS, exported, named
from desk.whole import assert_whole
from rashomon.desk import Desk
from rashomon.errors import UsageError
from rashomon.records import Received

pytestmark = pytest.mark.slow

MORE = Received(path="d.txt", text="CUZCO, May 5, 2011 - A dam broke above Cuzco in Peru. It was built in 1960.")


def filled(where):
    """Open a desk with reports, a judgement that stands and one that was withdrawn."""
    desk = Desk(where)
    desk.add(TEXTS)
    desk.judge("other", [named(desk, "a.txt")], [named(desk, "b.txt")], who="A. Reader", note="two strikes")
    desk.withdraw(desk.judge("same", [named(desk, "a.txt")], [named(desk, "c.txt")], who="B. Reader").id)
    return desk


def test_a_desk_goes_from_a_file_to_postgresql_and_back_without_loss(tmp_path, database):
    with filled(tmp_path / "a.db") as desk:
        desk.copy(database)
        with Desk(database) as moved:
            assert exported(moved) == exported(desk)
            moved.copy(tmp_path / "b.db")
        with Desk(tmp_path / "b.db") as back:
            assert exported(back) == exported(desk)
    assert_whole(database)
    assert_whole(tmp_path / "b.db")


def test_a_copy_goes_on_by_itself_and_numbers_what_is_new_after_what_was_copied(place, tmp_path, database):
    for target in (str(tmp_path / "copy.db"), database):
        if target == place:
            continue
        with filled(place) if not exists(place) else Desk(place) as desk:
            desk.copy(target)
        with Desk(target) as copied:
            assert copied.add([*TEXTS, MORE]).new == 1
            assert copied.judge("other", [named(copied, "d.txt")], [named(copied, "c.txt")], who="C. Reader").id == 3
            copied.redo()
            assert len(copied.search("dam")) == 1
        assert_whole(target)


def exists(place):
    with Desk(place) as desk:
        try:
            return bool(desk.stories())
        except Exception:  # noqa: BLE001 - whatever it is, there is no desk
            return False


def test_a_desk_that_was_made_anew_in_part_is_copied_as_it_is(place, tmp_path):
    with filled(place) as desk:
        desk.redo()
        desk.copy(tmp_path / "copy.db")
        before = exported(desk)
    with Desk(tmp_path / "copy.db") as copied:
        steps = []
        copied.redo(progress=lambda *step: steps.append(step))
        assert steps[0][2] == 3
        assert exported(copied) == before


def test_where_a_desk_is_already_nothing_is_copied(place, tmp_path):
    with filled(place) as desk:
        (tmp_path / "there.db").write_text("something else", encoding="utf-8")
        for target in (tmp_path / "there.db", place):
            with pytest.raises(UsageError, match="Name a place"):
                desk.copy(target)
        assert (tmp_path / "there.db").read_text(encoding="utf-8") == "something else"


def test_a_backup_in_use_holds_all_that_was_acknowledged_before_it_began(place, tmp_path, monkeypatch):
    monkeypatch.setattr("rashomon.desk.noting.note", quick.note)
    monkeypatch.setattr("rashomon.desk.noting.meaning", quick.meaning)
    (tmp_path / "a.jsonl").write_text("\n".join(quick.articles(400)), encoding="utf-8")
    counts, enough, taken = [], threading.Event(), threading.Event()

    def tell(_doing, done, _total):
        counts.append(done)
        if done >= 100 and not enough.is_set():
            enough.set()
            taken.wait(0.2)

    with Desk(place) as desk, Desk(place) as other:
        adding = threading.Thread(target=lambda: desk.add(tmp_path / "a.jsonl", progress=tell))
        adding.start()
        assert enough.wait(60)
        least = max(counts)
        other.copy(tmp_path / "backup.db")
        taken.set()
        adding.join()
        assert sum(source.reports for source in desk.sources()) == 400
    assert_whole(tmp_path / "backup.db")
    with Desk(tmp_path / "backup.db") as backup:
        assert sum(source.reports for source in backup.sources()) >= least
        assert backup.add(tmp_path / "a.jsonl").new < 400
        assert sum(source.reports for source in backup.sources()) == 400
    assert not list(tmp_path.glob("*.part"))
