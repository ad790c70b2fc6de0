"""What shows a relation between two states, before it is put together with what else shows the same."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from rashomon.facts import countries
from rashomon.record.tables import words
from rashomon.records import Passage, RelationMode, Voice


@dataclass(frozen=True, slots=True)
class Shown:
    """One telling that shows a relation."""

    pair: tuple[str, str]
    sign: Literal["+", "-"]
    mode: RelationMode
    kind: str
    since: date | None
    voice: Voice | None
    told: tuple[Passage, ...]


def pair(left: str, right: str) -> tuple[str, str]:
    """Give two parties in the order of the alphabet."""
    return (left, right) if left < right else (right, left)


def is_state(party: str) -> bool:
    """Whether a party is a state, or a union that acts as one."""
    return party in countries() or party in words("relations")["union"]
