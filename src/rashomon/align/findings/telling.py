"""How sure two claims are, and on whose word."""

from collections.abc import Iterator

from rashomon.align.deeds import opposite_deeds
from rashomon.align.findings.sides import Compared, finding, one_deed, side
from rashomon.records import Claim, Finding, Voice

_SURE = {
    "asserted": "as a fact",
    "expected": "as expected",
    "possible": "as possible",
    "hypothetical": "as a wish or condition",
    "denied": "as denied",
}
_PRONOUNS = frozenset("he she it they we i who which that".split())


def certainty(compared: Compared) -> Iterator[Finding]:
    """Compare how sure each is; whether it is denied is compared as polarity."""
    left, right = compared.left.claim, compared.right.claim
    if "denied" in (left.certainty, right.certainty):
        return
    if (left.part != right.part or left.certainty != right.certainty) and not one_deed(compared):
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
    elif _same_voice(compared, left.according_to, right.according_to):
        yield finding("attribution", "same", *sides, "both have it from the same")
    elif _may_be_one(compared, left.according_to, right.according_to):
        return
    elif left.according_to.named and right.according_to.named:
        yield finding("attribution", "different", *sides, "each has it from somebody else")
    else:
        yield finding("attribution", "different", *sides, "each says in other words from whom it has it")


def _same_voice(compared: Compared, one: Voice, other: Voice) -> bool:
    """Whether two voices are one actor's, or the one is the other's name cut short: `the Observatory of Rights`."""
    if one.actor is not None and one.actor == other.actor:
        return True
    return any(_begins(a, b) or _begins(b, a) for a in _names(compared, one) for b in _names(compared, other))


def _may_be_one(compared: Compared, one: Voice, other: Voice) -> bool:
    """Whether the one is a mere word of the other's name: `the ministry` may be the Ministry of Commerce."""
    pairs = ((a, b) for a in _names(compared, one) for b in _names(compared, other))
    return any((len(a) == 1 and a[0] in b) or (len(b) == 1 and b[0] in a) for a, b in pairs)


def _names(compared: Compared, voice: Voice) -> list[list[str]]:
    """The words of a voice, and those of all names of its actor."""
    known = compared.actors.get(voice.actor or "")
    every = (voice.text, known.name, *known.aliases) if known is not None else (voice.text,)
    return [[w for w in name.lower().split() if w not in ("the", "a", "an")] for name in every]


def _begins(name: list[str], other: list[str]) -> bool:
    """Whether a name of two words or more begins another, or the two are one."""
    return name == other or (1 < len(name) < len(other) and other[: len(name)] == name)


def _voice(compared: Compared, claim: Claim) -> str:
    """Who says it: persons, and whom a pronoun means, by name; others in the report's words, which tell more."""
    voice = claim.according_to
    if voice is None:
        return "the report's own voice"
    known = compared.actors.get(voice.actor or "")
    if known is None or (known.kind != "person" and voice.text.lower() not in _PRONOUNS):
        return voice.text
    return known.name
