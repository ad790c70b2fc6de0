"""Filing a report: in one transaction it is kept, and finds the story that it belongs to."""

import hashlib
from collections.abc import Iterable
from datetime import date

import numpy as np

from rashomon.align.vectors import vectors
from rashomon.annotate import annotate as note
from rashomon.records import Capture, Episode, Notes, Report, StoryLine, Traits
from rashomon.sources import received, require_english
from rashomon.store import Pen, tagged, words
from rashomon.stories import LEAST, WINDOW, episodes, grouped, lead_of, score, traits

SHARED = 2
"""Keys that two reports share at least before they are compared."""
CANDIDATES = 200
"""The most reports that a new one is compared with: those that share most keys."""
COMPONENT = 3000
"""Reports that are grouped anew at most when one arrives; see `docs/decisions.md` for what this bounds."""


def noted(capture: Capture) -> tuple[Notes, Traits]:
    """Read a capture and note what it says and what it is told apart by; raise the InputError that says why not."""
    text = received(capture)
    require_english(text)
    notes = note(text)
    row = vectors([lead_of(notes)])[0]
    return notes, traits(
        notes, np.clip(np.rint(row * 127 / max(float(abs(row).max()), 1e-6)), -127, 127).astype(np.int8).tobytes()
    )


def file(pen: Pen, capture: Capture, notes: Notes, marks: Traits) -> bool:
    """Keep a capture with its report, and put the report into its story; False where the report was there before."""
    report = notes.reports[0]
    if pen.has(report.id):
        if not pen.has_capture(capture.id):
            pen.add_capture(capture, report.id)
        else:
            pen.link_capture(capture.id, report.id)
        return False
    pen.add_report(notes, marks, _tags(notes), passages(notes))
    if pen.has_capture(capture.id):
        pen.link_capture(capture.id, report.id)
    else:
        pen.add_capture(capture, report.id)
    near = pen.traits(pen.candidates(marks, WINDOW, SHARED, CANDIDATES))
    scores = {other.report: score(marks, other) for other in near.values()}
    pen.connect(report.id, {other: found for other, found in scores.items() if found >= LEAST})
    regroup(pen, [report.id])
    return True


def passages(notes: Notes) -> list[list[str]]:
    """Give the words of each sentence of a report, in the order of its sentences."""
    report = notes.reports[0]
    return [words(report.text[s.start : s.end]) for s in report.sentences]


def _tags(notes: Notes) -> Iterable[str]:
    """What a report is filtered by."""
    report = notes.reports[0]
    names = {actor.id: (actor.id, actor.name, *actor.aliases) for actor in notes.actors}
    yield from (f"actor:{tagged(name)}" for some in names.values() for name in some)
    speakers = {q.speaker.actor for q in notes.quotes if q.speaker and q.speaker.actor}
    yield from (f"speaker:{tagged(name)}" for actor in speakers for name in names.get(actor, (actor,)))
    for field, value in (("country", report.source.country), ("source", report.source.name or report.source.domain)):
        if value:
            yield f"{field}:{tagged(value)}"


def regroup(pen: Pen, begin: list[str]) -> None:
    """Group anew all reports that some reports are connected with, and mark the stories that changed."""
    together, apart = judged(pen)
    inside, fresh = set(begin), list(begin)
    scores: dict[tuple[str, str], float] = {}
    while fresh and len(inside) < COMPONENT:
        scores |= pen.near(fresh)
        beside = {r for pair in scores for r in pair} | {r for pair in together for r in pair if set(pair) & inside}
        fresh = sorted(beside - inside)
        inside |= set(fresh)
    known = pen.listed(sorted(inside))
    days: dict[str, date | None] = {one.id: one.published for one in known}
    homes = pen.homes(sorted(days))
    touched = set()
    for members in grouped(days, scores, WINDOW, together, apart):
        name = "s" + members[0][1:]
        moved = [one for one in members if homes[one] != name]
        if moved:
            touched |= {name, *(home for one in moved if (home := homes[one]))}
            pen.move(moved, name)
    for story in sorted(touched):
        refresh(pen, story)


def judged(pen: Pen) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Give the pairs of reports that persons judged to tell one story, and two; of two judgements the later stands."""
    decided: dict[tuple[str, str], bool] = {}
    for one in pen.judgements():
        if one.withdrawn is None and one.kind in ("same story", "other story"):
            for pair in ((min(a, b), max(a, b)) for a in one.left for b in one.right if a != b):
                decided[pair] = one.kind == "same story"
    return {p for p, same in decided.items() if same}, {p for p, same in decided.items() if not same}


def refresh(pen: Pen, story: str) -> None:
    """Write down who is in a story, to be laid side by side later; a story that nobody is in is gone."""
    members = pen.members(story)
    if not members:
        pen.drop_story(story)
        return
    listed = tuple(pen.listed(members))
    days = [one.published for one in listed if one.published]
    line = StoryLine(
        id=story, title=listed[0].title or "Untitled", begun=min(days, default=None), latest=max(days, default=None),
        reports=listed, countries=tuple(sorted({c for one in listed if (c := one.source.country)})),
        origins=None, points=None, episodes=tuple(Episode(begun=a, latest=b, reports=n) for a, b, n in episodes(days)),
    )  # fmt: skip
    pen.put_story(line, hashlib.sha256(" ".join(members).encode()).hexdigest()[:16])


def undated(report: Report) -> bool:
    """Whether a report might be dated by others of its story."""
    return report.published is None and report.dateline.place is not None
