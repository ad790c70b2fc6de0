"""What looks like a time and is none, against a report that was filed on Wednesday, 16 May 2012."""

from datetime import date

import pytest

from rashomon.annotate import annotate
from rashomon.records import Received

DAY = date(2012, 5, 16)


def moments(text):
    return annotate(Received(path=None, text=text), day=DAY).moments


@pytest.mark.parametrize(
    "text",
    [
        "The ferry carried 2015 people.",
        "The village has 1850 inhabitants.",
        "He sold 1990 tonnes of rice.",
        "The king opened a 1900 seat hall.",
        "The runners covered 1500 metres.",
        "The ship landed 1812 barrels of oil.",
        "A poll of 2047 registered voters was released.",
        "Nearly 1950 soldiers surrendered.",
        "The fine is 2000 dollars.",
        "Resolution 1701 ended the war.",
        "The plan is part of the 'Made in China 2025' program.",
        "The Agenda 2030 was adopted by the assembly.",
        "Ticket sales for Euro 2024 began.",
        "He wore the shirt of Copa America 2019.",
        "The envoy cited UN resolutions 2118 and 2235.",
        "Prosecutors named Section 1001 of the code.",
        "Flight 1549 came down on the river.",
    ],
)
def test_a_number_of_four_digits_that_counts_or_is_a_name_is_no_year(text) -> None:
    assert [m.text for m in moments(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "The wells yield 500,000 barrels a day.",
        "The fee is $12 a month.",
        "Nurses earn 900 euros a month there.",
        "Trains run at 120 miles an hour.",
        "The shop is open 24 hours a day.",
        "The radio is on air seven days a week.",
        "Patients are treated three times a week.",
        "The ship calls there once a month.",
    ],
)
def test_what_something_is_counted_by_is_no_length(text) -> None:
    assert [m.text for m in moments(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "A six-year-old boy was found alive.",
        "The 44-year-old smuggler was charged.",
        "The premier is 62 years old.",
        "Police held a 17-year-old and her aunt.",
        "The five-month-old uprising goes on.",
        "Anyone aged 18 years may vote.",
        "Voters in their late forties stayed at home.",
        "She is in her sixties.",
    ],
)
def test_an_age_is_no_length_of_what_happens(text) -> None:
    assert [m.text for m in moments(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Thousands joined the March for Jobs.",
        "Temperatures rose into the 90s.",
        "A Christmas tree stood in the square.",
        "The fall of the city shook the army.",
        "The pilots were brought up to date.",
        "The programme 60 Minutes found the letters.",
        "He said that day labourers were hired.",
        "The last week of the campaign was ugly.",
        "Khmer New Year was quiet.",
        "Orthodox Easter was quiet.",
    ],
)
def test_a_word_of_time_in_another_sense_is_none(text) -> None:
    assert [m.text for m in moments(text)] == []


@pytest.mark.parametrize(
    "text", ["Envoys had met the day before.", "The army withdrew that week.", "Nine ships sank the following month."]
)
def test_what_is_counted_from_a_day_that_nobody_named_is_left_out(text) -> None:
    assert [m.text for m in moments(text)] == []


def test_what_is_later_than_a_day_that_nobody_named_has_its_length_alone() -> None:
    assert [(m.kind, m.length) for m in moments("The army withdrew two days later.")] == [("duration", "P2D")]
