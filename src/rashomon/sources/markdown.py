"""Markdown: its words without its marks, headings and paragraphs set apart by blank lines."""

from collections.abc import Callable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from rashomon.records import Received
from rashomon.sources import frontmatter, page

_BREAKS = {"softbreak", "hardbreak"}
_LEFT_OUT = {"html_inline", "image"}


def read(text: str, path: str) -> Received:
    r"""Make a capture of a Markdown text; the offsets of all that follows count in the text without marks.

    >>> read("# Wreck\n\nA *ship* [sank](https://a.example).", "wreck.md").text
    'Wreck\n\nA ship sank.'
    """
    said, rest = frontmatter.split(text)
    return frontmatter.received(said, "\n\n".join(_blocks(rest)), path)


def _blocks(text: str) -> Iterator[str]:
    """Yield the words of each block that holds some."""
    for token in MarkdownIt("commonmark").parse(text):
        words = _READ.get(token.type, _nothing)(token).strip()
        if words:
            yield words


def _nothing(_token: Token) -> str:
    return ""


def _words(block: Token) -> str:
    """Join what a line shows: its text, the text of its links, its code, and its breaks as line ends."""
    return "".join(
        "\n" if token.type in _BREAKS else token.content
        for token in block.children or ()
        if token.type not in _LEFT_OUT
    )


_READ: dict[str, Callable[[Token], str]] = {
    "inline": _words,
    "fence": lambda block: block.content,
    "code_block": lambda block: block.content,
    "html_block": lambda block: page.visible(block.content),
}
"""How the words of each kind of block are read."""
