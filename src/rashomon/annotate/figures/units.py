"""Units as newspapers write them, before or behind the number."""

import csv
import re
from functools import cache
from importlib.resources import files

from rashomon.annotate.figures.numbers import METRES

_ONLY_BEFORE = frozenset("$ £ ¥ ₹ Rs Rs. R ₦ ₱ R$ A$ C$ S$ NT$ NZ$ HK$ US$ Tk".split())
"""Signs that never follow their number."""
_ONLY_COUNTED = frozenset(
    "m real vote votes seat seats won score pp ha p times DM lei dong kip manat som C° bcm t L mi cup cups bit bits nm cc".split()
)
"""Words that mean something else behind a number as often as their unit."""
_FORMS = {"$": r"\s?[$€£](?!\s?\d)", "bit": r"-?bits?(?=\s+(?:processor|chip|encryption|computer|key|microprocessor|machine))|(?<=\d\s)bits", "cup": r"cups?(?=\s+(?:of\b|[a-z]+))(?!\s+(?:final|game|match|tie|winner|title|qualif|semi))",
          "mi": r"mi(?=\))", "t": r"t(?=\s*(?:of\b|valued|[)]))", "L": r"L(?=\s+of\b)", "nm": r"nm(?=\s*(?:$|[.,;:)]|wide|thick|long|wave))", "m": rf"m(?=\s*(?:$|[.,;:)]|(?:{METRES}|from|race|sprint|final)\b))",
          "times": r"times(?=\s+(?:as|more|higher|larger|greater|bigger|less|lower|the|over|that)\b)",
          "won": r"won(?=\s*(?:$|[.,;:)(]|(?:a|per|in|for|to|from|on)\b))", "p": r"(?<=\d)p"}  # fmt: skip
"""How such a word must go on to be a unit all the same."""


@cache
def _table() -> list[dict[str, str]]:
    text = (files("rashomon.annotate") / "data/units.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def units() -> dict[str, str]:
    """Give the unit that each way of writing it stands for."""
    return {name.strip(): row["unit"] for row in _table() for name in row["names"].split(" | ")}


@cache
def _small() -> dict[str, float]:
    """What part of its unit a smaller one is: a cent is a hundredth of a dollar."""
    return {
        name.strip().lower(): float(row["factor"])
        for row in _table()
        if row["factor"] != "1"
        for name in row["names"].split(" | ")
    }


def factor_of(name: str | None) -> float:
    """Give what a number in this unit is multiplied by: 0.01 for cents, else 1."""
    return _small().get((name or "").strip().lower(), 1.0)


@cache
def before() -> str:
    """Give the expression for units that stand before a number: `$`, `Rs`, `US$`, `EUR`."""
    signs = [
        name
        for name, unit in units().items()
        if unit.isupper() and (name.isupper() or not name.isalpha()) and len(name) < 5 and " " not in name
    ]
    named = "|".join(re.escape(name) for name in sorted({*signs, "Rs", "Tk"} - {"R", "¢"}, key=len, reverse=True))
    return named + r"|(?-i:R)(?=\s?\d)"


@cache
def behind() -> str:
    """Give the expression for units that stand behind a number."""
    names = [n for n in units() if n not in _ONLY_BEFORE and n not in _ONLY_COUNTED]
    longest = sorted(names, key=len, reverse=True)
    plain = "|".join(re.escape(name) + (r"(?!\w)" if name[-1].isalnum() else "") for name in longest)
    return plain + "|" + "|".join(_FORMS.values())


def unit_of(name: str) -> str | None:
    """Give the unit that a name stands for, or None."""
    return units().get(name) or units().get(name.lower()) or _cased().get(name.lower())


@cache
def _cased() -> dict[str, str]:
    return {name.lower(): unit for name, unit in units().items()}
