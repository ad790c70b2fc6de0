"""What two claims do not say about each other: other words for a deed, opposites, refusals and how sure parts are."""

import pytest

from align.build import compared, unit, verdicts
from rashomon.align.findings.action import action, polarity
from rashomon.align.findings.telling import certainty


@pytest.mark.parametrize(
    ("left", "right"), [("gather", "serve"), ("publish", "increase"), ("lead", "post"), ("support", "broker")]
)
def test_verbs_that_have_nothing_to_do_with_each_other_are_not_other_words_for_one_deed(left, right):
    one, other = unit(left, who=("NOR",)), unit(right, who=("PER",), things=("ship",))
    assert verdicts(action(compared(one, other))) == []


def test_other_words_for_a_deed_are_said_to_be_such_where_one_names_the_deed_of_the_other():
    one, other = unit("hold", who=("NOR",), about=("withdrawal", "withdraw")), unit("withdraw", who=("PER",))
    assert verdicts(action(compared(one, other))) == ["compatible"]


def test_a_proposal_to_do_the_opposite_contradicts_nobody():
    done, proposed = unit("expire", who=("NOR",)), unit("continue", who=("NOR",), part=True)
    assert verdicts(action(compared(done, proposed))) == []
    assert verdicts(action(compared(done, unit("continue", who=("NOR",))))) == ["contradictory"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway's refusal to extend the deal, announced on Monday", []),
        ("Norway refused to announce its withdrawal", ["contradictory"]),
        ("Norway refused to formally announce its withdrawal", ["contradictory"]),
    ],
)
def test_what_is_refused_is_what_stands_behind_to(text, expected):
    told = unit("announce", who=("NOR",))
    refused = unit("refuse", who=("NOR",), text=text, about=("refuse", "announce"))
    assert verdicts(polarity(compared(told, refused))) == expected


def test_two_parts_of_sentences_are_as_sure_as_what_governs_them():
    sure, unsure = unit("open", part=True), unit("open", part=True, certainty="expected")
    assert verdicts(certainty(compared(sure, unsure))) == []
    assert verdicts(certainty(compared(unit("open"), unit("open", certainty="expected")))) == ["different"]
