"""What kind of copy a report is: told by what it kept, what it added and where."""

from collections.abc import Sequence

from rashomon.align.copies.pairs import Shared, Text
from rashomon.records import CopyKind, Passage

WHOLE = 0.4
"""The share of a report's own words that stand in others from which on it is theirs, and not its own."""
NEARLY = 0.93
"""The share from which on a report is nothing but the other's text."""


def kind(one: Shared, chosen: Sequence[Shared], added: Sequence[Passage], cut: Sequence[Passage]) -> CopyKind:
    """Tell what kind of copy a report is of one of those that it has words from."""
    if one.first.house.kind == "government":
        return "statement"
    if one.words < WHOLE * one.later.size:
        return "woven" if len(chosen) > 1 else "partly"
    if not added and one.words >= NEARLY * one.later.size:
        return "abridged" if cut else "exact"
    if added and added[0].start == _lead(one.later):
        return "new lead"
    return "abridged" if cut and not added else "edited"


def _lead(text: Text) -> int:
    """Where the first sentence of a report's body begins."""
    return next(s.start for s in text.report.sentences if s.kind == "body")
