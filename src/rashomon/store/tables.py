"""The tables of a desk; what is permanent comes first, all else is derived.

Reports are numbered inside a desk (`n`), since indexes of numbers are small; nobody outside this room sees the
numbers. Days are ordinals (1 is 1 January of year 1), and 0 stands for a report that nothing dates.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
)

metadata = MetaData()

_NUMBER = BigInteger().with_variant(Integer, "sqlite")  # SQLite numbers rows by itself only in a column of this type


def _report() -> Column[int]:
    return Column("report", _NUMBER, ForeignKey("reports.n"), primary_key=True, autoincrement=False)


state = Table("state", metadata, Column("name", String, primary_key=True), Column("value", String, nullable=False))

captures = Table(
    "captures",
    metadata,
    Column("n", _NUMBER, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("report", _NUMBER, index=True),  # the report that was read from it; derived
    Column("made", Integer, nullable=False),  # the redo that it was last read in; derived
    Column("head", LargeBinary, nullable=False),  # all of a capture but its bytes
    Column("content", LargeBinary, nullable=False),
)
Index("captures_by_made", captures.c.made, captures.c.n)

judgements = Table(
    "judgements",
    metadata,
    Column("n", _NUMBER, primary_key=True),
    Column("content", LargeBinary, nullable=False),
    Column("withdrawn", String),
)

subjects = Table(
    "subjects",
    metadata,
    Column("name", String, primary_key=True),  # a report or an actor that a judgement speaks of
    Column("judgement", _NUMBER, ForeignKey("judgements.n"), primary_key=True),
    sqlite_with_rowid=False,
)

reports = Table(
    "reports",
    metadata,
    Column("n", _NUMBER, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("story", String, index=True),
    Column("day", Integer, nullable=False, index=True),
    Column("name", String),
    Column("domain", String),
    Column("country", String),
    Column("path", String),
    Column("url", String),
    Column("title", String),
    Column("made", Integer, nullable=False),  # the redo that it was made in
)
Index("reports_by_source", reports.c.name, reports.c.domain, reports.c.country, reports.c.day)

notes = Table("notes", metadata, _report(), Column("content", LargeBinary, nullable=False))
traits = Table("traits", metadata, _report(), Column("content", LargeBinary, nullable=False))
vectors = Table("vectors", metadata, _report(), Column("content", LargeBinary, nullable=False))

keys = Table(
    "keys",
    metadata,
    Column("key", BigInteger, primary_key=True),
    Column("day", Integer, primary_key=True),
    Column("report", _NUMBER, primary_key=True),
    sqlite_with_rowid=False,
)
Index("keys_by_report", keys.c.report)

edges = Table(
    "edges",
    metadata,
    Column("left", _NUMBER, primary_key=True),
    Column("right", _NUMBER, primary_key=True),
    Column("score", Float, nullable=False),
    sqlite_with_rowid=False,
)

tags = Table(
    "tags",
    metadata,
    Column("tag", BigInteger, primary_key=True),
    Column("report", _NUMBER, primary_key=True),
    sqlite_with_rowid=False,
)
Index("tags_by_report", tags.c.report)

stories = Table(
    "stories",
    metadata,
    Column("id", String, primary_key=True),
    Column("title", String, nullable=False),
    Column("begun", Integer, nullable=False),
    Column("latest", Integer, nullable=False, index=True),
    Column("size", Integer, nullable=False, index=True),
    Column("contest", Float, nullable=False, index=True),
    Column("stale", Integer, nullable=False),
    Column("token", String, nullable=False),  # another one each time that the story changes
    Column("line", LargeBinary, nullable=False),
    Column("comparison", LargeBinary),
)
Index("stories_stale", stories.c.id, sqlite_where=stories.c.stale == 1, postgresql_where=stories.c.stale == 1)

PERMANENT = (captures, judgements, subjects)
"""What no upgrade may lose; what is derived follows from it."""
DERIVED = (reports, notes, traits, vectors, keys, edges, tags, stories)
"""What can be made anew, in an order in which rows can be put back."""
