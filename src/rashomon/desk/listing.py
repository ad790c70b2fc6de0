"""Asking for stories: what is asked for and has changed is laid side by side first, so that each answer is right.

Who only asks never waits for somebody who writes: what was laid side by side is kept where that can be done at once,
and else made again by the next who asks, or by who writes.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import date

from rashomon.desk.laying import laid, tried
from rashomon.errors import FullError, LockedError, ReadOnlyError
from rashomon.records import Comparison, Counts, StoryLine
from rashomon.store import Laid, Store, Transaction

AT_ONCE = 50
"""Milliseconds that are waited to keep what was made in passing."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """Which stories are to be listed, and in which order."""

    order: str
    most: int | None
    since: date | None
    until: date | None
    actor: str | None
    country: str | None


def listed(store: Store, wishes: Wishes) -> list[StoryLine]:
    """List stories; how contested a story is shows only once its reports lie side by side."""
    with store.read() as desk:
        anew = wishes.order == "contested" and bool(desk.stories.stale(most=1))
        some = _list(desk, replace(wishes, most=None) if anew else wishes)
        made = _made(desk, desk.stories.stale([one.id for one in some]))
    lines = [made[one.id].line if one.id in made else one for one in some]
    _keep(store, made.values())
    return sorted(lines, key=_contest)[: wishes.most] if anew else lines


def story(store: Store, name: str) -> Comparison:
    """Lay a story side by side, or give what was kept of that."""
    with store.read() as desk:
        story = desk.reports.story_of(name)
        kept = desk.stories.comparison(story)
        if kept is not None:
            return kept
        found, made = laid(desk, story)
    _keep(store, [made])
    return found


def _made(desk: Transaction, stories: Iterable[str]) -> dict[str, Laid]:
    found = ((story, tried(desk, story)) for story in stories)
    return {story: made for story, made in found if isinstance(made, Laid)}


def _keep(store: Store, made: Iterable[Laid]) -> None:
    some = list(made)
    if some:
        with suppress(ReadOnlyError, LockedError, FullError), store.write(patience=AT_ONCE) as desk:
            for one in some:
                desk.stories.finish(one)


def _contest(line: StoryLine) -> tuple[int, int, int, str]:
    counts = line.points or Counts(agreed=0, differs=0, contradicted=0, single=0)
    return -counts.contradicted, -counts.differs, -(line.latest or date.min).toordinal(), line.id


def _list(desk: Transaction, wishes: Wishes) -> list[StoryLine]:
    return desk.stories.list(**asdict(wishes))
