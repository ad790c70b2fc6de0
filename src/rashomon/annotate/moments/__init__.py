"""Time expressions, each resolved to an earliest and a latest day."""

from rashomon.annotate.moments.find import moments

__all__ = ["moments"]
