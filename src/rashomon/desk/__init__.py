"""The one way through: reports come in by `sources`, are noted one by one, and are laid side by side."""

from rashomon.desk.adding import Added
from rashomon.desk.comparison import Comparison
from rashomon.desk.desk import Desk
from rashomon.desk.gathering import MOST_REPORTS, Given, Refused
from rashomon.desk.work import Progress, annotate, compare

__all__ = ["MOST_REPORTS", "Added", "Comparison", "Desk", "Given", "Progress", "Refused", "annotate", "compare"]
