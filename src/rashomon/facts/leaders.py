"""Heads of state and government with their terms."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from rashomon.facts.tables import rows


@dataclass(frozen=True, slots=True)
class Leader:
    """Who leads a country, since when and until when (None: still, when the table was made)."""

    name: str
    country: str
    office: str
    since: date
    until: date | None

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.split()[-1]


@cache
def leaders() -> dict[str, tuple[Leader, ...]]:
    """Give the leaders by each word of their names."""
    found: dict[str, list[Leader]] = {}
    for row in rows("leaders.csv"):
        if row["since"]:
            leader = _leader(row)
            for word in set(leader.name.split()):
                found.setdefault(word, []).append(leader)
    return {word: tuple(those) for word, those in found.items()}


def _leader(row: dict[str, str]) -> Leader:
    until = date.fromisoformat(row["until"]) if row["until"] else None
    return Leader(row["name"], row["country"], row["office"], date.fromisoformat(row["since"]), until)


@cache
def officials() -> dict[str, str]:
    """Give the country that each member of a government served, by his full name."""
    return {row["name"]: row["country"] for row in rows("officials.csv")}


@cache
def given_names() -> dict[str, str]:
    """Give whether a first name is nearly always a woman's (`f`) or a man's (`m`)."""
    return {row["name"]: row["gender"] for row in rows("given_names.csv")}
