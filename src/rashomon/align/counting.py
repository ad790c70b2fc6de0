"""What figures count, so that only figures of one thing are compared."""

import re
from collections.abc import Iterable
from functools import lru_cache

from rashomon.align.deeds import KNOWN, deeds, same_thing, thing
from rashomon.records import Figure

SIZES_APART = 5.0
"""How many times one toll may be the other: a rising one seldom grows more from day to day."""
_ANYBODY = frozenset({"people", "man", "men", "life", "victim", "body", "human", ""})
_OTHERS = re.compile(r"\b(?:more|another|others?|further|additional)\b", re.IGNORECASE)
_NOBODY = frozenset("them these those which who whom us it they".split())
_FATES = frozenset({"kill", "injure", "detain", "rescue", "flee", "free", "destroy"})
_FATE_WORDS = {
    "killed": "kill", "dead": "kill", "died": "kill",
    "dies": "kill", "perished": "kill", "drowned": "kill", "lost": "kill",
    "death": "kill", "toll": "kill", "fatality": "kill",
    "injured": "injure", "wounded": "injure", "hurt": "injure", "arrested": "detain",
    "detained": "detain", "rescued": "rescue", "evacuated": "flee",
    "displaced": "flee", "missing": "missing", "freed": "free",
    "released": "free", "destroyed": "destroy", "captured": "detain",
}  # fmt: skip


def comparable(left: Figure, right: Figure) -> bool:
    """Whether two figures count one thing: the same unit, and the same noun or the same fate."""
    if left.unit != right.unit or _of_part(left) or _of_part(right):
        return False
    if left.counts is None or right.counts is None:
        return left.unit is not None and left.counts == right.counts
    if whose(left.counts) != whose(right.counts):
        return False
    (noun, fate), (other, fate_too) = counted(left.counts), counted(right.counts)
    if fate or fate_too:
        return fate == fate_too and (same_thing(noun, other) or bool({noun, other} & _ANYBODY))
    return same_thing(noun, other)


@lru_cache(KNOWN)
def _of_part(figure: Figure) -> bool:
    """Whether a figure counts some of those of another one, or others beside them: `15 of them`, `three more`."""
    words = (figure.counts or "").lower().split()
    if words[:1] == ["of"]:
        return True
    return bool(_OTHERS.search(figure.text)) or bool(words and words[-1] in _NOBODY)


def may_be_part(left: Figure, right: Figure) -> bool:
    """Whether the one counts people at large and the other, no larger, a kind of them: three of 12 were soldiers."""
    nouns = {one: counted(one.counts or "")[0] for one in (left, right)}
    wide = [one for one in (left, right) if nouns[one] in _ANYBODY]
    if len(wide) != 1:
        return False
    narrow = right if wide[0] is left else left
    return (narrow.low or narrow.high or 0.0) <= (wide[0].high or wide[0].low or 0.0)


@lru_cache(KNOWN)
def counted(counts: str) -> tuple[str, str]:
    """Give the noun that is counted and what befell it: (`people`, `kill`)."""
    words = counts.lower().split()
    fate = next((_FATE_WORDS[w] for w in words if w in _FATE_WORDS), "")
    if not fate and words and deeds(words[-1].rstrip("s")) & _FATES:
        fate = min(deeds(words[-1].rstrip("s")) & _FATES)
    nouns = [w for w in words if w not in _FATE_WORDS and w.isalpha()]
    return (thing(_singular(nouns[-1])) if nouns else "", fate)


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


@lru_cache(KNOWN)
def whose(counts: str) -> frozenset[str]:
    """Give the proper words of what is counted: the dead of one side are not the dead of the other.

    >>> sorted(whose("Cambodian soldiers killed"))
    ['Cambodian']
    """
    return frozenset(w for w in counts.split()[:-1] if w[0].isupper())


def of_others(left: Iterable[Figure], right: Iterable[Figure]) -> bool:
    """Whether both count those whom a fate befell, and never the same ones: the dead are not the wounded."""
    one = [f for f in left if f.counts and counted(f.counts)[1]]
    other = [f for f in right if f.counts and counted(f.counts)[1]]
    return bool(one and other) and not any(comparable(a, b) and of_one_size(a, b) for a in one for b in other)


def of_one_size(left: Figure, right: Figure) -> bool:
    """Whether two numbers can be of one thing at all: a toll of 16 and one of 190 are of a part and of the whole."""
    one, other = sorted((left.high or left.low or 0.0, right.high or right.low or 0.0))
    return one > 0 and other / one <= SIZES_APART
