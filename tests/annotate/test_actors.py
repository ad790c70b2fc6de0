"""Actors: states by their many names, persons with office and country."""

import pytest

from annotate.build import notes


def actor(text, name):
    return next(one for one in notes(text).actors if one.name == name)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Norway signed the treaty.", "NOR"),
        ("Norwegian officials signed the treaty.", "NOR"),
        ("Oslo signed the treaty.", "NOR"),
        ("The United Kingdom signed the treaty.", "GBR"),
        ("Britain signed the treaty.", "GBR"),
    ],
)
def test_a_state_acts_by_its_name_its_demonym_and_its_capital(text, code):
    assert code in [one.id for one in notes(text).actors]
    assert any(code in claim.who for claim in notes(text).claims)


def test_a_capital_in_which_something_happens_is_a_place():
    found = notes("The treaty was signed in Oslo.")
    assert [(one.name, one.kind, one.country) for one in found.actors] == [("Oslo", "place", "NOR")]
    assert not any(claim.who for claim in found.claims)


def test_a_person_has_the_office_and_country_that_the_report_gives():
    found = actor("Norwegian Prime Minister Ann Carter arrived on Friday.", "Ann Carter")
    assert (found.kind, found.country) == ("person", "NOR")
    assert "Prime Minister" in (found.office or "")


def test_a_surname_is_the_person_who_was_named_in_full():
    found = notes("Ann Carter arrived on Friday. Carter signed the treaty.")
    assert [one.name for one in found.actors if one.kind == "person"] == ["Ann Carter"]
    assert {claim.who for claim in found.claims if claim.who} == {("ann-carter",)}


def test_she_is_the_woman_who_was_named():
    found = notes("Mrs Ann Carter arrived on Friday. She signed the treaty.")
    assert next(claim.who for claim in found.claims if claim.does == "sign") == ("ann-carter",)
