"""Lengths of time, alone and as what a stretch is told by, against a report of Wednesday, 16 May 2012."""

from datetime import date

import pytest

from rashomon.annotate import annotate
from rashomon.annotate.moments.words import count, steps
from rashomon.records import Received

DAY = date(2012, 5, 16)


def moments(text):
    return annotate(Received(path=None, text=text), day=DAY).moments


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("He was jailed for two years and six months.", "P2Y6M"),
        ("The flight took two and a half hours.", "PT2H30M"),
        ("The flight took 5 1/2 hours.", "PT5H30M"),
        ("The blackout went on for a day and a half.", "P1.5D"),
        ("The truce held for three straight days.", "P3D"),
        ("The ship may stay two more weeks.", "P2W"),
        ("The crew was held for 1,660 days.", "P1660D"),
        ("They held a day-long meeting.", "P1D"),
        ("A weeks-long siege ended.", "PXW"),
        ("The feud went on for half a century.", "P50Y"),
        ("The lease is for half a year.", "P6M"),
        ("The talks lasted several months.", "PXM"),
        ("The strike follows six months of talks.", "P6M"),
        ("He had a couple of weeks to decide.", "P2W"),
        ("The port was blocked within a fortnight.", "P2W"),
    ],
)
def test_a_length_is_told_as_iso_8601(text, length) -> None:
    assert [(m.kind, m.length) for m in moments(text)] == [("duration", length)]


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "length"),
    [
        ("Exports fell over the past 20 years.", "1992-05-16", "2012-05-16", "P20Y"),
        ("Exports will rise over the next two months.", "2012-05-16", "2012-07-16", "P2M"),
        ("Forty people drowned in the last 48 hours.", "2012-05-14", "2012-05-16", "P2D"),
        ("He must pay within 30 days.", "2012-05-16", "2012-06-15", "P30D"),
        ("She begins a two-day visit on Cyprus from Friday.", "2012-05-18", "2012-05-19", "P2D"),
    ],
)
def test_a_stretch_that_is_told_by_its_length_carries_it(text, earliest, latest, length) -> None:
    (found,) = moments(text)
    assert (str(found.earliest), str(found.latest), found.length) == (earliest, latest, length)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("a couple of", 2),
        ("half a dozen", 6),
        ("twenty-one", 21),
        ("two hundred", 200),
        ("5 1/2", 5.5),
        ("1,660", 1660),
    ],
)
def test_a_small_number_is_read_in_words_and_in_digits(text, number) -> None:
    assert count(text) == number


def test_the_largest_unit_of_a_length_comes_first() -> None:
    assert steps("21 days, one year and two months") == [(1, "year"), (2, "month"), (21, "day")]


def test_what_is_earlier_than_an_event_that_nothing_dates_has_its_length_alone() -> None:
    text = "Pirates took a ship off Oslo. The raid followed the loss of a trawler two days earlier."
    assert [(m.text, m.earliest) for m in moments(text)] == [("two days earlier", None)]


def test_what_is_earlier_than_a_day_just_named_is_counted_from_it() -> None:
    text = "Pirates took a ship off Oslo on Monday. The raid followed the loss of a trawler two days earlier."
    assert moments(text)[-1].earliest == date(2012, 5, 12)
