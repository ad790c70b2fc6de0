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


@pytest.mark.parametrize("name", ["TRT World", "Follow NBC News", "Subscribe TRT World", "CNN Today"])
def test_letters_that_can_only_be_spelt_out_are_nobodys_name(name: str) -> None:
    made = notes(f"Ana Ruiz spoke in Lima on Monday.\n\n{name} on video.\n\nShe left.")
    assert name not in [a.name for a in made.actors if a.kind == "person"]


@pytest.mark.parametrize(
    "cited",
    [
        "Roads are blocked, according to Hana Novak, a doctor of the relief council.",
        "According to Hana Novak, roads are blocked and bridges are down.",
        "Roads, according to Hana Novak, are blocked in three valleys.",
    ],
)
def test_who_was_cited_last_is_the_one_who_goes_on(cited):
    text = f'Petr Benes of the rescue team said the dam holds. {cited} "I have never seen this," she said.'
    quote = notes(text).quotes[0]
    assert quote.speaker is not None
    named = {a.id: a.name for a in notes(text).actors}
    assert named.get(quote.speaker.actor or "") == "Hana Novak"


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Air France cut its fares on routes to Lagos.", "Air France"),
        ("The cable was cut at noon, Telecom Egypt said.", "Telecom Egypt"),
        ("Fuel prices at Shell Nigeria rose by a fifth in May.", "Shell Nigeria"),
        ("Transparency International Kenya praised the new law.", "Transparency International Kenya"),
        ("The company Vodafone India will merge with a rival.", "Vodafone India"),
    ],
)
def test_a_firm_that_bears_a_country_s_name_is_not_the_state(text, firm):
    assert firm in [one.name for one in notes(text).actors]
    assert not any(one.kind == "state" for one in notes(text).actors)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Communist China signed the pact.", "CHN"),
        ("On Monday Egypt closed the canal.", "EGY"),
        ("In March Turkey opened the border.", "TUR"),
        ("The talks with mainland China failed.", "CHN"),
        ("Quake Strikes Northern Chile", "CHL"),
    ],
)
def test_what_stands_before_a_state_leaves_it_one(text, code):
    assert code in [one.id for one in notes(text).actors]


@pytest.mark.parametrize("name", ["B.R. Holm", "B R Holm", "S. L. Lindqvist"])
def test_initials_are_a_first_name(name):
    text = f"OSLO, May 9, 2012 — Defence Minister {name} called the raid an insult."
    assert any(a.kind == "person" and a.name.endswith(name.split()[-1]) for a in notes(text).actors)


def test_a_secretary_of_state_is_no_state():
    holm = actor("OSLO, May 9, 2012 — U.S. Secretary of State Jens Holm left.", "Jens Holm")
    assert (holm.office, holm.country) == ("Secretary of State", "USA")


@pytest.mark.parametrize("name", ["Rui Lopo da Silva", "Ahmed bin Rashid"])
def test_a_small_word_within_a_name_does_not_end_it(name):
    assert actor(f"OSLO, May 9, 2012 — President {name} left Oslo.", name).office == "President"


def test_the_president_is_the_one_whom_the_report_calls_so():
    text = (
        "OSLO, May 9, 2012 — President Jens Holm said that the tariffs announced by Ann Carter hurt Norway. “We will "
        "answer in kind,” the president said."
    )
    [quote] = notes(text).quotes
    assert quote.speaker is not None
    assert quote.speaker.actor == "jens-holm"
