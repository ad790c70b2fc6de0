"""Which reports share something, and how near they are: keys that reports are found by, and scores of pairs."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, delete, func, insert, or_, select

from rashomon.store import tables as t
from rashomon.store.codec import ordinal, some

k, e, r = t.keys.c, t.edges.c, t.reports.c


_AMONG = (
    'SELECT "left", "right", score FROM edges WHERE "left" IN ({within}) AND "right" IN ({within}) AND "left" < "right"'
)


class Nearness:
    """Keys and scores; where scores are kept, both reports lead to them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, report: int, when: date | None, keys: Iterable[int]) -> None:
        """Keep the keys that a report is found by."""
        rows = [{"key": key, "day": ordinal(when), "report": report} for key in keys]
        if rows:
            self._connection.execute(insert(t.keys), rows)

    def drop(self, report: int) -> None:
        """Forget the keys of a report, and its scores."""
        put = self._connection.execute
        put(delete(t.keys).where(k.report == report))
        put(delete(t.edges).where(e.right == report, e.left.in_(select(e.right).where(e.left == report))))
        put(delete(t.edges).where(e.left == report))

    def candidates(
        self, report: str, when: date | None, keys: Sequence[int], window: int, least: int, most: int
    ) -> list[str]:
        """Give the reports that share at least `least` keys and lie within `window` days, those that share most first.

        Reports that nothing dates may be of any day.
        """
        query = select(k.report, func.count().label("shared")).where(k.key.in_(keys))
        if when:
            day = ordinal(when)
            query = query.where(or_(k.day.between(day - window, day + window), k.day == 0))
        query = query.group_by(k.report).having(func.count() >= least)
        shared = query.subquery()
        named = select(r.id).join(shared, shared.c.report == r.n).where(r.id != report)
        return list(self._connection.scalars(named.order_by(shared.c.shared.desc(), r.id).limit(most)))

    def connect(self, report: str, scores: Mapping[str, float]) -> None:
        """Keep how near a report is to others."""
        rows = []
        names = dict(self._connection.execute(select(r.id, r.n).where(r.id.in_([report, *scores]))).all())
        for other, score in scores.items():
            rows.append({"left": names[report], "right": names[other], "score": score})
            rows.append({"left": names[other], "right": names[report], "score": score})
        if rows:
            self._connection.execute(insert(t.edges), rows)

    def beside(self, reports: Sequence[str], least: float) -> set[str]:
        """Give the reports whose scores with any of some reports reach `least`."""
        found: set[str] = set()
        for part in some(reports):
            numbers = select(r.n).where(r.id.in_(part))
            near = select(e.right).where(e.left.in_(numbers), e.score >= least)
            found |= set(self._connection.scalars(select(r.id).where(r.n.in_(near))))
        return found

    def among(self, reports: Sequence[str]) -> dict[tuple[str, str], float]:
        """Give the scores that some reports have with one another, by their identifiers in order."""
        names: dict[int, str] = {}
        for part in some(reports):
            names |= {row.n: row.id for row in self._connection.execute(select(r.n, r.id).where(r.id.in_(part)))}
        within = ",".join(map(str, sorted(names)))
        rows = self._connection.exec_driver_sql(_AMONG.format(within=within or "NULL"))
        found = ((names[left], names[right], score) for left, right, score in rows.fetchall())
        return {(min(one, other), max(one, other)): score for one, other, score in found}

    def meanings(self, after: int) -> tuple[list[int], bytes]:
        """Give the numbers of the reports behind a number, and the meanings of their leads one after another."""
        query = select(t.vectors.c.report, t.vectors.c.content).where(t.vectors.c.report > after)
        rows = self._connection.execute(query.order_by(t.vectors.c.report)).all()
        return [row[0] for row in rows], b"".join(row[1] for row in rows)
