"""A web archive: the pages that it holds."""

import zlib
from collections.abc import Iterator
from io import BufferedReader, RawIOBase
from typing import Any, BinaryIO

from rashomon.errors import UnreadableError

LINE_BYTES = 16_000_000
"""Bytes after which a line ends in every archive of pages; one that does not was made to fill the memory."""
MEMBER_BYTES = 2_000_000_000
"""The most that one compressed record may hold."""
BLOCK = 65_536


def pages(path: str, file: BinaryIO, most: int) -> Iterator[tuple[str, bytes]]:
    """Yield address and bytes of each HTML page of a `.warc` or `.warc.gz` that was answered well.

    A page larger than `most` bytes is left out. Raises UnreadableError where the archive is damaged; the pages
    before that have come out.
    """
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - few need it

    try:
        for record in ArchiveIterator(BufferedReader(Plain(file))):
            found = _page(record, most)
            if found is not None:
                yield found
    except Exception as error:
        told = f"the archive is damaged here: {type(error).__name__}: {str(error).strip()[:200]}"
        raise UnreadableError(path, told, "Its pages before that were read.") from error


def _page(record: Any, most: int) -> tuple[str, bytes] | None:
    """Give the page that a record holds, None where it holds another thing."""
    heads = record.http_headers
    if record.rec_type != "response" or heads is None or heads.get_statuscode() != "200":
        return None
    if "html" not in (heads.get_header("Content-Type") or "").lower():
        return None
    content = record.content_stream().read(most + 1)
    address = record.rec_headers.get_header("WARC-Target-URI") or "no address"
    return (address.strip("<>"), content) if len(content) <= most else None


class Plain(RawIOBase):
    """A file as it is or, where it is compressed, what its members hold, never more at once than is asked for."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__()
        self._file = file
        self._ahead = file.read(BLOCK)
        self._zipped = self._ahead.startswith(b"\x1f\x8b")
        self._member: Any = None
        self._given = self._unbroken = 0

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read some bytes; raise ValueError for what was made to fill the memory."""
        content = self._unzipped(len(buffer)) if self._zipped else self._raw(len(buffer))
        last = content.rfind(b"\n")
        self._unbroken = len(content) - last - 1 if last >= 0 else self._unbroken + len(content)
        if self._unbroken > LINE_BYTES or self._given > MEMBER_BYTES:
            raise ValueError("it holds more than any archive of pages does")
        buffer[: len(content)] = content
        return len(content)

    def _raw(self, most: int) -> bytes:
        content, self._ahead = self._ahead[:most], self._ahead[most:]
        return content or self._file.read(most)

    def _unzipped(self, most: int) -> bytes:
        while True:
            self._ahead = self._ahead or self._file.read(BLOCK)
            if not self._ahead and self._member is None:
                return b""
            if self._member is None:
                self._member, self._given = zlib.decompressobj(31), 0
            content: bytes = self._member.decompress(self._ahead, most)
            self._ahead = self._member.unconsumed_tail or self._member.unused_data
            self._given += len(content)
            if self._member.eof:
                self._member = None
            elif not content and not self._ahead and not (more := self._file.read(BLOCK)):
                raise EOFError("it ends in the middle of a record")
            elif not content and not self._ahead:
                self._ahead = more
            if content:
                return content
