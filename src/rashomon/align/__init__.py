"""What the reports of one event agree on and differ in."""

from rashomon.align.align import align
from rashomon.align.nli import load as nli
from rashomon.align.nli import with_nli
from rashomon.align.tones import with_tones

__all__ = ["align", "nli", "with_nli", "with_tones"]
