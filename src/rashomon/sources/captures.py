"""From names to captures, and from captures to texts: the bytes are kept as they came, and can be read again."""

import gzip
import io
import os
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import PurePath
from typing import BinaryIO

import msgspec

from rashomon.errors import EmptyError, InputError, UnreadableError
from rashomon.records import Capture, Received, Source
from rashomon.sources import archives, articles, mail, pdf, warc
from rashomon.sources.cleaning import clean
from rashomon.sources.decoding import decode
from rashomon.sources.files import FILE_BYTES, STANDARD_INPUT, contents, find, opened, shown
from rashomon.sources.making import Mapping, made
from rashomon.sources.meter import Meter
from rashomon.sources.reading import READERS, checked, read_text

LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
TABLES = (".csv", ".tsv", ".csv.gz", ".tsv.gz")
WEB = (".warc", ".warc.gz")
ARCHIVES = (*LINES, *TABLES, *WEB, ".json")
"""The endings of files that hold many articles, each of which is a capture of its own."""
DOCUMENTS = (".pdf", ".eml")
"""The endings of files that hold one article and are no text."""
ENDINGS = (*READERS, *ARCHIVES, *DOCUMENTS)


def captures(
    names: Iterable[str | os.PathLike[str]],
    *,
    stdin: BinaryIO | None = None,
    mapping: Mapping = (),
    meter: Meter | None = None,
) -> Iterator[Capture | InputError]:
    """Yield the captures that the names lead to, or the error that says why there is none, as `read` does.

    Each line of a `.jsonl`, each row of a `.csv` (kept as a line of JSON), each article of a `.json` and each page of
    a `.warc` is one. `mapping` says which field of such an article is to be read as which; `meter` counts what is read.
    """
    meter = meter or Meter()
    every = list(find(names, ENDINGS))
    meter.measure(every)
    for name in every:
        before = meter.read
        for found in (name,) if isinstance(name, InputError) else _guarded(name, stdin, mapping, meter):
            meter.count += 1
            yield found
        if not isinstance(name, InputError) and os.path.isfile(name):  # noqa: PTH113 - as the system takes them
            meter.read = before + os.path.getsize(name)  # noqa: PTH202 - the same


def _guarded(name: str, stdin: BinaryIO | None, mapping: Mapping, meter: Meter) -> Iterator[Capture | InputError]:
    """Yield what one file holds; whatever is wrong with it stops no other."""
    try:
        yield from _of_file(name, stdin, mapping, meter)
    except InputError as error:
        yield error
    except (OSError, EOFError, zlib.error) as error:
        told = (getattr(error, "strerror", None) or str(error)).lower()
        yield UnreadableError(shown(name), told, "Check the name and the file; what came before that was read.")


def received(capture: Capture) -> Received:
    """Read a capture's bytes as a text; raise the InputError that says why they cannot be used."""
    found = checked(clean(_READ.get(capture.kind, _plain)(capture)), capture.path)
    told = {
        "url": found.url or capture.url,
        "published": found.published or capture.published,
        "source": _source(capture.source, found.source),
    }
    return replace(found, **told)  # type: ignore[arg-type]


def of_text(text: Received) -> Capture:
    """Make a capture of a text that was received elsewhere."""
    return made(text.path or "a text", "received", msgspec.json.encode(clean(text)))


def _source(said: Source, found: Source) -> Source:
    return Source(
        name=said.name or found.name, domain=said.domain or found.domain, country=said.country or found.country
    )


def _of_file(name: str, stdin: BinaryIO | None, mapping: Mapping, meter: Meter) -> Iterator[Capture | InputError]:
    ending, path, before = _ending(name), shown(name), meter.read
    if name == STANDARD_INPUT:
        yield from _piped(stdin, mapping)
    elif ending == ".json":
        yield from archives.listed(path, contents(name, stdin, archives.LIST_BYTES), mapping)
    elif ending in ARCHIVES:
        with opened(name) as raw:
            for found in _inside(path, ending, raw, mapping):
                meter.read = before + raw.tell()
                yield found
    else:
        yield made(path, ending or ".txt", contents(name, stdin))


def _inside(path: str, ending: str, raw: BinaryIO, mapping: Mapping) -> Iterator[Capture | InputError]:
    """Yield what an archive holds, as it is read."""
    if ending in WEB:
        for url, content in warc.pages(path, raw, FILE_BYTES):
            yield made(f"{path}:{url}", ".html", content, url=url)
        return
    read = archives.lines if ending in LINES else archives.rows
    if ending.endswith(".gz"):
        with gzip.GzipFile(fileobj=raw) as unzipped:
            yield from read(path, unzipped, mapping)  # type: ignore[arg-type]
    else:
        yield from read(path, raw, mapping)


def _piped(stdin: BinaryIO | None, mapping: Mapping) -> Iterator[Capture | InputError]:
    """Yield the articles that come by standard input as lines of JSON, or the one report that comes otherwise."""
    first = stdin.readline(FILE_BYTES + 1) if stdin is not None else b""
    if stdin is None or not first.lstrip().startswith(b"{"):
        rest = io.BufferedReader(archives.Rejoined(first, stdin)) if stdin is not None else None
        yield made(STANDARD_INPUT, ".txt", contents(STANDARD_INPUT, rest))
    else:
        yield from archives.lines(STANDARD_INPUT, io.BufferedReader(archives.Rejoined(first, stdin)), mapping)


def _ending(name: str) -> str:
    lower = name.lower()
    return next((e for e in sorted(ENDINGS, key=len, reverse=True) if lower.endswith(e)), PurePath(lower).suffix)


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
