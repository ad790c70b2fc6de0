"""Whether nothing on a desk is half there."""

from sqlalchemy import func, select, text

from rashomon.records import Notes, StoryLine
from rashomon.store import Store
from rashomon.store import tables as t
from rashomon.store.codec import unpack
from rashomon.store.passages import PLACES


def assert_whole(place):
    """See that every report is there with all that was made of it, and in a story that knows of it."""
    store = Store(str(place))
    with store.read() as desk:
        ask = desk.connection.execute
        if desk.connection.dialect.name == "sqlite":
            assert ask(text("PRAGMA integrity_check")).scalar() == "ok"
        numbers = set(ask(select(t.reports.c.n)).scalars())
        for table in (t.notes, t.traits, t.vectors):
            assert set(ask(select(table.c.report)).scalars()) == numbers
        assert set(ask(select(t.captures.c.report)).scalars()) - {None} == numbers
        assert set(ask(select(t.keys.c.report)).scalars()) <= numbers
        assert {n for row in ask(select(t.edges.c.left, t.edges.c.right)) for n in row} <= numbers
        _indexed(desk, numbers)
        _in_stories(desk)
    store.close()


def _indexed(desk, numbers):
    """See that the index holds each sentence of each report, and nothing else."""
    rows = desk.connection.execute(text("SELECT rowid FROM passages")).scalars()
    found = {}
    for row in rows:
        found[row // PLACES] = found.get(row // PLACES, 0) + 1
    notes = desk.connection.execute(select(t.notes.c.report, t.notes.c.content))
    assert found == {n: len(unpack(content, Notes).reports[0].sentences) for n, content in notes}
    assert set(found) == numbers


def _in_stories(desk):
    """See that each report is in a story, and each story lists just those that are in it."""
    found = {}
    for report, story in desk.connection.execute(select(t.reports.c.id, t.reports.c.story)):
        found.setdefault(story, set()).add(report)
    lines = [unpack(line, StoryLine) for line in desk.connection.execute(select(t.stories.c.line)).scalars()]
    assert {line.id: {one.id for one in line.reports} for line in lines} == found
    sizes = dict(desk.connection.execute(select(t.stories.c.id, t.stories.c.size)).all())
    assert sizes == {story: len(reports) for story, reports in found.items()}
    assert desk.connection.scalar(select(func.count()).select_from(t.reports)) == sum(map(len, found.values()))
