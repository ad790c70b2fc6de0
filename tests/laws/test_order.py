"""The same reports give the same bytes, in whatever order they arrive and whichever process reads them."""

import os
import subprocess
import sys

import pytest

from laws.material import ROOT, SAMPLE, SOME, STORIES, captures, compared, orders
from rashomon import present
from rashomon.align import align
from rashomon.annotate import annotate
from rashomon.desk import compare

DIGESTS = """
import hashlib, sys
from rashomon import present
from rashomon.desk import compare
found = compare(sys.argv[1:])
for name, form in sorted(present.FORMATS.items()):
    print(name, hashlib.sha256(form(found).encode()).hexdigest())
"""


@pytest.mark.parametrize("name", SOME)
def test_the_order_of_arrival_changes_no_byte(name):
    given = captures(name)
    expected = present.json(compared(name))
    for order in orders(len(given), most=2):
        assert present.json(compare([given[i] for i in order])) == expected


@pytest.mark.parametrize("name", SOME)
def test_notes_that_come_in_any_order_are_laid_side_by_side_alike(name):
    notes = [annotate(capture) for capture in captures(name)]
    expected = present.json(align(notes))
    for order in orders(len(notes), most=6):
        assert present.json(align([notes[i] for i in order])) == expected


def digests(seed: str, files: list[str]) -> list[str]:
    """Compare some files in a process of its own, in which text has the hashes of this seed."""
    env = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "src")}
    ended = subprocess.run(
        [sys.executable, "-c", DIGESTS, *files], env=env, cwd=ROOT, capture_output=True, text=True, check=True
    )
    return ended.stdout.splitlines()


@pytest.mark.slow
def test_two_processes_give_the_same_bytes_in_every_format():
    files = [str(path) for path in STORIES[SAMPLE]]
    first, second = digests("1", files), digests("2", files[::-1])
    assert len(first) == len(present.FORMATS)
    assert first == second
