"""What verbs and nouns have to do with one another: the same deed, opposite deeds, the same thing."""

import csv
import re
from functools import cache, lru_cache
from importlib.resources import files

KNOWN = 100_000
"""Answers that are kept, of each question: a desk meets ever more words, and a process lasts for days."""


@cache
def _rows(name: str) -> list[dict[str, str]]:
    text = (files("rashomon.align") / "data" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def _deeds() -> dict[str, frozenset[str]]:
    """The deeds that each verb may tell; `withdraw` is both leaving and the opposite of deploying."""
    found: dict[str, set[str]] = {}
    for row in _rows("deeds.csv"):
        for word in row["words"].split():
            found.setdefault(re.sub(r"_\(.*\)$", "", word).replace("_", " "), set()).add(row["deed"])
    return {word: frozenset(deeds) for word, deeds in found.items()}


@cache
def _opposites() -> dict[str, str]:
    return {row["deed"]: row["opposite"] for row in _rows("deeds.csv") if row["opposite"]}


@cache
def _turns() -> frozenset[str]:
    """The deeds whose opposite may follow them: who is freed was held before."""
    return frozenset(row["deed"] for row in _rows("deeds.csv") if row["turn"])


@cache
def _things() -> dict[str, str]:
    return {word: row["thing"] for row in _rows("things.csv") for word in row["words"].split()}


def deeds(verb: str) -> frozenset[str]:
    """Give the deeds that a verb may tell, itself where the table does not know it.

    >>> sorted(deeds("ink"))
    ['sign']
    """
    return _deeds().get(verb) or _deeds().get(verb.split(maxsplit=1)[0]) or frozenset({verb})


LIGHT = frozenset("be come have do make take go get give see remain put say keep use include".split())
"""Verbs that tell nothing without what they govern."""


@cache
def _wordnet() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Synonyms and opposites of each verb, from WordNet."""
    return {row["verb"].replace("_", " "): (_names(row["same"]), _names(row["opposite"])) for row in _rows("verbs.csv")}


def _names(cell: str) -> frozenset[str]:
    return frozenset(name.replace("_", " ") for name in cell.split())


def _bare(verb: str) -> str:
    """`reopen` as open: what is done again is the same deed."""
    return verb[2:] if verb.startswith("re") and verb[2:] in _wordnet() and len(verb) > 5 else verb


@lru_cache(KNOWN)
def same_deed(left: str, right: str) -> bool:
    """Whether two verbs may tell the same deed."""
    if left in LIGHT or right in LIGHT:
        return False
    if left == right or deeds(left) & deeds(right):
        return True
    one, other = _bare(left), _bare(right)
    return one == other or other in _wordnet().get(one, _NONE)[0] or one in _wordnet().get(other, _NONE)[0]


_NONE: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())


@lru_cache(KNOWN)
def opposite_deeds(left: str, right: str) -> bool:
    """Whether two verbs tell opposite deeds: one raised what the other lowered.

    >>> opposite_deeds("hail", "criticise"), opposite_deeds("hail", "praise")
    (True, False)
    """
    if same_deed(left, right) or left in LIGHT or right in LIGHT:
        return False
    pairs = [(one, other) for one in deeds(left) for other in deeds(right)]
    if any(_opposites().get(one) == other or _opposites().get(other) == one for one, other in pairs):
        return True
    one, other = _bare(left), _bare(right)
    return other in _wordnet().get(one, _NONE)[1] or one in _wordnet().get(other, _NONE)[1]


@lru_cache(KNOWN)
def told_in(words: tuple[str, ...], verb: str) -> bool:
    """Whether any of some words tells the deed of a verb."""
    return any(same_deed(word, verb) for word in words)


def turns(left: str, right: str) -> bool:
    """Whether two opposite deeds may both be true, one after the other: `arrest` and `release`.

    >>> turns("arrest", "release"), turns("raise", "lower")
    (True, False)
    """
    return bool(deeds(left) & _turns() and deeds(right) & _turns())


def converse(left: str, right: str) -> bool:
    """Whether two verbs tell one deed from its two ends: who buys is sold to."""
    return any({one, other} in _CONVERSE for one in deeds(left) for other in deeds(right))


_CONVERSE = ({"buy", "sell"}, {"buy", "supply"}, {"give", "receive"}, {"lend", "borrow"}, {"supply", "receive"})


@cache
def _nouns() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    return {
        row["noun"]: (frozenset(row["synsets"].split()), frozenset(row["above"].split())) for row in _rows("nouns.csv")
    }


@lru_cache(KNOWN)
def same_thing(left: str, right: str) -> bool:
    """Whether two nouns may name one thing: synonyms, or the one a kind of the other.

    >>> same_thing("ship", "vessel"), same_thing("troop", "rice")
    (True, False)
    """
    if left == right or thing(left) == thing(right):
        return True
    one, other = _nouns().get(left, _NONE), _nouns().get(right, _NONE)
    return bool(one[0] & other[0] or one[0] & other[1] or one[1] & other[0])


def thing(lemma: str) -> str:
    """Give the name under which nouns for the same thing are compared: `pact` as `agreement`."""
    return _things().get(lemma, lemma)


_ENDINGS = ("ies", "ied", "ing", "ed", "es", "s")
_DOINGS = ((29_378, 1_320_000), (7_283_608, 7_474_000), (11_408_000, 11_540_000))
"""Where WordNet keeps the nouns for acts, events and what nature does, by the numbers of their synsets."""


@lru_cache(KNOWN)
def stem(word: str) -> str:
    """Give a word without the ending that grammar puts on it: a verb or noun that the tables know, if there is one.

    >>> stem("Murders"), stem("acquired"), stem("stopped"), stem("carries")
    ('murder', 'acquire', 'stop', 'carry')
    """
    plain = word.lower().replace("’", "'").removesuffix("'s")
    if plain in _nouns() or plain in _wordnet():
        return plain
    for ending in _ENDINGS:
        bare = plain.removesuffix(ending)
        if bare == plain or len(bare) < 2:
            continue
        for form in (f"{bare}y",) if ending[0] == "i" and ending != "ing" else (bare, f"{bare}e", bare[:-1]):
            if form in _wordnet() or form in _nouns():
                return form
    return plain


@lru_cache(KNOWN)
def noun_of_doing(word: str) -> bool:
    """Whether a noun names what is done or happens, in one of its first senses.

    >>> noun_of_doing("murder"), noun_of_doing("quakes"), noun_of_doing("house")
    (True, True, False)
    """
    first = sorted(int(s) for s in _nouns().get(stem(word), _NONE)[0])
    return any(low <= s < high for s in first for low, high in _DOINGS)


@lru_cache(KNOWN)
def verb_in_title(word: str) -> bool:
    """Whether a word of a title is a verb by its ending: titles tell in the present, and the parser stumbles there.

    >>> verb_in_title("dies"), verb_in_title("arrested"), verb_in_title("house")
    (True, True, False)
    """
    bare = stem(word)
    return bare != word.lower() and bare in _wordnet()
