"""What only one of the reports tells."""

from collections.abc import Callable, Sequence

from rashomon.align.candidates import Unit
from rashomon.align.points import Joined
from rashomon.records import Claim, Notes, Point, Telling

_WORDS = 4
"""A shorter remainder of a sentence tells nothing by itself."""

Counter = Callable[[Sequence[Telling]], tuple[int, tuple[str, ...]]]


def singles(units: Sequence[Unit], joined: Sequence[Joined], notes: Sequence[Notes], count: Counter) -> list[Point]:
    """Give a point for each whole claim of which nothing stands in a shared point."""
    shared = [units[i].claim for one in joined for i in one.members]
    found = []
    for one in notes:
        taken = [(c.start, c.end) for c in shared if c.report == one.reports[0].id]
        free = [c for c in one.claims if not c.part and not _touched(c, taken) and len(c.text.split()) >= _WORDS]
        found.extend(_single(c, count) for c in _outermost(free))
    return found


def _touched(claim: Claim, taken: Sequence[tuple[int, int]]) -> bool:
    return any(claim.start < end and start < claim.end for start, end in taken)


def _outermost(claims: Sequence[Claim]) -> list[Claim]:
    """A claim inside another is told by the other."""
    return [c for c in claims if not any(o is not c and o.start <= c.start and c.end <= o.end and o.text != c.text for o in claims)]


def _single(claim: Claim, count: Counter) -> Point:
    telling = Telling(report=claim.report, start=claim.start, end=claim.end, text=claim.text, claim=claim.id)
    number, countries = count([telling])
    return Point(id="", gist=claim.text, status="single", tellings=(telling,), origins=number, countries=countries)
