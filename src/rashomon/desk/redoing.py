"""Making anew what is derived: report by report, so that the desk stays whole, and can be broken off anywhere."""

from collections.abc import Sequence

from rashomon.desk.adding import lost
from rashomon.desk.filing import connect, refresh, regroup
from rashomon.desk.noting import tried
from rashomon.desk.work import Progress
from rashomon.desk.workers import Workers, batches
from rashomon.errors import InputError
from rashomon.records import Capture
from rashomon.store import Prepared, Store, Transaction

AT_ONCE = 200
"""Captures that are asked for at once."""

Made = tuple[Capture, Prepared | InputError]


def redo(store: Store, workers: Workers, progress: Progress | None) -> list[InputError]:
    """Make every report anew from its captures; give what can no longer be read.

    A redo has a number, which every capture bears that was read in it: one that was broken off goes on with the others.
    """
    with store.write() as desk:
        if not desk.captures.waiting(desk.state.redo, 1):
            desk.state.put("redo", str(desk.state.redo + 1))
        number = desk.state.redo
        count = desk.captures.behind(number)
    done, failed = 0, list[InputError]()
    while some := _waiting(store, number):
        for part in batches(workers.do(tried, some, lost)):
            with store.write() as desk:
                _replace(desk, part, number)
            done += len(part)
            failed += [made for _, made in part if isinstance(made, InputError)]
            if progress is not None:
                progress("Making anew", done, count)
    return failed


def _waiting(store: Store, number: int) -> list[Capture]:
    with store.read() as desk:
        return desk.captures.waiting(number, AT_ONCE)


def _replace(desk: Transaction, part: Sequence[Made], number: int) -> None:
    """Put reports that were made anew in the place of those that were read from the same captures before."""
    homes: set[str] = set()
    fresh: list[str] = []
    for capture, made in part:
        homes |= _take_away(desk, capture, number)
        if isinstance(made, InputError):
            desk.captures.add(capture, None, number)
            continue
        if desk.reports.made(made.listed.id) is None:
            desk.reports.add(made, number)
            connect(desk, made)
            fresh.append(made.listed.id)
        desk.captures.add(capture, made.listed.id, number)
    left = [report for story in sorted(homes) for report in desk.reports.members(story)]
    regroup(desk, [*fresh, *left])
    for story in sorted(homes):
        refresh(desk, story)


def _take_away(desk: Transaction, capture: Capture, number: int) -> set[str]:
    """Take the report away that a capture was read as before this redo; give the story that it was in."""
    old = desk.captures.report_of(capture.id)
    if old is None or desk.reports.made(old) == number:
        return set()
    home = desk.reports.story_of("s" + old[1:])
    desk.reports.drop(old)
    return {home}
