"""The learned joining: how sure it is that two claims tell of one thing, from the features of the pair.

Boosted trees over the features of `features.py`, as data in `data/joining.json`; `training/` tells what they were
learned from and how.
"""

from rashomon.align.features import FEATURES
from rashomon.align.trees import Rows, probabilities_of


def probabilities(rows: Rows) -> Rows:
    """Give how sure each row of features is to be of one thing, from 0 to 1, to three digits."""
    return probabilities_of("joining", [feature.__name__ for feature in FEATURES], rows)
