"""Reading numerals and number words as values with bounds."""

import re
from dataclasses import dataclass

_ONES = {
    name: n
    for n, name in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {name: 10 * n for n, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {
    "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "lakhs": 1e5,
    "crore": 1e7, "crores": 1e7, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "k": 1e3,
    "dozen": 12, "score": 20, "m": 1e6, "b": 1e9,
}  # fmt: skip
VAGUE = {
    "dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2e3, "millions": 2e6, "billions": 2e9,
    "trillions": 2e12, "lakhs": 2e5, "crores": 2e7, "tens": 20.0,
}  # fmt: skip
"""What a vague plural means at the least: "dozens" is two dozen or more."""

_SMALL = "|".join(sorted((*_ONES, *_TENS), key=len, reverse=True))
_WORDS = (
    rf"(?:(?:{_SMALL})(?:[\s-]+(?:and[\s-]+)?(?:{_SMALL}|hundred|thousand|million|billion|trillion|lakh|crore|dozen))*)"
)
_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_SCALE = (
    r"(?:(?:\s|-)?(?:hundred|thousand|million|billion|trillion|lakhs?|crores?|mln|mn|bln|bn|tn|trn|dozen)\b|[kmb]\b)"
)
_PLURAL = r"(?:(?:tens|hundreds|dozens|scores|thousands|many|several|some)\s+(?:of\s+)?)?(?:dozens|scores|hundreds|thousands|millions|billions|trillions|lakhs|crores|tens)"
_HALF = r"(?:half\s+a\s+(?:million|billion|dozen)|(?:a|an)\s+(?:hundred|thousand|million|billion|trillion|dozen)|a\s+(?:third|quarter)|two[\s-]thirds|three[\s-]quarters|one[\s-]third|one[\s-]quarter|half)"
NUMERAL = rf"(?:{_DIGITS}{_SCALE}*|{_PLURAL}|{_HALF}|{_WORDS})"
"""One number, as a regular expression to be used without regard to case."""

_FRACTIONS = {
    "a third": 100 / 3, "one third": 100 / 3, "a quarter": 25.0, "one quarter": 25.0, "two thirds": 200 / 3,
    "three quarters": 75.0, "half": 50.0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Value:
    """A number by its bounds; `fraction` where it is a share of something, as percent."""

    low: float | None
    high: float | None
    fraction: bool = False


def value(text: str) -> Value | None:
    """Read a numeral: `1.4 million`, `fifty-two thousand`, `dozens`, `half a million`, `5,000 crore`."""
    low = re.sub(r"[\s-]+", " ", text.lower()).strip()
    if low in _FRACTIONS:
        return Value(_FRACTIONS[low], _FRACTIONS[low], fraction=True)
    if any(word in VAGUE for word in low.split()):
        return Value(_vague(low), None)
    exact = _digits(low) if low[0].isdigit() else _words(low)
    return None if exact is None else Value(exact, exact)


def _vague(low: str) -> float:
    """`tens of thousands` is twenty thousand or more; `many billions` two billion or more."""
    named = [VAGUE[word] for word in low.split() if word in VAGUE]
    if len(named) == 1:
        return named[0]
    return named[0] * named[-1] / 2


def _digits(low: str) -> float | None:
    match = re.match(r"(?P<n>[\d,]*\.?\d+) ?(?P<rest>.*)", low)
    if not match:
        return None
    number = float(match["n"].replace(",", ""))
    for word in match["rest"].split():
        number *= SCALES.get(word, 1)
    return round(number, 6)


def _words(low: str) -> float | None:
    total, group = 0.0, 0.0
    if low.startswith("half a "):
        return SCALES[low.rsplit(maxsplit=1)[-1]] / 2
    for word in low.split():
        if word in ("and", "a", "an"):
            continue
        if word in _ONES or word in _TENS:
            group += _ONES.get(word, 0) + _TENS.get(word, 0)
        elif word in ("hundred", "dozen", "score"):
            group = (group or 1) * SCALES[word]
        elif word in SCALES:
            total, group = total + (group or 1) * SCALES[word], 0
        else:
            return None
    return total + group
