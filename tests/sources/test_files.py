"""Names lead to captures, or to the error that says why not."""

import io
import os
import threading
from pathlib import Path

import pytest

from rashomon.errors import (
    BinaryError,
    EmptyError,
    RepeatedError,
    TooLargeError,
    UnreadableError,
)
from rashomon.records import Received
from rashomon.sources import FILE_BYTES, REPORT_CHARACTERS, read


def only(*names, stdin=None):
    """Read names that give one result."""
    (result,) = read(names, stdin=stdin)
    return result


def write(path: Path, text: str = "A ship sank in the harbour.\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_text_file_is_read_as_it_stands(tmp_path):
    path = write(tmp_path / "wreck.txt", "WRECK\n\nA ship  sank.\n")
    assert only(path) == Received(path=str(path), text="WRECK\n\nA ship  sank.\n")


def test_one_bad_file_does_not_cost_the_good_ones(tmp_path):
    write(tmp_path / "a.txt")
    write(tmp_path / "b.txt", "")
    write(tmp_path / "c.txt", "Another text.")
    results = list(read([tmp_path / name for name in ("a.txt", "b.txt", "missing.txt", "c.txt")]))
    assert [type(result) for result in results] == [Received, EmptyError, UnreadableError, Received]


def test_a_folder_gives_its_reports_in_the_order_of_their_names(tmp_path):
    for name in ("b.txt", "a.MD", "deep/c.html", ".hidden.txt", ".git/d.txt", "picture.png", "deep/deeper/e.txt"):
        write(tmp_path / name, f"<p>{name} tells of a ship that sank in the harbour.</p>")
    found = [Path(result.path).relative_to(tmp_path).as_posix() for result in read([tmp_path])]
    assert found == ["a.MD", "b.txt", "deep/c.html", "deep/deeper/e.txt"]


def test_a_folder_without_reports_says_what_a_report_ends_in(tmp_path):
    error = only(tmp_path)
    assert isinstance(error, EmptyError)
    assert ".txt" in error.remedy


def test_a_folder_that_is_linked_into_itself_is_read_once(tmp_path):
    write(tmp_path / "a.txt")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert isinstance(only(tmp_path), Received)


def test_links_that_lead_in_a_circle_are_unreadable(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert all(isinstance(result, UnreadableError) for result in read([tmp_path]))


def test_the_same_file_by_other_names_is_told_and_read_once(tmp_path):
    path = write(tmp_path / "a.txt")
    (tmp_path / "linked.txt").symlink_to(path)
    first, second, third = read([path, os.path.join(tmp_path, ".", "a.txt"), tmp_path / "linked.txt"])  # noqa: PTH118 - Path would drop the dot
    assert isinstance(first, Received)
    assert isinstance(second, RepeatedError)
    assert isinstance(third, RepeatedError)


@pytest.mark.parametrize("name", ["missing.txt", "", "no/such/folder/a.txt", "a\0b", "x" * 5000])
def test_what_is_not_there_is_unreadable(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert isinstance(only(name), UnreadableError)


def test_an_address_is_told_from_a_file_that_is_missing():
    error = only("https://post.example/wreck")
    assert isinstance(error, UnreadableError)
    assert "Save the page" in error.remedy


@pytest.mark.parametrize("text", ["", " \n\t\n", "---\ntitle: \ndate: 1898-02-15\n---\n"])
def test_a_file_without_words_is_empty(text, tmp_path):
    assert isinstance(only(write(tmp_path / "a.txt", text)), EmptyError)


def test_fifty_megabytes_are_refused_without_being_read(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    error = only(path)
    assert isinstance(error, TooLargeError)
    assert "50 MB" in str(error)


def test_standard_input_is_read_up_to_the_limit_only():
    endless = io.BytesIO(b"word " * 10_000_000)
    assert isinstance(only("-", stdin=endless), TooLargeError)
    assert endless.tell() == FILE_BYTES + 1


def test_a_text_of_many_reports_is_too_large_for_one(tmp_path):
    path = write(tmp_path / "archive.txt", "word " * (REPORT_CHARACTERS // 5 + 1))
    assert isinstance(only(path), TooLargeError)


def test_standard_input_is_a_report_and_its_page_is_told_by_how_it_begins():
    assert only("-", stdin=io.BytesIO(b"A ship sank.")) == Received(path="-", text="A ship sank.")
    page = b"<!DOCTYPE html><html><body><p>A ship sank in the harbour of the capital on Friday.</p></body></html>"
    assert only("-", stdin=io.BytesIO(page)).text == "A ship sank in the harbour of the capital on Friday."


def test_standard_input_counts_once_and_must_be_there():
    assert [type(result) for result in read(["-", "-"], stdin=io.BytesIO(b"A ship sank."))] == [Received, RepeatedError]
    assert isinstance(only("-"), UnreadableError)


def test_a_file_that_vanishes_before_its_turn_is_unreadable(tmp_path):
    write(tmp_path / "a.txt")
    gone = write(tmp_path / "b.txt")
    arriving = read([tmp_path])
    assert isinstance(next(arriving), Received)
    gone.unlink()
    assert isinstance(next(arriving), UnreadableError)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_named_pipe_holds_nobody_up(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    results = []
    reading = threading.Thread(target=lambda: results.append(only(tmp_path / "pipe.txt")), daemon=True)
    reading.start()
    reading.join(timeout=5)
    assert [type(result) for result in results] == [UnreadableError]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there are no devices here")
@pytest.mark.parametrize("name", ["/dev/zero", "/dev/null", "/dev/urandom"])
def test_a_device_is_never_read(name):
    assert isinstance(only(name), UnreadableError)


def test_a_file_that_may_not_be_read_says_so(tmp_path, monkeypatch):
    path = write(tmp_path / "secret.txt")
    path.chmod(0)
    if os.access(path, os.R_OK):  # root may read everything: let the system refuse as it does for others

        def refuse(*_args):
            raise PermissionError(13, "Permission denied", str(path))

        monkeypatch.setattr("rashomon.sources.files.os.open", refuse)
    error = only(path)
    assert isinstance(error, UnreadableError)
    assert error.what == "you may not read it"


def test_a_program_is_not_text(tmp_path):
    path = tmp_path / "program.txt"
    path.write_bytes(b"\x7fELF\x02\x01\x01\0\0\0")
    assert isinstance(only(path), BinaryError)


def test_an_unknown_ending_is_plain_text(tmp_path):
    assert only(write(tmp_path / "wreck.report", "# A ship sank.")).text == "# A ship sank."


def test_a_name_that_is_no_utf_8_can_still_be_shown(tmp_path):
    name = os.fsencode(tmp_path) + b"/wr\xe9ck.txt"
    try:
        Path(os.fsdecode(name)).write_text("A ship sank.", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    only(os.fsdecode(name)).path.encode()
