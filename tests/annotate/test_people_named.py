"""Persons whose surname comes first, whose names have hyphens, and whose offices have them."""

import pytest

from rashomon.annotate import annotate
from rashomon.records import Notes, Received

HEAD = "OSLO, May 9, 2012 (AFP) - "


def notes(text: str) -> Notes:
    return annotate(Received(path=None, text=HEAD + text))


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Kang Min-ho, the envoy, met both sides. “We will come back,” said Kang, who was tired.", "kang-min-ho"),
        ("Bao Lin remarked that the bridge is safe. “It will stand for years,” Bao said.", "bao-lin"),
        ("The mayor, Petra Barros, spoke. “I deeply regret the delay of the works in the port,” Barros said.", "petra"),
    ],
)
def test_one_name_alone_is_the_person_named_in_full_before(text, actor):
    quote = notes(text).quotes[-1]
    assert quote.speaker is not None
    assert (quote.speaker.actor or "").startswith(actor)


def test_a_street_that_bears_a_first_name_is_not_the_person():
    told = notes("Kang Min-ho met both sides. The shop in Kang Street was shut.")
    assert not [c for c in told.claims if "shop" in c.text and "kang-min-ho" in (*c.who, *c.whom)]


@pytest.mark.parametrize(
    ("named", "office"),
    [
        ("UN Secretary-General Jens Holm", "UN Secretary-General"),
        ("Attorney-General Jens Holm", "Attorney-General"),
        ("Iranian Vice-President Jens Holm", "Vice-President"),
    ],
)
def test_an_office_keeps_its_hyphen(named, office):
    told = notes(f"{named} said on Monday that it was over.")
    assert [a.office for a in told.actors if a.kind == "person"] == [office]


def test_who_serves_a_body_of_many_states_has_no_country_from_an_older_office():
    told = notes("UN Secretary-General Antonio Guterres said on Monday that the talks were over.")
    assert [a.country for a in told.actors if a.kind == "person"] == [None]
