"""PLOVER as data: its types with their kinds and scores, modes, sectors, bodies and auxiliary statuses.

The names, codes and scores are those of the manual (PLOVER, Political Language Ontology for Verifiable Event
Records, draft 2.0); where the manual contradicts itself, docs/decisions.md says what was settled. What a sector or a
status means is told in our own words.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rashomon.annotate.lexicon import rows
from rashomon.records import Quad

_QUADS: dict[str, Quad] = {
    "1": "verbal cooperation", "2": "material cooperation", "3": "verbal conflict", "4": "material conflict",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Type:
    """A type: which of four kinds it is, its score from -10 (conflict) to 10, and what it is coded as while ahead."""

    name: str
    quad: Quad
    score: float
    needs_recipient: bool
    ahead: str | None


@cache
def types() -> dict[str, Type]:
    """Give the sixteen types by name.

    >>> types()["SANCTION"].quad, types()["ACCUSE"].score, types()["AID"].ahead
    ('material conflict', -3.0, 'AGREE')
    """
    return {
        row["type"]: Type(
            row["type"], _QUADS[row["quad"]], float(row["score"]), row["needs_recipient"] == "yes", row["ahead"] or None
        )
        for row in rows("plover_types.csv")
    }


@cache
def modes() -> dict[tuple[str, str], float]:
    """Give the score of each type in each of its modes; a mode that the manual gives no score has its type's."""
    return {
        (row["type"], row["mode"]): float(row["score"] or types()[row["type"]].score)
        for row in rows("plover_modes.csv")
    }


def score(kind: str, mode: str | None) -> float:
    """Give the score of a type, in a mode where one is told.

    >>> score("ASSAULT", "beat"), score("ASSAULT", None)
    (-7.5, -9.0)
    """
    return modes()[kind, mode] if mode is not None else types()[kind].score


@cache
def sectors() -> dict[str, str]:
    """Give what each sector is, by its code."""
    return {row["code"]: row["means"] for row in rows("plover_sectors.csv")}


@cache
def bodies() -> dict[str, str]:
    """Give what each body without a country is, by its code."""
    return {row["code"]: row["means"] for row in rows("plover_bodies.csv")}


@cache
def statuses() -> dict[str, str | None]:
    """Give the manual's auxiliary mode for each status of an event; None where the manual has none."""
    return {row["status"]: row["manual"] or None for row in rows("plover_statuses.csv")}


@cache
def _means() -> tuple[tuple[str, str, frozenset[str]], ...]:
    return tuple((row["type"], row["mode"], frozenset(row["nouns"].split())) for row in rows("plover_means.csv"))


def by_means(kind: str, words: Iterable[str]) -> str | None:
    """Give the mode that the words around a deed tell: what it was done with, or what is asked for or refused.

    >>> by_means("ASSAULT", {"warplane", "border"}), by_means("REJECT", {"offer", "talk"})
    ('aerial', 'meet')
    """
    near = set(words)
    return next((mode for of, mode, nouns in _means() if of == kind and nouns & near), None)


@cache
def _contents() -> dict[tuple[str, str, str], str]:
    return {(row["type"], row["of"], row["of_mode"]): row["mode"] for row in rows("plover_contents.csv")}


def by_content(kind: str, of: str, of_mode: str | None) -> str | None:
    """Give the mode of what is threatened, asked for or refused, by the type and mode of that deed.

    >>> by_content("THREATEN", "ASSAULT", "aerial"), by_content("REQUEST", "AID", None)
    ('violence', 'assist')
    """
    found = _contents()
    return found.get((kind, of, of_mode or "")) or found.get((kind, of, ""))
