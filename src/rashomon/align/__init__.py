"""What the reports of one event agree on and differ in."""

from rashomon.align.align import align

__all__ = ["align"]
