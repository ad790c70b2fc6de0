"""Events of people whom no name names, and what somebody says that another must do."""

import pytest

from rashomon.annotate import annotate
from rashomon.records import Received


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Opposition groups in Zimbabwe attacked France on Monday.", ("ASSAULT", ("ZWE",), ("FRA",))),
        ("Norway arrested a group of Icelandic residents.", ("COERCE", ("NOR",), ("ISL",))),
        ("Norway said that Sweden must return the ship.", ("REQUEST", ("NOR",), ("SWE",))),
        ("Norway opened an inquiry against Sweden.", ("ACCUSE", ("NOR",), ("SWE",))),
        ("Norway cancelled the talks with Sweden.", ("SANCTION", ("NOR",), ("SWE",))),
    ],
)
def test_an_event_has_its_type_and_its_parties(text, event) -> None:
    notes = annotate(Received(path=None, text=text))
    country = {a.id: a.country for a in notes.actors}
    found = {
        (e.type, tuple(country[a] for a in e.actors), tuple(country[a] for a in e.recipients)) for e in notes.events
    }
    assert event in found


def test_nobody_is_asked_where_no_other_actor_must_do_it() -> None:
    events = annotate(Received(path=None, text="Norway said that it must rest.")).events
    assert all(e.type != "REQUEST" for e in events)
