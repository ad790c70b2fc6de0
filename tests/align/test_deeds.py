"""Verbs that tell one deed, and verbs that tell opposite ones."""

import pytest

from rashomon.align.deeds import deeds, opposite_deeds, same_deed, thing


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("sign", "ink"),
        ("kill", "die"),
        ("raise", "increase"),
        ("arrest", "detain"),
        ("wound", "injure"),
        ("dance", "dance"),
    ],
)
def test_verbs_of_one_deed_are_the_same(left, right):
    assert same_deed(left, right)
    assert not opposite_deeds(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("raise", "lower"), ("hail", "criticise"), ("approve", "veto"), ("win", "lose"), ("arrest", "release"),
        ("impose", "lift"), ("begin", "end"), ("advance", "retreat"), ("strengthen", "undermine"),
    ],
)  # fmt: skip
def test_opposite_deeds_are_opposite_from_either_side(left, right):
    assert opposite_deeds(left, right)
    assert opposite_deeds(right, left)
    assert not same_deed(left, right)


@pytest.mark.parametrize(("left", "right"), [("sign", "kill"), ("dance", "sing"), ("raise", "visit")])
def test_deeds_of_different_kinds_are_neither(left, right):
    assert not same_deed(left, right)
    assert not opposite_deeds(left, right)


def test_a_verb_that_the_table_lacks_tells_its_own_deed():
    assert deeds("dance") == {"dance"}


def test_a_verb_with_its_noun_tells_the_deed_of_both():
    assert same_deed("hold talk", "meet")


@pytest.mark.parametrize(
    ("left", "right"), [("pact", "accord"), ("tariff", "duty"), ("blast", "explosion"), ("vote", "poll")]
)
def test_nouns_for_one_thing_have_one_name(left, right):
    assert thing(left) == thing(right)


def test_a_noun_that_the_table_lacks_is_its_own_name():
    assert thing("violin") == "violin"
