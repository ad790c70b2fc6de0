"""The index of words: FTS5 in SQLite, tsvector in PostgreSQL, one shape for both.

A passage has the number of its report times 4,096 and its place among the report's passages. The words are made by
`words`, so that both engines find the same; neither stems or drops any. No text is kept here.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, text

PLACES = 4096
"""Passages that a report can have; a text of the longest size allowed has fewer paragraphs."""


def make(connection: Connection) -> None:
    """Make the index."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(
            "CREATE VIRTUAL TABLE passages USING fts5"
            "(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')"
        )
    else:
        connection.exec_driver_sql("CREATE TABLE passages (rowid bigint PRIMARY KEY, words tsvector NOT NULL)")
        connection.exec_driver_sql("CREATE INDEX passages_by_word ON passages USING gin (words)")


def put(connection: Connection, report: int, passages: Iterable[Sequence[str]]) -> None:
    """Put the passages of a report into the index, each as its words."""
    value = ":words" if connection.dialect.name == "sqlite" else "to_tsvector('simple', :words)"
    rows = [
        {"rowid": report * PLACES + place, "words": " ".join(found)}
        for place, found in enumerate(passages)
        if place < PLACES
    ]
    if rows:
        connection.execute(text(f"INSERT INTO passages (rowid, words) VALUES (:rowid, {value})"), rows)  # noqa: S608


def clear(connection: Connection) -> None:
    """Empty the index."""
    connection.exec_driver_sql("DELETE FROM passages")


def find(
    connection: Connection,
    wanted: Sequence[Sequence[str]],
    unwanted: Sequence[Sequence[str]],
    most: int,
    within: Sequence[int] | None = None,
) -> list[tuple[int, int, float]]:
    """Give report, place and score of the passages with all that is wanted and none that is unwanted, best first.

    `within` are the numbers of the reports to look in; None for all.
    """
    if connection.dialect.name == "sqlite":
        query = (
            "SELECT rowid, -rank FROM passages WHERE passages MATCH :asked {within} "
            "ORDER BY rank, rowid DESC LIMIT :most"
        )
        asked = _fts5(wanted, unwanted)
    else:
        query = (
            "SELECT rowid, ts_rank(words, q) AS score FROM passages, to_tsquery('simple', :asked) AS q "
            "WHERE words @@ q {within} ORDER BY score DESC, rowid DESC LIMIT :most"
        )
        asked = _tsquery(wanted, unwanted)
    limit = "" if within is None else f"AND rowid / {PLACES} IN ({','.join(map(str, within)) or 'NULL'})"
    rows = connection.execute(text(query.format(within=limit)), {"asked": asked, "most": most})
    return [(number // PLACES, number % PLACES, float(score)) for number, score in rows]


def _fts5(wanted: Sequence[Sequence[str]], unwanted: Sequence[Sequence[str]]) -> str:
    asked = " AND ".join(f'"{" ".join(phrase)}"' for phrase in wanted)
    return asked + "".join(f' NOT "{" ".join(phrase)}"' for phrase in unwanted)


def _tsquery(wanted: Sequence[Sequence[str]], unwanted: Sequence[Sequence[str]]) -> str:
    return " & ".join([*(f"({_row(one)})" for one in wanted), *(f"!({_row(one)})" for one in unwanted)])


def _row(phrase: Sequence[str]) -> str:
    return " <-> ".join(f"'{word}'" for word in phrase)
