"""A sentence as the tone towards somebody is read from it: without his name, and without any country's or person's."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from rashomon.facts.standing_in import unnamed

if TYPE_CHECKING:
    from tokenizers import Tokenizer

REACH = 40
"""Word pieces that are read on either side; what stands farther off says little of him."""
_FIRST, _LAST, _SOMEBODY = 101, 102, 103
"""The lines of vocab.txt for the begin and the end of a text, and for a word that is not told."""
SOMEBODY = "someone"
"""What stands for other persons."""


@dataclass(frozen=True, slots=True)
class Aim:
    """A sentence, the words in it that name somebody (`start`, `end`), and the names of other persons in it."""

    text: str
    start: int
    end: int
    persons: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Coded:
    """A sentence in numbers for word pieces, and the place in it of the one for somebody."""

    ids: list[int]
    at: int


def coded(aims: Sequence[Aim]) -> list[Coded]:
    """Put one and the same sign for whom it is about, and give the word pieces around it.

    So it counts what is said of somebody, and not who he is.
    """
    return [_coded(*(_neutral(part, aim.persons) for part in _around(aim))) for aim in aims]


def _around(aim: Aim) -> tuple[str, str]:
    """What stands before and behind him; some names take an article and some do not, so it goes with the name."""
    return re.sub(r"\b[Tt]he $", "", aim.text[: aim.start]), aim.text[aim.end :]


def _coded(before: str, behind: str) -> Coded:
    left = _tokenizer().encode(before, add_special_tokens=False).ids[-REACH:]
    right = _tokenizer().encode(behind, add_special_tokens=False).ids[:REACH]
    return Coded([_FIRST, *left, _SOMEBODY, *right, _LAST], len(left) + 1)


def _neutral(text: str, persons: Collection[str]) -> str:
    """A text with one name for all countries, and one word for all other persons."""
    names = sorted(persons, key=lambda name: (-len(name), name))
    if names:
        form = r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)"
        text = re.sub(form, SOMEBODY, text)
    return unnamed(text)


@cache
def _tokenizer() -> "Tokenizer":
    from tokenizers import BertWordPieceTokenizer  # noqa: PLC0415 - heavy, and wanted only here

    tokenizer: Tokenizer = BertWordPieceTokenizer(str(files("rashomon.align") / "data/vocab.txt"), lowercase=True)
    return tokenizer
