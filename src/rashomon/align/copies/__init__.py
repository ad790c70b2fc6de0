"""Who copies whom: whose words each report of a story has, found by runs of words that are no quotes."""

from rashomon.align.copies.houses import House, house
from rashomon.align.copies.kinds import WHOLE
from rashomon.align.copies.pairs import Shared, Text, shared, text_of
from rashomon.align.copies.tree import tree

__all__ = ["WHOLE", "House", "Shared", "Text", "house", "shared", "text_of", "tree"]
