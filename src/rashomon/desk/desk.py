"""A desk: captures, reports, stories and judgements in one store, and every question asked of them."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain, islice
from multiprocessing import get_context
from types import TracebackType
from typing import Any, BinaryIO, Self

from rashomon.align import align
from rashomon.annotate import annotate as note
from rashomon.desk.comparison import Comparison, with_unread
from rashomon.desk.filing import file, noted, passages, regroup, undated
from rashomon.desk.gathering import MOST_REPORTS, Given, Refused
from rashomon.desk.work import Progress
from rashomon.errors import InputError, UnknownError, UsageError
from rashomon.record import commitments
from rashomon.records import (
    Capture,
    Counts,
    Hit,
    Judgement,
    JudgementKind,
    Notes,
    Received,
    Remark,
    SourceLine,
    StoryLine,
    Traits,
)
from rashomon.sources import captures, of_text, received
from rashomon.store import Store, View, move, parse

Worked = tuple[Notes, Traits] | InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of an addition: reports that are new, that were there before, and that could not be used."""

    new: int
    known: int
    failed: tuple[InputError, ...]


class Desk:
    """A desk at a file's path or at `postgresql://...`; one that is not there is made by the first `add`.

    Every method raises a DeskError that says what is wrong where the desk cannot be used, and UnknownError for
    a name that nothing on it bears.
    """

    def __init__(self, where: str = "rashomon.db") -> None:
        self._store = Store(where, make=True)

    def __enter__(self) -> Self:
        """Begin to use the desk."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of the desk."""
        self.close()

    def close(self) -> None:
        """Let go of the desk; everything is kept already."""
        self._store.close()

    def add(
        self,
        reports: Iterable[Given] | Given,
        *,
        mapping: Sequence[tuple[str, str]] = (),
        stdin: BinaryIO | None = None,
        jobs: int = 1,
        strict: bool = False,
        progress: Progress | None = None,
    ) -> Added:
        """Add reports and put each into its story; what was added before is passed over.

        Each report is kept whole before the next is begun, so that an addition can be broken off anywhere.
        What cannot be used is listed in the result; with `strict` the first such report raises its InputError.
        """
        given = [reports] if not isinstance(reports, Iterable) or isinstance(reports, str) else list(reports)
        texts = [of_text(one) for one in given if isinstance(one, Received)]
        names = [one for one in given if not isinstance(one, Received)]
        failed: list[InputError] = []

        def refuse(error: InputError) -> None:
            if strict:
                raise error
            failed.append(error)

        found = self._usable(chain(texts, captures(names, stdin=stdin, mapping=tuple(mapping))), refuse)
        counts = {True: 0, False: 0}
        for capture, worked in self._worked(found, jobs, counts):
            if isinstance(worked, InputError):
                refuse(worked)
            else:
                with self._store.write() as pen:
                    counts[file(pen, capture, *worked)] += 1
            if progress is not None:
                progress("Adding", sum(counts.values()) + len(failed), None)
        self._lay_out(progress)
        return Added(new=counts[True], known=counts[False], failed=tuple(failed))

    def _usable(self, found: Iterable[Capture | InputError], refuse: Refused) -> Iterator[Capture]:
        for one in found:
            if isinstance(one, InputError):
                refuse(one)
            else:
                yield one

    def _worked(self, found: Iterable[Capture], jobs: int, counts: dict[bool, int]) -> Iterator[tuple[Capture, Worked]]:
        """Yield each capture that is new with what was noted of it, in order, several at once where `jobs` says so."""
        fresh = self._fresh(found, counts)
        if jobs <= 1:
            yield from ((capture, _try(capture)) for capture in fresh)
            return
        with ExitStack() as stack:
            pool = stack.enter_context(ProcessPoolExecutor(jobs, mp_context=get_context("spawn")))
            while some := list(islice(fresh, jobs * 8)):
                yield from zip(some, pool.map(_try, some), strict=True)

    def _fresh(self, found: Iterable[Capture], counts: dict[bool, int]) -> Iterator[Capture]:
        for capture in found:
            with self._store.write() as pen:
                there = pen.has_capture(capture.id)
            if there:
                counts[False] += 1
            else:
                yield capture

    def stories(self, **wishes: Any) -> list[StoryLine]:
        """List stories; `order`, `most`, `since`, `until`, `actor` and `country` choose which."""
        with self._store.read() as view:
            return view.stories(**wishes)

    def story(self, name: str) -> Comparison:
        """Lay a story side by side; `name` is its identifier, one that it had before, or that of a report of it."""
        with self._store.read() as view:
            story = view.story_of(name)
            kept = view.comparison(story)
            return with_unread(kept if kept is not None else _laid(view, story), ())

    def report(self, name: str) -> Notes:
        """Give what a report says by itself."""
        with self._store.read() as view:
            return view.notes(name)

    def sources(self) -> list[SourceLine]:
        """List the sources, those with most reports first."""
        with self._store.read() as view:
            return view.sources()

    def search(self, words: str, *, most: int = 20) -> list[Hit]:
        """Find passages by words, "phrases" and fields such as `speaker:`, `actor:`, `country:`, `date:`."""
        with self._store.read() as view:
            return [_hit(view, *found) for found in view.search(parse(words), most)]

    def judge(
        self, kind: JudgementKind, left: Sequence[str], right: Sequence[str], *, who: str, note: str = ""
    ) -> Judgement:
        """Keep a judgement on reports, or on stories by their first reports, and group anew what it speaks of."""
        if kind not in ("same story", "other story"):
            raise UsageError(f"{kind} cannot be judged yet: only whether reports tell the same story or another.")
        with self._store.write() as pen:
            sides = [tuple(_report_named(pen, name) for name in side) for side in (left, right)]
            given = Judgement(id=0, kind=kind, left=sides[0], right=sides[1], who=who, at=datetime.now(UTC), note=note)
            number = pen.judge(given)
            regroup(pen, [*sides[0], *sides[1]])
        self._lay_out(None)
        return replace(given, id=number)

    def judgements(self) -> list[Judgement]:
        """List all judgements, those that were withdrawn too."""
        with self._store.read() as view:
            return view.judgements()

    def withdraw(self, number: int) -> None:
        """Withdraw a judgement; it stays on record."""
        with self._store.write() as pen:
            one = next((j for j in pen.judgements() if j.id == number), None)
            if one is None or not pen.withdraw(number, datetime.now(UTC)):
                raise UnknownError(f"No judgement that stands has the number {number}. See `rashomon judge list`.")
            regroup(pen, [*one.left, *one.right])
        self._lay_out(None)

    def redo(self, *, progress: Progress | None = None) -> None:
        """Make all that is derived anew, in one transaction: broken off, nothing is changed."""
        with self._store.write() as pen:
            pen.clear()
            for done, capture in enumerate(pen.captures()):
                worked = _try(capture)
                if not isinstance(worked, InputError):
                    file(pen, capture, *worked)
                if progress is not None:
                    progress("Making anew", done, None)
        self._lay_out(progress)

    def copy(self, to: str) -> None:
        """Copy the whole desk, as it is now, to a place where there is none; the desk may be in use."""
        with_target = Store(to, make=True)
        try:
            move(self._store, with_target, passages)
        finally:
            with_target.close()

    def _lay_out(self, progress: Progress | None) -> None:
        """Lay every story that changed side by side."""
        done = 0
        while True:
            with self._store.write() as pen:
                some = pen.stale(20)
            if not some:
                return
            for story in some:
                self._lay_story(story)
                done += 1
                if progress is not None:
                    progress("Comparing", done, None)

    def _lay_story(self, story: str) -> None:
        """Compare outside any transaction, and keep the result if the story is still the same."""
        with self._store.read() as view:
            digest, line = view.digest(story), view.line(story)
            laid = _laid(view, story)
        counts = dict.fromkeys(("agreed", "differs", "contradicted", "single"), 0)
        for point in laid.points:
            counts[point.status] += 1
        known = sum(1 for origin in laid.origins if origin.kind != "unknown")
        title = laid.story.title if laid.story.common and len(laid.reports) > 1 else line.title
        line = replace(line, title=title, points=Counts(**counts), origins=known)
        with self._store.write() as pen:
            pen.finish_story(line, digest or "", laid if len(laid.reports) > 1 else None)


