"""Ministries and armies: every state has one of the name, so each is its own state's."""

import pytest

from annotate.build import notes
from rashomon.annotate import annotate
from rashomon.records import Received

HEAD = "OSLO, May 9, 2012 (Reuters) - "


def voices(text: str) -> list[tuple[str | None, str]]:
    return [(c.according_to.actor, c.according_to.text) for c in notes(text).claims if c.according_to is not None]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Chad's Defence Ministry said the town was shelled.", ("TCD", "Chad's Defence Ministry")),
        ("The Ministry of Defense of Chad said the town was shelled.", ("TCD", "The Ministry of Defense of Chad")),
        ("The Chadian Foreign Ministry said the town was shelled.", ("TCD", "The Chadian Foreign Ministry")),
        ("The Chadian army said the town was shelled.", ("TCD", "The Chadian army")),
        ("A ministry said the town was shelled.", (None, "A ministry")),
    ],
)
def test_a_body_speaks_for_the_state_whose_it_is(text, voice) -> None:
    assert voices(HEAD + text) == [voice]


def test_the_ministry_is_the_one_named_before_if_there_was_but_one() -> None:
    one = HEAD + "Chad's foreign ministry met envoys. The town was shelled, the ministry said."
    assert voices(one) == [("TCD", "the ministry")]
    two = HEAD + "Chad's foreign ministry met Mali's foreign ministry. The town was shelled, the ministry said."
    assert voices(two) == [(None, "the ministry")]


def test_two_states_ministries_of_one_name_are_two() -> None:
    text = HEAD + "Chad's Defence Ministry said the town fell. Mali's Defence Ministry said the town held."
    assert [actor for actor, _ in voices(text)] == ["TCD", "MLI"]


def test_a_ministry_that_is_named_of_no_state_is_that_of_where_the_report_was_filed() -> None:
    told = "The Ministry of Defense reported that the town was shelled."
    assert voices("BAMAKO, May 9, 2012 - " + told)[0][0] == "MLI"
    assert voices("OSLO, May 9, 2012 - Chad's Defence Ministry left. " + told)[0][0] == "TCD"


def test_a_ministry_of_no_state_is_not_another_reports() -> None:
    text = "The Ministry of Defense reported that the town of {} was shelled."
    ids = {
        actor.id
        for town in ("Am Timan", "Kayes")
        for actor in annotate(Received(path=None, text=text.format(town))).actors
        if actor.kind == "organisation"
    }
    assert len(ids) == 2
