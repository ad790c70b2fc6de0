"""What only a process of its own shows: signals, closed pipes, full disks, terminals."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = "import stand_ins; stand_ins.take_their_places(); from rashomon.cli import main; main()"
TESTS = Path(__file__).parent.parent


def started(*arguments, **how):
    """Start the command line with stand-ins for the work."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent / "src"), *sys.path])}
    program = [sys.executable, "-c", PROGRAM, *map(str, arguments)]
    return subprocess.Popen(program, stderr=subprocess.PIPE, env=environment | how.pop("env", {}), **how)


@pytest.fixture
def reports(tmp_path):
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text(f"Report {number}. " * 900, encoding="utf-8")
    return tmp_path


def test_a_pipe_that_nobody_reads_on_ends_quietly(reports):
    process = started("annotate", reports, stdout=subprocess.PIPE)
    process.stdout.read(1)
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 0


def test_ctrl_c_ends_with_one_line(tmp_path):
    (tmp_path / "a.txt").write_text("A ship sank.", encoding="utf-8")
    process = started("annotate", tmp_path, "-", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdout.readline()  # the first report is through; now it waits for standard input
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=60) == 130
    assert process.stderr.read().split(b"\n") == [b"", b"rashomon: interrupted.", b""]  # ^C ends in a line of its own


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_a_full_disk_is_told(reports):
    with Path("/dev/full").open("wb") as full:
        process = started("compare", reports, stdout=full)
        assert b"no space left" in process.communicate()[1]
    assert process.returncode == 10


def test_output_is_utf_8_whatever_the_locale(tmp_path):
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(f"The café {name} closed.", encoding="utf-8")
    process = started("compare", tmp_path, "-f", "json", stdout=subprocess.PIPE, env={"LC_ALL": "C", "PYTHONUTF8": "0"})
    assert "café" in process.communicate()[0].decode("utf-8")


def test_a_process_without_standard_input_still_runs(tmp_path):
    (tmp_path / "a.txt").write_text("A ship sank.", encoding="utf-8")
    process = started("annotate", tmp_path / "a.txt", "-", stdout=subprocess.PIPE, preexec_fn=lambda: os.close(0))
    out, err = process.communicate()
    assert b"A ship sank." in out
    assert b"there is no standard input" in err
    assert process.returncode == 3
