"""From names to captures: what is found is decoded, and read as what it is."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath
from typing import BinaryIO

from rashomon.errors import EmptyError, InputError, TooLargeError
from rashomon.records import Received
from rashomon.sources import markdown, page, plain
from rashomon.sources.cleaning import clean
from rashomon.sources.decoding import decode
from rashomon.sources.files import contents, find, shown

READERS: dict[str, Callable[[str, str], Received]] = {
    ".txt": plain.read,
    ".text": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": page.read,
    ".htm": page.read,
    ".xhtml": page.read,
}
"""Which reader reads which ending. A folder gives the files with these endings and no others."""

REPORT_CHARACTERS = 200_000
"""The longest text that is read as one report, some 33,000 words: the longest magazine pieces are a
third of that, and what is longer is an archive or a dump that would only be compared with itself."""

# A page that was saved under another ending, or that comes from standard input, begins like this.
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)


def read(names: Iterable[str | os.PathLike[str]], *, stdin: BinaryIO | None = None) -> Iterator[Received | InputError]:
    """Yield a capture, or the error that says why there is none, for each file that the names lead to.

    A name is a file, a folder (read through, in the order of its names, hidden files left out), or
    `-` for `stdin`. Nothing is raised for a bad file, and a file is opened only when its turn comes.
    """
    for found in find(names, tuple(READERS)):
        if isinstance(found, InputError):
            yield found
            continue
        try:
            yield _received(found, contents(found, stdin))
        except InputError as error:
            yield error


def _received(name: str, content: bytes) -> Received:
    """Make a capture of a file's bytes, or raise what is wrong with them."""
    path = shown(name)
    return read_text(path, PurePath(name).suffix.lower(), decode(content, path))


def read_text(path: str, ending: str, text: str) -> Received:
    """Read a text as what its ending says that it is, or raise the InputError that says why it cannot be used."""
    return checked(clean(_reader(ending, text)(text, path)), path)


def checked(received: Received, path: str) -> Received:
    """Give a text back that can be a report's; raise the InputError that says why it cannot."""
    if not received.text.strip():
        raise EmptyError(path, "there is no text in it", "Check that the file holds a report.")
    if len(received.text) > REPORT_CHARACTERS:
        what = f"its text has {len(received.text):,} characters, more than the {REPORT_CHARACTERS:,} of a report"
        raise TooLargeError(path, what, "Split it into the reports that it holds, a file each.")
    return received


def _reader(ending: str, text: str) -> Callable[[str, str], Received]:
    """Choose by the file's ending; a page is a page under any, and what is unknown is plain text."""
    if _PAGE.match(text):
        return page.read
    return READERS.get(ending, plain.read)
