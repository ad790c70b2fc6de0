"""Scores of the field over counts, labels and ranks."""

from collections.abc import Hashable, Iterable, Sequence
from math import sqrt


def f1(right: int, predicted: int, wanted: int) -> float:
    """Give the harmonic mean of precision and recall; 0 where nothing is right.

    >>> f1(2, 4, 2)
    0.6666666666666666
    """
    return 2 * right / (predicted + wanted) if right else 0.0


def share(right: int, of: int) -> float:
    """Give a part of a whole, 0 of nothing."""
    return right / of if of else 0.0


def macro_f1(gold: Sequence[Hashable], guessed: Sequence[Hashable]) -> float:
    """Give the mean over the gold labels of each label's F1."""
    pairs = list(zip(gold, guessed, strict=True))
    scores = []
    for label in set(gold):
        right = sum(g == label == p for g, p in pairs)
        scores.append(f1(right, sum(p == label for p in guessed), sum(g == label for g in gold)))
    return sum(scores) / len(scores) if scores else 0.0


def auc(ranked: Iterable[tuple[float, bool]]) -> float:
    """Give the chance that a true item is ranked above a false one; ties count half.

    >>> auc([(0.9, True), (0.5, False), (0.5, True)])
    0.75
    """
    items = list(ranked)
    yes = [score for score, true in items if true]
    no = [score for score, true in items if not true]
    wins = sum((y > n) + (y == n) / 2 for y in yes for n in no)
    return wins / (len(yes) * len(no)) if yes and no else 0.0


def pearson(left: Sequence[float], right: Sequence[float]) -> float:
    """Give the correlation of two lists of numbers, 0 where one does not vary."""
    n = len(left)
    a, b = sum(left) / n, sum(right) / n
    both = sum((x - a) * (y - b) for x, y in zip(left, right, strict=True))
    spread = sqrt(sum((x - a) ** 2 for x in left) * sum((y - b) ** 2 for y in right))
    return both / spread if spread else 0.0


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Give the characters that two stretches share, as a part of all that they cover (Jaccard)."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return max(0, shared) / (max(a[1], b[1]) - min(a[0], b[0])) if shared > 0 else 0.0


def one_to_one(pairs: Iterable[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """Pair gold and guess one to one, best first; `pairs` are (overlap, gold, guess), ties in the order of the text."""
    left: set[int] = set()
    right: set[int] = set()
    chosen = []
    for _, gold, guess in sorted(pairs, key=lambda p: (-p[0], p[1], p[2])):
        if gold not in left and guess not in right:
            left.add(gold)
            right.add(guess)
            chosen.append((gold, guess))
    return chosen
