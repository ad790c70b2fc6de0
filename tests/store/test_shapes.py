"""A desk goes from shape to shape by numbered steps, each whole or not at all."""

import pytest

from rashomon.errors import NewerError
from rashomon.store import Store, migrations


def steps(*more):
    return (*migrations.STEPS, *more)


def add_table(connection):
    connection.exec_driver_sql("CREATE TABLE extra (x)")


def fail(connection):
    connection.exec_driver_sql("CREATE TABLE half (x)")
    raise ZeroDivisionError


def shape(place, monkeypatch, some):
    monkeypatch.setattr(migrations, "STEPS", some)
    store = Store(place)
    with store.read() as desk:
        found = migrations.shape(desk.connection, place)
    store.close()
    return found


@pytest.fixture
def made(tmp_path):
    place = str(tmp_path / "a.db")
    store = Store(place)
    store.ensure()
    with store.write() as desk:
        desk.state.put("kept", "yes")
    store.close()
    return place


def test_a_new_desk_has_the_newest_shape(made, monkeypatch):
    assert shape(made, monkeypatch, migrations.STEPS) == len(migrations.STEPS)


@pytest.mark.parametrize("write", [True, False])
def test_an_older_desk_is_brought_up_to_date_by_who_opens_it_first_and_keeps_what_it_has(made, monkeypatch, write):
    newer = steps(add_table)
    monkeypatch.setattr(migrations, "STEPS", newer)
    store = Store(made)
    with store.write() if write else store.read() as desk:
        assert desk.state.get("kept") == "yes"
        assert desk.connection.exec_driver_sql("SELECT count(*) FROM extra").scalar() == 0
    store.close()
    assert shape(made, monkeypatch, newer) == len(newer)


def test_a_step_that_fails_leaves_the_desk_as_it_was(made, monkeypatch):
    monkeypatch.setattr(migrations, "STEPS", steps(add_table, fail))
    with pytest.raises(ZeroDivisionError), Store(made).write():
        pass
    monkeypatch.undo()
    store = Store(made)
    with store.read() as desk:
        assert migrations.shape(desk.connection, made) == len(migrations.STEPS)
        tables = set(desk.connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars())
    assert not tables & {"extra", "half"}


def test_an_older_rashomon_leaves_a_newer_desk_alone(made, monkeypatch):
    shape(made, monkeypatch, steps(add_table))
    monkeypatch.undo()
    with pytest.raises(NewerError, match="Upgrade"), Store(made).read():
        pass
