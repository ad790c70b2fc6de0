"""Years that name a thing do not date what is claimed of it."""

from datetime import date

import pytest

from rashomon.annotate import annotate
from rashomon.records import Received


def dated(text):
    notes = annotate(Received(path=None, text=text), day=date(2018, 5, 16))
    return {claim.text: len(claim.moments) for claim in notes.claims}, [str(m.earliest) for m in notes.moments]


@pytest.mark.parametrize(
    "text",
    [
        "Norway left the 2015 nuclear deal.",
        "The court struck down a 2009 law.",
        "Serbia rejected the 1999 accord.",
        "Peru will review its 2011 treaty with Chile.",
        "The minister praised Mali's 2013 elections.",
    ],
)
def test_a_year_that_names_a_thing_dates_no_claim(text) -> None:
    claims, moments = dated(text)
    assert set(claims.values()) == {0}
    assert len(moments) == 1


@pytest.mark.parametrize(
    "text",
    ["Norway signed the deal in 2015.", "He won in the 2012 election.", "The fleet was sold during the 1982 war."],
)
def test_a_year_in_which_something_happened_does(text) -> None:
    claims, _ = dated(text)
    assert max(claims.values()) == 1
