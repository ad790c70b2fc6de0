"""What follows over time from what reports tell."""

from rashomon.record.commitments import commitments

__all__ = ["commitments"]
