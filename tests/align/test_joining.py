"""Points out of small reports, with the models."""

from functools import cache

import pytest

from rashomon.desk import compare
from rashomon.records import Received

DATED = "OSLO, May 9, 2012 — "


@cache
def points(*texts):
    """Compare some sentences, each a report, and give what more than one of them tells."""
    reports = [Received(path=f"{number}.txt", text=DATED + text) for number, text in enumerate(texts)]
    return [point for point in compare(reports).points if point.status != "single"]


def aspects(point):
    return {(finding.aspect, finding.verdict) for finding in point.findings}


def test_one_thing_in_other_words_is_one_point():
    (found,) = points(
        "Norway signed a trade pact with Sweden on Friday.", "Norway and Sweden inked a trade agreement Friday."
    )
    assert found.status == "agreed"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "Norway raised its tariff on Swedish timber.",
            "Norway lowered its tariff on Swedish timber.",
            ("action", "contradictory"),
        ),
        (
            "The storm killed 14 sailors off Bergen.",
            "The storm killed 19 sailors off Bergen.",
            ("figure", "contradictory"),
        ),
        ("Norway signed the timber treaty.", "Norway did not sign the timber treaty.", ("polarity", "contradictory")),
        (
            "Norwegian jets bombed the port of Gavle.",
            "Swedish jets bombed the port of Gavle.",
            ("actor", "contradictory"),
        ),
        ("Norway sank the Swedish ferry.", "Norway may have sunk the Swedish ferry.", ("certainty", "different")),
        (
            "Norway sank the Swedish ferry.",
            "Officials said Norway sank the Swedish ferry.",
            ("attribution", "different"),
        ),
    ],
)
def test_a_point_says_in_what_its_tellings_differ(left, right, expected):
    (found,) = points(left, right)
    assert expected in aspects(found)


def test_unrelated_reports_tell_no_common_event():
    texts = [
        "A ship sank in a storm off Bergen, and six sailors died.",
        "Farmers blocked a road over the price of milk.",
    ]
    found = compare([Received(path=f"{n}.txt", text=DATED + text) for n, text in enumerate(texts)])
    assert found.story.common is False
    assert {point.status for point in found.points} == {"single"}


def test_one_person_quoted_with_other_words_is_a_point_of_its_own():
    found = points(
        "“The timber treaty is a great step for our farmers,” Ann Carter told Reuters.",
        "“The treaty on timber is a big step for farmers,” Ann Carter told Reuters.",
    )
    assert [point.status for point in found if ("wording", "different") in aspects(point)] == ["differs"]


def test_what_only_one_tells_stands_alone():
    reports = [
        "Norway signed the timber treaty. A choir of children sang in Bergen.",
        "Norway signed the timber treaty. Farmers were angry.",
    ]
    found = compare([Received(path=f"{n}.txt", text=DATED + text) for n, text in enumerate(reports)])
    assert sorted(point.gist for point in found.points if point.status == "single") == [
        "A choir of children sang in Bergen.",
        "Farmers were angry.",
    ]


def test_that_somebody_spoke_is_nothing_that_two_reports_tell():
    said = ("The Norwegian minister Ann Carter said on Thursday.", "Minister Ann Carter of Norway said so on Thursday.")
    assert points(*said) == []
    signed = ("The Norwegian minister Ann Carter resigned.", "Minister Ann Carter of Norway resigned.")
    assert points(*signed) != []


def test_a_gist_has_no_half_of_a_pair_of_marks_and_calls_a_voice_as_the_report_does():
    (found,) = points(
        'The White House said Norway would "sign a trade pact with Sweden containing rules on fish."',
        "The White House said Norway would sign a trade pact with Sweden.",
    )
    assert found.gist == "Norway would sign a trade pact with Sweden, according to the White House"


@pytest.mark.parametrize(("other", "same"), [("Kyiv", True), ("Rome", False)])
def test_a_word_that_is_spelled_otherwise_makes_no_other_words(other, same):
    said = "“The whole delegation has already left {} for the talks in the north,” Ann Carter said."
    told = [p for p in points(said.format("Kiev"), said.format(other)) if ("wording", "same") in aspects(p)]
    assert bool(told) == same
