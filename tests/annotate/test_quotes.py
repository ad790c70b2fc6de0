"""Words in quotation marks: where they stand, who says them, and where."""

import pytest

from annotate.build import notes
from rashomon.annotate.quotes.channel import channel_in
from rashomon.annotate.quotes.marks import marked

MARKS = [
    ('He said "yes" to it.', ["yes"], "straight marks"),
    ("He said “yes” to it.", ["yes"], "curly marks"),
    ("Er sagte „ja“ dazu.", ["ja"], "low and high marks"),
    ("Il a dit « oui » hier.", [], "a mark before a space opens nothing"),
    ("Он сказал «да».", ["да"], "angular marks"),
    ("He said ‘yes’ to it.", ["yes"], "single curly marks"),
    ("“He told me ‘yes’ there,” she said.", ["He told me ‘yes’ there,"], "the outermost of two"),
    ("The boys' dogs didn't bark.", [], "apostrophes are no marks"),
    ("In the '90s it was so.", [], "a decade is no quote"),
    ("“One,” he said. “Two.”", ["One,", "Two."], "two quotes"),
    ("“We shall go on", ["We shall go on"], "a paragraph that the next goes on from"),
    ('A 5" pipe burst.', [], "inches are no marks"),
]


@pytest.mark.parametrize(("text", "inside", "why"), MARKS, ids=[case[2] for case in MARKS])
def test_marks_hold_what_stands_between_them(text, inside, why):
    assert [text[one.start : one.end] for one in marked(text, 0, len(text))] == inside


def test_a_mark_that_is_never_closed_opens_no_quote_unless_the_next_paragraph_goes_on():
    forgotten, goes_on = '"Some had trouble, he noted.\n\nThe cable was cut.', '"We shall go on.\n\n"Nobody stops us."'
    assert list(marked(forgotten, 0, forgotten.index("\n"))) == []
    assert [one.unclosed for one in marked(goes_on, 0, goes_on.index("\n"))] == [True]


def test_a_quote_that_does_not_close_says_so():
    text = "“We shall go on"
    assert [one.unclosed for one in marked(text, 0, len(text))] == [True]


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("he told Reuters on Friday", "told Reuters"),
        ("she told a news conference", "told a news conference"),
        ("he wrote in a post on X on Friday", "in a post on X"),
        ("she said on X", "on X"),
        ("he said in a televised address", "in a televised address"),
        ("he said at a press conference", "at a press conference"),
        ("she said to reporters", "to reporters"),
        ("he said on state television", "on state television"),
        ("he told Singh that it was so", None),
        ("she went on Xmas leave", None),
        ("he said in a country of the north", None),
    ],
)
def test_a_channel_is_named_in_the_words_of_the_report(text, channel):
    assert channel_in(text) == channel


QUOTES = [
    ("“We are ready,” Ann Carter said.", "We are ready,", "Ann Carter", "said", "direct", "speaker behind"),
    ("Ann Carter said: “We are ready.”", "We are ready.", "Ann Carter", "said", "direct", "speaker before"),
    (
        "“We are ready,” said Ann Carter, the minister of trade.",
        "We are ready,",
        "Ann Carter",
        "said",
        "direct",
        "said first",
    ),
    (
        "According to Ann Carter, the pact is “a very big step”.",
        "a very big step",
        "Ann Carter",
        "According",
        "mixed",
        "according to",
    ),
    ("Ann Carter called the pact “historic”.", "historic", "Ann Carter", "called", "mixed", "one word, but hers"),
    (
        "Ann Carter arrived on Friday. “We are ready,” she told Reuters.",
        "We are ready,",
        "Ann Carter",
        "told",
        "direct",
        "a pronoun",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker", "cue", "kind", "why"), QUOTES, ids=[case[-1] for case in QUOTES])
def test_a_quote_has_its_speaker_and_cue(text, words, speaker, cue, kind, why):
    found = notes(text)
    (quote,) = found.quotes
    assert (quote.text, quote.cue, quote.kind) == (words, cue, kind)
    assert quote.speaker is not None
    assert [actor.name for actor in found.actors if actor.id == quote.speaker.actor] == [speaker]


def test_both_halves_of_a_split_quote_have_its_speaker():
    quotes = notes("“We are ready,” said Ann Carter. “We shall sign the treaty.”").quotes
    assert [quote.text for quote in quotes] == ["We are ready,", "We shall sign the treaty."]
    assert len({quote.speaker.actor for quote in quotes if quote.speaker}) == 1


def test_an_unnamed_speaker_is_told_as_such():
    (quote,) = notes("“We are ready for talks,” a senior official said.").quotes
    assert quote.speaker is not None
    assert (quote.speaker.text, quote.speaker.named) == ("a senior official", False)


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “republic” has no neighbours.",
        "The film “The Long Way Home” opened in Oslo.",
        "The ship “Northern Star” sank.",
    ],
)
def test_scare_quotes_and_titles_are_no_quotes(text):
    assert [quote.text for quote in notes(text).quotes] == []
