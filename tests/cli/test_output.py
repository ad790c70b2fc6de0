"""Where results go, and the line that says how far the work is."""

import io
import stat
import sys
from pathlib import Path

import pytest

from rashomon.cli import progress
from rashomon.cli.output import colored, send
from rashomon.errors import OutputError


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


def test_a_file_is_replaced_as_a_whole_and_keeps_its_permissions(tmp_path):
    path = tmp_path / "brief.txt"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    before = path.stat().st_ino
    send("new", str(path))
    assert path.read_text(encoding="utf-8") == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert path.stat().st_ino != before
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_gets_the_permissions_that_new_files_get(tmp_path):
    (tmp_path / "usual").touch()
    send("new", str(tmp_path / "brief.txt"))
    assert (tmp_path / "brief.txt").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "brief.txt"
    path.write_text("old", encoding="utf-8")

    def full(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutputError, match="no space left"):
        send("new", str(path))
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link_to_what_is_replaced(tmp_path):
    (tmp_path / "link.txt").symlink_to(tmp_path / "brief.txt")
    send("new", str(tmp_path / "link.txt"))
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "brief.txt").read_text(encoding="utf-8") == "new"


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="there are no devices here")
def test_a_device_is_written_to_and_never_replaced():
    send("new", "/dev/null")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


@pytest.mark.parametrize(
    ("environment", "terminal", "wanted", "expected"),
    [
        ({}, True, True, True),
        ({}, False, True, False),
        ({}, True, False, False),
        ({"NO_COLOR": "1"}, True, True, False),
        ({"NO_COLOR": ""}, True, True, True),
        ({"TERM": "dumb"}, True, True, False),
    ],
)
def test_colour_is_for_a_terminal_whose_user_likes_it(monkeypatch, environment, terminal, wanted, expected):
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal() if terminal else io.StringIO())
    assert colored(wanted=wanted) is expected


@pytest.mark.parametrize(("stream", "patience", "wanted"), [(Terminal(), 60, True), (Terminal(), 0, False)])
def test_short_work_and_quiet_runs_show_no_progress(monkeypatch, stream, patience, wanted):
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    with progress.ProgressLine(wanted=wanted) as show:
        show("Reading", 3, 12)
    assert stream.getvalue() == ""


def test_progress_into_a_pipe_is_silent(monkeypatch):
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    monkeypatch.setattr(progress, "PATIENCE", 0)
    with progress.ProgressLine() as show:
        show("Reading", 3, 12)
        assert sys.stderr.getvalue() == ""


def test_long_work_shows_how_far_it_is_and_leaves_nothing_behind(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(progress, "PATIENCE", 0)
    with progress.ProgressLine() as show:
        show("Reading", 3, 12)
        show("Comparing", 0, None)
        written = sys.stderr.getvalue()
    assert "Reading 4 of 12 …" in written
    assert "Comparing …" in written
    assert sys.stderr.getvalue().endswith("\r\x1b[K")
