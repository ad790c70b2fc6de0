"""The PLOVER type and mode of a deed, from the table of verbs in `data/events.csv`.

A row gives verbs (`call_for` with its particle) and the nouns that they must take, in part by the classes of
`data/event_things.csv`; without nouns, a verb tells its type whatever it takes.

PLOVER: the Political Language Ontology for Verifiable Event Records, manual draft 2.0.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rashomon.annotate.lexicon import rows


@dataclass(frozen=True, slots=True)
class Kind:
    """A PLOVER type with its mode; `objects` are the nouns that the verb must take, none for any."""

    type: str
    mode: str | None
    objects: frozenset[str]


@cache
def _things() -> dict[str, tuple[str, ...]]:
    """The nouns of each class of things."""
    return {row["class"]: tuple(row["nouns"].split()) for row in rows("event_things.csv")}


def _nouns(cell: str) -> Iterator[str]:
    """Spell out what a verb must take: nouns, and `@classes` of them."""
    for word in cell.split():
        yield from _things()[word[1:]] if word.startswith("@") else (word,)


@cache
def _table() -> dict[str, tuple[Kind, ...]]:
    found: dict[str, list[Kind]] = {}
    for row in rows("events.csv"):
        kind = Kind(row["type"], row["mode"] or None, frozenset(_nouns(row["objects"])))
        for verb in row["verbs"].split():
            found.setdefault(verb.replace("_", " "), []).append(kind)
    # A row that names its objects is narrower, and is tried first.
    return {verb: tuple(sorted(kinds, key=lambda k: not k.objects)) for verb, kinds in found.items()}


def kind_of(verb: str, nouns: frozenset[str]) -> Kind | None:
    """Give what a verb with the nouns that it takes tells, or None where it tells no event.

    >>> kind_of("impose", frozenset({"tariff"})).type, kind_of("impose", frozenset({"view"}))
    ('SANCTION', None)
    """
    for kind in _table().get(verb, ()):
        if not kind.objects or kind.objects & nouns:
            return kind
    return None
