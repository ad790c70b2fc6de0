"""Records as bytes: MessagePack, compressed, since a report's notes shrink to a fifth."""

import hashlib
import zlib
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, TypeVar

import msgspec

Record = TypeVar("Record")
Name = TypeVar("Name", str, int)

_LEVEL = 6
_DECODERS: dict[Any, msgspec.msgpack.Decoder[Any]] = {}


def pack(record: Any) -> bytes:
    """Write a record as compressed bytes."""
    return zlib.compress(msgspec.msgpack.encode(record), _LEVEL)


def unpack(content: bytes, kind: type[Record]) -> Record:
    """Read a record of a kind from its bytes; decoding checks every field."""
    decoder = _DECODERS.get(kind)
    if decoder is None:
        decoder = _DECODERS[kind] = msgspec.msgpack.Decoder(kind)
    found: Record = decoder.decode(zlib.decompress(content))
    return found


def squeeze(content: bytes) -> bytes:
    """Compress a capture's bytes."""
    return zlib.compress(content, _LEVEL)


def unsqueeze(content: bytes) -> bytes:
    """Give a capture's bytes back as they were."""
    return zlib.decompress(content)


def ordinal(day: date | None) -> int:
    """Give a day as the number that it is stored by; 0 for none."""
    return day.toordinal() if day else 0


def day(number: int) -> date | None:
    """Give the day that a stored number stands for."""
    return date.fromordinal(number) if number else None


def number_of(name: str) -> int:
    """Give a name as a number of 63 bits: an index of numbers is small."""
    return int.from_bytes(hashlib.blake2b(name.encode("utf-8", "replace"), digest_size=8).digest(), "big") >> 1


def some(names: Sequence[Name], most: int = 500) -> Iterator[Sequence[Name]]:
    """Part names or numbers into as many as one query may ask for."""
    return (names[begin : begin + most] for begin in range(0, len(names), most))
