"""How sure it is that two claims tell of one thing, and of what that is made."""

from collections.abc import Sequence

from rashomon.align.features import TOLD, Pair, table
from rashomon.align.joining import probabilities

THRESHOLD = 0.45
"""Pairs below it are left apart; chosen on the stories that were learned from, for precision before recall."""

LEAST = 0.1
"""Pairs of which less than this speaks by hand's weights are none: the learned joining never takes them."""
LITTLE, FAR = 0.2, 0.45
"""Nor does it take those of which little speaks and which are far in meaning: of a thousand joined, one is such."""


def score(pairs: Sequence[Pair]) -> list[tuple[float, str]]:
    """Give how sure the joining of each pair is, from 0 to 1, and what speaks for it, in plain words."""
    worth = [number for number, pair in enumerate(pairs) if pair.weighed >= (LEAST if pair.nearness >= FAR else LITTLE)]
    sure = dict(zip(worth, probabilities(table([pairs[n] for n in worth])), strict=True))
    return [_told(pair, float(sure.get(number, 0.0))) for number, pair in enumerate(pairs)]


def _told(pair: Pair, sure: float) -> tuple[float, str]:
    if pair.left.claim.gist.lower() == pair.right.claim.gist.lower():
        return 1.0, "word for word the same"
    if sure < THRESHOLD:
        return sure, ""
    return sure, ", ".join(f"{one.__name__} {value:.2f}" for one in TOLD if (value := one(pair)))
