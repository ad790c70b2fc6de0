"""A desk: captures, reports, stories and judgements in one store, and every question asked of them."""

import os
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain
from typing import BinaryIO, Literal, Self

from rashomon.align import with_tones
from rashomon.desk import judging, laying, listing, redoing
from rashomon.desk.adding import Added, Adding
from rashomon.desk.comparison import Comparison, with_unread
from rashomon.desk.gathering import Given
from rashomon.desk.noting import passages
from rashomon.desk.searching import Searching
from rashomon.desk.work import Progress
from rashomon.desk.workers import Workers
from rashomon.errors import InputError
from rashomon.records import Hit, Judgement, Notes, Received, SourceLine, StoryLine
from rashomon.sources import Mapping, Meter, captures, of_text
from rashomon.store import Store, backup, caution, sources


class Desk:
    """A desk at a file's path or at `postgresql://...`; one that is not there is made by the first `add`.

    Every method raises a DeskError that says what is wrong where the desk cannot be used, and UnknownError for
    a name that nothing on it bears.
    """

    def __init__(self, where: str | os.PathLike[str] = "rashomon.db") -> None:
        self._store = Store(os.fspath(where))
        self._searching = Searching(self._store)

    def __enter__(self) -> Self:
        """Begin to use the desk."""
        return self

    def __exit__(self, *_told: object) -> None:
        """Let go of the desk."""
        self.close()

    def close(self) -> None:
        """Let go of the desk; everything is kept already."""
        self._store.close()

    @property
    def caution(self) -> str | None:
        """What one should know of the desk's database before writing: None, or why it is not quite sound."""
        return caution(self._store.where)

    def add(
        self,
        reports: Iterable[Given] | Given,
        *,
        mapping: Mapping = (),
        stdin: BinaryIO | None = None,
        jobs: int = 1,
        strict: bool = False,
        progress: Progress | None = None,
    ) -> Added:
        """Add reports and put each into its story; what was added before is passed over.

        Some reports at a time are kept, whole and for good, before `progress` is told of them: an addition can be
        broken off anywhere, and goes on when it is called again. What cannot be used is listed in the result; with
        `strict` the first such report raises its InputError.
        """
        given = [reports] if isinstance(reports, str | os.PathLike | Received) else list(reports)
        texts = (of_text(one) for one in given if isinstance(one, Received))
        names = [one for one in given if not isinstance(one, Received)]
        meter = Meter()
        adding = Adding(self._store, strict=strict, meter=meter, progress=progress)
        with Workers(jobs) as workers:
            adding.run(workers, chain(texts, captures(names, stdin=stdin, mapping=mapping, meter=meter)))
            uncompared = laying.lay_out(self._store, workers, progress)
        return adding.done(uncompared)

    def stories(
        self,
        *,
        order: Literal["newest", "largest", "contested"] = "newest",
        most: int | None = None,
        since: date | None = None,
        until: date | None = None,
        actor: str | None = None,
        country: str | None = None,
    ) -> list[StoryLine]:
        """List stories that were told of from `since` to `until`, name an actor, or are told by a country's press."""
        return listing.listed(self._store, listing.Wishes(order, most, since, until, actor, country))

    def story(self, name: str) -> Comparison:
        """Lay a story side by side; `name` is its identifier, one that it had before, or that of a report of it."""
        return with_unread(with_tones(listing.story(self._store, name)), ())

    def report(self, name: str) -> Notes:
        """Give what a report says by itself."""
        with self._store.read() as desk:
            return desk.reports.notes(name)

    def sources(self) -> list[SourceLine]:
        """List the sources, those with most reports first."""
        with self._store.read() as desk:
            return sources(desk.connection)

    def search(self, words: str, *, most: int = 20) -> list[Hit]:
        """Find passages by words, "phrases" and fields such as `speaker:`, `actor:`, `country:`, `date:`.

        Where fewer passages than `most` hold them, the leads of reports that are near to the words in meaning follow.
        """
        return self._searching.find(words, most)

    def judge(
        self, verdict: Literal["same", "other"], left: Sequence[str], right: Sequence[str], *, who: str, note: str = ""
    ) -> Judgement:
        """Judge that what stands left and right is the same, or that it is not, and let that take effect.

        Both sides name stories and reports, or actors, or claims; `docs/commands.md` says how each is named.
        """
        with self._store.write() as desk:
            return judging.judge(desk, verdict, left, right, who=who, note=note)

    def judgements(self) -> list[Judgement]:
        """List all judgements, those that were withdrawn too."""
        with self._store.read() as desk:
            return desk.judgements.all()

    def withdraw(self, number: int) -> None:
        """Withdraw a judgement; it stays on record."""
        with self._store.write() as desk:
            judging.withdraw(desk, number)

    def redo(self, *, jobs: int = 1, progress: Progress | None = None) -> tuple[InputError, ...]:
        """Make all that is derived anew, report by report; give what can no longer be read or compared.

        The desk can be used meanwhile. Broken off, a redo goes on with what is left when it is called again.
        """
        with Workers(jobs) as workers:
            failed = redoing.redo(self._store, workers, progress)
            uncompared = laying.lay_out(self._store, workers, progress)
        return (*failed, *uncompared)

    def copy(self, to: str | os.PathLike[str]) -> None:
        """Copy the whole desk, as it is now, to a place where there is none; the desk may be in use."""
        backup(self._store, os.fspath(to), passages)
