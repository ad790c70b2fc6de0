"""Numerals in words, shares, changes, and money in small coin."""

import pytest

from annotate.build import notes
from rashomon.annotate.figures.numbers import value

NUMERALS = [
    ("a quarter of a million", 250000),
    ("two and a half million", 2.5e6),
    ("three million and a half", 3.5e6),
    ("two point five million", 2.5e6),
    ("40 000", 40000),
    ("10 1/2", 10.5),
    ("a hundred and two", 102),
    ("three hundred and twenty-one", 321),
    ("half a billion", 5e8),
    ("1.5tn", 1.5e12),
]


@pytest.mark.parametrize(("text", "number"), NUMERALS)
def test_a_numeral_has_one_value(text, number):
    found = value(text)
    assert found is not None
    assert (found.low, found.high) == (number, number)


def found(sentence):
    return [(f.text, f.low, f.high, f.unit) for f in notes(f"OSLO, May 9, 2012 — {sentence}").figures]


def test_a_change_has_a_value_before_and_one_after():
    assert found("Norway raised the tariff from 10 to 25 percent.") == [
        ("10", 10, 10, "percent"),
        ("25 percent", 25, 25, "percent"),
    ]


def test_a_range_with_from_stays_one():
    assert found("From 10 to 25 percent of the catch is exported.") == [("From 10 to 25 percent", 10, 25, "percent")]


def test_a_vote_has_two_counts():
    assert [f[1] for f in found("Parliament passed the law by 210 to 90.")] == [210, 90]


def test_below_zero():
    assert found("It fell to minus 12 degrees.") == [("minus 12 degrees", -12, -12, "degree")]


def test_cents_belong_to_the_money_that_the_report_names():
    assert found("Bread costs €2, ten cents more than a year ago.")[-1] == ("ten cents", 0.1, 0.1, "EUR")


def test_a_prison_term_is_a_length_of_time_and_no_figure():
    made = notes("OSLO, May 9, 2012 — A court sentenced him to six years in prison.")
    assert (made.figures, [m.length for m in made.moments][-1]) == ((), "P6Y")


BEFALLEN = [
    ("By noon 27 people killed in an air raid on a wedding in the Libyan town of Sabha lay in the mosque.", "killed"),
    ("The 14 soldiers wounded in the shelling were flown to Manila.", "wounded"),
    ("He met families of 63 miners trapped underground since May.", "trapped"),
    ("Six civilians wounded in Tuesday's blast died overnight.", "died"),
    ("Three rebels captured the town on Monday.", "rebels"),
]


@pytest.mark.parametrize(("sentence", "last"), BEFALLEN)
def test_what_befell_those_counted_is_told_wherever_it_stands(sentence, last):
    assert notes(f"OSLO, May 9, 2012 — {sentence}").figures[0].counts.split()[-1] == last


@pytest.mark.parametrize(
    "sentence",
    [
        "UN Resolution 1701 ended the war.",
        "The Agenda 2030 was adopted.",
        "It is part of the 'Made in China 2025' program.",
    ],
)
def test_a_number_that_ends_a_name_is_no_figure(sentence):
    assert found(sentence) == []


def test_a_sum_worth_of_goods_counts_the_goods():
    (sum_,) = notes("OSLO, May 9, 2012 — Exports of $50 billion worth of imported Chinese goods fell.").figures
    assert sum_.counts.endswith("goods")


def test_a_sum_that_a_tariff_is_laid_on_counts_no_tariffs():
    share, sum_ = notes("OSLO, May 9, 2012 — Norway announced a 25% tariff on $50 billion in Swedish goods.").figures
    assert (share.counts, sum_.counts) == ("tariff", None)


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("They were 400-500m inside our territory.", 400, "metre"),
        ("They were 400-500m inside Swedish territory.", 400, "metre"),
        ("The fund lost $500m inside two years.", 5e8, "USD"),
        ("The wreck lies 300m south of the port.", 300, "metre"),
        ("Profits rose to $500m from $400m.", 5e8, "USD"),
        ("The firm earned 5m from sales.", 5e6, None),
    ],
)
def test_a_bare_m_is_metres_before_a_place_and_millions_elsewhere(sentence, number, unit):
    first = found(sentence)[0]
    assert (first[1], first[3]) == (number, unit)


@pytest.mark.parametrize(
    "sentence",
    [
        "The attackers were troops of the 29 Baloch regiment.",
        "Soldiers of 15 Corps crossed the river.",
        "One military official said the ship had sunk.",
    ],
)
def test_the_name_of_a_troop_and_one_who_speaks_count_nothing(sentence):
    assert found(sentence) == []


def test_regiments_are_counted():
    assert [f[1] for f in found("Norway sent 29 regiments to the border.")] == [29]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("The raid led to the deaths of at least two civilians.", "civilians killed"),
        ("Norway confirmed the arrest of nine men.", "men arrested"),
        ("Two injured Danish sailors were flown out.", "injured Danish sailors"),
        ("They hit two “military targets” in the north.", "military targets"),
        ("A five-year-old child was hurt.", "age"),
    ],
)
def test_what_is_counted_is_told_once_and_in_words(sentence, counts):
    assert [f.counts for f in notes(f"OSLO, May 9, 2012 — {sentence}").figures] == [counts]


def test_an_hour_counts_nothing():
    assert found("At 00:05 on Tuesday, around 04:30, Norway opened fire.") == []


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("A six-month old baby was hurt.", "month"),
        ("The race is between Jens Holm, 55, and a rival.", "year"),
        ("The rival is Ann Carter, 72.", "year"),
    ],
)
def test_an_age_is_one(sentence, unit):
    assert [(f.unit, f.counts) for f in notes(f"OSLO, May 9, 2012 — {sentence}").figures] == [(unit, "age")]
