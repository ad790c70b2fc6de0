"""Numbers with their bounds, units, and what they count."""

import pytest

from annotate.build import notes
from rashomon.annotate.figures.numbers import value
from rashomon.annotate.figures.units import unit_of

NUMERALS = [
    ("12", 12, 12, "digits"),
    ("1,250", 1250, 1250, "thousands set apart"),
    ("5,00,000", 500000, 500000, "thousands set apart as in India"),
    ("3.5", 3.5, 3.5, "a decimal"),
    ("1.4 million", 1.4e6, 1.4e6, "with its scale"),
    ("3.5bn", 3.5e9, 3.5e9, "with its scale glued to it"),
    ("5,000 crore", 5e10, 5e10, "ten millions"),
    ("2 lakh", 2e5, 2e5, "a hundred thousand"),
    ("fourteen", 14, 14, "a word"),
    ("fifty-two", 52, 52, "two words"),
    ("two hundred and fifty", 250, 250, "words with and"),
    ("fifty-two thousand", 52000, 52000, "words with a scale"),
    ("half a million", 5e5, 5e5, "half of a scale"),
    ("a dozen", 12, 12, "a count"),
    ("dozens", 24, None, "two dozen or more"),
    ("hundreds", 200, None, "two hundred or more"),
    ("tens of thousands", 2e4, None, "twenty thousand or more"),
]


@pytest.mark.parametrize(("text", "low", "high", "why"), NUMERALS, ids=[case[0] for case in NUMERALS])
def test_a_numeral_is_read_with_its_bounds(text, low, high, why):
    found = value(text)
    assert found is not None
    assert (found.low, found.high) == (low, high), why


def test_a_fraction_is_a_share_in_percent():
    found = value("three quarters")
    assert found is not None
    assert (found.low, found.high, found.fraction) == (75, 75, True)


def test_a_word_that_is_no_number_has_no_value():
    assert value("seven dwarfs") is None


@pytest.mark.parametrize(
    ("sign", "unit"),
    [("$", "USD"), ("US$", "USD"), ("€", "EUR"), ("Rs", "INR"), ("%", "percent"), ("per cent", "percent")],
)
def test_a_unit_has_one_name_however_it_is_written(sign, unit):
    assert unit_of(sign) == unit


FIGURES = [
    ("At least 14 people were killed.", 14, None, None, "people killed", "open upwards"),
    ("More than 300 villagers fled.", 300, None, None, "villagers", "open upwards"),
    ("Up to 50 sailors drowned.", None, 50, None, "sailors drowned", "open downwards"),
    ("The storm killed 14 sailors.", 14, 14, None, "sailors killed", "an object"),
    ("Fourteen sailors died.", 14, 14, None, "sailors died", "a number word at the beginning"),
    ("Norway raised the tariff to 25 percent.", 25, 25, "percent", "tariff", "what is raised is what it counts"),
    ("Norway paid $3.5bn for the jets.", 3.5e9, 3.5e9, "USD", None, "money before the number"),
    ("The fund holds Rs 5,000 crore.", 5e10, 5e10, "INR", None, "rupees in crore"),
    ("Norway bought 10 to 15 jets.", 10, 15, None, "jets", "a range"),
    ("Norway bought 10-15 million barrels of oil.", 10e6, 15e6, "barrel", None, "the scale is that of both ends"),
    ("Dozens of sailors drowned.", 24, None, None, "sailors", "a vague plural"),
]


@pytest.mark.parametrize(("sentence", "low", "high", "unit", "counts", "why"), FIGURES, ids=[c[0] for c in FIGURES])
def test_a_figure_has_bounds_a_unit_and_what_it_counts(sentence, low, high, unit, counts, why):
    (found,) = notes(sentence).figures
    assert (found.low, found.high, found.unit) == (low, high, unit), why
    if counts is not None:
        assert found.counts is not None
        assert found.counts.startswith(counts)


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway signed the treaty on 12 August 2011.",
        "Norway signed a 10-year agreement.",
        "Flight 370 never arrived.",
        "One of the ministers resigned.",
    ],
)
def test_a_number_that_counts_nothing_is_no_figure(sentence):
    assert [one.text for one in notes(sentence).figures] == []
