"""What a report is told apart by: its rare words, its actors, places, days and figures, its runs of words."""

import hashlib
import re
from collections import Counter
from datetime import date, timedelta

from rashomon.records import Claim, Moment, Notes, Report, Traits
from rashomon.stories.roundups import is_roundup
from rashomon.stories.terms import heaviest, rarity, weighed, words

TERMS = 80
LEAD_TERMS = 30
KEYS = 24
"""Keys that a report is found by: of two reports of one event the headlines and leads share some rare ones."""
LEAD = 3
"""Sentences after the title that tell what a report is about."""
SHINGLE = 5
SKETCH = 48
"""Runs of words that are kept: the same fixed share of all runs that each report has, the smallest by their digest."""
NEAR = 10
"""Days before and after a report of which it can tell as its event."""
_NAME = re.compile(r"\b[A-Z][\w'’-]+")


def lead_of(notes: Notes) -> str:
    """Give a report's title and first sentences: what its vector is made of."""
    report = notes.reports[0]
    body = [report.text[s.start : s.end] for s in report.sentences if s.kind == "body"][:2]
    return ". ".join([report.title or "", *body]).strip(". ")


def traits(notes: Notes, vector: bytes) -> Traits:
    """Give what a report is told apart by; `vector` is the meaning of its lead."""
    report = notes.reports[0]
    every = _words(report, None)
    lead = _words(report, LEAD)
    weights = weighed(Counter(every) + Counter(lead))
    actors, places = _named(notes)
    return Traits(
        report=report.id,
        day=report.published,
        terms=heaviest(weights, TERMS),
        lead=heaviest(weighed(Counter(lead)), LEAD_TERMS),
        actors=actors,
        places=places,
        days=_days(notes, report.published),
        figures=_figures(notes),
        keys=_keys(weights, lead, actors, places),
        shingles=sketch(every),
        vector=vector,
        roundup=is_roundup(notes),
    )


def _words(report: Report, most: int | None) -> list[str]:
    """The words of a report's title and sentences, or of its title and first few."""
    kinds = ("title", "heading", "body") if most is None else ("body",)
    some = [s for s in report.sentences if s.kind in kinds][:most]
    text = " ".join(report.text[s.start : s.end] for s in some)
    return words(text if most is None else f"{report.title or ''} {text}")


def _named(notes: Notes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The actors that act or are acted upon, and the places where it happens, those told most often first."""
    kinds = {actor.id: actor.kind for actor in notes.actors}
    acting: Counter[str] = Counter()
    where: Counter[str] = Counter()
    for claim in notes.claims:
        acting.update(a for a in (*claim.who, *claim.whom) if kinds.get(a) != "place")
        where.update(claim.where)
    return tuple(a for a, _ in _most(acting, 12)), tuple(p for p, _ in _most(where, 6))


def _most(counts: Counter[str], most: int) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:most]


def _early(notes: Notes) -> list[Claim]:
    """The claims of the first sentences, where the event itself is told."""
    body = [s.number for s in notes.reports[0].sentences if s.kind in ("title", "body")][: LEAD + 3]
    return [c for c in notes.claims if c.sentence in body]


def _days(notes: Notes, published: date | None) -> tuple[int, ...]:
    """The days that the first sentences tell of, near the day of the report."""
    moments = {m.id: m for m in notes.moments}
    told = [moments[m] for c in _early(notes) for m in c.moments]
    days = {day for m in told for day in _span(m)}
    if published is not None:
        days = {day for day in days if abs(day - published) <= timedelta(days=NEAR)}
    return tuple(sorted(day.toordinal() for day in days))


def _span(moment: Moment) -> list[date]:
    if moment.earliest is None or moment.latest is None or (moment.latest - moment.earliest).days > 2:
        return []
    return [moment.earliest + timedelta(days=n) for n in range((moment.latest - moment.earliest).days + 1)]


def _figures(notes: Notes) -> tuple[str, ...]:
    """The figures of the first sentences with what they count."""
    figures = {f.id: f for f in notes.figures}
    told = [figures[f] for c in _early(notes) for f in c.figures]
    return tuple(sorted({f"{f.high or f.low:g} {f.unit or ''}".strip() for f in told if f.high or f.low}))[:12]


def _keys(
    weights: dict[str, float], lead: list[str], actors: tuple[str, ...], places: tuple[str, ...]
) -> tuple[str, ...]:
    """The rarest words, those of the lead before others, and who acts where."""
    first = frozenset(lead)
    ranked = sorted(weights, key=lambda w: (-round(weights[w] * (2.0 if w in first else 1.0), 3), w))
    found = [f"w:{w}" for w in ranked if rarity(w) > 0.35][: KEYS - 4]
    return (*found, *(f"a:{a}|{p}" for a in actors[:2] for p in places[:2]))


def sketch(every: list[str]) -> tuple[int, ...]:
    """Give the smallest digests of a text's runs of words: texts that share many runs share many of these."""
    runs = {" ".join(every[i : i + SHINGLE]) for i in range(len(every) - SHINGLE + 1)}
    return tuple(
        sorted(int.from_bytes(hashlib.blake2b(r.encode(), digest_size=4).digest(), "big") for r in runs)[:SKETCH]
    )
