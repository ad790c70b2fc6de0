"""The one way through: reports come in by `sources`, are noted one by one, and are laid side by side."""

from rashomon.desk.comparison import Comparison
from rashomon.desk.gathering import MOST_REPORTS, Given, Refused
from rashomon.desk.work import Progress, annotate, compare

__all__ = ["MOST_REPORTS", "Comparison", "Given", "Progress", "Refused", "annotate", "compare"]
