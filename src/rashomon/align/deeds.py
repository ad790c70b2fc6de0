"""What verbs and nouns have to do with one another: the same deed, opposite deeds, the same thing."""

import csv
import re
from functools import cache
from importlib.resources import files


@cache
def _rows(name: str) -> list[dict[str, str]]:
    text = (files("rashomon.align") / "data" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def _deeds() -> dict[str, frozenset[str]]:
    """The deeds that each verb may tell; `withdraw` is both leaving and the opposite of deploying."""
    found: dict[str, set[str]] = {}
    for row in _rows("deeds.csv"):
        for word in row["words"].split():
            found.setdefault(re.sub(r"_\(.*\)$", "", word).replace("_", " "), set()).add(row["deed"])
    return {word: frozenset(deeds) for word, deeds in found.items()}


@cache
def _opposites() -> dict[str, str]:
    return {row["deed"]: row["opposite"] for row in _rows("deeds.csv") if row["opposite"]}


@cache
def _things() -> dict[str, str]:
    return {word: row["thing"] for row in _rows("things.csv") for word in row["words"].split()}


def deeds(verb: str) -> frozenset[str]:
    """Give the deeds that a verb may tell, itself where the table does not know it.

    >>> sorted(deeds("ink"))
    ['sign']
    """
    return _deeds().get(verb) or _deeds().get(verb.split(maxsplit=1)[0]) or frozenset({verb})


LIGHT = frozenset("be come have do make take go get give see remain put say keep use include".split())
"""Verbs that tell nothing without what they govern."""


def same_deed(left: str, right: str) -> bool:
    """Whether two verbs may tell the same deed."""
    if left in LIGHT or right in LIGHT:
        return False
    return left == right or bool(deeds(left) & deeds(right))


def opposite_deeds(left: str, right: str) -> bool:
    """Whether two verbs tell opposite deeds: one raised what the other lowered.

    >>> opposite_deeds("hail", "criticise"), opposite_deeds("hail", "praise")
    (True, False)
    """
    if same_deed(left, right):
        return False
    return any(
        _opposites().get(one) == other or _opposites().get(other) == one
        for one in deeds(left)
        for other in deeds(right)
    )


def thing(lemma: str) -> str:
    """Give the name under which nouns for the same thing are compared: `pact` as `agreement`."""
    return _things().get(lemma, lemma)
