"""Whether two claims put one thing at the same place."""

from collections.abc import Iterator

from rashomon.align.findings.sides import Compared, finding, one_deed, side
from rashomon.facts import cities, country_of
from rashomon.records import Actor, Finding


def place(compared: Compared) -> Iterator[Finding]:
    """Compare where it was: a country holds its towns; of two towns only one can be right."""
    left, right = (_places(compared, u.claim.where) for u in (compared.left, compared.right))
    if not left or not right or not one_deed(compared):
        return
    shared = {a.id for a in left} & {a.id for a in right}
    if shared:
        one = other = next(a for a in left if a.id in shared)
        verdict, why = "same", "both name the same place"
    elif held := [(a, b) for a in left for b in right if _holds(a, b) or _holds(b, a)]:
        (one, other), verdict, why = held[0], "compatible", "the one lies within the other"
    elif len(left) == len(right) == 1 and _town(left[0]) and _town(right[0]):
        one, other = left[0], right[0]
        verdict, why = "contradictory", f"{one.name} and {other.name} are different towns"
    else:
        return
    yield finding("place", verdict, side(compared.left.claim, one.name), side(compared.right.claim, other.name), why)  # type: ignore[arg-type]


def _places(compared: Compared, where: tuple[str, ...]) -> list[Actor]:
    return [compared.actors[p] for p in where if p in compared.actors]


def _town(actor: Actor) -> bool:
    """Whether a place is known to be a town: of others nobody knows whether the one lies in the other."""
    known = country_of().get(actor.name)
    return actor.kind == "place" and (actor.name in cities() or (known is not None and known[1] == "capital"))


def _holds(one: Actor, other: Actor) -> bool:
    """Whether one is the country that the other lies in."""
    return one.kind == "state" and other.country == one.id
