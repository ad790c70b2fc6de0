"""An article as a line of JSON: the fields that news exports have, under their various names."""

import json
from collections.abc import Sequence
from typing import Any

from rashomon.errors import EmptyError, UnreadableError
from rashomon.records import Received, Source
from rashomon.sources import page
from rashomon.sources.frontmatter import day, domain_of, titled

FIELDS: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "maintext", "body", "content", "article_content", "articlebody", "article", "full_text", "plain_text",
        "news_content",
    ),
    "html": ("html", "raw_html"),
    "title": ("title", "headline", "article_title", "page_title"),
    "url": ("url", "link", "documentidentifier", "sourceurl", "uri", "canonical_link", "webpage"),
    "date": (
        "date", "published", "date_publish", "datetime", "datetimepub", "published_at", "publish_date",
        "publication_date", "pubdate", "seendate", "sqldate", "v2.1date", "crawl_date",
    ),
    "source": (
        "source", "source_name", "site_name", "publisher", "sitename", "sourcecommonname", "outlet", "domain",
        "source_domain", "publication",
    ),
    "country": ("country", "source_country", "sourcecountry"),
    "byline": ("byline", "author", "authors", "creator"),
}  # fmt: skip
"""The names of each field, best first, as the usual exports of news have them."""


def read(line: str, path: str, mapping: dict[str, str]) -> Received:
    r"""Make a capture of one article; `mapping` says which field of ours is called what.

    >>> read('{"headline": "Wreck", "maintext": "A ship sank."}', "a.jsonl:1", {}).text
    'Wreck\n\nA ship sank.'
    """
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        why = str(error)[:200]
        raise UnreadableError(path, f"the line is no JSON: {why}", "Write one article a line.") from error
    if not isinstance(found, dict):
        raise UnreadableError(path, "the line is no article", "Write one JSON object a line.")
    fields = {str(key).lower(): value for key, value in found.items()}
    told = {name: _told(fields, name, mapping) for name in FIELDS}
    return _received(told, path)


def without_text(names: Sequence[str], mapping: dict[str, str]) -> str | None:
    """Say what is wrong with names of fields of which none is that of a text; None where one is.

    >>> without_text(["headline", "words"], {"text": "words"})
    """
    known = (mapping["text"].lower(),) if "text" in mapping else (*FIELDS["text"], *FIELDS["html"])
    if any(name.lower() in known for name in names):
        return None
    return f"none of its columns is known to hold a text, among {', '.join(names[:20]) or 'none at all'}"


def _told(fields: dict[str, Any], name: str, mapping: dict[str, str]) -> str | None:
    """Give the first field of a name that holds something."""
    names = (mapping[name].lower(),) if name in mapping else FIELDS[name]
    return next((value for key in names if (value := _plain(fields.get(key)))), None)


def _plain(value: Any) -> str | None:
    """Give a field as text: an object by its title or address, a list by its parts."""
    if isinstance(value, dict):
        return next((_plain(value[key]) for key in ("title", "name", "uri", "eng", "label") if value.get(key)), None)
    if isinstance(value, list):
        return ", ".join(part for part in map(_plain, value[:5]) if part) or None
    if isinstance(value, bool) or value is None:
        return None
    return str(value).strip() or None


def _received(told: dict[str, str | None], path: str) -> Received:
    text, title, url = told["text"], told["title"], told["url"]
    if not text and told["html"]:
        found = page.read(told["html"], path)
        text, title, url = found.text, title or found.title, url or found.url
    if not text:
        names = ", ".join(FIELDS["text"][:5])
        raise EmptyError(path, "none of its fields holds a text", f"Call it one of {names}, or use --map text=FIELD.")
    source = told["source"]
    domain = source if source and "." in source and " " not in source else None
    country = told["country"]
    return Received(
        path=path,
        text=titled(title, text),
        url=url if url and "://" in url else None,
        title=title,
        byline=told["byline"],
        published=day(_dashed(told["date"])),
        source=Source(
            name=None if domain else source,
            domain=domain or (domain_of(url) if source else None),
            country=country.upper() if country and len(country) == 3 else None,
        ),
    )


def _dashed(value: str | None) -> str | None:
    """Write 20251031T120000Z with dashes, and 4/7/2017 as the United States do."""
    if value is None:
        return None
    if len(value) >= 8 and value[:8].isdigit():
        return f"{value[:4]}-{value[4:6]}-{value[6:8]}"
    parts = value.split(" ")[0].split("/")
    if len(parts) == 3 and all(part.isdigit() for part in parts) and len(parts[2]) == 4:
        return f"{parts[2]}-{int(parts[0]):02}-{int(parts[1]):02}"
    return value
