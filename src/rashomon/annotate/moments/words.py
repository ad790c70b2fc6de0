"""The words that time expressions are made of, and what they are resolved against."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rashomon.annotate.moments.calendar import Stretch

_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
_COUNTS = {name: n for n, name in enumerate(_SMALL, 1)} | {
    "a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "hundred": 100, "a hundred": 100, "couple": 2, "a couple of": 2, "half a dozen": 6, "a dozen": 12,
}  # fmt: skip
_ORDINALS = {
    name: n
    for n, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third "
        "twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth "
        "thirty-first".split(),
        1,
    )
}
NUMBER = (
    r"(?:\d{1,3}(?:\.\d)?|(?:twenty|thirty|forty|fifty)-(?:" + "|".join(_SMALL[:9]) + ")|"
    + "|".join(sorted(_COUNTS, key=len, reverse=True)) + ")"
)  # fmt: skip
ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)|" + "|".join(sorted(_ORDINALS, key=len, reverse=True)) + ")"
VAGUE = r"(?:several|a few|few|many|some|a number of|recent|numerous|a couple of)"
UNIT = r"(?:day|week|fortnight|month|year|decade|quarter|centur(?=ies|y))(?:ies|y|s)?"
MONTH = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
SHORT_WEEKDAY = rf"(?:{WEEKDAY}|(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\b\.?)"
YEAR = r"(?:1[0-9]|20)\d\d"
DAY = r"(?:(?:[012]?\d|3[01])(?:st|nd|rd|th)?(?![\d%])|" + "|".join(sorted(_ORDINALS, key=len, reverse=True)) + ")"
WHICH = (
    r"(?:very early|early|late|mid|(?:the )?(?:end|beginning|start|middle) of|the (?:first|second) half of|"
    r"(?:the )?(?:early|latter|late) part of|end(?=[- ]))"
)
STEPS = {
    "last": -1, "previous": -1, "past": -1, "this past": -1, "next": 1, "coming": 1, "this coming": 1, "upcoming": 1,
    "this": 0, "current": 0, "the current": 0, "following": 1, "the": 0,
}  # fmt: skip
"""How many units `last`, `this` and `next` go on."""


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is resolved against.

    That is the report's day (None: unknown), the verb's tense, and the stretch that the text named last.
    """

    day: date | None
    tense: str
    named: Stretch | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """A duration as ISO 8601, with `X` for a number that is vague."""

    iso: str


Found = Stretch | Length | None
Resolver = Callable[[re.Match[str], Context], Found]


def count(text: str) -> int:
    """Give the number that a small number word or numeral stands for."""
    low = text.lower()
    if low in _COUNTS:
        return _COUNTS[low]
    tens, dash, ones = low.partition("-")
    return _COUNTS[tens] + _COUNTS[ones] if dash else round(float(low))


def unit(text: str) -> str:
    """Give the singular of a unit of time."""
    low = text.lower()
    return "century" if low.startswith("centur") else low.rstrip("s")


def ordinal(text: str) -> int:
    """Give the number of a day or century: `3rd`, `third`, `3`."""
    return _ORDINALS.get(text.lower().replace(" ", "-")) or int(re.sub(r"\D", "", text))


KINDS = {
    "month": re.compile(r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"),
    "weekday": re.compile(WEEKDAY),
    "unit": re.compile(
        r"days?\b|week|fortnight|month|year|decade|centur|quarter|hour|minute|half|\b[QH][1-4]\b", re.IGNORECASE
    ),
    "season": re.compile(r"spring|summer|autumn|fall|winter", re.IGNORECASE),
    "digit": re.compile(r"\d\d"),
    "word": re.compile(
        r"yester|today|tonight|tomorrow|morning|afternoon|evening|night|weekend|\bday\b|Christmas|New Year|Boxing|Easter|Good Friday|Halloween|Valentine|Workers"
        r"|\b(?:ult|inst|prox)\b|\bthe \d", re.IGNORECASE
    ),
}  # fmt: skip
"""What a sentence must hold at the least for the forms of a kind."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form: what a sentence must hold for it, its expression, and how it is resolved."""

    kind: str
    pattern: re.Pattern[str]
    resolver: Resolver


_MARKS = {
    "(?P<m>MONTH)": "month", "(?P<wd>WEEKDAY)": "weekday", "(?P<s>": "season", "(?P<u>": "unit", "(?P<v>": "unit",
    "(?P<q>": "unit", "(?P<h>": "unit", "(?P<c>": "unit", "(?P<f>": "word", "(?P<y>YEAR": "digit",
}  # fmt: skip


def form(pattern: str, resolver: Resolver) -> Form:
    """Make a form; its kind is that of the first word that it cannot do without."""
    kind = next((kind for mark, kind in _MARKS.items() if mark in pattern), "word")
    return Form(kind, compiled(pattern), resolver)


def compiled(pattern: str) -> re.Pattern[str]:
    """Fill the words into a form, and let it begin and end with a word."""
    for name in ("SHORT_WEEKDAY", "MONTH", "WEEKDAY", "YEAR", "DAY", "NUMBER", "VAGUE", "UNIT", "WHICHPART", "ORDINAL"):
        pattern = pattern.replace(name, WHICH if name == "WHICHPART" else globals()[name])
    return re.compile(rf"(?<![\w$£€.])(?<!\d,){pattern}(?![\w])")
