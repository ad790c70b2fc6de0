"""Killed at any moment, a desk keeps what was acknowledged, nothing is half there, and the next run goes on."""

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import nullcontext, suppress
from pathlib import Path

import pytest

from desk import quick
from desk.whole import assert_whole
from rashomon.desk import Desk
from rashomon.errors import NoDeskError

pytestmark = pytest.mark.slow

KILLS = int(os.environ.get("RASHOMON_KILLS", "20"))
"""How often a run is killed; 200 times, as `RASHOMON_KILLS=200 make test` does, takes some minutes."""
REPORTS = 240
TESTS = Path(__file__).parents[1]
ENVIRONMENT = os.environ | {"PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent / "src")])}


def started(*arguments):
    """Start adding, and wait until it begins."""
    program = [sys.executable, "-m", "desk.quick", *map(str, arguments)]
    running = subprocess.Popen(program, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT)
    assert running.stdout.readline() == "ready\n"
    return running


def killed(running, after):
    """Kill a run after some seconds; give how many reports it had acknowledged, and whether it was done."""
    time.sleep(after)
    running.send_signal(signal.SIGKILL)
    lines = running.stdout.read().splitlines()
    running.wait()
    counts = [int(line.split()[1]) for line in lines if line.startswith("Adding ") and len(line.split()) == 2]
    return max(counts, default=0), "done" in lines


def grouped(desk):
    return sorted((line.id, sorted(report.id for report in line.reports), line.points) for line in desk.stories())


@pytest.fixture
def articles(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(quick.articles(REPORTS)) + "\n", encoding="utf-8")
    return path


def test_killed_at_random_nothing_acknowledged_is_lost_and_the_end_is_the_same(place, articles, tmp_path):
    dice = random.Random(KILLS)
    kills = KILLS if "://" not in place else max(KILLS // 4, 3)
    times = 0
    while times < kills:
        acknowledged, done = killed(started(place, articles), dice.uniform(0, 1.2))
        times += 1
        with suppress(NoDeskError) if not acknowledged else nullcontext():
            assert_whole(place)
            with Desk(place) as desk:
                assert sum(source.reports for source in desk.sources()) >= acknowledged
        if done and "://" not in place:  # all of it was quicker than the killing: begin once more
            for path in tmp_path.glob("a.db*"):
                path.unlink()
    running = started(place, articles)
    assert "done" in running.stdout.read()
    assert running.wait() == 0
    assert_whole(place)
    quick_run = started(tmp_path / "quiet.db", articles)
    assert "done" in quick_run.communicate()[0]
    with Desk(place) as desk, Desk(tmp_path / "quiet.db") as quiet:
        assert grouped(desk) == grouped(quiet)
        assert 5 < len(grouped(desk)) < REPORTS


def children(process):
    """Give the processes that one has started."""
    return [int(n) for n in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="there is no list of processes here")
@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_the_workers_of_a_run_that_ends_end_too(tmp_path, sent):
    text = "LIMA, May 5, 2011 - Boat {n} was found off Peru by the navy of Chile on Monday morning.\n\n"
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text(text.format(n=number) * 200, encoding="utf-8")
    program = "from rashomon.cli import main; main()"
    running = subprocess.Popen(
        [sys.executable, "-c", program, "add", ".", "--desk", "a.db", "--jobs", "2"],
        cwd=tmp_path, env=ENVIRONMENT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    until = time.monotonic() + 60
    while len(children(running.pid)) < 3 and time.monotonic() < until:  # two workers, and who watches over them
        time.sleep(0.05)
    workers = children(running.pid)
    time.sleep(1)
    running.send_signal(sent)
    told = running.communicate(timeout=120)[1].decode()
    until = time.monotonic() + 20
    while any(alive(worker) for worker in workers) and time.monotonic() < until:
        time.sleep(0.1)
    assert not any(alive(worker) for worker in workers)
    if sent != signal.SIGKILL:
        assert "Traceback" not in told
        assert "the same call goes on" in told
        assert running.returncode == {signal.SIGTERM: 143, signal.SIGINT: 130}[sent]


def alive(process):
    """Whether a process runs, and is not only waiting for somebody to take notice of its end."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
