"""Which reports tell one story, and which copy which."""

from rashomon.stories.grouping import JOINED, episodes, grouped
from rashomon.stories.score import LEAST, WINDOW, score
from rashomon.stories.traits import lead_of, traits

__all__ = ["JOINED", "LEAST", "WINDOW", "episodes", "grouped", "lead_of", "score", "traits"]
