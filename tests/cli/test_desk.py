"""The commands of a desk: what they print, where, and the status that they end with."""

import io
import json
import os
import re
import sqlite3

import pytest

from desk import quick
from rashomon.cli import ending
from rashomon.cli.commands import commands
from rashomon.store import engines


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Stand in a folder with articles of five events, one bad file, and a desk's noting without a language model."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("rashomon.desk.noting.note", quick.note)
    monkeypatch.setattr("rashomon.desk.noting.meaning", quick.meaning)
    (tmp_path / "a.jsonl").write_text("\n".join(quick.articles(15)), encoding="utf-8")
    (tmp_path / "bad.jsonl").write_text('{"text": "A ship sank."}\n{oops\n', encoding="utf-8")
    return tmp_path


@pytest.fixture
def rashomon(capfdbinary):
    """Run the command line in this process: its status, its output, its messages."""

    def ran(*arguments):
        status = ending.run(commands, [os.fspath(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return status, out.decode(), err.decode()

    return ran


@pytest.fixture
def filled(folder, rashomon):
    """Have reports on the desk of this folder."""
    assert rashomon("add", "a.jsonl", "-j", "1")[0] == 0
    return folder


def test_add_says_what_became_of_all_and_lists_what_failed_with_its_cause(folder, rashomon):
    status, out, err = rashomon("add", "a.jsonl", "bad.jsonl", "-j", "1")
    assert (status, out) == (3, "16 added, 1 not used.\n")
    assert err.startswith("rashomon: bad.jsonl:2: the line is no JSON")
    assert err.count("\n") == 1
    assert rashomon("add", "a.jsonl", "-q")[1] == "0 added, 15 there before.\n"
    assert (folder / "rashomon.db").is_file()


def test_strict_stops_at_the_first_that_cannot_be_used(folder, rashomon):
    status, out, err = rashomon("add", "bad.jsonl", "a.jsonl", "--strict", "-j", "1")
    assert (status, out) == (3, "")
    assert "bad.jsonl:2" in err


@pytest.mark.parametrize("place", [("--desk", "war.db", "sources"), ("sources", "--desk", "war.db")])
def test_the_desk_is_named_before_or_after_the_verb(folder, rashomon, place):
    rashomon("--desk", "war.db", "add", "a.jsonl", "-q", "-j", "1")
    assert "Paper 0" in rashomon(*place)[1]


def test_fields_of_other_names_are_mapped(folder, rashomon):
    (folder / "b.csv").write_text("kop,tekst\nWreck,A ship sank off Perth.\n", encoding="utf-8")
    status, _, err = rashomon("add", "b.csv", "-j", "1")
    assert status == 4
    assert "--map text=COLUMN" in err
    assert rashomon("add", "b.csv", "--map", "text=tekst", "--map", "title=kop", "-j", "1")[1] == "1 added.\n"


def test_lines_of_json_come_by_standard_input(folder, rashomon, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO((folder / "a.jsonl").read_bytes())))
    assert rashomon("add", "-", "-j", "1")[1] == "15 added.\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"A plain report of a ship.\nIt sank.")))
    assert rashomon("add", "-", "-j", "1")[1] == "1 added.\n"


def test_stories_are_told_for_people_and_as_json(filled, rashomon):
    status, out, err = rashomon("stories", "-n", "2")
    assert status == 0
    assert re.search(r"\w+ off \w+\n  \d .* 2019 · \d reports?.*\n  s[0-9a-f]{16}\n", out)
    assert "there are more stories; --most" in err
    found = json.loads(rashomon("stories", "--format", "json")[1])["stories"]
    assert sum(len(one["reports"]) for one in found) == 15
    assert set(found[0]) >= {"id", "title", "begun", "latest", "reports", "origins", "countries", "points"}
    assert rashomon("stories", "--until", "2001-01-01")[1:] == ("", "rashomon: no story on this desk is like that.\n")


def test_a_story_goes_out_in_every_format_of_compare(filled, rashomon):
    name = json.loads(rashomon("stories", "--order", "largest", "-f", "json")[1])["stories"][0]["id"]
    assert "REPORTS" in rashomon("story", name)[1]
    assert json.loads(rashomon("story", name, "-f", "json")[1])["story"]["id"] == name
    assert rashomon("story", name, "-f", "markdown")[1].startswith("#")
    assert rashomon("story", name, "-o", "a.html")[0] == 0
    assert (filled / "a.html").read_text(encoding="utf-8").startswith("<!")
    assert rashomon("story", "s0000000000000000")[0] == 11


def test_a_report_is_told_for_people_and_as_json(filled, rashomon):
    name = json.loads(rashomon("stories", "-f", "json")[1])["stories"][0]["reports"][0]["id"]
    assert re.search(r"SENTENCES\n +1  The ferry", rashomon("report", name)[1])
    assert json.loads(rashomon("report", name, "-f", "json")[1])["reports"][0]["id"] == name
    assert rashomon("report", "r0")[0] == 11


def test_a_search_finds_passages_with_where_they_stand(filled, rashomon):
    status, out, _ = rashomon("search", "telling", "7")
    assert status == 0
    assert "Paper 0" in out
    assert "Telling 7 is of" in out
    (hit,) = json.loads(rashomon("search", "telling", "7", "-f", "json")[1])["hits"]
    assert hit["text"].strip().startswith("Telling 7")
    assert rashomon("search", "zeppelin")[1:] == (
        "",
        "rashomon: no passage on this desk holds that, and none is near to it in meaning.\n",
    )
    assert rashomon("search", "date:soon")[0] == 2


def test_a_judgement_is_given_listed_and_withdrawn(filled, rashomon):
    stories = json.loads(rashomon("stories", "-f", "json")[1])["stories"]
    names = [one["id"] for one in stories[:2]]
    assert rashomon("judge", "list")[2] == "rashomon: nothing was judged on this desk yet.\n"
    status, _, err = rashomon("judge", "same", *names, "--who", "A. Reader", "--note", "one wreck")
    assert status == 0
    assert "judge withdraw 1" in err
    assert len(json.loads(rashomon("stories", "-f", "json")[1])["stories"]) == len(stories) - 1
    assert re.search(r"1  same story · by A\. Reader, .*\n(.*\n)+ +one wreck", rashomon("judge", "list")[1])
    assert rashomon("judge", "withdraw", "1")[0] == 0
    assert "withdrawn" in rashomon("judge", "list")[1]
    assert json.loads(rashomon("judge", "list", "-f", "json")[1])["judgements"][0]["who"] == "A. Reader"
    assert len(json.loads(rashomon("stories", "-f", "json")[1])["stories"]) == len(stories)
    assert rashomon("judge", "withdraw", "1")[0] == 11


def test_a_desk_is_redone_backed_up_and_copied(filled, rashomon):
    before = rashomon("stories", "-f", "json")[1]
    assert rashomon("redo", "-j", "1") == (0, "", "")
    assert rashomon("backup", "b.db") == (0, "", "")
    assert rashomon("copy", "b.db", "c.db") == (0, "", "")
    assert rashomon("stories", "-f", "json", "--desk", "c.db")[1] == before
    assert rashomon("backup", "b.db")[0] == 2
    assert rashomon("copy", "b.db", "b.db")[0] == 2


@pytest.mark.parametrize(
    "call",
    [["stories"], ["story", "s1"], ["report", "r1"], ["search", "x"], ["sources"], ["judge", "list"], ["redo"],
     ["backup", "b.db"], ["copy", "none.db", "b.db"]],
)  # fmt: skip
def test_where_no_desk_is_every_verb_says_how_one_is_made(folder, rashomon, call):
    status, out, err = rashomon(*call)
    assert (status, out) == (12, "")
    assert "`rashomon add FILE...` makes one" in err
    assert not list(folder.glob("*.db"))


def test_an_unsound_sqlite_is_told_once_to_who_writes(filled, rashomon, monkeypatch):
    monkeypatch.setattr(engines, "sqlite", lambda: sqlite3)
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 40, 1))
    assert rashomon("add", "a.jsonl", "-q")[2].count("3.40.1") == 1
    assert rashomon("stories", "-n", "99")[2] == ""
