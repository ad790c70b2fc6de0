"""From bytes to text: what is declared is believed where it fits, and nothing is mangled in silence."""

import codecs
import re

from rashomon.errors import BinaryError

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark its own begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (rb"{\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "sound or a picture"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\0", "a database"),
)

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)

# Pages that declare these hold Windows-1252, and browsers read them so.
_MEANT = dict.fromkeys(("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"), "windows-1252")

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")

# UTF-8 that was read as Windows-1252: two letters that English hardly has, before what is never beside a letter.
_MOJIBAKE = re.compile("[ÂÃ][\u0080-\u00bf]|â€|ð\u0178")

_LINE_ENDS = re.compile(r"\r\n?|\u2028|\u2029|\x85")


def decode(content: bytes, path: str = "the text") -> str:
    r"""Give the text that the bytes stand for, with Unix line ends and otherwise as it stood.

    In this order: a byte order mark, UTF-8, what a page declares, Windows-1252 where the bytes are mostly
    ASCII as English is, and the best guess. Raises BinaryError, with `path` in it, for what is not text.

    >>> decode(b"A caf\xc3\xa9\r\nclosed.") == decode(b"A caf\xe9\nclosed.") == "A café\nclosed."
    True
    """
    _refuse_known_kinds(content, path)
    text = _marked(content) or _unmarked(content)
    if text is None or len(_CONTROLS.findall(text)) * 200 > len(text):
        raise BinaryError(path, "it is not text, or in an encoding that cannot be told", "Save it as UTF-8 text.")
    return _LINE_ENDS.sub("\n", text)


def _refuse_known_kinds(content: bytes, path: str) -> None:
    """Raise a BinaryError that names what the file is, for the kinds that people hand in by mistake."""
    for magic, kind in _KINDS:
        if content.startswith(magic):
            raise BinaryError(path, f"it is {kind}, not text", "Save its text as .txt and hand that in.")


def _marked(content: bytes) -> str | None:
    """Decode what begins with a byte order mark."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace").removeprefix("\ufeff")
    return None


def _unmarked(content: bytes) -> str | None:
    """Decode by what the bytes look like; None where nothing fits."""
    if b"\0" in content:
        return _wide(content)
    for attempt in (_utf8, _declared, _western):
        text = attempt(content)
        if text is not None:
            return text
    return _guessed(content)


def _guessed(content: bytes) -> str | None:
    """Decode by the best guess from the letters' frequencies; None where nothing fits."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - few files need it, and it takes a while to load

    best = from_bytes(content).best()
    return None if best is None else str(best)


def _wide(content: bytes) -> str | None:
    """Decode UTF-16 without its mark: in western text every other byte is zero, and only those."""
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = content[first::2].count(0)
        if zeros * 10 > len(content) * 4 and not content[1 - first :: 2].count(0):
            return content.decode(encoding, "replace")
    return None


def _utf8(content: bytes) -> str | None:
    """Decode UTF-8, damaged UTF-8 too: what is damaged then shows as the replacement character."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    sound = sum(1 for character in text if character > "\x7f") - damaged
    return text if sound > damaged else None


def _declared(content: bytes) -> str | None:
    """Decode as the head of a page declares."""
    declaration = _DECLARED.search(content[:4096])
    if declaration is None:
        return None
    name = declaration[1].decode("ascii").lower()
    try:
        return _sound(content.decode(_MEANT.get(name, name)))
    except (LookupError, UnicodeError):
        return None


def _western(content: bytes) -> str | None:
    """Decode Windows-1252 where nine bytes in ten are ASCII, as in English with accents and curly quotes."""
    if len(content.translate(None, bytes(range(0x80)))) * 10 > len(content):
        return None
    try:
        return _sound(content.decode("windows-1252"))
    except UnicodeDecodeError:
        return None


def _sound(text: str) -> str | None:
    """Give the text back unless it is visibly the wrong reading of its bytes."""
    return None if _MOJIBAKE.search(text) or _CONTROLS.search(text) else text
