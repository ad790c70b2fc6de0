"""One name for all countries while a text is parsed, so that the parser reads of each alike.

A parser that learned from newspapers reads some sentences otherwise with another country's name in them, and
knows the names of large countries better than those of small ones. So each name is handed to it as one and the
same name of its kind, and every word is put back at its own place afterwards.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from rashomon.facts.countries import country_of, stand_ins


@dataclass(frozen=True, slots=True)
class StandIn:
    """A stretch of the text handed to the parser (`begin`, `end`) and what it stands for (`start`, `stop`)."""

    begin: int
    end: int
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with stand-ins for its countries, and where they stand, in order."""

    text: str
    stand_ins: tuple[StandIn, ...]

    def place(self, begin: int, end: int) -> tuple[int, int]:
        """Give the place in the original text of a word of the masked one."""
        return self._back(begin, 0), self._back(end, 1)

    def _back(self, offset: int, closing: int) -> int:
        """The original offset; inside a stand-in, the begin of what it stands for, or its end for a closing one."""
        at = bisect_right(self.stand_ins, offset - closing, key=lambda s: s.begin) - 1
        if at < 0:
            return offset
        one = self.stand_ins[at]
        if offset < one.end:
            return one.stop if closing else one.start
        return offset - one.end + one.stop


@cache
def _names() -> tuple[AhoCorasick, list[str], list[str]]:
    """What finds the countries' names, the names, and the stand-in of each; short forms with points are left."""
    words = stand_ins()
    chosen = {name: words[_kind(name, kind)] for name, (_, kind) in country_of().items()}
    chosen = {name: word for name, word in chosen.items() if len(name) > 1 and not name.endswith(".")}
    names = sorted(chosen)
    return AhoCorasick(names, matchkind=MatchKind.LeftmostLongest), names, [chosen[name] for name in names]


def _kind(name: str, kind: str) -> str:
    """A demonym in the plural stands for people: `Kenyans`, but not `Swiss`."""
    return "people" if kind == "demonym" and name.endswith("s") and not name.endswith("ss") else kind


def masked(text: str) -> Masked:
    """Put stand-ins for the countries that a text names."""
    parts, found, done, length = [], [], 0, 0
    for start, stop, word in _found(text):
        parts += [text[done:start], word]
        length += start - done
        found.append(StandIn(length, length + len(word), start, stop))
        length += len(word)
        done = stop
    return Masked("".join([*parts, text[done:]]), tuple(found))


def unnamed(text: str) -> str:
    """Give a text with one name for all countries, and without the article that some of their names take."""
    return re.sub(rf"\b[Tt]he (?={re.escape(stand_ins()['name'])}\b)", "", masked(text).text)


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    automaton, _, words = _names()
    for index, start, stop in automaton.find_matches_as_indexes(text):
        if not text[start - 1 : start].isalnum() and not text[stop : stop + 1].isalnum():
            yield start, stop, words[index]
