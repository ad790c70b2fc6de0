"""The labelled pairs of copies, and how they are counted."""

import csv
from collections import Counter

from evaluation.jobs.copies import LABELS, tally


def rows():
    with LABELS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_pair_is_labelled_once_and_by_a_word_why():
    assert len({frozenset((row["left"], row["right"])) for row in rows()}) == len(rows()) == 103
    assert {row["label"] for row in rows()} == {"copied", "partly", "independent"}
    assert {row["part"] for row in rows()} == {"seen", "unseen"}
    assert all(row["why"] for row in rows())


def test_each_label_has_enough_pairs_to_err_on():
    assert min(Counter(row["label"] for row in rows()).values()) >= 20


def test_a_copy_in_part_is_a_copy():
    told = [("copied", "partly"), ("partly", "independent"), ("independent", "copied"), ("independent", "independent")]
    counts = tally(told)
    assert (counts.both, counts.made, counts.wanted) == (1, 2, 2)
