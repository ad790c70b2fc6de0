"""In what two tellings of one thing agree and differ: a visible list of comparers, one for each aspect."""

from collections.abc import Callable, Iterator

from rashomon.align.findings.action import action, polarity, role
from rashomon.align.findings.actor import actor
from rashomon.align.findings.date import date_of, length
from rashomon.align.findings.figure import figure
from rashomon.align.findings.place import place
from rashomon.align.findings.sides import Compared
from rashomon.align.findings.telling import attribution, certainty
from rashomon.records import Finding

COMPARERS: tuple[Callable[[Compared], Iterator[Finding]], ...] = (
    figure,
    length,
    date_of,
    place,
    actor,
    role,
    action,
    polarity,
    certainty,
    attribution,
)
"""Each looks at one aspect of two claims and gives what it finds, or nothing where there is nothing to compare."""


def findings(compared: Compared) -> tuple[Finding, ...]:
    """Give everything in which two claims about one thing agree and differ."""
    return tuple(found for compare in COMPARERS for found in compare(compared))


__all__ = ["COMPARERS", "Compared", "findings"]
