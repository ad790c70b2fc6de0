"""The sentences of the reports as they are searched: FTS5 in SQLite, tsvector in PostgreSQL, one shape for both.

A passage is numbered by its report's number times 4,096 and its place among the report's sentences. Its words are
made by `words`, so that both engines find the same; neither stems or drops any. Beside them stand its marks: who
speaks or acts in it, and which country and source it is of, each as one word that no text holds. No text is kept here.
"""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, text

from rashomon.store.codec import ordinal
from rashomon.store.query import Query

PLACES = 4096
"""Sentences of a report that can be found; a text of the longest size allowed has hardly as many."""

LOOKED_AT = 10_000
"""Of passages that hold common words only so many are looked at, those that came last."""

_LETTERS = str.maketrans("0123456789", "ghijklmnop")

_ASKED = {
    "sqlite": "SELECT rowid FROM passages WHERE passages MATCH :asked",
    "postgresql": "SELECT rowid FROM passages WHERE words @@ to_tsquery('simple', :asked)",
}

_NEWEST = """
    SELECT found.rowid FROM ({asked} ORDER BY rowid DESC LIMIT :looked) AS found
    JOIN reports ON reports.n = found.rowid / 4096 ORDER BY reports.day DESC, reports.id, found.rowid LIMIT :most"""

Found = tuple[int, int]
"""Number of a report, and place of a passage among its sentences."""


def make(connection: Connection) -> None:
    """Make the index."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(
            "CREATE VIRTUAL TABLE passages USING fts5"
            "(words, marks, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')"
        )
    else:
        connection.exec_driver_sql("CREATE TABLE passages (rowid bigint PRIMARY KEY, words tsvector NOT NULL)")
        connection.exec_driver_sql("CREATE INDEX passages_by_word ON passages USING gin (words)")


def mark(tag: str) -> str:
    """Give what is said of a passage, such as `speaker:hegseth`, as one word that no text holds."""
    return "q" + hashlib.blake2b(tag.encode(), digest_size=7).hexdigest().translate(_LETTERS)


class Passages:
    """The index of sentences."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sqlite = connection.dialect.name == "sqlite"

    def put(self, report: int, passages: Iterable[tuple[str, str]]) -> None:
        """Put the sentences of a report into the index, each as its words and its marks."""
        rows = [
            {"rowid": report * PLACES + place, "words": words, "marks": marks}
            for place, (words, marks) in enumerate(passages)
            if place < PLACES
        ]
        into = (
            "INSERT INTO passages (rowid, words, marks) VALUES (:rowid, :words, :marks)"
            if self._sqlite
            else "INSERT INTO passages (rowid, words) VALUES (:rowid, setweight(to_tsvector('simple', :words), 'A')"
            " || setweight(to_tsvector('simple', :marks), 'D'))"
        )
        if rows:
            self._connection.execute(text(into), rows)

    def drop(self, report: int) -> None:
        """Take the sentences of a report out of the index."""
        self._connection.execute(text("DELETE FROM passages WHERE rowid BETWEEN :first AND :last"), _bounds(report))

    def find(self, query: Query, most: int) -> list[Found]:
        """Give number of the report and place of the passages that a query finds, those of the newest reports first."""
        return self._ask(_within(query), query, {"most": most, "looked": LOOKED_AT})

    def first(self, query: Query, report: int) -> int | None:
        """Give the place of the first passage of a report that bears what a query asks for, None where none does."""
        within = _within(query) + " AND rowid BETWEEN :first AND :last"
        found = self._ask(within, query, {"most": 1, "looked": PLACES, **_bounds(report)})
        return found[0][1] if found else None

    def _ask(self, within: str, query: Query, told: dict[str, Any]) -> list[Found]:
        bounds = {"since": ordinal(query.since) or 1, "until": ordinal(query.until) or 9**7, "story": query.story}
        words = _fts5(query) if self._sqlite else _tsquery(query)
        asked = _ASKED[self._connection.dialect.name] + within
        rows = self._connection.scalars(text(_NEWEST.format(asked=asked)), {"asked": words, **bounds, **told})
        return [(number // PLACES, number % PLACES) for number in rows]


def _bounds(report: int) -> dict[str, int]:
    """The numbers that passages of a report can have."""
    return {"first": report * PLACES, "last": report * PLACES + PLACES - 1}


def _within(query: Query) -> str:
    """What a query asks of the reports of its passages."""
    within = ""
    if query.since or query.until:
        within += " AND (SELECT day FROM reports WHERE n = passages.rowid / 4096) BETWEEN :since AND :until"
    if query.story:
        within += " AND (SELECT story FROM reports WHERE n = passages.rowid / 4096) = :story"
    return within


def _fts5(query: Query) -> str:
    wanted = [*(f'words : "{" ".join(one)}"' for one in query.wanted), *(f"marks : {mark(t)}" for t in query.tags)]
    unwanted = [*(f'words : "{" ".join(one)}"' for one in query.unwanted), *(f"marks : {mark(t)}" for t in query.bars)]
    return " AND ".join(f"({one})" for one in wanted) + "".join(f" NOT ({one})" for one in unwanted)


def _tsquery(query: Query) -> str:
    wanted = [*map(_row, query.wanted), *(f"{mark(tag)}:D" for tag in query.tags)]
    unwanted = [*map(_row, query.unwanted), *(f"{mark(tag)}:D" for tag in query.bars)]
    return " & ".join([*(f"({one})" for one in wanted), *(f"!({one})" for one in unwanted)])


def _row(phrase: Sequence[str]) -> str:
    return " <-> ".join(f"'{word}':A" for word in phrase)
