"""Datelines in their many forms."""

from datetime import date

import pytest

from rashomon.annotate.dateline import dated, filed, filed_alone, only_dated

CASES = [
    (
        "ISLAMABAD (Saturday, November 1, 2025): Pakistan said",
        "Islamabad",
        "PAK",
        date(2025, 11, 1),
        None,
        "date in parentheses",
    ),
    (
        "HAVANA, Feb. 17, 1898 -- The battleship",
        "Havana",
        "CUB",
        date(1898, 2, 17),
        None,
        "abbreviated month, two hyphens",
    ),
    (
        "LONDON, Friday, February 18, 1898: The loss",
        "London",
        "GBR",
        date(1898, 2, 18),
        None,
        "weekday before the date",
    ),
    ("MADRID, 17 February 1898 — The American", "Madrid", "ESP", date(1898, 2, 17), None, "day before month"),
    ("CAIRO, 2019-08-06 - The army", "Cairo", "EGY", date(2019, 8, 6), None, "ISO date"),
    (
        "MOSCOW, September 3, 2012. /TASS/. The ministry",
        "Moscow",
        "RUS",
        date(2012, 9, 3),
        "TASS",
        "agency between slashes",
    ),
    (
        "RAMALLAH, West Bank (AP) — Soldiers",
        "Ramallah, West Bank",
        "PSE",
        None,
        "Associated Press",
        "no date, two places",
    ),
    ("PARIS: Ministers met", "Paris", "FRA", None, None, "a capital with a colon"),
    (
        "By A. Writer KABUL, Nov 11, 2011 (Reuters) - A bomb",
        "Kabul",
        "AFG",
        date(2011, 11, 11),
        "Reuters",
        "byline before it",
    ),
]


@pytest.mark.parametrize(("line", "place", "country", "on", "agency", "why"), CASES)
def test_a_dateline_tells_place_country_date_and_agency(line, place, country, on, agency, why):
    found = filed(line)
    assert (found.place, found.country, found.on, found.agency) == (place, country, on, agency), why


@pytest.mark.parametrize("case", CASES)
def test_a_dateline_ends_where_the_report_begins(case):
    rest = case[0][filed(case[0]).length :]
    assert rest[0].isupper()
    assert rest in case[0]
    assert not any(mark in rest for mark in "(:—/")


def test_a_dateline_without_a_year_keeps_month_and_day():
    found = filed("Kuala Lumpur, Oct 31: Ministers of ten states met")
    assert (found.place, found.year, found.month, found.day, found.on) == ("Kuala Lumpur", None, 10, 31, None)
    assert found.in_year(2025) == date(2025, 10, 31)


def test_a_day_that_does_not_exist_is_no_date():
    found = filed("ROME, 30 February 2011 — The Senate")
    assert found.place == "Rome"
    assert found.on is None


def test_the_writer_before_a_dateline_is_its_byline():
    assert filed("By A. Writer KABUL, Nov 11 (Reuters) - A bomb").byline == "A. Writer"


@pytest.mark.parametrize(
    "line",
    [
        "Warning: the road is closed.",
        "The minister said: we are ready.",
        "Analysts — many of them in Delhi — disagree.",
        "India and Pakistan signed a pact on Friday.",
        "On November 1, 2025 the ministers met.",
    ],
)
def test_a_sentence_that_only_looks_like_a_dateline_is_none(line):
    assert filed(line).length == 0


def test_one_dateline_fills_what_another_leaves_open():
    both = filed("DOHA: A ship") | filed("OSLO, May 3, 2012 (AFP) - A ship")
    assert (both.place, both.country, both.on, both.agency) == ("Doha", "QAT", date(2012, 5, 3), "Agence France-Presse")


@pytest.mark.parametrize(
    ("line", "place", "agency", "day"),
    [
        ("JAMMU, India | Tue Jan 8, 2013 7:52pm IST", "Jammu, India", None, date(2013, 1, 8)),
        ("LONDON | Friday, 3 May 2019 11:20 GMT", "London", None, date(2019, 5, 3)),
        ("Xinhua, February 12, 2016", None, "Xinhua", date(2016, 2, 12)),
        ("Xinhua, Beijing, February 12, 2016", "Beijing", "Xinhua", date(2016, 2, 12)),
    ],
)
def test_a_line_of_its_own_tells_where_when_and_by_whom(line, place, agency, day) -> None:
    found = filed_alone(line)
    assert (found.place, found.agency, found.on) == (place, agency, day)


@pytest.mark.parametrize("line", ["World | Politics", "Reuters: markets fell today", "Norway | Denmark | Sweden"])
def test_a_line_that_says_something_else_is_no_dateline(line) -> None:
    assert not filed_alone(line).length


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("24-07-2025 | 04:31", date(2025, 7, 24)),
        ("07/24/2025", date(2025, 7, 24)),
        ("11:31 AM | 13 Sep, 2022", date(2022, 9, 13)),
        ("07-08-2025 10:30", None),
    ],
)
def test_a_line_of_numbers_dates_a_report_where_it_means_one_day(line, day) -> None:
    assert only_dated(line)
    assert dated(line).on == day
