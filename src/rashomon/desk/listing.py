"""Listing stories: those that are listed are laid side by side first, so that each line is right."""

from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import date

from rashomon.desk.laying import compared, lay_out, told
from rashomon.desk.workers import Workers
from rashomon.errors import DeskError
from rashomon.records import StoryLine
from rashomon.store import Store, Transaction


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
    everything = wishes.order == "contested" or wishes.most is None
    with store.read() as desk:
        some = _list(desk, wishes)
        stale = desk.stories.stale(None if everything else [one.id for one in some])
    if not stale:
        return some
    with suppress(DeskError), Workers(1) as workers:
        lay_out(store, workers, None, stale)
    with store.read() as desk:
        return _completed(desk, wishes)


def _completed(desk: Transaction, wishes: Wishes) -> list[StoryLine]:
    """List stories as they are now; what could not be kept, on a desk that cannot be written, is made in passing."""
    if not desk.stories.stale():
        return _list(desk, wishes)
    if wishes.order != "contested":
        return [_complete(desk, one) for one in _list(desk, wishes)]
    every = [_complete(desk, one) for one in _list(desk, replace(wishes, most=None))]
    return sorted(every, key=_contest)[: wishes.most]


def _complete(desk: Transaction, line: StoryLine) -> StoryLine:
    return line if line.points is not None else told(line, compared(desk, line.id))


def _contest(line: StoryLine) -> tuple[int, int, int, str]:
    counts = line.points
    assert counts is not None
    return -counts.contradicted, -counts.differs, -(line.latest or date.min).toordinal(), line.id


def _list(desk: Transaction, wishes: Wishes) -> list[StoryLine]:
    return desk.stories.list(**asdict(wishes))
