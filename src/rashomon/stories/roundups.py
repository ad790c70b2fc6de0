"""Round-ups: reports that tell several stories one after another, and belong to none of them."""

from rashomon.records import Notes
from rashomon.stories.terms import rarity, words

PARTS = 4
"""Paragraphs from which on a report can be a round-up."""
RARE = 0.55
"""Words as rare as this are names and things that a report on one event comes back to."""
COHERENT = 0.25
"""The share of paragraphs that share a rare word with another from which on a report is of one piece."""


def is_roundup(notes: Notes) -> bool:
    """Whether nearly no paragraph of a report comes back to what another tells."""
    report = notes.reports[0]
    parts = [words(part) for part in _paragraphs(notes)]
    parts = [part for part in parts if len(part) >= 15]
    if len(parts) < PARTS:
        return False
    rare = [frozenset(w for w in part if rarity(w) > RARE) for part in parts]
    linked = [any(one & other for j, other in enumerate(rare) if j != i) for i, one in enumerate(rare)]
    return report.title is not None and sum(linked) < COHERENT * len(parts)


def _paragraphs(notes: Notes) -> list[str]:
    report = notes.reports[0]
    body = [s for s in report.sentences if s.kind == "body"]
    found: list[list[int]] = []
    for one in body:
        if found and "\n" not in report.text[found[-1][1] : one.start]:
            found[-1][1] = one.end
        else:
            found.append([one.start, one.end])
    return [report.text[start:end] for start, end in found]
