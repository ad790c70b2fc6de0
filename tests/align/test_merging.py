"""Events of several reports put together."""

from dataclasses import replace
from typing import Any

from align.build import claim
from rashomon.align.candidates import unit
from rashomon.align.merging import merged
from rashomon.records import Event, EventTelling, Span


def told(report: str, **given: Any) -> Event:
    telling = EventTelling(report=report, start=0, end=4, text="sign", head=Span(start=0, end=4))
    event = Event(
        id=f"{report}-e1", type="SUPPORT", mode=None, actors=("NOR",), recipients=(), earliest=None, latest=None,
        place=None, status="happened", according_to=None, tellings=(telling,),
    )  # fmt: skip
    return replace(event, **given)


def units(*reports: str) -> list[Any]:
    return [unit(replace(claim("sign"), report=r, start=0, end=4, text="sign"), {}, {}, {}) for r in reports]


def test_an_event_of_one_point_has_the_tellings_of_all_its_reports():
    [found] = merged([told("a"), told("b", place="oslo")], units("a", "b"), [(0, 1)])
    assert ([t.report for t in found.tellings], found.place, found.actors) == (["a", "b"], "oslo", ("NOR",))


def test_events_of_claims_that_were_not_joined_stay_apart():
    assert len(merged([told("a"), told("b")], units("a", "b"), [])) == 2


def test_what_is_alleged_is_not_put_together_with_what_happened():
    assert len(merged([told("a"), told("b", status="alleged")], units("a", "b"), [(0, 1)])) == 2


def test_events_of_two_types_stay_apart():
    assert len(merged([told("a"), told("b", type="CONSULT")], units("a", "b"), [(0, 1)])) == 2
