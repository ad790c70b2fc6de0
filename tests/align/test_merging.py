"""Events of several reports put together."""

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest

from align.build import claim
from rashomon.align import align
from rashomon.align.candidates import unit
from rashomon.align.event_groups import grouped
from rashomon.align.event_words import Ground, event_words
from rashomon.align.judged import Spots
from rashomon.align.merging import merged
from rashomon.annotate import annotate
from rashomon.records import Event, EventTelling, Notes, Passage, Received, Report, Sentence, Span


def told(report: str, **given: Any) -> Event:
    telling = EventTelling(report=report, start=0, end=4, text="sign", head=Span(start=0, end=4))
    event = Event(
        id=f"{report}-e1", type="SUPPORT", mode=None, actors=("NOR",), recipients=(), earliest=None, latest=None,
        place=None, status="happened", according_to=None, tellings=(telling,),
    )  # fmt: skip
    return replace(event, **given)


def notes(*texts: str) -> list[Notes]:
    """Give reports that hold nothing but a line of text."""
    lines = [(Sentence(number=1, start=0, end=len(text), kind="body"), text) for text in texts]
    reports = [Report(id=name, text=text, sentences=(line,)) for name, (line, text) in zip("ab", lines, strict=False)]
    return [_notes(one) for one in reports]


def _notes(report: Report) -> Notes:
    return Notes(
        reports=(report,), actors=(), quotes=(), claims=(), moments=(), figures=(), events=(), wording=()
    )  # fmt: skip


def units(*reports: str) -> list[Any]:
    return [unit(replace(claim("sign"), report=r, start=0, end=4, text="sign"), {}, {}, {}) for r in reports]


UNLIKE = ("sign of rain was seen over the hills", "sign a lease, the baker told his tenants")


def test_an_event_of_one_point_has_the_tellings_of_all_its_reports():
    [found] = merged([told("a"), told("b", place="oslo")], notes(*UNLIKE), units("a", "b"), [(0, 1)])
    assert ([t.report for t in found.tellings], found.place, found.actors) == (["a", "b"], "oslo", ("NOR",))


def test_events_of_two_points_stay_apart_however_alike_they_are():
    alike = ("sign the pact on trade", "sign the pact on trade")
    assert len(merged([told("a"), told("b")], notes(*alike))) == 1
    assert len(merged([told("a"), told("b")], notes(*alike), units("a", "b"), [(0,), (1,)])) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"actors": ("NOR",)}, {"actors": ("PER",)}),
        ({"recipients": ("NOR",)}, {"recipients": ("PER",)}),
        ({"earliest": date(2011, 5, 1)}, {"earliest": date(2012, 5, 1), "latest": date(2012, 5, 2)}),
    ],
)
def test_an_event_of_others_or_of_another_day_stays_apart_however_alike_it_is(one, other):
    alike = ("sign the pact on trade", "sign the pact on trade")
    assert len(merged([told("a", **one), told("b", **other)], notes(*alike))) == 2


def test_events_that_were_judged_to_be_two_stay_apart():
    alike = ("sign the pact on trade", "sign the pact on trade")
    left, right = (Passage(report=r, start=0, end=4, text="sign") for r in "ab")
    assert len(merged([told("a"), told("b")], notes(*alike), judged=[Spots(left, right, same=False)])) == 2


@pytest.mark.parametrize("other", [{"status": "alleged"}, {"type": "CONSULT"}])
def test_an_event_of_another_type_or_status_stays_apart(other):
    found = merged([told("a"), told("b", **other)], notes(*UNLIKE), units("a", "b"), [(0, 1)])
    assert len(found) == 2


def test_one_event_in_other_words_is_put_together_where_claims_were_not_joined():
    texts = (
        "Rebels attacked the airport of Lusaka on Monday.",
        "An attack by rebels on the airport of Lusaka was condemned.",
    )
    made = align([annotate(Received(path=f"{n}.txt", text=text)) for n, text in enumerate(texts)])
    [attack] = [e for e in made.events if e.type == "ASSAULT" and len(e.tellings) > 1]
    assert len({t.report for t in attack.tellings}) == 2


def test_groups_are_put_together_by_their_mean():
    sure = np.array([[1, 0.9, 0.2], [0.9, 1, 0.2], [0.2, 0.2, 1]])
    assert grouped(sure, 0.5) == [0, 0, 2]
    assert grouped(sure, 0.1) == [0, 0, 0]
    assert grouped(np.zeros((0, 0)), 0.5) == []


def test_verbs_of_claims_and_titles_words_of_saying_and_nouns_of_doing_are_event_words():
    text = "Holm quits\n\nOSLO, May 9 — Officials said that the earthquake destroyed the harbour of Bergen."
    found = [one.text for one in event_words(Ground.of(annotate(Received(path=None, text=text))))]
    assert found == ["quits", "said", "earthquake", "destroyed"]


def test_what_countries_are_called_changes_no_event_word():
    texts = (f"Troops of {name} attacked the harbour on Monday." for name in ("Norway", "the United States"))
    one, other = (
        [
            (w.stem, w.window, w.things, len(w.names))
            for w in event_words(Ground.of(annotate(Received(path=None, text=t))))
        ]
        for t in texts
    )
    assert one == other
