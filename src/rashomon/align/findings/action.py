"""Whether two claims tell the same deed, the other way round, its opposite, or that it did not happen."""

from collections.abc import Iterator

from rashomon.align.deeds import LIGHT, converse, deeds, opposite_deeds, same_deed, same_thing, thing, told_in, turns
from rashomon.align.findings.sides import Compared, finding, side
from rashomon.align.overlap import same_day
from rashomon.records import Claim, Finding

_MUTUAL = frozenset("sign meet agree cooperate say visit begin end continue".split())
"""Deeds that two do together: who is named first means nothing."""
_CALLED_OFF = frozenset("cancel call_off scrap abandon abort scuttle".split())
_REFUSED = frozenset("refuse decline fail".split())
_ASKING = frozenset("call order demand urge ask request seek".split())
"""Words for asking something of somebody: who calls for a vote that a court orders tells no other deed."""
_SEEMING = frozenset({"seem", "appear"})
ALIKE = 0.6
"""The share of their words by which two claims are alike in all but the verb."""


def role(compared: Compared) -> Iterator[Finding]:
    """Compare who does it to whom."""
    left, right = compared.left.claim, compared.right.claim
    mutual = deeds(left.does) & _MUTUAL or deeds(right.does) & _MUTUAL or converse(left.does, right.does)
    if mutual or left.part or right.part or not same_deed(left.does, right.does) or set(left.who) & set(right.who):
        return
    if set(left.who) & set(right.whom) and set(left.whom) & set(right.who):
        sides = side(left, _told(compared, left)), side(right, _told(compared, right))
        yield finding("role", "contradictory", *sides, "each has the other do it")


def _told(compared: Compared, claim: Claim) -> str:
    return f"{compared.names(claim.who)} to {compared.names(claim.whom)}"


def action(compared: Compared) -> Iterator[Finding]:
    """Compare what is done: opposite deeds cannot both be told of one thing at one time."""
    left, right = compared.left.claim, compared.right.claim
    if left.negated != right.negated or (converse(left.does, right.does) and set(left.who) & set(right.whom)):
        return
    if not opposite_deeds(left.does, right.does):
        yield from _other_deed(compared)
        return
    sides = side(left, left.does), side(right, right.does)
    if turns(left.does, right.does) and not (same_day(compared.left, compared.right) or _at_once(compared)):
        yield finding("action", "different", *sides, f"to {left.does} and to {right.does} may follow one another")
    elif compared.left.things & compared.right.things or set(left.who) & set(right.who):
        yield finding("action", "contradictory", *sides, f"to {left.does} and to {right.does} are opposites")


def _at_once(compared: Compared) -> bool:
    """Whether reports of one day, neither naming another time, tell of the same people and things."""
    left, right = compared.left, compared.right
    dated = left.moments or right.moments or left.claim.part or right.claim.part
    return not dated and compared.left_day == compared.right_day is not None and _alike(compared)


def _other_deed(compared: Compared) -> Iterator[Finding]:
    """Say where the verbs have nothing to do with each other.

    Claims that are alike in all else, and name who does it, tell two deeds; others may tell one deed in other words.
    """
    left, right = compared.left.claim, compared.right.claim
    related = same_deed(left.does, right.does) or converse(left.does, right.does)
    if related or left.part or right.part or _empty(left.does) or _empty(right.does):
        return
    sides = side(left, left.does), side(right, right.does)
    if _alike(compared) and left.who and not (left.does in _ASKING and right.does in _ASKING):
        yield finding("action", "different", *sides, f"to {left.does} is not to {right.does}")
    else:
        yield finding("action", "compatible", *sides, f"told in other words: to {left.does}, and to {right.does}")


def _empty(verb: str) -> bool:
    """`to be 260`, `to have` and `to seem` are no deeds to hold against others."""
    return verb.split(maxsplit=1)[0] in LIGHT | _SEEMING


def _alike(compared: Compared) -> bool:
    """Whether two claims share nearly all their words but the verb."""
    left, right = compared.left.claim, compared.right.claim
    one, other = compared.left.things - deeds(left.does), compared.right.things - deeds(right.does)
    return bool(one and other and len(one & other) / max(len(one), len(other)) >= ALIKE and left.who == right.who)


def polarity(compared: Compared) -> Iterator[Finding]:
    """Compare whether it is told to be so or not to be so."""
    left, right = compared.left.claim, compared.right.claim
    undone = _undone(left, right) or _undone(right, left)
    if not (undone or (same_deed(left.does, right.does) and _no(left) != _no(right))):
        return
    if undone:
        yield finding("polarity", "contradictory", side(left, left.does), side(right, right.does), undone)
        return
    if not _about_one(compared):
        return
    why = "the one tells it, the other that it is not so"
    yield finding("polarity", "contradictory", side(left, _word(left)), side(right, _word(right)), why)


def _about_one(compared: Compared) -> bool:
    """Whether what the two speak of may be the same: `a period opens` and `no talks open` share the verb alone."""
    left, right = compared.left.claim, compared.right.claim
    one, other = ({thing(n) for n in (c.doer, c.thing) if n is not None} for c in (left, right))
    if not one or not other or compared.left.things & compared.right.things - deeds(left.does) - deeds(right.does):
        return True
    return any(same_thing(a, b) for a in one for b in other)


def _undone(claim: Claim, other: Claim) -> str | None:
    """Say so where one tells that what the other tells was called off or refused by the same."""
    if same_deed(claim.does, other.does) or claim.negated or other.negated or set(claim.who) != set(other.who):
        return None
    verb = claim.does.replace(" ", "_")
    if verb in _CALLED_OFF and told_in(claim.about, other.does):
        return f"the one tells it, the other that it was undone: to {claim.does}"
    if verb in _REFUSED and other.does in claim.about:
        return f"the one tells it, the other not: to {claim.does}"
    return None


def _no(claim: Claim) -> bool:
    return claim.negated != (claim.certainty == "denied")


def _word(claim: Claim) -> str:
    return "not so" if _no(claim) else "so"
