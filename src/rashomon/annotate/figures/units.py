"""Units as newspapers write them, before or behind the number."""

import csv
import re
from functools import cache
from importlib.resources import files


@cache
def units() -> dict[str, str]:
    """Give the unit that each way of writing it stands for."""
    text = (files("rashomon.annotate") / "data/units.csv").read_text(encoding="utf-8")
    table = csv.DictReader(text.splitlines())
    return {name.strip(): row["unit"] for row in table for name in row["names"].split(" | ")}


@cache
def before() -> str:
    """Give the expression for units that stand before a number: `$`, `Rs`, `US$`, `EUR`."""
    signs = [name for name, unit in units().items() if unit.isupper() and (name.isupper() or not name.isalpha())]
    return "|".join(re.escape(name) for name in sorted([*signs, "Rs"], key=len, reverse=True))


@cache
def behind() -> str:
    """Give the expression for units that stand behind a number."""
    names = [
        n
        for n in units()
        if n
        not in (
            "m",
            "$",
            "£",
            "€",
            "¥",
            "₹",
            "Rs",
            "Rs.",
            "real",
            "vote",
            "votes",
            "seat",
            "seats",
            "won",
            "score",
            "pp",
            "ha",
        )
    ]
    longest = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name) + (r"(?!\w)" if name[-1].isalpha() else "") for name in longest)


def unit_of(name: str) -> str | None:
    """Give the unit that a name stands for, or None."""
    return units().get(name) or units().get(name.lower())
