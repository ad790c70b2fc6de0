"""Who rejects what others claim says that it is not so; and infinitives in a row hang on one verb."""

import pytest

from rashomon.annotate import annotate
from rashomon.records import Claim, Received

HEAD = "OSLO, May 9, 2012 (AFP) - "


def claim(text: str, told: str) -> Claim:
    return next(c for c in annotate(Received(path=None, text=HEAD + text)).claims if c.text.startswith(told))


@pytest.mark.parametrize(
    ("text", "told", "denier"),
    [
        ("Norway refuted Chad's claim that its ships fired first.", "its ships", "Norway"),
        (
            "Peru spoke of an attempt to move the fence, rebutting Chad's claims that guards crossed it.",
            "guards",
            "Peru",
        ),
        (
            "The trade chief dismissed repeated Chadian claims that tariffs prevent exports.",
            "tariffs",
            "The trade chief",
        ),
        ("The army rejected allegations that it shelled the village.", "it shelled", "The army"),
    ],
)
def test_who_rejects_a_claim_denies_it(text, told, denier):
    found = claim(text, told)
    assert found.certainty == "denied"
    assert found.according_to is not None
    assert found.according_to.text == denier


def test_who_claims_it_is_who_says_it_where_nobody_denies_it():
    found = claim("Norway heard Chad's claim that its ships fired first.", "its ships")
    assert found.according_to is not None
    assert found.according_to.text == "Chad"


@pytest.mark.parametrize("told", ["to re-establish", "restore", "reopen"])
def test_infinitives_in_a_row_are_all_agreed_and_not_done(told):
    text = "Chad and Mali agreed to re-establish and restore their ties and reopen their embassies in two months."
    found = claim(text, told)
    assert (found.certainty, found.part) == ("expected", True)
