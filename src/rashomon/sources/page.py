"""A page: the report in it without what stands around, and what its head says of it."""

import re

from lxml import etree
from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document

from rashomon.errors import EmptyError, TooLargeError
from rashomon.records import Received
from rashomon.sources.frontmatter import day, titled

PAGE_TAGS = 60_000
"""The most tags that a page is read with. Long live blogs have some ten thousand; this many take four
seconds, and the time grows faster than their number."""

TAG_ATTRIBUTES = 500
"""The most attributes of one tag: the parser compares each with all before it, and 400,000 of them took
more than eight minutes."""

_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+"""
_ENDLESS_TAG = re.compile(rf"<[a-zA-Z][^\s/>]*+(?:{_ATTRIBUTE}){{{TAG_ATTRIBUTES}}}")

_HIDDEN = (
    "//*[@hidden or @aria-hidden='true' or contains(translate(@style, ' ', ''), 'display:none')"
    " or contains(translate(@style, ' ', ''), 'visibility:hidden')]"
)
_FURNITURE = "//script|//style|//noscript|//template|//nav|//header|//footer|//aside|//form|//iframe|//comment()"

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
    return _received(found or Document(), body, path)


def _refuse_bombs(text: str, path: str) -> None:
    """Raise a TooLargeError for pages that were made, or grew, to keep a parser busy."""
    if text.count("<") > PAGE_TAGS:
        raise TooLargeError(path, f"the page has more than {PAGE_TAGS:,} tags", "Save its text as .txt.")
    if _ENDLESS_TAG.search(text):
        raise TooLargeError(path, f"a tag has {TAG_ATTRIBUTES} attributes or more", "Save its text as .txt.")


def _extracted(text: str) -> Document | None:
    """Let trafilatura find the report; None where it finds none."""
    found = bare_extraction(
        text,
        favor_precision=True,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        prune_xpath=_HIDDEN,
        date_extraction_params=_DATES,
    )
    return found if isinstance(found, Document) else None


def _received(found: Document, body: str, path: str) -> Received:
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
    tree = load_html(text)
    if tree is None:
        return ""
    for element in tree.xpath(f"{_FURNITURE}|{_HIDDEN}"):
        element.drop_tree()
    return "\n\n".join(words for words in map(_words, tree.iter("p", "h1", "h2")) if words)


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
