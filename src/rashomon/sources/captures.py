"""From names to captures, and from captures to texts: the bytes are kept as they came, and can be read again."""

import csv
import hashlib
import io
import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import PurePath
from typing import BinaryIO

import msgspec

from rashomon.errors import EmptyError, InputError, TooLargeError, UnreadableError
from rashomon.records import Capture, Received, Source
from rashomon.sources import articles, mail, pdf, warc
from rashomon.sources.decoding import decode
from rashomon.sources.files import FILE_BYTES, STANDARD_INPUT, contents, find, shown
from rashomon.sources.reading import READERS, read_text

ARCHIVES = (".jsonl", ".ndjson", ".csv", ".warc", ".warc.gz")
"""The endings of files that hold many articles, each of which is a capture of its own."""
DOCUMENTS = (".pdf", ".eml")
"""The endings of files that hold one article and are no text."""
ENDINGS = (*READERS, *ARCHIVES, *DOCUMENTS)

Mapping = tuple[tuple[str, str], ...]


def captures(
    names: Iterable[str | os.PathLike[str]], *, stdin: BinaryIO | None = None, mapping: Mapping = ()
) -> Iterator[Capture | InputError]:
    """Yield the captures that the names lead to, or the error that says why there is none, as `read` does.

    Each line of a `.jsonl`, each row of a `.csv` (kept as a line of JSON) and each page of a `.warc` is one.
    `mapping` says which field of such a line is to be read as which.
    """
    for found in find(names, ENDINGS):
        if isinstance(found, InputError):
            yield found
            continue
        try:
            yield from _of_file(found, stdin, mapping)
        except InputError as error:
            yield error
        except OSError as error:
            yield UnreadableError(shown(found), (error.strerror or str(error)).lower(), "Check the name and the file.")


def received(capture: Capture) -> Received:
    """Read a capture's bytes as a text; raise the InputError that says why they cannot be used."""
    found = _READ.get(capture.kind, _plain)(capture)
    told = {
        "url": found.url or capture.url,
        "published": found.published or capture.published,
        "source": _source(capture.source, found.source),
    }
    return replace(found, **told)  # type: ignore[arg-type]


def made(
    path: str,
    kind: str,
    content: bytes,
    *,
    url: str | None = None,
    published: date | None = None,
    source: Source = Source(),  # noqa: B008 - a frozen record
    mapping: Mapping = (),
) -> Capture:
    """Make a capture; its identifier depends on the bytes, how they are read, and what came beside them."""
    told = msgspec.json.encode([kind, url, published, source, mapping])
    name = hashlib.sha256(told + b"\0" + content).hexdigest()[:32]
    now = datetime.now(UTC).replace(microsecond=0)
    return Capture(
        id=f"c{name}", path=path, kind=kind, content=content, received=now, url=url, published=published,
        source=source, mapping=mapping,
    )  # fmt: skip


def of_text(received_text: Received) -> Capture:
    """Make a capture of a text that was received elsewhere."""
    content = msgspec.json.encode(received_text)
    return made(received_text.path or "a text", "received", content)


def _source(said: Source, found: Source) -> Source:
    return Source(
        name=said.name or found.name, domain=said.domain or found.domain, country=said.country or found.country
    )


def _of_file(name: str, stdin: BinaryIO | None, mapping: Mapping) -> Iterator[Capture | InputError]:
    ending = _ending(name)
    if ending in (".jsonl", ".ndjson"):
        with open(name, "rb") as file:  # noqa: PTH123 - names are taken as the system takes them
            yield from _of_lines(shown(name), file, mapping)
    elif ending == ".csv":
        yield from _of_rows(name, mapping)
    elif ending in (".warc", ".warc.gz"):
        yield from _of_pages(name)
    else:
        yield made(shown(name), ending or ".txt", contents(name, stdin))


def _ending(name: str) -> str:
    lower = name.lower()
    return next((e for e in sorted(ENDINGS, key=len, reverse=True) if lower.endswith(e)), PurePath(lower).suffix)


def _of_lines(path: str, file: BinaryIO, mapping: Mapping) -> Iterator[Capture | InputError]:
    number = 0
    while line := file.readline(FILE_BYTES + 1):
        number += 1
        if len(line) > FILE_BYTES:
            yield TooLargeError(f"{path}:{number}", "the line is larger than a report can be", "Split the file.")
            return
        if line.strip():
            yield made(f"{path}:{number}", ".jsonl", line.rstrip(b"\r\n"), mapping=mapping)


def _of_rows(name: str, mapping: Mapping) -> Iterator[Capture | InputError]:
    path = shown(name)
    with open(name, "rb") as file:  # noqa: PTH123 - as above
        content = file.read(200 * FILE_BYTES)
    csv.field_size_limit(FILE_BYTES)
    try:
        rows = csv.DictReader(io.StringIO(decode(content, path), newline=""))
        for number, row in enumerate(rows, 1):
            line = json.dumps({k: v for k, v in row.items() if k and isinstance(v, str)}, ensure_ascii=False)
            yield made(f"{path}:{number}", ".jsonl", line.encode("utf-8", "replace"), mapping=mapping)
    except csv.Error as error:
        yield UnreadableError(path, f"it cannot be read as CSV: {error}", "Save it as CSV with a line of headings.")


def _of_pages(name: str) -> Iterator[Capture | InputError]:
    for url, content in warc.pages(name, FILE_BYTES):
        yield made(f"{shown(name)}:{url}", ".html", content, url=url)


def _plain(capture: Capture) -> Received:
    return read_text(capture.path, capture.kind, decode(capture.content, capture.path))


def _line(capture: Capture) -> Received:
    return articles.read(decode(capture.content, capture.path), capture.path, dict(capture.mapping))


def _kept(capture: Capture) -> Received:
    return msgspec.json.decode(capture.content, type=Received)


def _pdf(capture: Capture) -> Received:
    text = pdf.text(capture.content, capture.path)
    if not text.strip():
        raise EmptyError(capture.path, "there is no text in this PDF, only pictures", "Save its text as .txt.")
    return read_text(capture.path, ".txt", text)


def _mail(capture: Capture) -> Received:
    return mail.read(capture.content, capture.path)


_READ: dict[str, Callable[[Capture], Received]] = {
    ".jsonl": _line,
    ".ndjson": _line,
    ".pdf": _pdf,
    ".eml": _mail,
    "received": _kept,
}
"""How each kind of capture is read; what is not named here is text."""

__all__ = ["ARCHIVES", "DOCUMENTS", "ENDINGS", "STANDARD_INPUT", "captures", "made", "of_text", "received"]
