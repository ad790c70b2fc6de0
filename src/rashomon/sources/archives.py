"""Files that hold many articles: each line, row or page becomes a capture of its own, read as it is asked for."""

import csv
import io
import json
from collections.abc import Iterator
from itertools import chain
from typing import Any, BinaryIO, Self, TextIO

from rashomon.errors import EmptyError, InputError, TooLargeError, UnreadableError
from rashomon.records import Capture
from rashomon.sources import articles
from rashomon.sources.files import FILE_BYTES
from rashomon.sources.making import Mapping, made

Found = Iterator[Capture | InputError]

LIST_BYTES = 100_000_000
"""The largest `.json` that is read: it has to be held in memory as a whole, which a `.jsonl` has not."""

csv.field_size_limit(FILE_BYTES)


def lines(path: str, file: BinaryIO, mapping: Mapping) -> Found:
    """Yield each line that holds something."""
    number = 0
    while line := file.readline(FILE_BYTES + 1):
        number += 1
        if len(line) <= FILE_BYTES:
            if line.strip():
                yield made(f"{path}:{number}", ".jsonl", line.rstrip(b"\r\n"), mapping=mapping)
            continue
        while line and not line.endswith(b"\n"):  # the rest of it is no line of its own
            line = file.readline(FILE_BYTES)
        yield TooLargeError(f"{path}:{number}", "the line is larger than a report can be", "Split the file.")


def rows(path: str, file: BinaryIO, mapping: Mapping) -> Found:
    """Yield each row of a table, kept as a line of JSON; what is no row yields its error."""
    mark = file.read(2)
    wide = mark in (b"\xff\xfe", b"\xfe\xff")
    # Every byte is one character of Latin-1, and what parts fields is ASCII: each field is decoded by itself later.
    joined = io.BufferedReader(Rejoined(mark, file))
    stream = io.TextIOWrapper(joined, "utf-16" if wide else "latin-1", "replace", newline="")
    head = stream.readline(FILE_BYTES)
    table = csv.DictReader(chain([head], _Lines(stream)), delimiter=_delimiter(head))
    table.fieldnames = [_decoded(name, wide=wide).lstrip("\ufeff") for name in table.fieldnames or ()]
    missing = articles.without_text(table.fieldnames, dict(mapping))
    if missing is not None:
        yield EmptyError(path, missing, "Write --map text=COLUMN for the one that holds it.")
        return
    yield from _rows(path, table, mapping, wide=wide)


def _rows(path: str, table: "csv.DictReader[str]", mapping: Mapping, *, wide: bool) -> Found:
    number = 0
    while True:
        number += 1
        try:
            row = next(table, None)
        except csv.Error as error:
            yield UnreadableError(f"{path}:{number}", f"it is no row of CSV: {error}", "See whether a quote is open.")
            continue
        if row is None:
            return
        told = {key: _decoded(value, wide=wide) for key, value in row.items() if key and isinstance(value, str)}
        line = json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")
        if len(line) > FILE_BYTES:
            yield TooLargeError(f"{path}:{number}", "the row is larger than a report can be", "Split it.")
        else:
            yield made(f"{path}:{number}", ".jsonl", line, mapping=mapping)


def listed(path: str, content: bytes, mapping: Mapping) -> Found:
    """Yield each article of a `.json`, which is one of them, a list, or a list under `articles`."""
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as error:
        told = str(error)[:200]
        raise UnreadableError(path, f"it is no JSON: {told}", "Write one article a line, as .jsonl.") from error
    some = _articles(found)
    if isinstance(found, dict) and some == [found]:
        yield made(path, ".jsonl", content, mapping=mapping)
        return
    for number, one in enumerate(some, 1):
        line = json.dumps(one, ensure_ascii=False).encode("utf-8", "replace")
        yield made(f"{path}:{number}", ".jsonl", line, mapping=mapping)


def _articles(found: Any) -> list[Any]:
    """Give the articles of what an export holds: a list, or one under `articles`, or under `results` of that."""
    if isinstance(found, dict):
        inside = next((found[key] for key in ("articles", "results") if isinstance(found.get(key), list | dict)), None)
        return [found] if inside is None else _articles(inside)
    return found if isinstance(found, list) else [found]


def _delimiter(head: str) -> str:
    """What parts the fields of the first line: a comma, unless another stands there more often."""
    return max(",;\t|", key=lambda mark: (head.count(mark), mark == ","))


def _decoded(value: str, *, wide: bool) -> str:
    """Give a field as text: UTF-8 where it can be, else Windows-1252."""
    if wide or value.isascii():
        return value
    content = value.encode("latin-1")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("windows-1252", "replace")


class _Lines:
    """The lines of a table; one that is too long to be any raises csv.Error, and the next can be asked for."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        line = self._stream.readline(FILE_BYTES)
        if not line:
            raise StopIteration
        if len(line) == FILE_BYTES:
            while line and not line.endswith("\n"):
                line = self._stream.readline(FILE_BYTES)
            raise csv.Error("a line is longer than a report can be")
        return line


class Rejoined(io.RawIOBase):
    """A file of which the first bytes were read already."""

    def __init__(self, first: bytes, file: BinaryIO) -> None:
        super().__init__()
        self._first, self._file = first, file

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read the first bytes, and then the others."""
        content = self._first or self._file.read(len(buffer))
        self._first = b""
        buffer[: len(content)] = content
        return len(content)
