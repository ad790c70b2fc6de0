"""Filing reports: in one transaction they are kept, and find the stories that they belong to."""

from collections.abc import Iterable, Sequence
from datetime import date

from rashomon.desk.verdicts import Pair, decided
from rashomon.records import Capture, Episode, Judgement, StoryLine
from rashomon.store import Prepared, Transaction
from rashomon.stories import JOINED, LEAST, WINDOW, episodes, grouped, score

SHARED = 2
"""Keys that two reports share at least before they are compared."""
CANDIDATES = 200
"""The most reports that a new one is compared with: those that share most keys."""
COMPONENT = 3000
"""Reports that are grouped anew at most when one arrives; see `docs/decisions.md` for what this bounds."""


def file(desk: Transaction, found: Sequence[tuple[Capture, Prepared]]) -> list[bool]:
    """Keep captures with their reports, and put these into their stories; False for a report that was there before."""
    redo = desk.state.redo
    new = []
    for capture, one in found:
        new.append(desk.reports.made(one.listed.id) is None)
        if new[-1]:
            desk.reports.add(one, redo)
            connect(desk, one)
        desk.captures.add(capture, one.listed.id, redo)
    regroup(desk, [one.listed.id for (_, one), fresh in zip(found, new, strict=True) if fresh])
    return new


def connect(desk: Transaction, one: Prepared) -> None:
    """Find the reports that may tell of the same event as a new one, and keep how near they are."""
    marks = one.traits
    near = desk.nearness.candidates(marks.report, marks.day, one.keys, WINDOW, SHARED, CANDIDATES)
    scores = {other.report: score(marks, other) for other in desk.reports.traits(near).values()}
    desk.nearness.connect(marks.report, {other: found for other, found in scores.items() if found >= LEAST})


def regroup(desk: Transaction, begin: Iterable[str]) -> None:
    """Group anew all reports that might be of a story with some reports, and mark the stories that changed."""
    inside, scores, together, apart = _component(desk, begin)
    listed = desk.reports.listed(sorted(inside))
    days: dict[str, date | None] = {one.id: one.published for one in listed}
    homes = desk.reports.homes(sorted(days))
    touched: set[str] = set()
    for members in grouped(days, scores, WINDOW, together, apart):
        name = "s" + members[0][1:]
        moved = [one for one in members if homes[one] != name]
        if moved:
            touched |= {name, *(home for one in moved if (home := homes[one]))}
            desk.reports.move(moved, name)
    for story in sorted(touched):
        refresh(desk, story)


def _component(desk: Transaction, begin: Iterable[str]) -> tuple[set[str], dict[Pair, float], set[Pair], set[Pair]]:
    """Give all reports that some reports can come to be of a story with, the scores inside, and what was judged.

    Two stories are joined by the mean of the scores between them. Where no single score reaches what is needed no
    mean does, so that only such scores, and judgements, can lead from one report to the next.
    """
    inside, fresh = set(begin), sorted(set(begin))
    scores: dict[Pair, float] = {}
    judged: dict[int, Judgement] = {}
    while fresh and len(inside) < COMPONENT:
        found = desk.nearness.beside(fresh)
        said = desk.judgements.about(fresh)
        leads = [*decided(said)[0], *(pair for pair, near in found.items() if near >= JOINED)]
        fresh = sorted({report for pair in leads for report in pair} - inside)
        inside |= set(fresh)
        scores |= found
        judged |= {one.id: one for one in said}
    together, apart = decided(judged[number] for number in sorted(judged))
    return inside, {pair: near for pair, near in scores.items() if inside.issuperset(pair)}, together, apart


def refresh(desk: Transaction, story: str) -> None:
    """Write down who is in a story, to be laid side by side later; a story that nobody is in is gone."""
    members = desk.reports.members(story)
    if not members:
        desk.stories.drop(story)
        return
    listed = tuple(desk.reports.listed(members))
    days = [one.published for one in listed if one.published]
    desk.stories.put(StoryLine(
        id=story, title=listed[0].title or "Untitled", begun=min(days, default=None), latest=max(days, default=None),
        reports=listed, countries=tuple(sorted({c for one in listed if (c := one.source.country)})),
        origins=None, points=None, episodes=tuple(Episode(begun=a, latest=b, reports=n) for a, b, n in episodes(days)),
    ))  # fmt: skip
