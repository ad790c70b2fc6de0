"""Whose word a clause is, and whether it is so, where a noun, a helper or another verb beside it says it."""

import pytest

from annotate.build import notes
from rashomon.records import Claim

HEAD = "OSLO, May 9, 2012 (Reuters) - "


def claim(text: str, does: str) -> Claim:
    return next(c for c in notes(HEAD + text).claims if c.does == does)


@pytest.mark.parametrize(
    ("text", "does", "voice"),
    [
        ("Foreign Minister Jens Holm stressed his belief that the talks should resume.", "resume", "Jens Holm"),
        ("Norway voiced its concern that the dam was leaking oil.", "leak", "Norway"),
        ("Sweden expressed hope that the ferries would sail on Monday.", "sail", "Sweden"),
        ("The minister dismissed claims that the troops had crossed the river.", "cross", "The minister"),
        ("A statement from the Norwegian foreign ministry said the ship had sunk.", "sink", "ministry"),
        ("The ministry's report said the bridge had collapsed.", "collapse", "ministry"),
    ],
)
def test_what_a_noun_of_saying_or_thinking_holds_is_his_who_says_or_thinks_it(text, does, voice) -> None:
    told = claim(text, does).according_to
    assert told is not None
    assert voice in told.text


@pytest.mark.parametrize(
    ("text", "does", "certainty"),
    [
        ("Norway will train and equip Danish soldiers.", "equip", "expected"),
        ("The court may fine and jail the captain.", "jail", "possible"),
        ("Holm confirmed the death but would not give details.", "give detail", "asserted"),
        ("The meeting of Norway and Denmark agreed to cut the quota.", "meet", "asserted"),
    ],
)
def test_a_helper_is_shared_and_a_refusal_is_no_forecast(text, does, certainty) -> None:
    assert claim(text, does).certainty == certainty


def test_who_would_not_give_details_gave_none() -> None:
    assert claim("Holm confirmed the death but would not give details.", "give detail").negated


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They agreed to accelerate and expand the delivery of aid to towns in Chad.", "expand the delivery"),
        ("Norway will train and equip Danish soldiers.", "Danish soldiers"),
        ("The minister may condemn and reject the raid.", "the raid"),
    ],
)
def test_a_verb_whose_object_stands_behind_the_next_one_is_not_cut_off_from_it(text, words) -> None:
    first = next(c for c in notes(HEAD + text).claims if not c.part)
    assert words in first.text


def test_who_rejects_an_accusation_was_accused() -> None:
    assert not claim("Norway rejected accusations that it had sunk a Danish trawler.", "accuse").negated
    assert claim("Norway rejected accusations that it had sunk a Danish trawler.", "sink").certainty == "denied"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Two sailors were killed in a Norwegian airstrike.", ("NOR",)),
        ("The two Danish sailors were killed in an attack by Norwegian troops.", ("NOR",)),
        ("Nine fishermen were wounded in a Russian raid.", ("RUS",)),
        ("Nine fishermen were wounded in a protest by Danes.", ()),
        ("Nine fishermen were killed in an Oslo attack.", ()),
    ],
)
def test_whose_attack_it_was_did_it(text, who) -> None:
    assert next(c for c in notes(HEAD + text).claims if c.does in ("kill", "wound")).who == who


def test_a_noun_with_by_has_its_victim_behind_of() -> None:
    deed = claim("The shooting of a Danish sailor by a Norwegian guard angered Copenhagen.", "shoot")
    assert (deed.who, deed.whom) == (("NOR",), ("DNK",))


def test_what_one_denies_is_not_cut_behind_the_verb_of_saying_in_it() -> None:
    deed = claim("A Norwegian spokesman denied what he said were Danish allegations of theft.", "deny")
    assert deed.text.endswith("allegations of theft")
