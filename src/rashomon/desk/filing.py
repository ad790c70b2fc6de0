"""Filing reports: in one transaction they are kept, and find the stories that they belong to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rashomon.desk.verdicts import decided
from rashomon.records import Capture, Episode, StoryLine
from rashomon.store import Prepared, Transaction
from rashomon.stories import JOINED, LEAST, WINDOW, episodes, grouped, score

SHARED = 2
"""Keys that two reports share at least before they are compared."""
CANDIDATES = 200
"""The most reports that a new one is compared with: those that share most keys."""
REGION = 3000
"""Reports that can change what is grouped anew, at most, when one arrives; see docs/decisions.md."""


def file(desk: Transaction, found: Sequence[tuple[Capture, Prepared]]) -> list[bool]:
    """Keep captures with their reports, and put these into their stories; False for a report that was there before."""
    redo = desk.state.redo
    new = []
    for capture, one in found:
        new.append(desk.reports.made(one.listed.id) is None)
        if new[-1]:
            desk.reports.add(one, redo)
            connect(desk, one)
            regroup(desk, [one.listed.id])
        desk.captures.add(capture, one.listed.id, redo)
    return new


def connect(desk: Transaction, one: Prepared) -> None:
    """Find the reports that may tell of the same event as a new one, and keep how near they are."""
    marks = one.traits
    near = desk.nearness.candidates(marks.report, marks.day, one.keys, WINDOW, SHARED, CANDIDATES)
    scores = {other.report: score(marks, other) for other in desk.reports.traits(near).values()}
    desk.nearness.connect(marks.report, {other: found for other, found in scores.items() if found >= LEAST})


def regroup(desk: Transaction, begin: Iterable[str]) -> None:
    """Group anew what some reports can change: their stories and those beside them, then those beside what changed.

    Two stories are joined by the mean of the scores between them. Where no single score reaches what is needed no
    mean does, so that only such scores, and judgements, lead from one story to the next.
    """
    touched: set[str] = set()
    done: set[str] = set()
    fresh = set(begin)
    while fresh and len(done) < REGION:
        done |= fresh
        region = _region(desk, sorted(fresh))
        changed, stories = _group(desk, region)
        touched |= stories
        fresh = changed - done
    for story in sorted(touched):
        refresh(desk, story)


def _region(desk: Transaction, reports: Sequence[str]) -> dict[str, str | None]:
    """Give the reports of all stories that some reports are in, or can come to be in, each with its story."""
    beside = desk.nearness.beside(reports, JOINED)
    judged = (report for one in desk.judgements.about(reports) for report in (*one.left, *one.right))
    homes = desk.reports.homes(sorted({*reports, *beside, *judged}))
    return homes | desk.reports.inside(sorted({home for home in homes.values() if home is not None}))


def _group(desk: Transaction, region: Mapping[str, str | None]) -> tuple[set[str], set[str]]:
    """Group some reports anew; give those whose story has other reports than before, and the stories that changed."""
    names = sorted(region)
    together, apart = decided(desk.judgements.about(names))
    days = {one.id: one.published for one in desk.reports.listed(names)}
    before: dict[str | None, set[str]] = defaultdict(set)
    for report, home in region.items():
        before[home].add(report)
    changed: set[str] = set()
    touched: set[str] = set()
    for members in grouped(days, desk.nearness.among(names), WINDOW, together, apart):
        name = "s" + members[0][1:]
        if before[region[members[0]]] == set(members) and region[members[0]] == name:
            continue
        changed |= set(members)
        touched |= {name, *(home for one in members if (home := region[one]))}
        desk.reports.move([one for one in members if region[one] != name], name)
    return changed, touched


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
