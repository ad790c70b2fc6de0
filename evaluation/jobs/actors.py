"""Actors: the country of who acts."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from evaluation.jobs.events import GOLD
from evaluation.measure import Data, Job, Measure, Meter
from evaluation.plover import coded
from evaluation.scorers import share
from rashomon.records import Notes

_STORIES = Path(__file__).parents[2] / "tests/golden"


def countries_of(notes: Notes, words: str) -> set[str]:
    """Give the countries of the actors that some words name; `other` for a body that is no country's."""
    plain = _plain(words)
    named = [a for a in notes.actors if any(_in(_plain(n), plain) for n in (a.name, *a.aliases) if n)]
    best = [a for a in named if a.kind != "place"] or named
    return {a.country or "other" for a in best}


def _plain(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", words.lower()).strip()


def _in(name: str, words: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", words) is not None or (words != "" and f" {words} " in f" {name} ")


def run(data: Data, meter: Meter) -> Iterator[Measure]:
    """Score the codes of countries."""
    right = wanted = 0
    for one in coded(data.file(GOLD)):
        notes = meter.notes(one.text)
        wanted += len(one.named)
        right += sum(country in countries_of(notes, words) for words, country in one.named)
    yield Measure(set="plover-gold", name="right country", score=share(right, wanted), of=wanted, target=0.90)
    yield from _golden(data, meter)


def _golden(data: Data, meter: Meter) -> Iterator[Measure]:
    """The actors of the golden stories' events, by identifier: a country's is its code."""
    right = wanted = 0
    for expected in sorted(_STORIES.glob("*/expected.toml")):
        told = tomllib.loads(expected.read_text(encoding="utf-8"))
        for report in told["report"]:
            path = (expected.parent / told.get("folder", ".") / report["file"]).resolve()
            data.opened[f"golden/{path.name}"] = path
            rows = [e for e in told.get("event", []) if e["report"] == path.stem]
            notes = meter.notes(path.read_text(encoding="utf-8"))
            states = {a.country for a in notes.actors}
            names = [n for e in rows for side in ("actors", "recipients") for n in e.get(side, [])]
            codes = [n for n in names if re.fullmatch(r"[A-Z]{3}", n)]
            wanted, right = wanted + len(codes), right + sum(c in states for c in codes)
    yield Measure(set="golden stories", name="right country", score=share(right, wanted), of=wanted, target=0.90)


JOB = Job(
    name="actors", title="Actors", run=run,
    means=(
        "For the words that PLOVER's gold standard gives for an actor: whether an actor with a name in those words "
        "has the right country; bodies that are no country's (`IGO`, `NGO`) must have none. In the golden stories: "
        "whether each country that takes part in an event has an actor of its own."
    ),
)  # fmt: skip
