"""Copies count once, a telling does not differ from itself, and what does not belong changes nothing."""

from dataclasses import replace

import pytest

from laws.material import SOME, captures, compared
from rashomon.desk import compare
from rashomon.records import Received, Source


def outlets(received: Received, *names: str) -> list[Received]:
    """Give one report as several outlets print it."""
    return [replace(received, path=f"{name}.txt", source=Source(name=name)) for name in names]


@pytest.mark.parametrize("name", SOME)
def test_copies_of_one_report_are_one_origin(name):
    found = compare(outlets(captures(name)[0], "Post", "Times", "Courier"))
    assert len(found.origins) == 1
    assert {point.origins for point in found.points} == {1}


@pytest.mark.parametrize("name", SOME)
def test_a_copy_brings_no_new_origin_and_changes_no_count_of_origins(name):
    given = list(captures(name))
    more = compare([*given, *outlets(given[0], "Copyist")])
    assert len(more.origins) == len(compared(name).origins)
    assert max(point.origins for point in more.points) <= len(more.origins)
