import pytest

from evaluation.coref import b_cubed, ceaf_e, conll, muc

GOLD = [frozenset("abc"), frozenset("defg")]
"""The example of Luo 2005 and of Pradhan et al. 2014, Figure 1: the key."""
GUESS = [frozenset("ab"), frozenset("cd"), frozenset("fghi")]
"""Its response: one mention lost, two found too many."""


def test_muc_counts_links_as_in_the_textbook_example() -> None:
    precision, recall, f = muc(GOLD, GUESS)
    assert (precision, recall) == (pytest.approx(2 / 5), pytest.approx(2 / 5))
    assert f == pytest.approx(0.4)


def test_b_cubed_counts_mentions_as_in_the_textbook_example() -> None:
    precision, recall, f = b_cubed(GOLD, GUESS)
    assert precision == pytest.approx(4 / 8)
    assert recall == pytest.approx((2 * 2 / 3 + 1 / 3 + 1 / 4 + 2 * 2 / 4) / 7)
    assert f == pytest.approx(2 * precision * recall / (precision + recall))


def test_ceaf_e_pairs_each_cluster_once_as_in_the_textbook_example() -> None:
    total = 4 / 5 + 4 / 8
    precision, recall, f = ceaf_e(GOLD, GUESS)
    assert (precision, recall) == (pytest.approx(total / 3), pytest.approx(total / 2))
    assert f == pytest.approx(2 * total / 5)


def test_vilain_et_al_count_one_missing_link_of_three() -> None:
    key, response = [frozenset("ABCD")], [frozenset("AB"), frozenset("CD")]
    assert muc(key, response)[:2] == (1.0, pytest.approx(2 / 3))


def test_bagga_and_baldwin_punish_joining_large_clusters_more() -> None:
    key = [frozenset("12345"), frozenset("67"), frozenset("89ABC")]
    small = [frozenset("12345"), frozenset("6789ABC")]
    large = [frozenset("1234589ABC"), frozenset("67")]
    assert b_cubed(key, small)[0] == pytest.approx(0.76, abs=0.005)
    assert b_cubed(key, large)[0] == pytest.approx(0.58, abs=0.005)
    assert muc(key, small) == muc(key, large)


@pytest.mark.parametrize("way", [muc, b_cubed, ceaf_e])
def test_a_perfect_answer_scores_one(way) -> None:
    assert way(GOLD, GOLD) == (1.0, 1.0, 1.0)


def test_conll_is_the_mean_of_the_three() -> None:
    assert conll(GOLD, GUESS) == pytest.approx(sum(w(GOLD, GUESS)[2] for w in (muc, b_cubed, ceaf_e)) / 3)


def test_nothing_found_scores_nothing() -> None:
    assert conll(GOLD, []) == 0.0
