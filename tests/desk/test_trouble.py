"""What can go wrong with a desk is told, each by its own error, and costs nothing that was kept."""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from desk import quick
from desk.whole import assert_whole
from rashomon.desk import Desk
from rashomon.errors import (
    CorruptError,
    DeskError,
    FullError,
    LockedError,
    NewerError,
    NoDeskError,
    UnreachableError,
    UsageError,
)
from rashomon.store import caution, engines, errors
from rashomon.store.store import Store

TESTS = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def noted(monkeypatch):
    """Note without a language model."""
    monkeypatch.setattr("rashomon.desk.noting.note", quick.note)
    monkeypatch.setattr("rashomon.desk.noting.meaning", quick.meaning)


@pytest.fixture
def articles(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(quick.articles(60)), encoding="utf-8")
    return path


@pytest.fixture
def filled(tmp_path, articles):
    """Give the place of a desk in a file, with reports on it."""
    with Desk(tmp_path / "desk.db") as desk:
        desk.add(articles)
    return tmp_path / "desk.db"


def counted(place):
    with Desk(place) as desk:
        return sum(source.reports for source in desk.sources())


def test_where_no_desk_is_that_is_told_and_none_is_made(tmp_path):
    for place in (tmp_path / "missing.db", tmp_path / "no" / "folder.db"):
        for ask in (Desk.stories, Desk.sources, Desk.judgements, lambda d: d.search("x"), lambda d: d.story("s1")):
            with pytest.raises(NoDeskError, match="no desk here"):
                ask(Desk(place))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told_to_who_adds(tmp_path, articles):
    with pytest.raises(NoDeskError, match="Check that its folder exists"):
        Desk(tmp_path / "no" / "folder.db").add(articles)


def test_a_folder_is_no_desk(tmp_path, articles):
    with pytest.raises(DeskError):
        Desk(tmp_path).add(articles)


