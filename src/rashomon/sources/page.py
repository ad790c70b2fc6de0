"""A page: the report in it without what stands around, and what its head says of it."""

import logging
import re
from typing import TYPE_CHECKING

from lxml import etree

from rashomon.errors import EmptyError, TooLargeError
from rashomon.records import Received
from rashomon.sources.frontmatter import day, titled

if TYPE_CHECKING:
    from trafilatura.settings import Document

# These tell of every odd page on standard error, where only what concerns the user belongs.
for _name in ("trafilatura", "htmldate", "courlan", "charset_normalizer"):
    logging.getLogger(_name).addHandler(logging.NullHandler())

PAGE_TAGS = 60_000
"""The most tags that a page is read with. Long live blogs have some ten thousand; this many take four
seconds, and the time grows faster than their number."""

TAG_ATTRIBUTES = 500
"""The most attributes of one tag: the parser compares each with all before it, and 400,000 of them took
more than eight minutes."""

_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+"""
_ENDLESS_TAG = re.compile(rf"<[a-zA-Z][^\s/>]*+(?:{_ATTRIBUTE}){{{TAG_ATTRIBUTES}}}")

_UNSEEN = (
    "//script|//style|//template|//noscript|//iframe|//comment()|//*[@hidden or @aria-hidden='true'"
    " or contains(translate(@style, ' ', ''), 'display:none')"
    " or contains(translate(@style, ' ', ''), 'visibility:hidden')]"
)
_FURNITURE = f"{_UNSEEN}|//nav|//footer|//button|//select|//textarea"
"""What is no part of any report. Forms are not named: some sites put the whole page into one."""

# Dates come from the page's own statements alone: a search through its text finds any year that is told of.
# The bound is fixed so that a page gives the same date whenever it is read.
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}


def read(text: str, path: str) -> Received:
    """Make a capture of a page.

    Scripts, styles, hidden parts, menus, comments and tables never reach the text; the title stands
    above it. Raises EmptyError where no report is found, and TooLargeError for a page that would take minutes.
    """
    _refuse_bombs(text, path)
    found = _extracted(text)
    body = _words(found.body) if found is not None else ""
    body = body or _fallback(text)
    if not body:
        raise EmptyError(path, "no report is found in this page", "Save its text as .txt and hand that in.")
    return Received(path=path, text=body) if found is None else _received(found, body, path)


def _refuse_bombs(text: str, path: str) -> None:
    """Raise a TooLargeError for pages that were made, or grew, to keep a parser busy."""
    if text.count("<") > PAGE_TAGS:
        raise TooLargeError(path, f"the page has more than {PAGE_TAGS:,} tags", "Save its text as .txt.")
    if _ENDLESS_TAG.search(text):
        raise TooLargeError(path, f"a tag has {TAG_ATTRIBUTES} attributes or more", "Save its text as .txt.")


def _extracted(text: str) -> "Document | None":
    """Let trafilatura find the report; None where it finds none."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - it takes 0.2 s to load, and plain text needs none of it

    found = bare_extraction(
        text,
        favor_precision=True,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        prune_xpath=_FURNITURE,
        date_extraction_params=_DATES,
    )
    return None if isinstance(found, dict) else found


def _received(found: "Document", body: str, path: str) -> Received:
    """Put the report's words and what the page says of itself together."""
    return Received(
        path=path,
        text=titled(found.title, body),
        url=found.url,
        title=found.title,
        byline=found.author,
        published=day(found.date),
        site=found.sitename,
    )


def _fallback(text: str) -> str:
    """Give the words of a page's paragraphs, for a page that holds little else."""
    tree = _without(text, f"{_FURNITURE}|//header|//aside")
    found = () if tree is None else tree.iter("p", "h1", "h2")
    return "\n\n".join(words for words in map(_words, found) if words)


def visible(text: str) -> str:
    """Give the words that a browser shows of a piece of HTML.

    >>> visible("<p>A <b>ship</b> sank.</p><script>draw()</script>")
    'A ship sank.'
    """
    tree = _without(f"<html><body>{text}</body></html>", _UNSEEN)
    return "" if tree is None else _words(tree)


def _without(text: str, unwanted: str) -> etree._Element | None:
    """Parse HTML and take away what the path names; None where nothing can be parsed."""
    from trafilatura import load_html  # noqa: PLC0415 - see above

    tree = load_html(text)
    for element in () if tree is None else tree.xpath(unwanted):
        if element.getparent() is not None:  # the page itself may be marked as hidden
            element.drop_tree()
    return tree


_BLOCKS = {"p", "head", "item", "list", "quote", "code", "table", "div"}
"""What stands apart in the tree that trafilatura gives."""


def _words(root: etree._Element) -> str:
    """Give the words under an element, blank lines between its blocks, a line end for each break."""
    parts = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        apart = "\n\n" if element.tag in _BLOCKS else ""
        if event == "start":
            parts += [apart, "\n" if element.tag in {"lb", "br"} else "", _flat(element.text)]
        else:
            parts += [apart, _flat(element.tail) if element is not root else ""]
    words = re.sub(r" *\n *", "\n", "".join(parts))
    return re.sub(r"\n{3,}", "\n\n", words).strip()


def _flat(text: str | None) -> str:
    """Make one space of every run of white space, as a browser does."""
    return re.sub(r"\s+", " ", text or "")
