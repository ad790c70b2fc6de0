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
    "crore": 1e7, "crores": 1e7, "mn": 1e6, "mln": 1e6, "mil": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12,
    "k": 1e3, "dozen": 12, "dozens": 12, "score": 20, "m": 1e6, "b": 1e9, "t": 1e12,
}  # fmt: skip
VAGUE = {
    "dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2e3, "millions": 2e6, "billions": 2e9,
    "trillions": 2e12, "lakhs": 2e5, "crores": 2e7, "tens": 20.0,
}  # fmt: skip
"""What a vague plural means at the least: "dozens" is two dozen or more."""
_PARTS = {
    name: 1 / n
    for n, names in {
        2: "half halves", 3: "third thirds", 4: "quarter quarters fourth fourths", 5: "fifth fifths",
        6: "sixth sixths", 7: "seventh sevenths", 8: "eighth eighths", 9: "ninth ninths", 10: "tenth tenths",
        20: "twentieth twentieths", 100: "hundredth hundredths",
    }.items()
    for name in names.split()
}  # fmt: skip
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅙": 1 / 6, "⅛": 0.125}

_LARGE = "thousand|million|billion|trillion|lakh|crore"
_ONE = "|".join(sorted(_ONES, key=len, reverse=True))
_TEN = "|".join(_TENS)
_BELOW = rf"(?:(?:{_TEN})(?:[\s-]+(?:{_ONE}))?|{_ONE})"
_GROUP = rf"(?:(?:{_BELOW}|an?)[\s-]+hundred(?:\s+(?:and\s+)?{_BELOW})?|(?:{_BELOW}|an?)[\s-]+dozen|{_BELOW})"
_WORDS = rf"(?:{_BELOW}\s+point(?:\s+(?:{_ONE}))+(?:\s+(?:{_LARGE}))?|{_GROUP}(?:[\s-]+(?:{_LARGE}))+(?:,?\s+(?:and\s+)?{_GROUP}(?:[\s-]+(?:{_LARGE}))*)*|{_GROUP})"
_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+\s\d/[2-9](?!\d)|\d+(?:\.\d+)?[½¼¾⅓⅔⅕⅙⅛]?)"
METRES = (
    r"tall|high|long|wide|deep|away|above|below|apart|inland|offshore|west|east|north|south"
    r"|inside\s(?:the|our|its|their|(?-i:[A-Z])\w*)"
)
"""What follows a number of metres: `400-500m inside our territory`."""
_SCALE = rf"(?:(?:\s|-)?(?:hundred|thousand|million|billion|trillion|lakhs?|crores?|mln|mn|bln|bn|tn|trn|dozens?|mil)\b|(?:k|m(?!\s(?:{METRES})\b)|b|t)\b)"
_PLURAL = r"(?:(?:tens|hundreds|dozens|scores|thousands|many|several|some)\s+(?:of\s+)?)?(?:dozens|scores|hundreds|thousands|millions|billions|trillions|lakhs|crores|tens)"
_HALF = (
    rf"(?:half\s+(?:a\s+)?(?:million|billion|trillion)|half\s+a\s+dozen|(?:(?:a|one|three)\s+)?quarters?\s+(?:million|billion|trillion)|(?:one|a)-half|(?:a|one|three)[\s-]quarters?\s+of\s+an?\s+(?:{_LARGE})"
    rf"|(?:a|one)\s+third\s+of\s+an?\s+(?:{_LARGE})"
    rf"|(?:an?|{_BELOW})\s+and\s+a\s+half(?:\s+(?:{_LARGE}))?|(?:an?|{_BELOW}|\d+)\s+(?:{_LARGE})\s+and\s+a\s+half"
    rf"|an?\s+(?:hundred|thousand|million|billion|trillion|dozen)(?!\s+(?:and\s+)?(?:{_BELOW})\b)"
    r"|(?:a|one|two|three|four|five|six|seven|nine)[\s-](?:thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)"
    r"|half|[½¼¾⅓⅔⅛]|[1-9]/(?:[2-9]|10|100)(?![\d/]))"
)
NUMERAL = rf"(?:{_HALF}|(?:{_DIGITS}{_SCALE}*)|{_PLURAL}|{_WORDS})"
"""One number, as a regular expression to be used without regard to case."""


