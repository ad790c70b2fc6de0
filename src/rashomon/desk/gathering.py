"""Gathering the captures of one piece of work: each once, and with what the user says of its source."""

import difflib
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from itertools import islice
from pathlib import PurePath
from typing import BinaryIO

from rashomon.errors import InputError, RepeatedError, UsageError
from rashomon.records import Received, Source
from rashomon.sources import read

MOST_REPORTS = 50
"""The most reports of one comparison: what a person can still lay side by side."""

Given = str | os.PathLike[str] | Received
"""A report as it is handed in: the name of a file or folder, or a text that was received elsewhere."""

Refused = Callable[[InputError], object]
"""Is told of each report that is set aside, when it is."""


def usable(reports: Iterable[Given] | Given, stdin: BinaryIO | None, refused: Refused) -> Iterator[Received]:
    """Yield the texts that were handed in as such, then those that the names lead to; tell of the errors."""
    given = [reports] if isinstance(reports, str | os.PathLike | Received) else list(reports)
    yield from (report for report in given if isinstance(report, Received))
    for capture in read([name for name in given if not isinstance(name, Received)], stdin=stdin):
        if isinstance(capture, InputError):
            refused(capture)
        else:
            yield capture


def side_by_side(captures: Iterable[Received], sources: Mapping[str, Source], refused: Refused) -> list[Received]:
    """Give the captures of one comparison in an order of their own, each text of a source once.

    Raises UsageError for more than a comparison holds, and for a name in `sources` that none bears.
    """
    found = list(islice(captures, MOST_REPORTS + 1))
    if len(found) > MOST_REPORTS:
        raise UsageError(f"One comparison holds {MOST_REPORTS} reports, and there are more. Hand in fewer.")
    told = _told(found, sources)
    kept: dict[Received, str] = {}
    for capture in sorted(told, key=lambda capture: (capture.path or "", capture.text)):
        path = capture.path or "a text"
        key = replace(capture, path=None)
        if key in kept:
            what = f"it holds the same text as {kept[key]}, from the same source"
            refused(RepeatedError(path, what, "If another outlet printed it, name that outlet as its source."))
        else:
            kept[key] = path
    return [replace(key, path=None if path == "a text" else path) for key, path in kept.items()]


def _told(captures: list[Received], sources: Mapping[str, Source]) -> list[Received]:
    """Put what the user says of sources in the place of what was found."""
    for name, source in sources.items():
        matches = _bearers(name, captures)
        if not matches:
            raise UsageError(_nobody(name, captures))
        captures = [_with_source(one, source) if one in matches else one for one in captures]
    return captures


def _bearers(name: str, captures: list[Received]) -> list[Received]:
    """Find the captures with this path; else with this file name; else with this stem."""
    for part in (str, lambda path: PurePath(path).name, lambda path: PurePath(path).stem):
        matches = [one for one in captures if one.path is not None and part(one.path) == name]
        if matches:
            return matches
    return []


def _nobody(name: str, captures: list[Received]) -> str:
    """Say that no report bears the name, and which ones may have been meant."""
    names = sorted({PurePath(one.path).stem for one in captures if one.path})
    close = difflib.get_close_matches(name, names, n=1)
    hint = f"Did you mean {close[0]}?" if close else f"There are {', '.join(names)}."
    return f"No report is named {name}. {hint}"


def _with_source(capture: Received, said: Source) -> Received:
    """Let what the user says stand before what was found, field by field."""
    if said.country is not None and not re.fullmatch("[A-Z]{3}", said.country):
        raise UsageError(f"{said.country} is no country code. Use three capital letters of ISO 3166, as in GBR.")
    chosen = {field.name: getattr(said, field.name) or getattr(capture.source, field.name) for field in fields(Source)}
    return replace(capture, source=Source(**chosen))
