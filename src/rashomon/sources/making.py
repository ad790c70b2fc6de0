"""Making a capture: the bytes as they came, with what came beside them, under a name that follows from both."""

import hashlib
from datetime import UTC, date, datetime

import msgspec

from rashomon.records import Capture, Source

Mapping = tuple[tuple[str, str], ...]
"""Pairs of a field's name and the one that it is read as."""


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
