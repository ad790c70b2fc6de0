"""The tone of a report towards an actor, read by the learned layers from sentences that name him."""

import pytest

from rashomon.align.aiming import Aim
from rashomon.align.stance import stances
from rashomon.desk import compare
from rashomon.records import Received

DATED = "OSLO, May 9, 2012 — "


def tones(text):
    """Compare a text with another report, and give its tones by their actors."""
    reports = [Received(path=f"{name}.txt", text=DATED + one) for name, one in (("one", text), ("other", "It rained."))]
    return {tone.actor: tone for told in compare(reports).wording for tone in told.toward}


def stance(text, name):
    start = text.index(name)
    [found] = stances([Aim(text, start, start + len(name))])
    return found


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Ole Berg was praised for saving the city.", 1),
        ("Ole Berg is a brave and honest man, said the mayor.", 1),
        ("The corrupt minister Ole Berg lied to parliament.", -1),
        ("Voters were disgusted by the cowardly betrayal of Ole Berg.", -1),
        ("Ole Berg will meet the minister on Friday.", 0),
        ("Reporters asked Ole Berg what time the train leaves.", 0),
    ],
)
def test_words_of_tone_tell_and_a_plain_sentence_does_not(text, sign):
    found = stance(text, "Ole Berg").score
    assert (found > 0) - (found < 0) == sign


@pytest.mark.parametrize(
    "text",
    [
        "{} condemned the reckless attack by {} on Monday.",
        "{} betrayed its ally {} again.",
        "The world admires {} for its help to {}.",
    ],
)
@pytest.mark.parametrize(("one", "other"), [("Norway", "Peru"), ("the United States", "Chad"), ("Iran", "Israel")])
def test_who_it_is_changes_nothing(text, one, other):
    for name in (one, other):
        told, swapped = text.format(one, other), text.format(other, one)
        counterpart = other if name == one else one
        assert stance(told, name) == stance(swapped, counterpart)


def test_a_person_is_read_as_any_other():
    assert stance("The corrupt Ole Berg lied.", "Ole Berg") == stance("The corrupt Jane Wu lied.", "Jane Wu")


def test_a_text_does_not_feel_the_others_that_are_read_with_it():
    aims = [Aim("Berg lied.", 0, 4), Aim("Berg was praised by all of them for his great courage.", 0, 4)]
    assert stances(aims) == [*stances(aims[:1]), *stances(aims[1:])] == stances(aims)


def test_the_tone_of_a_report_shows_its_sentences_and_how_sure_it_is():
    text = "The corrupt and cowardly president Ole Berg betrayed his voters. Ole Berg met Nils Holm on Friday."
    [tone] = [t for t in tones(text).values() if t.actor == "ole-berg"]
    assert tone.score < -0.5
    assert tone.sure >= 0.7
    assert [p.text for p in tone.passages] == ["The corrupt and cowardly president Ole Berg betrayed his voters."]


def test_who_is_killed_is_not_spoken_ill_of():
    assert tones("The teenager Ann Carter was killed by police in Oslo, and rebels bombed Norway.") == {}


def test_whom_a_report_says_was_condemned_is_coloured_and_not_who_condemned():
    assert list(tones("Norway condemned Sweden on Monday.")) == ["SWE"]
