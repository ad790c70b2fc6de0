"""Taking out of a text what no database and no encoding can hold."""

import re
from dataclasses import replace

from rashomon.records import Received, Source

_IMPOSSIBLE = re.compile("[\x00\ud800-\udfff]")


def clean(received: Received) -> Received:
    r"""Show the replacement character for each NUL and each lone half of a character, wherever they stand.

    >>> clean(Received(path=None, text="a\x00b", title="\ud800")).title
    '\ufffd'
    """
    told = {name: _plain(getattr(received, name)) for name in ("path", "text", "url", "title", "byline", "site")}
    source = received.source
    source = Source(name=_plain(source.name), domain=_plain(source.domain), country=_plain(source.country))
    return replace(received, **told, source=source)  # type: ignore[arg-type]


def _plain(text: str | None) -> str | None:
    return None if text is None else _IMPOSSIBLE.sub("\ufffd", text)
