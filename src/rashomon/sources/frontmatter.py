"""What a text says of itself in lines fenced by `---` at its very beginning.

```
---
title: Wreck in the harbour
source: The Evening Post
country: USA
date: 1898-02-17
url: https://post.example/wreck
author: A. Writer
---
```
"""

import re
from datetime import date, datetime
from urllib.parse import urlsplit

from rashomon.records import Received, Source

_BLOCK = re.compile(r"\s*---[ \t]*\n((?:[^\n]*\n){1,40}?)---[ \t]*(?:\n|\Z)")
_LINE = re.compile(r"([A-Za-z_ -]{2,30}):\s*(.*)")
_KEYS = {
    "title": "title",
    "source": "source",
    "site": "source",
    "country": "country",
    "date": "date",
    "published": "date",
    "url": "url",
    "link": "url",
    "author": "byline",
    "byline": "byline",
}
_DATES = ("%d %B %Y", "%B %d, %Y", "%d %b %Y", "%b %d, %Y")


def split(text: str) -> tuple[dict[str, str], str]:
    r"""Part what the front matter says from the text that follows; lines of another kind are no front matter.

    >>> split("---\ntitle: Wreck\n---\nA ship sank.")
    ({'title': 'Wreck'}, 'A ship sank.')
    >>> split("---\nA rule above a text, and one below.\n---\nA ship sank.")[0]
    {}
    """
    block = _BLOCK.match(text)
    lines = [line for line in block[1].splitlines() if line.strip()] if block else []
    parts = [_LINE.fullmatch(line.strip()) for line in lines]
    found = {part[1].strip().lower(): part[2].strip().strip("\"'") for part in parts if part}
    said = {_KEYS[key]: value for key, value in found.items() if key in _KEYS and value}
    if block is None or not said or not all(parts):
        return {}, text
    return said, text[block.end() :].lstrip("\n")


def received(said: dict[str, str], text: str, path: str) -> Received:
    """Make a capture of a text with what was said of it; a title comes to stand above the text."""
    name, url, title = said.get("source"), said.get("url"), said.get("title")
    return Received(
        path=path,
        text=titled(title, text),
        url=url,
        title=title,
        byline=said.get("byline"),
        published=day(said.get("date")),
        source=Source(name=name, domain=domain_of(url) if name else None, country=said.get("country")),
    )


def day(value: str | None) -> date | None:
    """Read a day as ISO 8601, with a time or without, or as English writes it; None for anything else.

    >>> day("1898-02-17T06:00:00Z") == day("17 February 1898") == day("February 17, 1898")
    True
    """
    if not value:
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        pass
    for form in _DATES:
        try:
            return datetime.strptime(value, form).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    return None


def domain_of(url: str | None) -> str | None:
    """Give the domain of an address, without `www.`.

    >>> domain_of("https://www.post.example/wreck")
    'post.example'
    """
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def titled(title: str | None, text: str) -> str:
    """Set the title above the text, apart by a blank line, unless the text's first lines hold it."""
    text = text.lstrip("\n")
    if not title or _plain(title) in _plain(text[: 4 * len(title) + 200]):
        return text
    return f"{title}\n\n{text}"


def _plain(text: str) -> str:
    """Give a text's letters and figures alone, to compare wordings whatever their quotes and spaces."""
    return "".join(character for character in text.casefold() if character.isalnum())
