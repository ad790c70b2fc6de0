"""Laying stories side by side: outside any transaction, and kept if the story is still the same at the end."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import partial

from rashomon.align import align
from rashomon.annotate import annotate as note
from rashomon.desk.gathering import MOST_REPORTS
from rashomon.desk.limits import limited
from rashomon.desk.work import Progress
from rashomon.desk.workers import Workers, batches
from rashomon.errors import InputError, RashomonError, UnknownError
from rashomon.record import recorded
from rashomon.records import Comparison, Counts, Notes, Remark, Report, StoryLine
from rashomon.sources import received
from rashomon.store import Laid, Store, Transaction, packed


def lay_out(store: Store, workers: Workers, progress: Progress | None) -> list[InputError]:
    """Lay every story that changed side by side; give an error for each that could not be, and stays to be done."""
    with store.read() as desk:
        some = desk.stories.stale()
    failed: list[InputError] = []
    done = 0
    for part in batches(workers.do(partial(laid_at, store.where), some, lost)):
        with store.write() as desk:
            for _, found in part:
                if isinstance(found, Laid):
                    desk.stories.finish(found)
        failed += [found for _, found in part if isinstance(found, InputError)]
        done += len(part)
        if progress is not None:
            progress("Comparing", done, len(some))
    return failed


def laid_at(where: str, story: str) -> Laid | InputError | None:
    """Lay a story of the desk at a place side by side, as a worker does; None for one that is gone."""
    with closing(Store(where)) as store, store.read() as desk:
        return tried(desk, story)


def tried(desk: Transaction, story: str) -> Laid | InputError | None:
    """Lay a story side by side; None for one that is gone, and whatever is wrong with one stops no other."""
    try:
        with limited():
            return laid(desk, story)[1]
    except UnknownError:
        return None
    except RashomonError:
        raise
    except Exception as error:  # noqa: BLE001 - see above
        return _failed(story, f"{type(error).__name__}: {str(error)[:200]}")


def lost(story: str) -> InputError:
    """Say of a story that it ended the process which compared it."""
    return _failed(story, "the process that did so ended")


def _failed(story: str, why: str) -> InputError:
    return InputError(story, f"its reports could not be laid side by side ({why})", "Please report it, with the files.")


def laid(desk: Transaction, story: str) -> tuple[Comparison, Laid]:
    """Lay a story side by side; give that, and what is to be kept of it."""
    line, token = desk.stories.line(story)
    found = compared(desk, story)
    return found, Laid(told(line, found), token, packed(found) if len(found.reports) > 1 else None)


def told(line: StoryLine, found: Comparison) -> StoryLine:
    """Give the line that lists a story, with what laying it side by side gave."""
    counts = dict.fromkeys(("agreed", "differs", "contradicted", "single"), 0)
    for point in found.points:
        counts[point.status] += 1
    known = sum(1 for origin in found.origins if origin.kind != "unknown")
    title = found.story.title if found.story.common and len(found.reports) > 1 else line.title
    return replace(line, title=title, points=Counts(**counts), origins=known)


def compared(desk: Transaction, story: str) -> Comparison:
    """Lay the reports of a story side by side, the oldest where there are more than a comparison holds."""
    members = desk.reports.members(story)
    notes = [desk.reports.notes(report) for report in members[:MOST_REPORTS]]
    days = tuple(sorted({n.reports[0].published for n in notes if n.reports[0].published}))
    if days:
        notes = [_dated(desk, n, days) if undated(n.reports[0]) else n for n in notes]
    names = {actor.id.partition("@")[0] for one in notes for actor in one.actors}
    found = align(notes, desk.judgements.about([*members[:MOST_REPORTS], *sorted(names)]))
    found = recorded(replace(found, story=replace(found.story, id=story)))
    if len(members) <= MOST_REPORTS:
        return found
    text = f"the first {MOST_REPORTS} of the {len(members)} reports of this story are laid side by side"
    return replace(found, remarks=(Remark(kind="left out", text=text), *found.remarks))


def undated(report: Report) -> bool:
    """Whether a report might be dated by others of its story."""
    return report.published is None and report.dateline.place is not None


def _dated(desk: Transaction, notes: Notes, days: tuple[date, ...]) -> Notes:
    """Read a report anew whose dateline lacks the year that the others of its story have."""
    again = note(received(desk.captures.of(notes.reports[0].id)), others=days)
    return again if again.reports[0].published else notes