def _try(capture: Capture) -> Worked:
    """Note a capture; whatever is wrong with one report stops no other."""
    try:
        return noted(capture)
    except InputError as error:
        return error
    except Exception as error:  # noqa: BLE001 - see above
        told = f"it could not be read ({type(error).__name__}: {error})"
        return InputError(capture.path, told, "Please report it, with the file.")


def _laid(view: View, story: str) -> Comparison:
    """Lay the reports of a story side by side, the oldest where there are more than a comparison holds."""
    members = view.members(story)
    notes = [view.notes(report) for report in members[:MOST_REPORTS]]
    days = tuple(sorted({n.reports[0].published for n in notes if n.reports[0].published}))
    if days:
        notes = [_dated(view, n, days) if undated(n.reports[0]) else n for n in notes]
    found = align(notes)
    found = replace(found, story=replace(found.story, id=story), commitments=commitments(found))
    if len(members) > MOST_REPORTS:
        told = f"the first {MOST_REPORTS} of the {len(members)} reports of this story are laid side by side"
        found = replace(found, remarks=(Remark(kind="left out", text=told), *found.remarks))
    return with_unread(found, ())


def _dated(view: View, notes: Notes, days: tuple[Any, ...]) -> Notes:
    """Read a report anew whose dateline lacks the year that the others of its story have."""
    again = note(received(view.capture_of(notes.reports[0].id)), others=days)
    return again if again.reports[0].published else notes


def _report_named(view: View, name: str) -> str:
    return name if name.startswith("r") and view.has(name) else view.members(view.story_of(name))[0]


def _hit(view: View, report: str, place: int, score: float) -> Hit:
    found = view.notes(report).reports[0]
    sentence = found.sentences[place] if place < len(found.sentences) else None
    start, end = (sentence.start, sentence.end) if sentence else (0, min(len(found.text), 200))
    return Hit(
        report=report, start=start, end=end, text=found.text[start:end], story=view.story_of(report),
        title=found.title, source=found.source, published=found.published, score=round(score, 3),
    )  # fmt: skip
