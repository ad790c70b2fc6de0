"""Who says, thinks, wants, judges or asks what."""

import pytest

from rashomon.annotate import annotate
from rashomon.records import Received


def told(text):
    return [(a.source.text, a.kind, a.text) for a in annotate(Received(path=None, text=text)).attributions]


@pytest.mark.parametrize(
    ("text", "source", "kind", "content"),
    [
        ("The minister said that the dam would hold.", "The minister", "said", "that the dam would hold"),
        ("Prices will fall in May, the bank predicted.", "the bank", "said", "Prices will fall in May"),
        ("The road, they say, was closed at noon.", "they", "said", "The road, they say, was closed at noon"),
        ("According to Interpol, the ring had forty members.", "Interpol", "said", "the ring had forty members"),
        ("Norway criticised the plan to sell the port.", "Norway", "judged", "the plan to sell the port"),
        ("Peru urged Chile to open the border.", "Peru", "asked", "Chile to open the border"),
        ("Many voters fear that the count was false.", "Many voters", "thought", "that the count was false"),
        ("Ghana wants to borrow less next year.", "Ghana", "wanted", "to borrow less next year"),
        ("He repeated the claim that nobody had been hurt.", "He", "said", "that nobody had been hurt"),
    ],
)  # fmt: skip
def test_what_is_handed_to_somebody_has_its_source_and_its_kind(text, source, kind, content):
    assert (source, kind, content) in told(text)


@pytest.mark.parametrize(
    "text",
    ["Prices rose by a tenth in May.", "The ship was seen off Malta.", "He spoke to reporters in Oslo on Monday."],
)
def test_what_nobody_is_said_to_say_is_no_attribution(text):
    assert told(text) == []


def test_who_goes_on_doing_something_says_nothing():
    assert not told("Norway continued to stay away from the harbour.")
