"""PLOVER as data: types, modes, scores, sectors, and how they show in events and actors."""

import pytest

from annotate.build import notes
from rashomon.annotate.events.plover import bodies, modes, sectors, statuses, types
from rashomon.annotate.lexicon import rows


def test_there_are_sixteen_types_in_four_kinds_of_which_conflict_scores_below_nought():
    assert len(types()) == 16
    assert all(one.score >= 0 for one in types().values() if "cooperation" in one.quad)
    assert all(one.score <= 0 for one in types().values() if "conflict" in one.quad)


def test_what_lies_ahead_is_coded_as_intent():
    ahead = {name: one.ahead for name, one in types().items() if one.ahead}
    assert ahead == {**dict.fromkeys(("CONSULT", "SUPPORT", "COOPERATE", "AID"), "AGREE"), "RETREAT": "CONCEDE"}


def test_every_mode_that_a_table_gives_is_one_of_its_type():
    told = [(r["type"], r["mode"]) for name in ("events.csv", "plover_means.csv") for r in rows(name) if r["mode"]]
    told += [(r["type"], r["mode"]) for r in rows("plover_contents.csv")]
    assert set(told) <= set(modes())


def test_sectors_bodies_and_statuses_are_those_of_the_manual():
    assert len(sectors()) == 25
    assert set(bodies()) == {"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"}
    assert [one for one in statuses().values() if one] == ["historical", "future", "hypothetical", "negation"]


MODES = [
    ("Norwegian warplanes bombed Sweden.", "ASSAULT", "aerial"),
    ("A Norwegian drone attacked a town in Sweden.", "ASSAULT", "drone"),
    ("Norway shelled Sweden.", "ASSAULT", "heavy-weapons"),
    ("Norway attacked the tanks of Sweden.", "ASSAULT", None),
    ("Norway threatened to attack Sweden.", "THREATEN", "violence"),
    ("Norway threatened to expel the ambassador of Sweden.", "THREATEN", "expel"),
    ("Norway threatened to arrest Swedish fishermen.", "THREATEN", "arrest"),
    ("Norway rejected talks with Sweden.", "REJECT", "meet"),
    ("Norway refused to release the Swedish prisoners.", "REJECT", "yield"),
    ("Norway asked Sweden to send aid.", "REQUEST", "assist"),
    ("Norway deployed police at the border with Sweden.", "MOBILIZE", "police"),
    ("Norway deployed warships off Sweden.", "MOBILIZE", "weapons"),
    ("Norway met Sweden in Geneva, Switzerland.", "CONSULT", "third-party"),
    ("Norway met Sweden in Oslo.", "CONSULT", None),
    ("Norway banished two Swedish writers.", "COERCE", "deport"),
]


@pytest.mark.parametrize(("text", "kind", "mode"), MODES, ids=[case[0] for case in MODES])
def test_an_event_has_the_mode_that_its_words_tell(text, kind, mode):
    assert [e.mode for e in notes(text).events if e.type == kind] == [mode]


def test_an_event_has_the_kind_and_the_score_of_its_mode():
    (event,) = notes("Norwegian warplanes bombed Sweden.").events
    assert (event.quad, event.score) == ("material conflict", -9.5)


def test_what_will_be_supported_is_agreed_with_the_score_of_agreeing():
    (event,) = notes("Norway will sign a treaty with Sweden.").events
    assert (event.type, event.status, event.quad, event.score) == ("AGREE", "future", "verbal cooperation", 2.5)


SECTORS = [
    ("Norway attacked Sweden.", "Norway", "GOV"),
    ("Prime Minister Kari Holm of Norway spoke.", "Kari Holm", "GOV"),
    ("Former President Kari Holm of Norway spoke.", "Kari Holm", "ELI"),
    ("Army spokesman Jens Berg of Norway spoke.", "Jens Berg", "MIL"),
    ("Police chief Jens Berg of Norway spoke.", "Jens Berg", "COP"),
    ("Judge Jens Berg of Norway spoke.", "Jens Berg", "JUD"),
]


@pytest.mark.parametrize(("text", "name", "sector"), SECTORS, ids=[case[0] for case in SECTORS])
def test_an_actor_has_the_sector_that_its_kind_or_office_tells(text, name, sector):
    assert [a.sector for a in notes(text).actors if a.name == name] == [sector]
