"""How sure two claims are, and on whose word."""

from collections.abc import Iterator

from rashomon.align.deeds import opposite_deeds
from rashomon.align.findings.sides import Compared, finding, one_deed, side
from rashomon.records import Claim, Finding

_SURE = {
    "asserted": "as a fact",
    "expected": "as expected",
    "possible": "as possible",
    "hypothetical": "as a wish or condition",
    "denied": "as denied",
}


def certainty(compared: Compared) -> Iterator[Finding]:
    """Compare how sure each is; whether it is denied is compared as polarity."""
    left, right = compared.left.claim, compared.right.claim
    if "denied" in (left.certainty, right.certainty):
        return
    if left.part != right.part and not one_deed(compared):
        return
    sides = side(left, _SURE[left.certainty]), side(right, _SURE[right.certainty])
    if left.certainty == right.certainty:
        yield finding("certainty", "same", *sides, f"both tell it {_SURE[left.certainty]}")
    elif _come_true(compared):
        yield finding("certainty", "updated", *sides, "the later report tells as a fact what the earlier one expects")
    elif "asserted" in (left.certainty, right.certainty):
        yield finding(
            "certainty",
            "different",
            *sides,
            f"one tells it {_SURE[left.certainty]}, the other {_SURE[right.certainty]}",
        )


def _come_true(compared: Compared) -> bool:
    """Whether what one report itself expects, a report of a later day itself tells as done."""
    if compared.left.claim.according_to is not None or compared.right.claim.according_to is not None:
        return False
    if compared.left_day is None or compared.right_day is None or compared.left_day == compared.right_day:
        return False
    first, then = compared.left.claim, compared.right.claim
    if compared.right_day < compared.left_day:
        first, then = then, first
    return first.certainty == "expected" and then.certainty == "asserted"


def attribution(compared: Compared) -> Iterator[Finding]:
    """Compare on whose word each tells it."""
    left, right = compared.left.claim, compared.right.claim
    if opposite_deeds(left.does, right.does):
        return
    sides = side(left, _voice(compared, left)), side(right, _voice(compared, right))
    if left.according_to is None and right.according_to is None:
        yield finding("attribution", "same", *sides, "both tell it in their own voice")
    elif left.according_to is None or right.according_to is None:
        yield finding("attribution", "different", *sides, "one tells it in its own voice, the other on somebody's word")
    elif _same_voice(left, right):
        yield finding("attribution", "same", *sides, "both have it from the same")
    else:
        yield finding("attribution", "different", *sides, "each has it from somebody else")


def _same_voice(left: Claim, right: Claim) -> bool:
    one, other = left.according_to, right.according_to
    assert one is not None
    assert other is not None
    if one.actor is not None or other.actor is not None:
        return one.actor == other.actor
    return one.text.lower().removeprefix("the ") == other.text.lower().removeprefix("the ")


def _voice(compared: Compared, claim: Claim) -> str:
    if claim.according_to is None:
        return "the report's own voice"
    return compared.name(claim.according_to.actor) if claim.according_to.actor else claim.according_to.text
