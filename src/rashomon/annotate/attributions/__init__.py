"""Who says, thinks, wants, judges or asks what: the words of a report that hand something to somebody."""

from rashomon.annotate.attributions.find import attributions

__all__ = ["attributions"]
