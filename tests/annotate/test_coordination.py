"""A verb behind `and` goes on with the clause that it can go on with, not with the nearest verb."""

import pytest

from rashomon.annotate import annotate
from rashomon.records import Claim, Received

HEAD = "OSLO, May 9, 2012 (AFP) - "


def claims(text: str) -> tuple[Claim, ...]:
    return annotate(Received(path=None, text=HEAD + text)).claims


def speaker(text: str, told: str) -> str | None:
    found = next(c for c in claims(text) if told in c.text and c.according_to is not None)
    return found.according_to.text if found.according_to is not None else None


@pytest.mark.parametrize(
    ("text", "told", "says"),
    [
        (
            "Minister Jens Holm led a silence for sailors who lost their lives and said Norway would guard the isles.",
            "would guard",
            "Minister Jens Holm",
        ),
        (
            "The governor met workers who came from the north and told them that the plant would stay.",
            "stay",
            "The gov",
        ),
        (
            "The court freed a writer who was jailed in May and said she had done nothing wrong.",
            "had done",
            "The court",
        ),
        (
            "The ministry said the clash came after an attempt to move a fence and accused Chad of breaking the truce.",
            "breaking the truce",
            "The ministry",
        ),
        ("Officials say the blast shook the city and warned that the roof may fall.", "may fall", "Officials"),
    ],
)
def test_who_says_it_is_not_who_is_told_of(text, told, says):
    assert (speaker(text, told) or "").startswith(says)


def test_who_came_and_said_so_still_says_it():
    assert speaker("The man who led the party and said the vote was false was held.", "was false") == "The man"


@pytest.mark.parametrize(
    ("text", "deed", "part"),
    [
        ("Chad regrets the decision to end the talks over water, and withdraw the guards.", "withdraw", True),
        ("The strike hit a depot and killed nine people.", "killed nine", False),
    ],
)
def test_an_infinitive_behind_a_finite_verb_is_what_is_decided(text, deed, part):
    assert next(c for c in claims(text) if c.text.startswith(deed)).part is part


def test_whom_one_reports_dead_is_who_has_died():
    told = [c.text for c in claims("Norway has reported 20 sailors, including a captain, have died of their wounds.")]
    assert told == ["20 sailors, including a captain, have died of their wounds"]


@pytest.mark.parametrize(
    "text",
    [
        "The treaty, formally known as the Fjord Pact, ended the war.",
        "The sides will open ports within a period not exceeding two months.",
        "They met for talks involving three mediators.",
    ],
)
def test_what_a_thing_is_called_or_how_long_it_lasts_is_no_claim_of_its_own(text):
    assert len(claims(text)) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway and Chad, considered rivals in the north, have signed a pact to restore ties.", "have signed a pact"),
        ("The dam, built in 1962, burst on Monday.", "burst on Monday"),
    ],
)
def test_a_participle_set_in_commas_leaves_the_verb_its_subject(text, told):
    found = next(c for c in claims(text) if told in c.text)
    assert found.text == text.rstrip(".")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad vowed to respect the Line of Actual Control (LAC).", "to respect the Line of Actual Control (LAC)"),
        ("Chad met its rival (and won).", "Chad met its rival"),
    ],
)
def test_a_bracket_is_whole_or_not_there(text, told):
    assert told in [c.text for c in claims(text)]


def test_a_states_ministry_is_the_state_once():
    told = claims("India's Ministry of External Affairs accused Chad of leaving.")
    assert told[0].gist == "India accused Chad of leaving"


def test_what_a_march_calls_for_is_a_claim():
    assert "calling for the removal of the mayor" in [
        c.text for c in claims("A march calling for the removal of the mayor began.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The spokesman confirmed the other body had been found but would not give any further details.",
        "The ministry said the plane had landed but did not comment on the crew.",
        "The army said the camp was hit but declined to give a toll.",
    ],
)
def test_who_tells_no_more_is_who_told_the_rest(text):
    last = claims(text)[-1] if "declined" not in text else next(c for c in claims(text) if "declined" in c.text)
    assert last.gist.startswith(
        ("The spokesman", "the spokesman", "The ministry", "the ministry", "The army", "the army")
    )
