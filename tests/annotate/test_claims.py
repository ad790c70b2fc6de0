"""Claims: who says it, how sure it is, and whether it is negated."""

import pytest

from annotate.build import notes, reading, word
from rashomon.annotate.claims.certainty import certainty, negated
from rashomon.annotate.claims.clauses import _trimmed

SIGNED = ("Norway Norway NNP nsubj signed", "signed sign VBD ROOT -", "it it PRP dobj signed")


def helped(*helpers):
    """Build `Norway ... sign it` with some auxiliaries or adverbs before the verb."""
    return reading("Norway Norway NNP nsubj sign", *helpers, "sign sign VB ROOT -", "it it PRP dobj sign")


def test_a_plain_verb_asserts():
    assert certainty(word(reading(*SIGNED), "signed")) == "asserted"


@pytest.mark.parametrize(
    ("helper", "sure"),
    [
        ("will will MD aux sign", "expected"),
        ("may may MD aux sign", "possible"),
        ("could could MD aux sign", "possible"),
        ("allegedly allegedly RB advmod sign", "possible"),
        ("should should MD aux sign", "hypothetical"),
        ("must must MD aux sign", "hypothetical"),
        ("probably probably RB advmod sign", "expected"),
    ],
)
def test_an_auxiliary_or_adverb_says_how_sure_it_is(helper, sure):
    assert certainty(word(helped(helper), "sign")) == sure


def test_the_weakest_of_two_words_counts():
    assert (
        certainty(word(helped("should should MD aux sign", "probably probably RB advmod sign"), "sign"))
        == "hypothetical"
    )


def test_a_condition_is_hypothetical():
    found = reading("if if IN mark signed", *SIGNED)
    assert certainty(word(found, "signed")) == "hypothetical"


def test_what_somebody_plans_to_do_is_expected():
    found = reading(
        "Norway Norway NNP nsubj plans", "plans plan VBZ ROOT -", "to to TO aux sign", "sign sign VB xcomp plans"
    )
    assert certainty(word(found, "sign")) == "expected"
    assert certainty(word(found, "plans")) == "asserted"


def test_what_somebody_managed_to_do_is_asserted():
    found = reading(
        "Norway Norway NNP nsubj managed",
        "managed manage VBD ROOT -",
        "to to TO aux sign",
        "sign sign VB xcomp managed",
    )
    assert certainty(word(found, "sign")) == "asserted"


def test_what_somebody_denies_is_denied():
    found = reading(
        "Norway Norway NNP nsubj denied", "denied deny VBD ROOT -", "that that IN mark signed",
        "it it PRP nsubj signed", "signed sign VBD ccomp denied",
    )  # fmt: skip
    assert certainty(word(found, "signed")) == "denied"


@pytest.mark.parametrize(
    "rows",
    [
        ("did do VBD aux sign", "not not RB neg sign"),
        ("never never RB neg sign",),
        ("will will MD aux sign", "never never RB neg sign"),
    ],
)
def test_a_negated_verb_is_negated(rows):
    assert negated(word(helped(*rows), "sign"))


def test_a_verb_without_a_negation_is_not_negated():
    assert not negated(word(reading(*SIGNED), "signed"))


def test_no_before_the_subject_negates():
    found = reading(
        "No no DT det treaty",
        "treaty treaty NN nsubjpass signed",
        "was be VBD auxpass signed",
        "signed sign VBN ROOT -",
    )
    assert negated(word(found, "signed"))


@pytest.mark.parametrize("verb", ["failed fail", "refused refuse", "declined decline"])
def test_what_somebody_refused_or_failed_to_do_is_negated(verb):
    form = verb.split()[0]
    found = reading(
        f"Norway Norway NNP nsubj {form}", f"{verb} VBD ROOT -", "to to TO aux sign", f"sign sign VB xcomp {form}"
    )
    assert negated(word(found, "sign"))
    assert not negated(word(found, form))


def claim(text, verb):
    found = notes(text)
    return next(one for one in found.claims if one.does.startswith(verb)), {
        actor.id: actor.name for actor in found.actors
    }


def test_a_report_tells_in_its_own_voice_what_it_gives_to_nobody():
    found, names = claim("Norway signed the treaty on Friday.", "sign")
    assert found.according_to is None
    assert [names[actor] for actor in found.who] == ["Norway"]


@pytest.mark.parametrize(
    ("text", "voice", "named"),
    [
        ("Ann Carter said that Norway signed the treaty.", "Ann Carter", True),
        ("Norway signed the treaty, Ann Carter said.", "Ann Carter", True),
        ("According to Ann Carter, Norway signed the treaty.", "Ann Carter", True),
        ("Diplomatic sources said that Norway signed the treaty.", "Diplomatic sources", False),
        ("The Foreign Ministry said that Norway signed the treaty.", "Foreign Ministry", True),
    ],
)
def test_a_claim_is_according_to_whoever_says_it(text, voice, named):
    found, _ = claim(text, "sign")
    assert found.according_to is not None
    assert (found.according_to.text, found.according_to.named) == (voice, named)


def test_a_denial_is_the_claim_of_its_speaker():
    found, names = claim("Norway denied that Sweden had sunk the ship.", "sink")
    assert found.certainty == "denied"
    assert found.according_to is not None
    assert names[found.according_to.actor] == "Norway"
    assert [names[actor] for actor in found.who] == ["Sweden"]


def test_in_the_passive_the_doer_stands_behind_by():
    found, names = claim("The ship was sunk by Sweden.", "sink")
    assert [names[actor] for actor in found.who] == ["Sweden"]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("According to the Coast Today TV station, cluster munitions were used.", "Coast Today TV station"),
        ("According to a survey, prices have doubled.", "survey"),
        ("Prices have doubled, according to the figures.", "figures"),
    ],
)
def test_what_stands_according_to_a_thing_is_not_told_in_the_reports_own_voice(text: str, voice: str) -> None:
    said = [c.according_to for c in notes(text).claims]
    assert any(v is not None and voice in v.text for v in said)


@pytest.mark.parametrize("text", ["According to plan, the troops left.", "The troops left according to the schedule."])
def test_nothing_is_told_on_the_word_of_a_plan(text: str) -> None:
    assert all(c.according_to is None for c in notes(text).claims)


def test_a_claim_does_not_end_in_a_preposition_that_was_cut_off_from_its_noun():
    made = reading(
        "Sailors sailor NNS nsubj drowned", "drowned drown VBD ROOT -", "off off IN prep drowned",
        "winds wind NNS conj drowned", "blew blow VBD conj drowned",
    )  # fmt: skip
    words = made.words[:3]
    assert [w.text for w in _trimmed(words, words[1])] == ["Sailors", "drowned"]


def test_a_relative_clause_may_end_in_its_preposition():
    made = reading(
        "town town NN nsubj burnt", "they they PRP nsubj fled", "fled flee VBD relcl town", "from from IN prep fled",
        "burnt burn VBD ROOT -",
    )  # fmt: skip
    words = made.words[1:4]
    assert [w.text for w in _trimmed(words, words[1])] == ["they", "fled", "from"]
