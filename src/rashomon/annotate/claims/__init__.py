"""The propositions of a report: who does what to whom, how sure, and according to whom."""

from rashomon.annotate.claims.find import Proposition, claims

__all__ = ["Proposition", "claims"]
