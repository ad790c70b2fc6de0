"""Numbers with their bounds, their units, and what they count."""

from rashomon.annotate.figures.find import figures

__all__ = ["figures"]
