"""The commands: what they take, what they print, and the status that they end with."""

import io
import json
import os
import re

import pytest

from rashomon.cli import ending
from rashomon.cli.commands import commands

pytestmark = pytest.mark.usefixtures("stand_ins")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Stand in a folder with two reports of one event, an empty file and a binary one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "havana.txt").write_text("A ship sank in the harbour.", encoding="utf-8")
    (tmp_path / "madrid.txt").write_text("A vessel went down.", encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0")
    (tmp_path / "german.txt").write_text(
        "Die Verhandlungen zwischen den Ministern sind am Freitag beendet worden.", encoding="utf-8"
    )
    return tmp_path


@pytest.fixture
def rashomon(capfdbinary):
    """Run the command line in this process: its status, its output, its messages."""

    def ran(*arguments):
        status = ending.run(commands, [os.fspath(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return status, out.decode(), err.decode()

    return ran


def test_compare_prints_a_plain_brief_into_a_pipe(folder, rashomon):
    status, out, err = rashomon("compare", "havana.txt", "madrid.txt")
    assert (status, err) == (0, "")
    assert "A ship sank" in out
    assert "\x1b" not in out


def test_a_folder_is_a_way_to_hand_in_reports(folder, rashomon):
    (folder / "empty.txt").unlink()
    (folder / "picture.txt").unlink()
    (folder / "german.txt").unlink()
    assert rashomon("compare", ".")[0] == 0


def test_standard_input_is_a_report(folder, rashomon, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"A third telling.")))
    status, out, _ = rashomon("compare", "-", "havana.txt", "-f", "json")
    assert status == 0
    assert [report["path"] for report in json.loads(out)["reports"]] == ["-", "havana.txt"]


@pytest.mark.parametrize(
    ("bad", "status", "message"),
    [
        ("missing.txt", 3, "missing.txt: there is no such file. Check"),
        ("empty.txt", 4, "empty.txt: it is empty. Check"),
        ("picture.txt", 5, "picture.txt: it is a picture, not text. Save"),
        ("german.txt", 7, "german.txt: it is in German, and only English is read. Hand in"),
        ("./havana.txt", 8, "havana.txt: it was handed in before. It is read once"),
    ],
)
@pytest.mark.parametrize("command", ["compare", "annotate"])
def test_a_bad_report_has_its_message_and_its_status_and_the_good_ones_are_still_read(
    folder, rashomon, bad, status, message, command
):
    ended, out, err = rashomon(command, "havana.txt", bad, "madrid.txt")
    assert ended == status
    assert message in err
    assert err.count("\n") == 1
    assert "havana.txt" in out
    assert "madrid.txt" in out


def test_fifty_megabytes_have_a_status_too(folder, rashomon):
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    status, out, err = rashomon("compare", "havana.txt", "huge.txt", "madrid.txt")
    assert status == 6
    assert "50 MB" in err
    assert out


def test_the_status_is_that_of_the_first_bad_report(folder, rashomon):
    assert rashomon("annotate", "picture.txt", "empty.txt", "havana.txt")[0] == 5
    assert rashomon("annotate", "empty.txt", "picture.txt", "havana.txt")[0] == 4


def test_one_good_report_is_nothing_to_compare(folder, rashomon):
    status, out, err = rashomon("compare", "havana.txt", "empty.txt")
    assert (status, out) == (9, "")
    assert "only one could be used" in err
    assert "empty.txt: it is empty" in err


def test_quiet_says_nothing_of_files_set_aside_but_the_status_does(folder, rashomon):
    assert rashomon("compare", "havana.txt", "empty.txt", "madrid.txt", "--quiet")[::2] == (4, "")
    assert rashomon("annotate", "havana.txt", "empty.txt", "-q")[::2] == (4, "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["anotate", "a"], "Did you mean 'annotate'?"),
        (["compare", "--formt", "json", "a"], "Did you mean '--format'?"),
        (["compare"], "Missing argument"),
        (["compare", "a", "--format", "pdf"], "is not one of"),
        (["compare", "a", "-o", "brief.pdf"], "no format ends in .pdf"),
        (["compare", "havana.txt", "madrid.txt", "--source", "Post"], "write --source NAME=VALUE"),
        (["compare", "havana.txt", "madrid.txt", "--source", "havanna=Post"], "Did you mean havana?"),
        (["compare", "havana.txt", "madrid.txt", "--country", "havana=Spain"], "ISO 3166"),
        (["annotate", "havana.txt", "--date", "yesterday"], "does not match the format"),
    ],
)
def test_a_call_that_is_off_is_told_how(folder, rashomon, arguments, message):
    status, out, err = rashomon(*arguments)
    assert (status, out) == (2, "")
    assert message in err


def test_more_than_fifty_reports_are_a_call_that_is_off(folder, rashomon):
    for number in range(51):
        (folder / f"{number}.txt").write_text(f"Report {number}.", encoding="utf-8")
    status, out, err = rashomon("compare", *(f"{number}.txt" for number in range(51)))
    assert (status, out) == (2, "")
    assert "50" in err


def test_sources_and_countries_are_taken_by_name(folder, rashomon):
    _, out, _ = rashomon(
        *("compare", "havana.txt", "madrid.txt", "--format", "json"),
        *("--source", "havana=The Evening = Post", "--country", "madrid.txt=esp"),
    )
    sources = [report["source"] for report in json.loads(out)["reports"]]
    assert sources[0]["name"] == "The Evening = Post"
    assert sources[1]["country"] == "ESP"


@pytest.mark.parametrize(
    ("name", "begins"), [("b.json", "{"), ("b.html", "<!"), ("b.md", "#"), ("b.txt", ""), ("b", "")]
)
def test_the_output_file_s_ending_says_the_format(folder, rashomon, name, begins):
    assert rashomon("compare", "havana.txt", "madrid.txt", "-o", name) == (0, "", "")
    assert (folder / name).read_text(encoding="utf-8").lstrip().lower().startswith(begins)


def test_a_format_that_was_named_stands_before_the_ending(folder, rashomon):
    rashomon("compare", "havana.txt", "madrid.txt", "-o", "brief.txt", "--format", "json")
    json.loads((folder / "brief.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize("place", ["no/such/folder/brief.txt", ".", "havana.txt/brief.txt"])
def test_a_place_that_cannot_be_written_has_its_status(folder, rashomon, place):
    status, _, err = rashomon("compare", "havana.txt", "madrid.txt", "-f", "text", "-o", place)
    assert status == 10
    assert "could not be written" in err
    assert not list(folder.glob(".*"))


def test_annotate_gives_a_line_of_json_a_report_dated_by_the_user(folder, rashomon):
    status, out, _ = rashomon("annotate", "havana.txt", "madrid.txt", "--date", "1898-02-16", "--format", "jsonl")
    lines = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [line["reports"][0]["path"] for line in lines] == ["havana.txt", "madrid.txt"]
    assert {line["reports"][0]["published"] for line in lines} == {"1898-02-16"}


def test_an_error_of_our_own_is_one_line_and_its_traceback_is_for_those_who_ask(folder, rashomon, monkeypatch):
    (folder / "crash.txt").write_text("crash", encoding="utf-8")
    monkeypatch.delenv("RASHOMON_DEBUG", raising=False)
    status, _, err = rashomon("compare", "havana.txt", "crash.txt")
    assert status == 1
    assert err.count("\n") == 1
    assert "RASHOMON_DEBUG=1" in err
    monkeypatch.setenv("RASHOMON_DEBUG", "1")
    assert "Traceback" in rashomon("compare", "havana.txt", "crash.txt")[2]


def test_control_characters_of_a_name_never_reach_the_terminal(folder, rashomon):
    assert "\x1b" not in rashomon("annotate", "a\x1b[31mred.txt")[2]


def test_the_version_is_the_package_s(rashomon):
    assert re.fullmatch(r"rashomon \d\S*\n", rashomon("--version")[1])


@pytest.mark.parametrize("command", [[], ["compare"], ["annotate"]])
def test_every_command_and_option_has_its_help(rashomon, command):
    status, out, _ = rashomon(*command, "--help")
    assert status == 0
    for option in re.findall(r"^  (?:-\w, )?--[\w-]+.*(?:\n {20,}.*)?", out, re.MULTILINE):
        assert re.search(r"\s{2,}\S+ \S+", option), option
