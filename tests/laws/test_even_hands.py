"""Swapping two countries in every report swaps them in the result, and changes nothing else."""

from pathlib import Path

import pytest

from laws.material import STORIES, captures, compared
from laws.swapping import Swap, told
from rashomon.annotate import annotate
from rashomon.desk import compare
from rashomon.facts import country_of
from rashomon.records import Received

SWAPS = {
    "maine-1898": ("ESP", "PRT"),
    "air-strike-2019": ("LBY", "TUN"),
    "border-clash-2011": ("THA", "KHM"),
    "court-case-2011": ("ISL", "NOR"),
    "election-2011": ("ZMB", "KEN"),
    "flood-2012": ("IND", "BGD"),
    "trade-dispute-2013": ("MEX", "PER"),
    "water-summit-2017": ("KGZ", "UZB"),
    "us-india-framework": ("IND", "PAK"),
}
"""A country of each story with one whose names have as many words; the other may be in the story or not."""
FLOOR = 0.96
"""Of what the stories tell, 0.968 stayed the same when this was set: the parser reads some sentences otherwise with
another name in them, and who led a real country is known beforehand. A change that lowers it favours somebody."""

PLAIN = [
    pytest.param(Swap(*path.stem.split("-")), path.read_text(encoding="utf-8"), id=path.stem)
    for path in sorted((Path(__file__).parent / "even").glob("*.txt"))
]
"""Short reports in plain grammar, each named after the two countries that change places in it."""
IN_STORIES = [(name, Swap(*SWAPS[name])) for name in STORIES if name in SWAPS]


@pytest.mark.parametrize(("swap", "text"), PLAIN)
def test_a_swap_is_undone_by_swapping_again(swap, text):
    assert swap.text(text) != text
    assert swap.text(swap.text(text)) == text


@pytest.mark.parametrize(("swap", "text"), PLAIN)
def test_every_name_that_is_swapped_is_known_to_be_of_its_country(swap, text):
    known = {name: country_of().get(name, (None,))[0] for name in swap.names if not name.isupper()}
    assert set(known.values()) == {swap.left, swap.right}
    assert all(swap.code(known[name]) == known[swap.names[name]] for name in known)


@pytest.mark.parametrize(("swap", "text"), PLAIN)
def test_what_a_plain_report_says_is_the_same_of_either_country(swap, text):
    report = Received(path="report.txt", text=text)
    assert told(annotate(swap.received(report)), swap) == told(annotate(report))


def test_what_plain_reports_tell_together_is_the_same_of_either_country():
    swap = Swap("IRN", "IRQ")
    texts = [
        "TEHRAN, March 4, 2019 — Iran paid Iraq $20 million on Monday. Iraq opened nine wells.",
        "BAGHDAD, March 5, 2019 — Iran paid $25 million to Iraq on Monday. Iran denied that the money was late.",
    ]
    reports = [Received(path=f"{number}.txt", text=text) for number, text in enumerate(texts)]
    there = told(compare(reports))
    assert any(one[0] == "point" and one[1] != "single" for one in there)
    assert told(compare([swap.received(one) for one in reports]), swap) == there


@pytest.mark.slow
def test_nearly_all_that_the_stories_tell_is_the_same_of_either_country():
    both = either = 0
    for name, swap in IN_STORIES:
        there, swapped = told(compared(name)), told(compare([swap.received(one) for one in captures(name)]), swap)
        both, either = both + (there & swapped).total(), either + (there | swapped).total()
    assert both / either >= FLOOR
