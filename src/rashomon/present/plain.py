"""Report text made safe to show: nothing in it may steer a terminal, turn a line round or pass as markup."""

import re

# Characters that move a cursor or reorder what is read. They are shown by name, not left out: the
# reader should see that a report holds them.
_STEERING = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")

# Characters without a shape of their own; leaving them out changes nothing that a reader sees.
_SHAPELESS = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u2060-\u2064\ufeff]")

_LONE = re.compile("[\ud800-\udfff]")
_SPACE = re.compile(r"\s+")
_MARKDOWN = re.compile(r"([\\`*_\[\]|~$#>])")
_LINE_START = re.compile(r"^(?:([-+=:])|(\d+)([.)]))")


def plain(text: str) -> str:
    r"""Give `text` as one line in which every control and bidirectional character is harmless.

    >>> plain("a \x1b[31mred\n word")
    'a ␛[31mred word'
    """
    return shown(_SPACE.sub(" ", text).strip())


def shown(text: str) -> str:
    """Give `text` with its steering characters named, its white space as it stood."""
    text = _SHAPELESS.sub("", _LONE.sub("\ufffd", text))
    return _STEERING.sub(lambda found: _named(found[0]), text)


def escaped(text: str) -> str:
    r"""Give `text`, already plain, so that Markdown shows it and reads nothing into it.

    >>> escaped("[x](javascript:y) <b> 1_000")
    '\\[x\\](javascript:y) &lt;b\\> 1\\_000'
    """
    text = _MARKDOWN.sub(r"\\\1", text.replace("&", "&amp;").replace("<", "&lt;"))
    return _LINE_START.sub(_held_back, text)


def web(url: str | None) -> str | None:
    """Give `url` if it is one that a reader may safely follow (http or https), else None."""
    safe = url is not None and re.fullmatch(r"https?://[^\s\x00-\x20\x7f<>\"'`\\]+", url, re.IGNORECASE)
    return url if safe else None


def _named(character: str) -> str:
    code = ord(character)
    return chr(0x2400 + code) if code < 0x20 else f"⟨U+{code:04X}⟩"


def _held_back(found: re.Match[str]) -> str:
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}"
