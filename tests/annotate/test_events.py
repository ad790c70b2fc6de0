"""Events: who does what to whom, and whether it happened."""

import pytest

from annotate.build import notes

KINDS = [
    (
        "Norway signed a treaty with Sweden.",
        "SUPPORT",
        ["Norway"],
        ["Sweden"],
        "a pact that is signed supports; one that is promised is AGREE",
    ),
    ("Norway accused Sweden of theft.", "ACCUSE", ["Norway"], ["Sweden"], "an accusation"),
    ("Norway imposed sanctions on Sweden.", "SANCTION", ["Norway"], ["Sweden"], "a measure"),
    ("Norway attacked Sweden.", "ASSAULT", ["Norway"], ["Sweden"], "violence"),
    ("Norway met with Sweden in Oslo.", "CONSULT", ["Norway"], ["Sweden"], "a meeting"),
    ("Sweden was attacked by Norway.", "ASSAULT", ["Norway"], ["Sweden"], "the passive"),
]


@pytest.mark.parametrize(("text", "kind", "actors", "recipients", "why"), KINDS, ids=[case[-1] for case in KINDS])
def test_an_event_has_a_type_doers_and_those_it_is_done_to(text, kind, actors, recipients, why):
    found = notes(text)
    names = {actor.id: actor.name for actor in found.actors}
    (event,) = found.events
    assert event.type == kind
    assert [names[one] for one in event.actors] == actors
    assert [names[one] for one in event.recipients] == recipients


STATUSES = [
    ("OSLO, May 9, 2012 — Norway attacked Sweden.", "happened"),
    ("OSLO, May 9, 2012 — Norway attacked Sweden in 1808.", "historical"),
    ("OSLO, May 9, 2012 — Norway will attack Sweden.", "future"),
    ("OSLO, May 9, 2012 — Norway may attack Sweden.", "hypothetical"),
    ("OSLO, May 9, 2012 — Norway did not attack Sweden.", "negated"),
    ("OSLO, May 9, 2012 — Officials said that Norway attacked Sweden.", "alleged"),
]


@pytest.mark.parametrize(("text", "status"), STATUSES, ids=[case[1] for case in STATUSES])
def test_only_what_a_report_tells_as_fact_has_happened(text, status):
    assert [event.status for event in notes(text).events if event.type == "ASSAULT"] == [status]


def test_the_head_of_an_event_is_the_word_that_carries_it():
    text = "Norway attacked Sweden on Friday."
    head = notes(text).events[0].tellings[0].head
    assert text[head.start : head.end] == "attacked"
