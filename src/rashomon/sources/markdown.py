"""Markdown: its words without its marks, headings and paragraphs set apart by blank lines."""

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from rashomon.records import Received
from rashomon.sources import frontmatter

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
    """Yield the words of each block that holds some; markup of other kinds is left out."""
    for token in MarkdownIt("commonmark").parse(text):
        if token.type == "inline":
            words = _words(token.children or ())
        else:
            words = token.content if token.type in {"fence", "code_block"} else ""
        if words.strip():
            yield words.strip()


def _words(tokens: Sequence[Token]) -> str:
    """Join what a line shows: its text, the text of its links, its code, and its breaks as line ends."""
    return "".join("\n" if token.type in _BREAKS else token.content for token in tokens if token.type not in _LEFT_OUT)
