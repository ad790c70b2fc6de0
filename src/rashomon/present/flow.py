"""Lines of styled words, wrapped to the width of a terminal."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal
from unicodedata import combining, east_asian_width

Style = Literal["plain", "bold", "dim", "head"]
"""How a word is set; without colour all look the same."""

_ANSI = {"plain": "", "bold": "\x1b[1m", "dim": "\x1b[2m", "head": "\x1b[1;36m"}


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one style; `whole` keeps them on one line."""

    text: str
    style: Style = "plain"
    whole: bool = False


def cells(text: str) -> int:
    """Give how many columns of a terminal a text takes.

    >>> cells("Rashōmon"), cells("羅生門")
    (8, 6)
    """
    return sum(0 if combining(one) else 2 if east_asian_width(one) in "WF" else 1 for one in text)


def flow(spans: Iterable[Span], width: int, *, first: str = "", rest: str = "", color: bool = False) -> list[str]:
    """Give spans as lines of at most `width` columns; `first` and `rest` are what the lines begin with."""
    lines, line, room = [], first, width - cells(first)
    gap = ""
    for word, style in _words(spans, width - max(cells(first), cells(rest))):
        if gap and cells(gap + word) > room:
            lines.append(line)
            line, room, gap = rest, width - cells(rest), ""
        line += gap + _styled(word, style, color=color)
        room -= cells(gap + word)
        gap = " "
    return [*lines, line.rstrip()]


def _words(spans: Iterable[Span], width: int) -> Iterator[tuple[str, Style]]:
    for span in spans:
        for word in [span.text] if span.whole else span.text.split():
            for piece in _pieces(word, max(8, width)):
                yield piece, span.style


def _pieces(word: str, width: int) -> list[str]:
    """Break a word that is longer than a line, as an address may be."""
    pieces = [""]
    for one in word:
        if cells(pieces[-1] + one) > width:
            pieces.append("")
        pieces[-1] += one
    return pieces


def _styled(word: str, style: Style, *, color: bool) -> str:
    return f"{_ANSI[style]}{word}\x1b[0m" if color and _ANSI[style] else word
