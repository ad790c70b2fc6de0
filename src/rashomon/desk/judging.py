"""Judging: what a person decides is kept, and takes effect in all stories that it concerns."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Literal

from rashomon.desk.filing import refresh, regroup
from rashomon.desk.naming import named
from rashomon.errors import UnknownError
from rashomon.records import Judgement, JudgementKind
from rashomon.store import Transaction, tagged


def judge(
    desk: Transaction,
    verdict: Literal["same", "other"],
    left: Sequence[str],
    right: Sequence[str],
    *,
    who: str,
    note: str,
) -> Judgement:
    """Keep a judgement on what stands on the two sides, and let it take effect."""
    one, other = named(desk, verdict, left, right)
    kind: JudgementKind = f"{verdict} {one.kind}"  # type: ignore[assignment]
    made = Judgement(
        id=0, kind=kind, left=one.names, right=other.names, who=who, at=datetime.now(UTC), note=note,
        said=(*one.said, *other.said),
    )  # fmt: skip
    made = replace(made, id=desk.judgements.add(made, subjects(made)))
    _take_effect(desk, made)
    return made


def withdraw(desk: Transaction, number: int) -> None:
    """Withdraw a judgement; it stays on record, and has no effect from now on."""
    made = desk.judgements.get(number)
    if made is None or not desk.judgements.withdraw(number, datetime.now(UTC)):
        raise UnknownError(f"No judgement that stands has the number {number}. `rashomon judge list` shows them.")
    _take_effect(desk, made)


def subjects(one: Judgement) -> set[str]:
    """What a judgement is found by: the reports that it speaks of, and the actors wherever they occur."""
    if one.kind in ("same claim", "other claim"):
        return {said.report for said in one.said}
    return {name.partition("@")[0] for name in (*one.left, *one.right)}


def _take_effect(desk: Transaction, one: Judgement) -> None:
    """Group anew the reports that a judgement speaks of, or have the stories compared anew that it concerns."""
    if one.kind in ("same story", "other story"):
        regroup(desk, [*one.left, *one.right])
        return
    for story in sorted(_concerned(desk, one)):
        refresh(desk, story)


def _concerned(desk: Transaction, one: Judgement) -> set[str]:
    """The stories in which both sides of a judgement occur."""
    if one.kind in ("same claim", "other claim"):
        return {desk.reports.story_of("s" + said.report[1:]) for said in one.said}
    sides = ({story for name in side for story in _naming(desk, name)} for side in (one.left, one.right))
    left, right = sides
    return left & right


def _naming(desk: Transaction, actor: str) -> set[str]:
    name, at, report = actor.partition("@")
    return {desk.reports.story_of("s" + report[1:])} if at else desk.stories.bearing(f"actor:{tagged(name)}")
