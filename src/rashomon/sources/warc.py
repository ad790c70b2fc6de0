"""A web archive: the pages that it holds."""

from collections.abc import Iterator

from rashomon.errors import UnreadableError
from rashomon.sources.files import shown


def pages(name: str, most: int) -> Iterator[tuple[str, bytes]]:
    """Yield address and bytes of each HTML page of a `.warc` or `.warc.gz` that was answered well.

    A page larger than `most` bytes is left out. Raises UnreadableError where the archive is damaged; the pages
    before that have come out.
    """
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - few need it
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415 - the same

    with open(name, "rb") as file:  # noqa: PTH123 - names are taken as the system takes them
        try:
            for record in ArchiveIterator(file):
                heads = record.http_headers
                if record.rec_type != "response" or heads is None or heads.get_statuscode() != "200":
                    continue
                if "html" not in (heads.get_header("Content-Type") or ""):
                    continue
                content = record.content_stream().read(most + 1)
                if len(content) <= most:
                    yield record.rec_headers.get_header("WARC-Target-URI"), content
        except (ArchiveLoadFailed, EOFError, OSError) as error:
            told = f"the archive is damaged here: {error}"
            raise UnreadableError(shown(name), told, "Its pages before that were read.") from error
