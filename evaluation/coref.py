"""Scores for coreference: MUC, B-cubed, CEAF-e and their mean, the CoNLL F1.

A clustering is a collection of sets of mentions; mentions are anything hashable. Gold and guess need not hold
the same mentions. Sources: Vilain et al. 1995 (MUC), Bagga and Baldwin 1998 (B-cubed), Luo 2005 (CEAF, here
with the similarity phi-4 by entities), Pradhan et al. 2012 (their mean, as in the CoNLL shared task).
"""

from collections.abc import Collection, Hashable

import numpy as np
from scipy.optimize import linear_sum_assignment

Clusters = Collection[frozenset[Hashable]]
Score = tuple[float, float, float]
"""Precision, recall and F1."""


def _score(precision: float, recall: float) -> Score:
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def _owner(clusters: Clusters) -> dict[Hashable, frozenset[Hashable]]:
    return {mention: cluster for cluster in clusters for mention in cluster}


def _links(of: Clusters, by: Clusters) -> float:
    """The share of the links that `of` needs which `by` has as well; MUC's recall."""
    owner = _owner(by)
    kept = needed = 0
    for cluster in of:
        parts = {owner[m] for m in cluster if m in owner}
        alone = sum(m not in owner for m in cluster)
        kept += len(cluster) - len(parts) - alone
        needed += len(cluster) - 1
    return kept / needed if needed else 0.0


def muc(gold: Clusters, guess: Clusters) -> Score:
    """Score by links; mentions alone in their cluster do not count."""
    return _score(_links(guess, gold), _links(gold, guess))


def _shares(of: Clusters, by: Clusters) -> float:
    """The mean over the mentions of `of` of how much of its cluster each has around it in `by`."""
    owner = _owner(by)
    count = sum(len(cluster) for cluster in of)
    total = sum(len(cluster & owner[m]) / len(cluster) for cluster in of for m in cluster if m in owner)
    return total / count if count else 0.0


def b_cubed(gold: Clusters, guess: Clusters) -> Score:
    """Score by mentions."""
    return _score(_shares(guess, gold), _shares(gold, guess))


def ceaf_e(gold: Clusters, guess: Clusters) -> Score:
    """Score by entities: the one-to-one pairing of clusters with the greatest sum of phi-4."""
    rows, columns = list(gold), list(guess)
    if not rows or not columns:
        return _score(0.0, 0.0)
    likeness = np.array([[2 * len(a & b) / (len(a) + len(b)) for b in columns] for a in rows])
    total = float(likeness[linear_sum_assignment(-likeness)].sum())
    return _score(total / len(columns), total / len(rows))


def conll(gold: Clusters, guess: Clusters) -> float:
    """Give the mean of the F1 of MUC, B-cubed and CEAF-e."""
    return sum(way(gold, guess)[2] for way in (muc, b_cubed, ceaf_e)) / 3
