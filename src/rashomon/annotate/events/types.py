"""The PLOVER type and mode of a deed, from the table of verbs in `data/events.csv`.

PLOVER: the Political Language Ontology for Verifiable Event Records, manual draft 2.0.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

AHEAD_IS_AGREE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
"""Of these types PLOVER codes what still lies ahead as AGREE: so far it is intent."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A PLOVER type with its mode; `objects` are the nouns that the verb must take, none for any."""

    type: str
    mode: str | None
    objects: frozenset[str]


@cache
def _table() -> dict[str, tuple[Kind, ...]]:
    found: dict[str, list[Kind]] = {}
    text = (files("rashomon.annotate") / "data/events.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        kind = Kind(row["type"], row["mode"] or None, frozenset(row["objects"].split()))
        found.setdefault(row["verb"], []).append(kind)
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
