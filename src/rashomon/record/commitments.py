"""What is still open: things expected by a day that lies ahead, and things that have not happened yet."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal

from rashomon.records import Claim, Commitment, Comparison, Moment, Passage

_NOT_YET = re.compile(r"\b(?:yet|so far|as yet|to date|still)\b", re.IGNORECASE)
"""Words with which a negated claim says that the thing may come."""


LONGEST = timedelta(days=731)
"""What is to be within more than two years is an outlook, not something due."""


def commitments(comparison: Comparison) -> tuple[Commitment, ...]:
    """Give what the reports expect by a day after theirs, soonest first, then what they say is awaited."""
    days = {r.id: r.published for r in comparison.reports}
    moments = {m.id: m for m in comparison.moments}
    found: list[Commitment] = []
    for claim in _innermost(comparison.claims):
        told = [moments[m] for m in claim.moments]
        found.extend(_of(claim, told, days[claim.report], comparison.story.latest))
    return tuple(sorted(found, key=_order))


def _innermost(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Leave out claims that hold another with the same date: the part says it best."""
    by_sentence: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in (c for c in claims if not c.dangling):
        by_sentence[claim.report, claim.sentence].append(claim)
    for some in by_sentence.values():
        yield from (c for c in some if not any(_within(o, c) for o in some))


def _within(inner: Claim, outer: Claim) -> bool:
    inside = inner is not outer and outer.start <= inner.start and inner.end <= outer.end
    return inside and bool(set(inner.moments) & set(outer.moments)) and inner.certainty == outer.certainty


def _of(claim: Claim, told: Sequence[Moment], day: date | None, latest: date | None) -> Iterator[Commitment]:
    """The commitment that a claim makes: expected by a day ahead of its report's, or not yet so."""
    ahead = [m.latest for m in told if m.kind == "date" and m.latest and day and day < m.latest <= day + LONGEST]
    if claim.certainty == "expected" and not claim.negated and ahead:
        late = latest is not None and ahead[0] < latest
        yield _commitment(claim, ahead[0], "overdue" if late else "open")
    elif claim.negated and claim.certainty == "asserted" and _NOT_YET.search(claim.text):
        yield _commitment(claim, None, "open")


def _commitment(claim: Claim, due: date | None, status: Literal["open", "overdue"]) -> Commitment:
    passage = Passage(report=claim.report, start=claim.start, end=claim.end, text=claim.text)
    return Commitment(who=claim.who, what=claim.plain, due=due, status=status, tellings=(passage,))


def _order(one: Commitment) -> tuple[date, str, int]:
    return one.due or date.max, one.tellings[0].report, one.tellings[0].start
