"""Copies count once, a telling does not differ from itself, and what does not belong changes nothing."""

from dataclasses import replace

import pytest

from laws.material import SOME, captures, compared
from rashomon.desk import compare
from rashomon.records import Received, Source

STRANGER = Received(
    path="stranger.txt",
    text="OSLO, March 3, 2012 — The choir of Bergen sang three old hymns.\n\nTwo thousand listeners filled the church. "
    "The youngest singer is six years old, and the organ was built in 1881.",
)
"""A report that has nothing to do with any of the stories."""


def outlets(received: Received, *names: str) -> list[Received]:
    """Give one report as several outlets print it."""
    return [replace(received, path=f"{name}.txt", source=Source(name=name)) for name in names]


@pytest.mark.parametrize("name", SOME)
def test_copies_of_one_report_are_one_origin(name):
    found = compare(outlets(captures(name)[0], "Post", "Times", "Courier"))
    assert len(found.origins) == 1
    assert {point.origins for point in found.points} == {1}


@pytest.mark.parametrize("name", SOME)
def test_a_report_does_not_differ_from_its_copy(name):
    found = compare(outlets(captures(name)[0], "Post", "Times"))
    assert len(found.points) > 0
    assert {point.status for point in found.points} == {"agreed"}
    assert {finding.verdict for point in found.points for finding in point.findings} <= {"same"}


@pytest.mark.parametrize("name", SOME)
def test_a_copy_brings_no_new_origin_and_changes_no_count_of_origins(name):
    given = list(captures(name))
    more = compare([*given, *outlets(given[0], "Copyist")])
    assert len(more.origins) == len(compared(name).origins)
    assert max(point.origins for point in more.points) <= len(more.origins)