@pytest.mark.parametrize(
    "content", [b"no database at all, but a text" * 100, b"", b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_what_is_no_database_is_told_and_left_alone(tmp_path, articles, content):
    place = tmp_path / "text.db"
    place.write_bytes(content)
    with pytest.raises((CorruptError, NoDeskError)):
        Desk(place).stories()
    if content:
        with pytest.raises(CorruptError, match="backup"):
            Desk(place).add(articles)
        assert place.read_bytes() == content


def test_another_program_s_database_is_told_and_left_alone(tmp_path, articles):
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE mine (x)")
    other.commit()
    other.close()
    before = (tmp_path / "other.db").read_bytes()
    for ask in (Desk.stories, lambda desk: desk.add(articles)):
        with pytest.raises(CorruptError, match="no desk"):
            ask(Desk(tmp_path / "other.db"))
    assert (tmp_path / "other.db").read_bytes()[100:] == before[100:]


def test_a_desk_of_a_newer_rashomon_is_told_and_left_alone(filled, articles):
    newer = sqlite3.connect(filled)
    newer.execute("UPDATE state SET value = '99' WHERE name = 'shape'")
    newer.commit()
    newer.close()
    for ask in (Desk.stories, lambda desk: desk.add(articles), Desk.redo):
        with pytest.raises(NewerError, match="shape 99"):
            ask(Desk(filled))


def use_all(place):
    """Ask a desk for everything, and make it anew."""
    with Desk(place) as desk:
        for line in desk.stories():
            desk.story(line.id)
        desk.search("ferry")
        desk.redo()


def test_pages_that_were_overwritten_are_told(filled):
    content = bytearray(filled.read_bytes())
    for page in range(8, len(content) // 4096, 7):
        content[page * 4096 : page * 4096 + 4096] = b"\xab" * 4096
    filled.write_bytes(content)
    with pytest.raises(CorruptError, match="Take a copy"):
        use_all(filled)


def test_a_file_that_another_program_holds_is_told_after_some_patience(filled, articles, monkeypatch):
    monkeypatch.setattr(engines, "PATIENCE", 200)
    holder = engines.sqlite().connect(str(filled), isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    (articles.parent / "b.jsonl").write_text('{"text": "Another ferry sank off Perth."}', encoding="utf-8")
    with pytest.raises(LockedError, match="another program holds it"):
        Desk(filled).add(articles.parent / "b.jsonl")
    assert Desk(filled).stories()
    holder.execute("ROLLBACK")
    holder.close()
    assert Desk(filled).add(articles.parent / "b.jsonl").new == 1


def test_a_server_whose_writer_does_not_end_is_told_after_some_patience(database, articles, monkeypatch):
    with Desk(database) as desk:
        desk.add(articles)
    monkeypatch.setattr(engines, "PATIENCE", 200)
    held, done = threading.Event(), threading.Event()

    def hold():
        store = Store(database)
        with store.write():
            held.set()
            done.wait(30)
        store.close()

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait(30)
    try:
        with pytest.raises(LockedError, match="another program holds it"):
            Desk(database).redo()
        assert Desk(database).stories()
    finally:
        done.set()
        holder.join()


FULL = """
import resource, signal, sys
from desk import quick
from rashomon.desk import Desk
from rashomon.errors import RashomonError
quick.take_their_places()
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), -1))
counts = [0]
try:
    Desk(sys.argv[1]).add(sys.argv[2], progress=lambda _doing, done, _total: counts.append(done))
except RashomonError as error:
    print(type(error).__name__, max(counts), str(error))
"""


def test_a_disk_that_is_full_is_told_and_what_was_acknowledged_is_there(tmp_path):
    (tmp_path / "a.jsonl").write_text("\n".join(quick.articles(400)), encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent / "src")])}
    ended = subprocess.run(
        [sys.executable, "-c", FULL, "desk.db", "a.jsonl", str(500_000)],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    kind, acknowledged, told = ended.stdout.split(maxsplit=2)
    assert kind == "FullError"
    assert "desk.db" in told
    assert 0 < int(acknowledged) < 400
    assert counted(tmp_path / "desk.db") >= int(acknowledged)
    assert_whole(tmp_path / "desk.db")
    assert Desk(tmp_path / "desk.db").add(tmp_path / "a.jsonl").known >= int(acknowledged)
    assert counted(tmp_path / "desk.db") == 400


def test_a_database_that_may_not_grow_is_full_and_goes_on_once_it_may(filled, tmp_path, monkeypatch):
    pages = filled.stat().st_size // 4096 + 20
    prepared = engines._prepared

    def bounded(connection, record):
        prepared(connection, record)
        connection.execute(f"PRAGMA max_page_count={pages}").fetchall()

    (tmp_path / "b.jsonl").write_text("\n".join(list(quick.articles(600))[60:]), encoding="utf-8")
    monkeypatch.setattr(engines, "_prepared", bounded)
    with pytest.raises(FullError, match="Make room"):
        Desk(filled).add(tmp_path / "b.jsonl")
    assert_whole(filled)
    assert counted(filled) >= 60
    monkeypatch.setattr(engines, "_prepared", prepared)
    Desk(filled).add(tmp_path / "b.jsonl")
    assert counted(filled) == 600


def test_a_backup_onto_a_full_disk_is_told_of_the_place_that_is_full_and_leaves_nothing_there(filled, tmp_path):
    program = (
        "import resource, signal, sys; from rashomon.desk import Desk; from rashomon.errors import FullError\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, -1))\n"
        "try: Desk('desk.db').copy('copy.db')\n"
        "except FullError as error: print(error)"
    )
    ended = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ended.stdout.startswith("copy.db")
    assert {path.name for path in tmp_path.iterdir() if "copy" in path.name} == set()
    assert counted(filled) == 60


READ_ONLY = """
import os, sys
from desk import quick
from rashomon.desk import Desk
from rashomon.errors import RashomonError
quick.take_their_places()
def use(desk):
    desk = Desk(desk)
    print(len(desk.stories()), len(desk.stories(order="contested")), len(desk.story(desk.stories()[0].id).reports))
    desk.search("ferry")
    names = [[one.id] for one in desk.stories()][:2]
    for do in (lambda: desk.add("a.jsonl"), desk.redo, lambda: desk.judge("same", *names, who="me")):
        try:
            do()
        except RashomonError as error:
            print(type(error).__name__, error)
use(sys.argv[1])  # all that is loaded is loaded now: who comes next may not read it
print("---")
os.setgroups([]); os.setgid(65534); os.setuid(65534)
use("desk.db")
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can take another user's place")
@pytest.mark.parametrize("what", ["folder", "file"])
def test_what_may_only_be_read_can_be_read_and_says_so_to_who_would_write(filled, what):
    store = Store(str(filled))
    with store.write() as desk:
        desk.connection.exec_driver_sql("UPDATE stories SET stale = 1")
    store.close()
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    for name in ("desk.db", "a.jsonl"):
        shutil.copy(filled.parent / name, folder / name)
        (folder / name).chmod(0o444)
    folder.chmod(0o555 if what == "folder" else 0o777)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent / "src")])}
    ended = subprocess.run(
        [sys.executable, "-c", READ_ONLY, filled], cwd=folder, env=environment, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    shutil.rmtree(folder)
    counts, *told = ended.stdout.partition("---\n")[2].splitlines()
    assert counts.split()[0] == counts.split()[1] != "0"
    assert [line.split()[0] for line in told] == ["ReadOnlyError"] * 3
    assert all("desk.db" in line and "--desk" in line for line in told)


@pytest.mark.parametrize(
    "where", ["postgresql://nobody@127.0.0.1:{port}/desk", "postgresql://x@no.such.host.invalid/y"]
)
def test_a_server_that_does_not_answer_is_told(where):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        place = where.format(port=taken.getsockname()[1])
        with pytest.raises(UnreachableError, match="Check the address"):
            Desk(place).stories()


def test_a_database_that_the_server_does_not_have_is_told(database):
    with pytest.raises(UnreachableError):
        Desk(database.replace("/desk", "/nothing")).stories()


@pytest.mark.parametrize("where", ["mysql://x@y/z", "nonsense://x", "sqlite:///a.db"])
def test_an_address_that_is_none_of_a_desk_is_told(where):
    with pytest.raises(UsageError, match="postgresql://"):
        Desk(where).stories()


def test_a_password_is_never_shown():
    with pytest.raises(UnreachableError) as caught:
        Desk("postgresql://me:s3cret@no.such.host.invalid/y").stories()
    assert "s3cret" not in str(caught.value)


def test_what_a_database_says_otherwise_is_passed_on_in_one_line():
    told = errors.put_into_words(OSError("something new\nand more"), "a.db")
    assert str(told) == "a.db: its database says: something new"


def test_a_sqlite_that_is_not_sound_is_told_for_files_alone(monkeypatch):
    monkeypatch.setattr(engines, "sqlite", lambda: sqlite3)
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 40, 1))
    assert "3.40.1" in caution("a.db")
    assert caution("postgresql://x@y/z") is None
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 51, 3))
    assert caution("a.db") is None
