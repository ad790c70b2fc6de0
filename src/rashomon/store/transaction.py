"""Writing to a desk: what one transaction adds and changes."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, func, insert, or_, select, update

from rashomon.records import Capture, Comparison, Judgement, Notes, StoryLine, Traits
from rashomon.store import fulltext
from rashomon.store import tables as t
from rashomon.store.codec import ordinal, pack, squeeze
from rashomon.store.view import View


class Pen(View):
    """What one transaction sees of a desk, and writes to it; all of it is kept at the end, or nothing."""

    def add_capture(self, capture: Capture, report: str | None) -> None:
        """Keep a capture for good, with the report that was read from it."""
        number = None if report is None else self._number(report)
        head = pack(replace(capture, content=b""))
        row = {"id": capture.id, "head": head, "content": squeeze(capture.content), "report": number}
        self._connection.execute(insert(t.captures).values(row))

    def link_capture(self, capture: str, report: str) -> None:
        """Say which report a capture that is there already was read as."""
        query = update(t.captures).where(t.captures.c.id == capture)
        self._connection.execute(query.values(report=self._number(report)))

    def add_report(self, notes: Notes, traits: Traits, tags: Iterable[str], passages: Iterable[Sequence[str]]) -> None:
        """Add a report with its notes, its traits, the tags that it is filtered by, and the words of its passages."""
        report = notes.reports[0]
        row = {
            "id": report.id, "day": ordinal(report.published), "name": report.source.name,
            "domain": report.source.domain, "country": report.source.country, "path": report.path,
            "url": report.url, "title": report.title,
        }  # fmt: skip
        key = self._connection.execute(insert(t.reports).values(row)).inserted_primary_key
        assert key is not None
        number = int(key[0])
        put = self._connection.execute
        put(insert(t.notes).values(report=number, content=pack(notes)))
        put(insert(t.traits).values(report=number, content=pack(traits)))
        put(insert(t.vectors).values(report=number, content=traits.vector))
        keys = [{"key": k, "day": ordinal(traits.day), "report": number} for k in sorted(set(map(_key, traits.keys)))]
        if keys:
            put(insert(t.keys), keys)
        rows = [{"tag": tag, "report": number} for tag in sorted(set(tags))]
        if rows:
            put(insert(t.tags), rows)
        fulltext.put(self._connection, number, passages)

    def candidates(self, traits: Traits, window: int, least: int, most: int) -> list[str]:
        """Give the reports that share at least `least` keys and lie within `window` days, those that share most first.

        Reports that nothing dates may be of any day.
        """
        when, k = ordinal(traits.day), t.keys.c
        query = select(t.reports.c.id, func.count().label("shared")).join(t.reports, t.reports.c.n == k.report)
        query = query.where(k.key.in_(sorted(set(map(_key, traits.keys)))), t.reports.c.id != traits.report)
        if when:
            query = query.where(or_(k.day.between(when - window, when + window), k.day == 0))
        query = query.group_by(t.reports.c.id).having(func.count() >= least)
        query = query.order_by(func.count().desc(), t.reports.c.id).limit(most)
        return [identifier for identifier, _ in self._connection.execute(query)]

    def connect(self, report: str, scores: Mapping[str, float]) -> None:
        """Keep how near a report is to others."""
        if not scores:
            return
        here = self._number(report)
        query = select(t.reports.c.id, t.reports.c.n).where(t.reports.c.id.in_(list(scores)))
        rows = []
        for identifier, there in self._connection.execute(query):
            rows.append({"left": here, "right": there, "score": scores[identifier]})
            rows.append({"left": there, "right": here, "score": scores[identifier]})
        self._connection.execute(insert(t.edges), rows)

    def near(self, reports: Sequence[str]) -> dict[tuple[str, str], float]:
        """Give the scores between some reports and all that are near to them, by their identifiers in order."""
        one, other = t.reports.alias(), t.reports.alias()
        found: dict[tuple[str, str], float] = {}
        for begin in range(0, len(reports), 500):
            query = (
                select(one.c.id, other.c.id, t.edges.c.score)
                .join(one, one.c.n == t.edges.c.left)
                .join(other, other.c.n == t.edges.c.right)
                .where(one.c.id.in_(reports[begin : begin + 500]))
            )
            for left, right, score in self._connection.execute(query):
                found[min(left, right), max(left, right)] = score
        return found

    def move(self, reports: Sequence[str], story: str | None) -> None:
        """Put reports into a story."""
        for begin in range(0, len(reports), 500):
            some = reports[begin : begin + 500]
            self._connection.execute(update(t.reports).where(t.reports.c.id.in_(some)).values(story=story))

    def homes(self, reports: Sequence[str]) -> dict[str, str | None]:
        """Give the story that each report is in."""
        found: dict[str, str | None] = {}
        for begin in range(0, len(reports), 500):
            query = select(t.reports.c.id, t.reports.c.story).where(t.reports.c.id.in_(reports[begin : begin + 500]))
            found |= {row.id: row.story for row in self._connection.execute(query)}
        return found

    def put_story(self, line: StoryLine, digest: str) -> None:
        """Keep a story whose reports are still to be laid side by side."""
        self.drop_story(line.id)
        row = {
            "id": line.id, "title": line.title, "begun": ordinal(line.begun), "latest": ordinal(line.latest),
            "size": len(line.reports), "contest": 0.0, "members": digest, "line": pack(line), "stale": 1,
        }  # fmt: skip
        self._connection.execute(insert(t.stories).values(row))

    def drop_story(self, story: str) -> None:
        """Take a story away that has no reports, or is about to be put anew."""
        self._connection.execute(delete(t.stories).where(t.stories.c.id == story))

    def finish_story(self, line: StoryLine, digest: str, comparison: Comparison | None) -> bool:
        """Keep what laying a story's reports side by side gave; False where the story has changed meanwhile."""
        counts = line.points
        assert counts is not None
        query = update(t.stories).where(t.stories.c.id == line.id, t.stories.c.members == digest)
        done = self._connection.execute(
            query.values(
                title=line.title, line=pack(line), stale=0,
                contest=counts.contradicted + min(counts.differs, 999) / 1000,
                comparison=None if comparison is None else pack(comparison),
            )
        )  # fmt: skip
        return done.rowcount == 1

    def judge(self, judgement: Judgement) -> int:
        """Keep a judgement for good, and give its number."""
        key = self._connection.execute(insert(t.judgements).values(content=pack(judgement))).inserted_primary_key
        assert key is not None
        return int(key[0])

    def withdraw(self, number: int, at: datetime) -> bool:
        """Mark a judgement as withdrawn; False where there is none of this number that stands."""
        query = update(t.judgements).where(t.judgements.c.n == number, t.judgements.c.withdrawn.is_(None))
        return self._connection.execute(query.values(withdrawn=at.isoformat())).rowcount == 1

    def clear(self) -> None:
        """Take away all that is derived; captures and judgements stay."""
        self._connection.execute(update(t.captures).values(report=None))
        for table in reversed(t.DERIVED):
            self._connection.execute(delete(table))
        fulltext.clear(self._connection)


def _key(key: str) -> int:
    """A key as a number of 63 bits: an index of numbers is small."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big") >> 1
