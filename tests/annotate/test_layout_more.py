"""Lines that were wrapped, titles of two lines, and lines that date a report."""

from datetime import date

import pytest

from annotate.build import notes
from rashomon.annotate.layout import layout, paragraphs


def test_a_title_that_runs_on_in_small_letters_is_one_title():
    assert layout("Ministers agree on new\nquotas for cod\n\nOSLO: The fleet may sail.").title == (
        "Ministers agree on new quotas for cod"
    )


def test_lines_that_could_not_hold_the_next_word_are_one_paragraph():
    text = "The river rose in the night and flooded\nthe lower parts of the town, where some\nhad to leave."
    assert len(paragraphs(text)) == 1


def test_short_lines_of_their_own_stay_apart():
    assert len(paragraphs("The river rose in the night.\nThe town was flooded.\nSome had to leave.")) == 3


@pytest.mark.parametrize(
    "line",
    [
        "Published: Monday, February 4, 2013", "*Updated: 4 February 2013, 14:20*", "4 February 2013",
        "Last updated on Feb. 4, 2013 at 2:20 p.m. ET", "Monday 4 February 2013 14.20 GMT", "Posted 2013-02-04",
        "Feb 4, 2013 09:15 IST", "**Published:** 4 Feb 2013", "First published: 4th February, 2013",
        "Date: February 4th 2013",
    ],
)  # fmt: skip
def test_a_line_with_a_full_date_dates_the_report(line):
    found = layout(f"Ship sinks\n\n{line}\n\nSix sailors died, police said.")
    assert str(found.filed.on) == "2013-02-04"


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("By Ann Writer", "Ann Writer"),
        ("**By Ann Writer**", "Ann Writer"),
        ("By Ann Writer | Tribune staff", "Ann Writer"),
        ("By Ann de la Cruz, Staff Writer", "Ann de la Cruz"),
        ("From Ann Writer in Harare", "Ann Writer in Harare"),
        ("By Ann Writer and Bob Reader", "Ann Writer and Bob Reader"),
        ("BY ANN WRITER", "ANN WRITER"),
        ("By Ann Writer • The Daily", "Ann Writer"),
        ("Reported by: Ann Writer", "Ann Writer"),
        ("By Ann van der Berg", "Ann van der Berg"),
    ],
)
def test_a_byline_names_the_writer(line, who):
    assert layout(f"Ship sinks\n\n{line}\n\nSix sailors died, police said.").byline == who


@pytest.mark.parametrize(
    "line", ["by Harbour Newsdesk 19 July 2019, 21:36", "By Ann Carter | July 19, 2019 9:36 pm EDT"]
)
def test_a_byline_may_end_in_the_date_and_the_hour(line):
    text = f"A ship sinks off Oslo\n\n{line}\n\nA ship sank on Friday, the coast guard said. Nobody was hurt."
    [report] = notes(text).reports
    assert report.published == date(2019, 7, 19)
    assert report.byline in ("Harbour Newsdesk", "Ann Carter")
