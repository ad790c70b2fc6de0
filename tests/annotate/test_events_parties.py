"""Events: who does it and to whom where the sentence hides it, and what is no event of its own."""

import pytest

from annotate.build import notes

PARTIES = [
    ("Norway is about to restore full ties with Sweden.", ("NOR",), ("SWE",)),
    ("Lawmakers in Norway and Finland praised Sweden.", ("NOR", "FIN"), ("SWE",)),
    ("Norway condemned a raid by Swedish soldiers.", ("NOR",), ("SWE",)),
    ("Norway condemned the violence in Sweden.", ("NOR",), ("SWE",)),
    ("Norway fired two shells at Stockholm, the capital of Sweden.", ("NOR",), ("SWE",)),
    ("The invasion of Sweden by Norway began in August.", ("NOR",), ("SWE",)),
]


@pytest.mark.parametrize(("text", "actors", "recipients"), PARTIES, ids=[case[0] for case in PARTIES])
def test_the_parties_are_found_where_they_stand(text, actors, recipients):
    event = notes(text).events[0]
    assert (event.actors, event.recipients) == (actors, recipients)


ACCUSED = [
    ("Norway accused Sweden of arming the rebels.", "alleged", "NOR"),
    ("Norway suspects Sweden of arming the rebels.", "alleged", "NOR"),
    ("Sweden was accused by Norway of arming the rebels.", "alleged", "NOR"),
    ("Sweden was accused of arming the rebels.", "hypothetical", None),
    ("Norway praised Sweden for arming the rebels.", "happened", None),
]


@pytest.mark.parametrize(("text", "status", "by"), ACCUSED, ids=[case[0] for case in ACCUSED])
def test_what_one_is_accused_of_is_done_by_the_accused_and_only_alleged(text, status, by):
    (event,) = [e for e in notes(text).events if e.type == "AID"]
    voice = event.according_to.actor if event.according_to else None
    assert (event.actors, event.status, voice) == (("SWE",), status, by)


TOLD_WITH = [
    ("Norway rejected a Swedish request to interrogate the prisoners.", ["REJECT"]),
    ("Norway rejected a Swedish appeal for deploying troops along the border.", ["REJECT"]),
    ("Norway declined to release the Swedish sailors.", ["REJECT"]),
    ("Students in Norway staged rallies in Oslo demanding reforms.", ["PROTEST"]),
    ("Norway agreed to talks after attacking the Swedish port.", ["AGREE", "ASSAULT"]),
]


@pytest.mark.parametrize(("text", "types"), TOLD_WITH, ids=[case[0] for case in TOLD_WITH])
def test_what_is_refused_or_demanded_is_told_with_it(text, types):
    assert [e.type for e in notes(text).events] == types


@pytest.mark.parametrize(("text", "kind"), [
    ("Norway staged military exercises with Sweden.", "COOPERATE"),
    ("Norway fined Sweden over the spill.", "SANCTION"),
    ("Norway planned an attack on Sweden.", "ASSAULT"),
])  # fmt: skip
def test_a_verb_is_known_by_its_whole_stem(text, kind):
    assert [e.type for e in notes(text).events] == [kind]
