"""The words that the rules of this room go by: tables of classes of words in `data/`."""

import csv
import re
from functools import cache
from importlib.resources import files


def rows(table: str) -> list[dict[str, str]]:
    """Give the rows of a table."""
    text = (files("rashomon.record") / "data" / f"{table}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def words(table: str) -> dict[str, tuple[str, ...]]:
    """Give the words of each class of a table; `_` in a word stands for a space."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows(table):
        found[row["class"]] = (*found.get(row["class"], ()), *(w.replace("_", " ") for w in row["words"].split()))
    return found


@cache
def form(table: str, *classes: str) -> str:
    """Give a pattern that any word of some classes fits, the longest first."""
    some = sorted({word for one in classes for word in words(table)[one]}, key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(word).replace("\\ ", r"\s+").replace("\\-", "[-‑–]") for word in some) + ")"
