from dataclasses import replace
from datetime import date

import pytest

from rashomon.record.commitments import commitments
from rashomon.records import Claim, Comparison, Moment, Report, Story

DAY = date(2025, 10, 31)


def claim(text: str, *, certainty: str = "expected", negated: bool = False, moments: tuple[str, ...] = ()) -> Claim:
    return Claim(
        id="c1", report="r1", start=0, end=len(text), text=text, according_to=None, certainty=certainty,
        negated=negated, does="sign", moments=moments,
    )  # fmt: skip


def compared(one: Claim, due: date | None, latest: date = DAY) -> Comparison:
    moment = Moment(id="m1", report="r1", start=0, end=1, text=one.text[:1], kind="date", earliest=DAY, latest=due)
    return Comparison(
        story=Story(id="s1", title="A pact", begun=DAY, latest=latest),
        reports=(Report(id="r1", text=one.text, published=DAY),), origins=(), actors=(), quotes=(), claims=(one,),
        moments=(moment,), figures=(), events=(), points=(), timeline=(), heard=(), wording=(),
    )  # fmt: skip


def test_what_is_expected_by_a_day_ahead_is_open():
    [found] = commitments(compared(claim("to sign it by November", moments=("m1",)), date(2025, 11, 30)))
    assert (found.due, found.status, found.what) == (date(2025, 11, 30), "open", "to sign it by November")


def test_what_was_due_before_the_latest_report_is_overdue():
    one = compared(claim("to sign it by November", moments=("m1",)), date(2025, 11, 30), latest=date(2026, 1, 5))
    assert commitments(one)[0].status == "overdue"


@pytest.mark.parametrize("due", [date(2025, 10, 30), date(2035, 10, 31), None])
def test_what_lies_behind_or_far_ahead_or_open_is_no_commitment(due):
    assert commitments(compared(claim("to sign it", moments=("m1",)), due)) == ()


def test_what_has_not_happened_yet_is_awaited():
    one = claim("Islamabad has not issued a statement yet", certainty="asserted", negated=True)
    assert [(c.due, c.status) for c in commitments(compared(one, None))] == [(None, "open")]


def test_a_plain_denial_is_not_awaited():
    one = claim("It did not issue a statement", certainty="asserted", negated=True)
    assert commitments(compared(one, None)) == ()


def test_a_clause_without_its_subject_dangles():
    assert replace(claim("are the crown jewels"), gist="are the crown jewels").dangling
    assert not replace(claim("was sworn in on Friday"), gist="Ann Carter was sworn in on Friday").dangling


def test_what_others_are_expected_to_do_is_no_commitment_without_them():
    assert commitments(compared(claim("them to be here tomorrow", moments=("m1",)), date(2025, 11, 1))) == ()
