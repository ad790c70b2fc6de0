"""Press outlets by their web domains."""

from functools import cache

from rashomon.facts.tables import rows


@cache
def _outlets() -> dict[str, tuple[str, str]]:
    return {row["domain"]: (row["name"], row["country"]) for row in rows("outlets.csv")}


def outlet_of(domain: str) -> tuple[str, str] | None:
    """Give the name and country of the outlet at a domain or at a parent of it, or None."""
    parts = domain.lower().removeprefix("www.").split(".")
    ways = (".".join(parts[i:]) for i in range(len(parts) - 1))
    return next((_outlets()[way] for way in ways if way in _outlets()), None)
