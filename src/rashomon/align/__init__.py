"""What the reports of one event agree on and differ in."""

from rashomon.align.align import align
from rashomon.align.tones import with_tones

__all__ = ["align", "with_tones"]
