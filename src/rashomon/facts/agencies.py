"""News agencies by the marks that they leave in datelines, bylines and credits."""

from dataclasses import dataclass
from functools import cache

from rashomon.facts.tables import rows


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency and its country as an alpha-3 code."""

    name: str
    country: str


@cache
def agencies() -> dict[str, Agency]:
    """Give each agency by each of its marks ("AP", "REUTERS", "Press Trust of India")."""
    return {row["mark"]: Agency(row["name"], row["country"]) for row in rows("agencies.csv")}
