"""What verbs and nouns mean for events: tables read from `data/`."""

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files


def rows(name: str) -> Iterator[dict[str, str]]:
    """Read a table of this room's `data/`, line by line."""
    text = (files("rashomon.annotate") / "data" / name).read_text(encoding="utf-8")
    return csv.DictReader(text.splitlines())


@cache
def _nouns() -> dict[str, str]:
    return {row["noun"]: row["verb"] for row in rows("event_nouns.csv")}


def verb_of_noun(lemma: str) -> str | None:
    """Give the verb of a noun that tells an event: `visit` for visit, `sign` for signing, else None."""
    return _nouns().get(lemma.lower())
