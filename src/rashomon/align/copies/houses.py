"""Which house a report is of, whose name it bears as its source, and where it names another's."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rashomon.facts import agency_named, kind_of, marks_of
from rashomon.facts.houses import Kind
from rashomon.records import Report

_SHORTEST = 3
"""Letters: `AP` in a text may be a reactor of Andhra Pradesh, `AFP` is the agency."""


@dataclass(frozen=True, slots=True)
class House:
    """Who printed a report, and the agency that it says it has its words from; both None where it does not tell."""

    name: str | None
    kind: Kind | None
    credited: str | None

    @property
    def agency(self) -> str | None:
        """The agency whose dispatch this is or says that it is."""
        return self.name if self.kind == "agency" else self.credited


def house(report: Report) -> House:
    """Tell who printed a report; a dispatch that bears an agency's mark and no outlet's name is the agency's own."""
    agency = agency_named(report.origin) if report.origin else None
    credited = agency.name if agency else report.origin
    name = report.source.name or report.source.domain
    if name is None:
        return House(credited, "agency", credited) if credited else House(None, None, None)
    own = agency_named(name)
    return House(own.name if own else name, kind_of(name), credited)


def names(text: str, other: House) -> bool:
    """Whether a text names another house: `Reuters reported`, `according to Kyodo News`."""
    return other.name is not None and bool(_marks(other.name).search(text))


@lru_cache(1024)
def _marks(name: str) -> re.Pattern[str]:
    marks = sorted((m for m in marks_of(name) if len(m) >= _SHORTEST), key=lambda m: (-len(m), m))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, marks))})(?!\w)" if marks else r"(?!)")
