"""Several programs use one desk at once, and do not harm one another."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desk import quick
from desk.whole import assert_whole
from rashomon.desk import Desk
from rashomon.errors import NoDeskError

pytestmark = pytest.mark.slow

TESTS = Path(__file__).parents[1]
ENVIRONMENT = os.environ | {"PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent / "src")])}


PACE = "0.02"
"""Seconds that a report takes at least, so that what is added is seen to grow, however fast the machine is."""


def adding(place, articles):
    program = [sys.executable, "-m", "desk.quick", str(place), str(articles), PACE]
    return subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT)


def test_two_that_add_and_a_reader_do_not_harm_one_another(place, tmp_path):
    lines = list(quick.articles(300))
    (tmp_path / "one.jsonl").write_text("\n".join(lines[:200]), encoding="utf-8")
    (tmp_path / "two.jsonl").write_text("\n".join(lines[100:]), encoding="utf-8")
    with Desk(tmp_path / "warm.db") as warm:  # loads all that reading needs
        quick_add(warm, tmp_path / "one.jsonl")
        warm.search("ferry")
    running = [adding(place, tmp_path / name) for name in ("one.jsonl", "two.jsonl")]
    seen = [0]
    while any(one.poll() is None for one in running):
        try:
            with Desk(place) as desk:
                seen.append(sum(source.reports for source in desk.sources()))
                desk.search("ferry")
                for line in desk.stories(most=3):
                    assert {report.id for report in desk.story(line.id).reports} >= {line.reports[0].id}
        except NoDeskError:
            time.sleep(0.05)
    for one in running:
        _, told = one.communicate()
        assert (one.returncode, told) == (0, "")
    assert seen == sorted(seen)
    assert len(set(seen)) > 3
    assert_whole(place)
    with Desk(place) as desk, Desk(tmp_path / "alone.db") as alone:
        quick_add(alone, tmp_path / "one.jsonl", tmp_path / "two.jsonl")
        assert sum(source.reports for source in desk.sources()) == 300
        assert {(line.id, line.points) for line in desk.stories()} == {
            (line.id, line.points) for line in alone.stories()
        }


def quick_add(desk, *files):
    """Add in this process, without a language model."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("rashomon.desk.noting.note", quick.note)
        patch.setattr("rashomon.desk.noting.meaning", quick.meaning)
        desk.add(files)


def test_a_reader_that_never_ends_lets_the_log_be_written_back_all_the_same(tmp_path):
    (tmp_path / "a.jsonl").write_text("\n".join(quick.articles(600)), encoding="utf-8")
    place = tmp_path / "a.db"
    running = adding(place, tmp_path / "a.jsonl")
    largest = 0
    while running.poll() is None:
        with suppress_missing(), Desk(place) as desk:
            desk.stories(most=1)
        log = Path(f"{place}-wal")
        largest = max(largest, log.stat().st_size if log.exists() else 0)
    assert running.returncode == 0
    assert largest < 64_000_000


class suppress_missing:  # noqa: N801 - reads like contextlib.suppress
    """Pass over that the desk is not there yet, or its log goes as it is looked at."""

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        return kind is not None and issubclass(kind, (NoDeskError, FileNotFoundError))
