"""What kind of house a report is of: a news agency, a government, or an outlet."""

import re
from functools import cache
from typing import Literal

from rashomon.facts.agencies import Agency, agencies
from rashomon.facts.tables import rows

Kind = Literal["agency", "government", "outlet"]


def kind_of(name: str) -> Kind:
    """Give the kind of house that bears a name: an agency that is known, or what its name itself says.

    >>> [kind_of(name) for name in ("Reuters", "Ministry of Railways", "The Dublin Flash")]
    ['agency', 'government', 'outlet']
    """
    if agency_named(name):
        return "agency"
    said = next((kind for words, kind in _words() if words.search(name)), None)
    return "agency" if said == "agency" else "government" if said == "government" else "outlet"


def agency_named(name: str) -> Agency | None:
    """Give the agency of this very name or mark, in capitals or not, with `The` or without; None if it is none."""
    bare = name.strip().removeprefix("The ").casefold()
    return _named().get(bare)


@cache
def marks_of(name: str) -> frozenset[str]:
    """Give all marks that the agency of this name goes by, its name among them; the name alone of another house."""
    known = agency_named(name)
    if known is None:
        return frozenset({name.strip().removeprefix("The ")})
    return frozenset({known.name, *(mark for mark, one in agencies().items() if one.name == known.name)})


@cache
def _named() -> dict[str, Agency]:
    by_mark = {mark.removeprefix("The ").casefold(): agency for mark, agency in agencies().items()}
    return by_mark | {agency.name.casefold(): agency for agency in agencies().values()}


@cache
def _words() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(rf"\b{re.escape(row['words'])}\b"), row["kind"]) for row in rows("houses.csv")]
