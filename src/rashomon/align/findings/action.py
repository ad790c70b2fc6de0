"""Whether two claims tell the same deed, the other way round, its opposite, or that it did not happen."""

from collections.abc import Iterator

from rashomon.align.deeds import deeds, opposite_deeds, same_deed
from rashomon.align.findings.sides import Compared, finding, side
from rashomon.records import Claim, Finding

_MUTUAL = frozenset("sign meet agree cooperate say visit begin end continue".split())
"""Deeds that two do together: who is named first means nothing."""


def role(compared: Compared) -> Iterator[Finding]:
    """Compare who does it to whom."""
    left, right = compared.left.claim, compared.right.claim
    mutual = deeds(left.does) & _MUTUAL or deeds(right.does) & _MUTUAL
    if mutual or not same_deed(left.does, right.does) or set(left.who) & set(right.who):
        return
    if set(left.who) & set(right.whom) and set(left.whom) & set(right.who):
        sides = side(left, _told(compared, left)), side(right, _told(compared, right))
        yield finding("role", "contradictory", *sides, "each has the other do it")


def _told(compared: Compared, claim: Claim) -> str:
    return f"{compared.names(claim.who)} to {compared.names(claim.whom)}"


def action(compared: Compared) -> Iterator[Finding]:
    """Compare what is done: opposite deeds cannot both be told of one thing at one time."""
    left, right = compared.left.claim, compared.right.claim
    if not opposite_deeds(left.does, right.does) or left.negated != right.negated:
        return
    if compared.left.things & compared.right.things or set(left.who) & set(right.who):
        why = f"to {left.does} and to {right.does} are opposites"
        yield finding("action", "contradictory", side(left, left.does), side(right, right.does), why)


def polarity(compared: Compared) -> Iterator[Finding]:
    """Compare whether it is told to be so or not to be so."""
    left, right = compared.left.claim, compared.right.claim
    if not same_deed(left.does, right.does) or _no(left) == _no(right):
        return
    why = "the one tells it, the other that it is not so"
    yield finding("polarity", "contradictory", side(left, _word(left)), side(right, _word(right)), why)


def _no(claim: Claim) -> bool:
    return claim.negated != (claim.certainty == "denied")


def _word(claim: Claim) -> str:
    return "not so" if _no(claim) else "so"
