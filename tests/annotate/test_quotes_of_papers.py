"""Quoted words of papers, offices and several together, and capitals in marks that are a title."""

import pytest

from rashomon.annotate import annotate
from rashomon.records import Quote, Received

HEAD = "OSLO, May 9, 2012 (AFP) - "


def quotes(text: str) -> list[Quote]:
    return list(annotate(Received(path=None, text=HEAD + text)).quotes)


def speakers(text: str) -> list[str | None]:
    return [q.speaker.text if q.speaker is not None else None for q in quotes(text)]


def test_a_paper_says_what_it_establishes_others_will_do():
    text = (
        "The document establishes that neither state will threaten the other, that both commit to “solving disputes”."
    )
    assert speakers(text) == ["The document"]


def test_several_who_sign_a_statement_say_it_together():
    text = (
        "Chad, Mali and Niger issued a statement on Friday that the two sides had agreed “to open all embassies soon.”"
    )
    assert speakers(text) == ["Chad, Mali and Niger"]
    assert [q.speaker.actor for q in quotes(text) if q.speaker is not None] == [None]


def test_a_presidents_office_is_not_the_president():
    [quote] = quotes("President Jens Holm left. “The talks go on as planned,” wrote President Holm’s press office.")
    assert quote.speaker is not None
    assert (quote.speaker.actor, quote.speaker.text) == (None, "President Holm’s press office")


@pytest.mark.parametrize(
    "text",
    [
        "Both nations published the “Joint Declaration on Peace Between Chad and Mali.”",
        "Ministers signed a “Treaty of Friendship and Lasting Peace” in the evening.",
    ],
)
def test_a_title_in_marks_is_no_quote(text):
    assert not quotes(text)


def test_what_claims_are_of_does_not_speak():
    [quote] = quotes(
        "Norway accused Chad of changing the line by making “untenable” claims of rule over the Blue Valley."
    )
    assert quote.speaker is not None
    assert quote.speaker.text == "Norway"


def test_it_at_the_end_is_who_spoke_before_and_none_of_those_told_of():
    text = "The statement said that the sides met. Chad and Mali agreed to open the border, it said."
    told = annotate(Received(path=None, text=HEAD + text)).claims
    assert next(c.according_to.text for c in told if "agreed" in c.text and c.according_to) == "The statement"
