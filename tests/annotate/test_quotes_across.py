"""Speakers whom the sentence before or behind a quote names."""

import pytest

from rashomon.annotate import annotate
from rashomon.records import Received

LEAD = "The talks in Oslo ended on Friday without a result.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The minister, Jens Holm, was not pleased. Holm continued:\n\n“Nobody asked us what we want from it.”",
            "Holm",
        ),
        ("Everybody heard the minister. “They are all laughing at us!” he wrote.", "he"),
        ("“Do you think that we are blind?” Lund asked.", "Lund"),
    ],
)
def test_the_sentence_beside_a_quote_names_its_speaker(text, speaker) -> None:
    [quote] = annotate(Received(path=None, text=LEAD + text)).quotes
    assert quote.speaker is not None
    assert quote.speaker.text == speaker


def test_a_colon_without_a_verb_of_saying_names_nobody() -> None:
    text = LEAD + "Holm had three demands:\n\n“Ships, money and time for the fishermen of the north coast are wanted.”"
    assert all(q.speaker is None for q in annotate(Received(path=None, text=text)).quotes)
