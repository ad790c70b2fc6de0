"""How sure it is that two claims tell of one thing, and of what that is made."""

from collections.abc import Sequence

from rashomon.align.features import TOLD, Pair, table
from rashomon.align.joining import probabilities

THRESHOLD = 0.45
"""Pairs below it are left apart; chosen on the stories that were learned from, for precision before recall."""


def score(pairs: Sequence[Pair]) -> list[tuple[float, str]]:
    """Give how sure the joining of each pair is, from 0 to 1, and what speaks for it, in plain words."""
    if not pairs:
        return []
    return [_told(pair, float(sure)) for pair, sure in zip(pairs, probabilities(table(pairs)), strict=True)]


def _told(pair: Pair, sure: float) -> tuple[float, str]:
    if pair.left.claim.gist.lower() == pair.right.claim.gist.lower():
        return 1.0, "word for word the same"
    return sure, ", ".join(f"{one.__name__} {value:.2f}" for one in TOLD if (value := one(pair)))
