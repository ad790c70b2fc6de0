"""Institutions and organisations by the names that newspapers use."""

from dataclasses import dataclass
from functools import cache

from rashomon.facts.tables import rows


@dataclass(frozen=True, slots=True)
class Institution:
    """An institution of a country, or an organisation of none.

    `id` names the actor; where `speaks_for` is set, the name stands for that country's government.
    """

    id: str
    name: str
    kind: str
    country: str | None
    speaks_for: str | None


@cache
def institutions() -> dict[str, Institution]:
    """Give each institution and organisation by each of its names."""
    armed = {row["name"]: _armed(row) for row in rows("groups.csv")}
    own = {row["name"]: _of_country(row) for row in rows("institutions.csv")}
    return armed | own | {row["name"]: _organisation(row) for row in rows("organisations.csv")}


def _of_country(row: dict[str, str]) -> Institution:
    kind = "armed group" if row["kind"] == "armed group" else "organisation"
    state = row["country"] if row["acts_as_state"] == "yes" else None
    return Institution(row["name"].lower().replace(" ", "-"), row["name"], kind, row["country"] or None, state)


def _organisation(row: dict[str, str]) -> Institution:
    return Institution(row["id"], row["full"], row["kind"], row["country"] or None, None)


def _armed(row: dict[str, str]) -> Institution:
    return Institution(row["id"], row["name"], "armed group", row["country"] or None, None)
