"""How reports arrive: files, folders and standard input become captures as text.

`read` is the one way in. What cannot be used comes out as the error that says why, in its place
among the others, so that one bad file never costs the good ones.
"""

from rashomon.sources.captures import captures, of_text, received
from rashomon.sources.decoding import decode
from rashomon.sources.files import FILE_BYTES, STANDARD_INPUT
from rashomon.sources.language import require_english
from rashomon.sources.making import Mapping
from rashomon.sources.meter import Meter
from rashomon.sources.reading import READERS, REPORT_CHARACTERS, read

__all__ = [
    "FILE_BYTES",
    "READERS",
    "REPORT_CHARACTERS",
    "STANDARD_INPUT",
    "Mapping",
    "Meter",
    "captures",
    "decode",
    "of_text",
    "read",
    "received",
    "require_english",
]
