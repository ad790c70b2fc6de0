"""The gold standard of PLOVER: sentences with who does what to whom."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rashomon.annotate.events.plover import types

_OLD = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
_CODES = {"JAP": "JPN", "VTN": "VNM", "ITL": "ITA"}
"""Slips of the set's: no codes of ISO 3166."""
_NO_COUNTRY = frozenset({"IGO", "NGO", "IMG", "ISM"})
QUADS = {name: kind.quad for name, kind in types().items()}
"""The quad class of each type."""

Triple = tuple[str | None, str | None, str]
"""Actor, recipient (codes of countries, None where there is none), type."""


@dataclass(frozen=True, slots=True)
class Coded:
    """A sentence with its event; codes are of countries, `other` for bodies that are no country's."""

    text: str
    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    named: tuple[tuple[str, str], ...]

    @property
    def triples(self) -> frozenset[Triple]:
        """Every actor with every recipient; with no recipient, several actors act on one another."""
        return triples(self.type, self.actors, self.recipients)


def triples(kind: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> frozenset[Triple]:
    """Spread an event out into triples."""
    if not recipients and len(set(actors)) > 1:
        return frozenset((a, b, kind) for a in actors for b in actors if a != b)
    return frozenset((a, b, kind) for a in actors or (None,) for b in recipients or (None,))


def coded(path: Path) -> Iterator[Coded]:
    """Read the sentences, with today's types."""
    for row in json.loads(path.read_text(encoding="utf-8", errors="replace")):
        if row["event"] == "DOCUMENT":
            continue
        source, target = _people(row.get("source")), _people(row.get("target"))
        yield Coded(
            re.sub(r"\s+", " ", row["text"]).strip(), _OLD.get(row["event"], row["event"]),
            tuple(c for _, c in source), tuple(c for _, c in target), (*source, *target),
        )  # fmt: skip


def _people(given: Any) -> tuple[tuple[str, str], ...]:
    """Give words and code of each actor."""
    some = given if isinstance(given, list) else []
    return tuple((a["actorText"], _code(a["code"])) for a in some if isinstance(a, dict) and a.get("code"))


def _code(code: str) -> str:
    return "other" if code in _NO_COUNTRY else _CODES.get(code, code)
