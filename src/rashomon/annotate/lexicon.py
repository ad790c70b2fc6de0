"""What verbs and nouns mean for events: tables read from `data/`."""

import csv
from functools import cache
from importlib.resources import files


@cache
def _nouns() -> dict[str, str]:
    text = (files("rashomon.annotate") / "data/event_nouns.csv").read_text(encoding="utf-8")
    return {row["noun"]: row["verb"] for row in csv.DictReader(text.splitlines())}


def verb_of_noun(lemma: str) -> str | None:
    """Give the verb of a noun that tells an event: `visit` for visit, `sign` for signing, else None."""
    return _nouns().get(lemma.lower())
