"""Pairs of claims from ECB+ (Cybulska and Vossen 2014; CC BY 3.0): real reports whose events are labelled alike."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import numpy as np

from evaluation.ecb import Document, documents
from evaluation.measure import Data
from rashomon.align.candidates import Unit, units
from rashomon.align.features import table
from rashomon.align.linking import linked
from rashomon.align.points import paired
from rashomon.annotate import annotate
from rashomon.records import Claim, Received
from training.stories import Part

TOPICS = range(1, 31)
"""Topics 31 to 35 are there to measure on, 36 to 45 are the customary test set."""
SHARED = Path(__file__).parents[2] / "shared/eval"
LABELLED = 0.1
"""The weight of a pair: its labels speak of the events' words alone, not of all that the claims tell."""
_DAY = date(2012, 1, 1)


def of_ecb() -> Iterator[tuple[str, Part]]:
    """Give the pairs of each topic by its name."""
    data = Data(SHARED)
    for topic in TOPICS:
        some = list(documents(data, range(topic, topic + 1)))
        if some:
            yield f"ecbplus {topic}", _of_topic(some)


def _of_topic(some: Sequence[Document]) -> Part:
    by_name = {one.name: one for one in some}
    notes = [annotate(Received(path=one.name, text=one.text), day=_DAY) for one in some]
    named, actors = linked(notes)
    told = units(named, actors)
    documents_of = {n.reports[0].id: by_name[n.reports[0].path or ""] for n in named}
    heads = _heads(told, documents_of)
    inside = [_inside(one, documents_of[one.claim.report]) for one in told]
    spots, pairs = paired(told)
    known = [n for n, (i, j) in enumerate(spots) if heads[i] and heads[j]]
    kept = [
        n for n in known if heads[spots[n][0]] & heads[spots[n][1]] or not inside[spots[n][0]] & inside[spots[n][1]]
    ]
    same = np.array([bool(heads[spots[n][0]] & heads[spots[n][1]]) for n in kept], bool)
    return table([pairs[n] for n in kept]), same, np.full(len(kept), LABELLED)


def _heads(told: Sequence[Unit], documents_of: dict[str, Document]) -> list[frozenset[str]]:
    """Give for each claim the events whose words are its verb."""
    found: dict[str, set[str]] = {}
    for report, document in documents_of.items():
        claims = [one.claim for one in told if one.claim.report == report]
        for mention in document.told:
            words = document.text[mention.start : mention.end]
            claim = _claim_of(claims, mention.start, mention.end, words)
            if claim is not None:
                found.setdefault(claim.id, set()).add(mention.event)
    return [frozenset(found.get(one.claim.id, ())) for one in told]


def _inside(one: Unit, document: Document) -> frozenset[str]:
    """Give all events that a claim has words of."""
    return frozenset(t.event for t in document.told if one.claim.start <= t.start and t.end <= one.claim.end)


def _claim_of(claims: Sequence[Claim], start: int, end: int, words: str) -> Claim | None:
    """Give the claim whose verb a mention is, if there is one."""
    over = [c for c in claims if c.start <= start and end <= c.end and c.does.split()[0][:4] == words.lower()[:4]]
    return min(over, key=lambda c: c.end - c.start, default=None)
