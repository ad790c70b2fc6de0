"""What reports that tell no common event still share."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rashomon.records import Actor, Claim, Passage, Remark


def shared(claims: Sequence[Claim], actors: Mapping[str, Actor]) -> Iterator[Remark]:
    """Give the actors that claims of several reports name, with the first claim of each report that names them."""
    first: dict[str, dict[str, Claim]] = defaultdict(dict)
    for claim in claims:
        for actor in (*claim.who, *claim.whom, *claim.where):
            first[actor].setdefault(claim.report, claim)
    for actor in sorted(first):
        told = first[actor].values()
        if len(told) > 1 and actor in actors:
            passages = tuple(Passage(report=c.report, start=c.start, end=c.end, text=c.text) for c in told)
            yield Remark(kind="shared", text=f"several reports name {actors[actor].name}", passages=passages)
