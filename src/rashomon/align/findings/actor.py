"""Whether two claims name the same doer."""

from collections.abc import Iterator

from rashomon.align.deeds import same_deed
from rashomon.align.findings.sides import Compared, finding, side
from rashomon.records import Claim, Finding


def actor(compared: Compared) -> Iterator[Finding]:
    """Compare who does it: a minister acts for his state; two states are two doers."""
    left, right = compared.left.claim, compared.right.claim
    if not same_deed(left.does, right.does):
        return
    if not left.who or not right.who:
        return
    sides = side(left, compared.names(left.who)), side(right, compared.names(right.who))
    if set(left.who) == set(right.who):
        yield finding("actor", "same", *sides, "both name the same")
    elif set(left.who) & set(right.who) or _stands_for(compared):
        yield finding("actor", "compatible", *sides, "the one is part of the other or acts for it")
    elif (
        _kinds(compared, left.who) == _kinds(compared, right.who)
        and compared.left.things & compared.right.things
        and not (left.part or right.part or _by_pronoun(left) or _by_pronoun(right))
        and not _swapped(compared)
    ):
        yield finding("actor", "contradictory", *sides, "each names somebody else for it")


_PRONOUNS = frozenset("it he she they this that who which its his her their".split())


def _by_pronoun(claim: Claim) -> bool:
    """Whether a claim says by a pronoun alone who does it: whom that means is too unsure to contradict anybody."""
    return claim.text.split(maxsplit=1)[0].lower() in _PRONOUNS


def _stands_for(compared: Compared) -> bool:
    """Whether some doer of one side holds office in the state that the other side names, or is of it."""
    left, right = (
        {compared.actors[a].country for a in u.claim.who if a in compared.actors} - {None}
        for u in (compared.left, compared.right)
    )
    return bool(left & right)


def _kinds(compared: Compared, actors: tuple[str, ...]) -> set[str]:
    return {compared.actors[a].kind for a in actors if a in compared.actors}


def _swapped(compared: Compared) -> bool:
    """Whether it is the roles that differ, which is a finding of its own."""
    left, right = compared.left.claim, compared.right.claim
    return bool(set(left.who) & set(right.whom)) and bool(set(left.whom) & set(right.who))
