"""Who says quoted words that another handed on, that a pronoun gives to nobody named, or that marks close oddly."""

import pytest

from rashomon.annotate import annotate
from rashomon.records import Quote, Received

HEAD = "OSLO, May 9, 2012 (AFP) - "


def quotes(text: str) -> list[Quote]:
    return list(annotate(Received(path=None, text=HEAD + text)).quotes)


@pytest.mark.parametrize("house", ["Reuters", "the Associated Press", "state media", "his office"])
def test_behind_he_said_according_to_tells_who_heard_him(house) -> None:
    [quote] = quotes(f"Minister Jens Holm spoke. “We want the ships to go home,” he said, according to {house}.")
    assert quote.speaker is not None
    assert quote.speaker.actor == "jens-holm"


def test_who_says_it_in_a_clause_says_it_whoever_heard_him() -> None:
    [quote] = quotes("The General Staff said the “response was in line with all rules,” according to the Oslo Agency.")
    assert quote.speaker is not None
    assert quote.speaker.text == "The General Staff"


def test_what_an_area_is_known_as_is_no_quote() -> None:
    assert not quotes('Footage showed the jet. It fell in an area known by Danes as "Eagle Mountain", it said.')


def test_according_to_alone_still_names_the_speaker() -> None:
    [quote] = quotes("The fleet is “ready to sail at any hour”, according to Jens Holm.")
    assert quote.speaker is not None
    assert quote.speaker.text == "Jens Holm"


@pytest.mark.parametrize(
    "said",
    [
        '"We have found the lost ship,” said an officer. Others said that it sank. "It lies deep," Holm added.',
        '“We have found the lost ship," said an officer. Others said that it sank. “It lies deep,” Holm added.',
    ],
)
def test_a_mark_of_one_kind_may_close_what_one_of_the_other_opened(said) -> None:
    assert [q.text for q in quotes(said)] == ["We have found the lost ship,", "It lies deep,"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A Norwegian official said the talks had failed. He called the offer “an insult”.", "A Norwegian official"),
        ("A spokeswoman said the ferry was safe. She called the reports “pure invention”.", "A spokeswoman"),
        ("The ministry said the ferry was safe. He called the reports “pure invention”.", "He"),
    ],
)  # fmt: skip
def test_a_pronoun_is_the_person_without_a_name_just_before_it(text, speaker) -> None:
    [quote] = quotes(text)
    assert quote.speaker is not None
    assert quote.speaker.text == speaker


def test_what_others_agreed_to_is_quoted_from_him_who_tells_it() -> None:
    [quote] = quotes("Minister Jens Holm said that the powers agreed to implement a “cessation of hostilities”.")
    assert quote.speaker is not None
    assert quote.speaker.actor == "jens-holm"


def test_a_word_at_arms_length_deep_in_an_agreement_is_no_quote() -> None:
    assert not quotes("The powers agreed to take steps with the goal of achieving a durable “cease-fire”.")
