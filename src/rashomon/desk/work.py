"""What the desk does: notes on each report, and reports side by side."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import BinaryIO

from rashomon.align import align, with_nli, with_tones
from rashomon.align import nli as load_nli
from rashomon.annotate import annotate as note
from rashomon.annotate import day_of
from rashomon.desk.comparison import Comparison, with_unread
from rashomon.desk.gathering import Given, Refused, side_by_side, usable
from rashomon.errors import InputError, NothingToCompareError
from rashomon.record import recorded
from rashomon.records import Notes, Received, Source
from rashomon.sources import require_english

Progress = Callable[[str, int, int | None], object]
"""Is told what is being done, how many reports are through, and how many there are where that is known."""


def compare(
    reports: Iterable[Given] | Given,
    *,
    sources: Mapping[str, Source] | None = None,
    stdin: BinaryIO | None = None,
    refused: Refused | None = None,
    progress: Progress | None = None,
    model: str | None = None,
    nli: str | None = None,
) -> Comparison:
    """Lay two to fifty reports of one event side by side.

    `reports` are names of files or folders, `-` for `stdin`, and texts as Received; `sources` says
    of a file, by its name or stem, what it does not say of itself. What cannot be used comes to stand
    in `unread`, and `refused` is told of it. `model` is another language model: a package or a folder that
    spaCy loads, and `nli` a folder with a model of inference, whose opinion comes to stand beside the findings; their
    names come to stand in `remarks`. Raises NothingToCompareError where fewer than two reports
    can be used, and UsageError for too many, for a name in `sources` that none of them bears, or for no such model.
    """
    if nli is not None:
        load_nli(nli)  # a name that is wrong is told before anything is read
    errors: list[InputError] = []

    def set_aside(error: InputError) -> None:
        errors.append(error)
        if refused is not None:
            refused(error)

    captures = side_by_side(usable(reports, stdin, set_aside), sources or {}, set_aside)
    days = tuple(sorted({day for capture in captures if (day := day_of(capture)) is not None}))
    work = partial(note, others=days, parser=model)
    notes = list(_noted(captures, work, set_aside, progress=progress, total=len(captures)))
    if len(notes) < 2:
        raise NothingToCompareError(_too_few(len(notes), errors))
    if progress is not None:
        progress("Comparing", 0, None)
    found = recorded(with_tones(align(notes)))
    return with_unread(with_nli(found, nli) if nli is not None else found, errors)


def annotate(
    reports: Iterable[Given] | Given,
    *,
    day: date | None = None,
    stdin: BinaryIO | None = None,
    refused: Refused | None = None,
    progress: Progress | None = None,
    model: str | None = None,
) -> Iterator[Notes]:
    """Yield what each report says by itself, one after another, as soon as it is known.

    `day` dates the reports that do not date themselves. `refused` is told of what cannot be used;
    without it the first such report raises its InputError. `model` is another language model, as in `compare`.
    """

    def set_aside(error: InputError) -> None:
        if refused is None:
            raise error
        refused(error)

    work = partial(note, day=day, parser=model)
    return _noted(usable(reports, stdin, set_aside), work, set_aside, progress=progress)


def _noted(
    captures: Iterable[Received],
    work: Callable[[Received], Notes],
    set_aside: Refused,
    *,
    progress: Progress | None = None,
    total: int | None = None,
) -> Iterator[Notes]:
    """Yield each report's notes, setting aside what turns out to be no report that can be read."""
    for done, capture in enumerate(captures):
        if progress is not None:
            progress("Reading", done, total)
        try:
            require_english(capture)
            yield work(capture)
        except InputError as error:
            set_aside(error)


def _too_few(usable_reports: int, errors: list[InputError]) -> str:
    """Say how many reports there were to compare, and what became of the others."""
    count = "none" if usable_reports == 0 else "only one"
    lines = [f"It takes two reports to compare, and {count} could be used.", *(f"  {error}" for error in errors)]
    return "\n".join([*lines, "Hand in two to fifty reports of one event."])
