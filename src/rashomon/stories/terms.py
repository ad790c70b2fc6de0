"""The words that a report can be told by, weighed by how rare they are in English at large."""

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]{2,})*")
COMMONEST = 300
"""The words that stand in every report tell nothing of which it is."""
UNKNOWN = 60_000
"""The place that a word takes which the table of 21,000 words does not know: most names."""


@cache
def _places() -> dict[str, int]:
    table = (files("rashomon.stories") / "data" / "common.txt").read_text(encoding="utf-8").split()
    return {word: place for place, word in enumerate(table, 1)}


@cache
def rarity(word: str) -> float:
    """Give how much a word tells, from 0 for `the` to 1 for a name that no table knows.

    >>> rarity("the") == 0.0 < rarity("treaty") < rarity("zaytun") == 1.0
    True
    """
    place = _places().get(word) or min((_places().get(w, UNKNOWN) for w in word.split("-")), default=UNKNOWN)
    return max(0.0, math.log(place / COMMONEST) / math.log(UNKNOWN / COMMONEST))


def words(text: str) -> list[str]:
    """Give a text's words in small letters, plurals as their singular where that is a word."""
    return [_singular(word.lower().replace("’", "'").removesuffix("'s")) for word in _WORD.findall(text)]


@cache
def _singular(word: str) -> str:
    known = _places()
    for ending, other in (("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(ending) and word[: -len(ending)] + other in known:
            return word[: -len(ending)] + other
    return word


def weighed(counts: Counter[str]) -> dict[str, float]:
    """Give each word's weight in a text; the squares of all weights add up to 1."""
    raw = {word: (1 + math.log(count)) * rarity(word) for word, count in counts.items() if rarity(word) > 0}
    length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
    return {word: weight / length for word, weight in raw.items()}


def heaviest(weights: dict[str, float], most: int) -> tuple[tuple[str, float], ...]:
    """Give the words that weigh most, the heaviest first, to three digits."""
    ranked = sorted(weights.items(), key=lambda pair: (-round(pair[1], 3), pair[0]))
    return tuple((word, round(weight, 3)) for word, weight in ranked[:most])


def product(one: Iterable[tuple[str, float]], other: Iterable[tuple[str, float]]) -> float:
    """Give how alike two weighed texts are, from 0 to 1."""
    left, right = dict(one), dict(other)
    if len(right) < len(left):
        left, right = right, left
    return sum(weight * right[word] for word, weight in left.items() if word in right)