@dataclass(frozen=True, slots=True)
class Value:
    """A number by its bounds; `fraction` where it is a share of something, as percent."""

    low: float | None
    high: float | None
    fraction: bool = False


def value(text: str) -> Value | None:
    """Read a numeral: `1.4 million`, `fifty-two thousand`, `dozens`, `half a million`, `5,000 crore`, `two-fifths`."""
    low = re.sub(r"[\s-]+", " ", text.lower()).strip()
    share = _share(low)
    if share is not None:
        return Value(share, share, fraction=True)
    if any(word in VAGUE for word in low.split()) and not low[0].isdigit():
        return Value(_vague(low), None)
    exact = _halves(low)
    if exact is None:
        exact = _digits(low) if low[0].isdigit() else _words(low)
    return None if exact is None else Value(exact, exact)


def _share(low: str) -> float | None:
    """A fraction that stands alone, in percent."""
    if low in ("one half", "a half"):
        return 50.0
    if low in ("half", "½", "¼", "¾", "⅓", "⅔", "⅛"):
        return 100 * (_SIGNS | {"half": 0.5})[low]
    if match := re.fullmatch(r"(\d)/(\d+)", low):
        return 100 * int(match[1]) / int(match[2])
    count, _, part = low.partition(" ")
    if part in _PARTS and (count in _ONES or count in ("a", "an")):
        return 100 * _ONES.get(count, 1) * _PARTS[part]
    return None


def _halves(low: str) -> float | None:
    """`a quarter of a million`, `two and a half million`, `three million and a half`."""
    if match := re.fullmatch(r"(\w+) (third|quarters?) of an? (\w+)", low):
        return _ONES.get(match[1], 1) * _PARTS[match[2]] * SCALES[match[3]]
    if match := re.fullmatch(r"(?:(\w+) )?quarters? (million|billion|trillion)", low):
        return _ONES.get(match[1] or "one", 1) / 4 * SCALES[match[2]]
    if match := re.fullmatch(r"half (million|billion|trillion)", low):
        return SCALES[match[1]] / 2
    if match := re.fullmatch(r"(.+?) and a half(?: (\w+))?", low):
        whole = 1.0 if match[1] in ("a", "an") else (_digits(match[1]) if match[1][0].isdigit() else _words(match[1]))
        if whole is None:
            return None
        *_, last = match[1].split()
        return whole + SCALES[last] / 2 if last in SCALES else (whole + 0.5) * SCALES.get(match[2] or "", 1)
    return None


def _vague(low: str) -> float:
    """`tens of thousands` is twenty thousand or more; `many billions` two billion or more."""
    named = [VAGUE[word] for word in low.split() if word in VAGUE]
    if len(named) == 1:
        return named[0]
    return named[0] * named[-1] / 2


def _digits(low: str) -> float | None:
    match = re.match(r"(?P<n>\d[\d,]*(?: \d{3}(?!\d))*(?:\.\d+)?)(?P<part> \d/\d|[½¼¾⅓⅔⅕⅙⅛])? ?(?P<rest>.*)", low)
    if not match:
        return None
    number = float(re.sub(r"[, ]", "", match["n"]))
    if match["part"]:
        part = match["part"].strip()
        number += _SIGNS[part] if part in _SIGNS else int(part[0]) / int(part[2])
    for word in match["rest"].split():
        number *= SCALES.get(word, 1)
    return round(number, 6)


def _pointed(low: str) -> float:
    """`two point five million`."""
    whole, _, rest = low.partition(" point ")
    digits = "".join(str(_ONES[word]) for word in rest.split() if word in _ONES)
    scale = SCALES.get(rest.split()[-1], 1)
    return round(float(f"{int(_words(whole) or 0)}.{digits}") * scale, 6)


def _words(low: str) -> float | None:
    if " point " in low:
        return _pointed(low)
    total, group = 0.0, 0.0
    if low.startswith("half a "):
        return SCALES[low.rsplit(maxsplit=1)[-1]] / 2
    for word in low.replace(",", "").split():
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
