"""Reading the tables that ship with the package."""

import csv
import json
from importlib.resources import files
from typing import Any

_DATA = files("rashomon.facts") / "data"


def rows(name: str) -> list[dict[str, str]]:
    """Give the rows of a CSV table as dictionaries by column."""
    lines = csv.reader((_DATA / name).read_text(encoding="utf-8").splitlines())
    columns = next(lines)
    return [dict(zip(columns, cells, strict=True)) for cells in lines if cells]


def tree(name: str) -> Any:
    """Give the content of a JSON table."""
    return json.loads((_DATA / name).read_text(encoding="utf-8"))
