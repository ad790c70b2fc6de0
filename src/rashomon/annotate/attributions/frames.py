"""The verbs and nouns that hand something to somebody, by kind: tables read from `data/`."""

import csv
from functools import cache
from importlib.resources import files

from rashomon.annotate.syntax import Word
from rashomon.records import AttributionKind


def _rows(name: str, column: str) -> dict[str, AttributionKind]:
    """Give the kind of each word; of two kinds the first one counts."""
    text = (files("rashomon.annotate") / "data" / name).read_text(encoding="utf-8")
    found: dict[str, AttributionKind] = {}
    for row in csv.DictReader(text.splitlines()):
        for word in row[column].split():
            found.setdefault(word.replace("_", " "), row["kind"])  # type: ignore[arg-type]
    return found


@cache
def verbs() -> dict[str, AttributionKind]:
    """Give the kind of each verb, `point out` with its particle."""
    return _rows("frames.csv", "verbs")


@cache
def nouns() -> dict[str, AttributionKind]:
    """Give the kind of each noun."""
    return _rows("frame_nouns.csv", "nouns")


def kind_of(word: Word) -> AttributionKind | None:
    """Give how a word hands something to somebody, None where it does not."""
    lemma = word.lemma.lower()
    if not word.tag.startswith("VB"):
        return nouns().get(lemma) if word.tag in ("NN", "NNS") else None
    beside = next((c for c in word.children if c.dep in ("prt", "prep")), None)
    return verbs().get(f"{lemma} {beside.lower}" if beside is not None else "") or verbs().get(lemma)
