"""Which event words tell one event: pairs by a learned scorer, put together by how sure they are on average.

The scorer is boosted trees over the features of `event_pairs.py`, as data in `data/events.json`; `training/events.py`
tells what they were learned from and how.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.align.event_pairs import FEATURES, table
from rashomon.align.event_words import EventWord
from rashomon.align.trees import probabilities_of

JOINED = 0.35
"""How sure two groups must be on average to be of one event; chosen on topics left out in turn."""


def likeness(words: Sequence[EventWord], asked: NDArray[np.bool_] | None = None) -> NDArray[np.float64]:
    """Give how sure each two words are to tell one event, from 0 to 1; pairs that are not `asked` about are at 0."""
    sure = np.eye(len(words))
    left, right = np.nonzero(np.triu(np.ones_like(sure, bool) if asked is None else asked, 1))
    if len(left):
        rows = table(words, left, right)
        sure[left, right] = sure[right, left] = probabilities_of("events", [f.__name__ for f in FEATURES], rows)
    return sure


def grouped(sure: NDArray[np.float64], least: float = JOINED) -> list[int]:
    """Give for each word the number of its group, the number of the first word in it.

    The two surest groups are put together until none are sure enough; a group is as sure as its pairs on average.
    """
    sums, sizes = sure.copy(), np.ones(len(sure))
    np.fill_diagonal(sums, -np.inf)
    group = list(range(len(sure)))
    while len(sure) > 1:
        mean = sums / np.outer(sizes, sizes)
        one, other = sorted(divmod(int(np.argmax(mean)), len(sure)))
        if mean[one, other] < least:
            break
        sums[one] += sums[other]
        sums[:, one] = sums[one]
        sizes[one] += sizes[other]
        sums[other] = sums[:, other] = sums[one, one] = -np.inf
        group = [one if g == other else g for g in group]
    return group
