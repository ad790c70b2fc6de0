"""The words that time expressions are made of, and the numbers that they stand for."""

import re

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = {name: 10 * n for n, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_COUNTS: dict[str, float] = {name: n for n, name in enumerate((*_ONES, *_TEENS), 1)} | _TENS | {
    "a": 1, "an": 1, "another": 1, "hundred": 100, "couple": 2, "couple of": 2, "half a dozen": 6, "dozen": 12, "½": 0.5,
}  # fmt: skip
_FIRSTS = "first second third fourth fifth sixth seventh eighth ninth".split()
_ORDINALS = {
    name: n
    for n, name in enumerate(
        (
            *_FIRSTS,
            *"tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
            "twentieth", *(f"twenty-{one}" for one in _FIRSTS), "thirtieth", "thirty-first",
        ),
        1,
    )
}  # fmt: skip
NUMBERS = frozenset(word for name in _COUNTS for word in name.split())
"""The words that a number in words begins with."""
FIRSTS = frozenset(name.split("-")[0] for name in _ORDINALS)
_WHICH = {
    "last": -1, "previous": -1, "past": -1, "preceding": -1, "this past": -1, "recent": -1, "next": 1, "coming": 1,
    "this coming": 1, "upcoming": 1, "following": 1, "this": 0, "current": 0, "the": 0, "": 0,
}  # fmt: skip
DECADES = {name.removesuffix("y") + "ies": tens for name, tens in _TENS.items()} | {"noughties": 0, "twenty-tens": 10}
"""The years of a century that `the seventies` begin with."""


def _any(words: object) -> str:
    """The words as alternatives, the longest first; a space or hyphen in one is any."""
    longest = sorted(map(str, words), key=len, reverse=True)  # type: ignore[call-overload]
    return "|".join(re.sub(r"[ -]", r"[\\s-]+", word) for word in longest)


_PLAIN = _any(name for name in _COUNTS if name not in ("a", "an", "another", "½"))
_HALF = r"[\s-]+and[\s-]+(?:a[\s-]+)?half"
WORDS = {
    "NUMBER": (
        r"(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d+)?(?:\s?½|\s1/2)?|½"
        rf"|(?:{_any(_TENS)})-(?:{_any(_ONES)})|(?:{_any(_ONES)})\s+(?:hundred|dozen)|(?:a\s+)?(?:{_PLAIN})|another|an?)"
    ),
    "ORDINAL": rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{_any(_ORDINALS)})",
    "VAGUE": r"(?:several|a\s+few|few|many|some|a\s+number\s+of|numerous|a\s+handful\s+of|dozens\s+of|countless)",
    "UNIT": r"(?:(?:day|week|fortnight|month|quarter|year|decade)s?|centur(?:ies|y))",
    "CLOCK": r"(?:hour|minute)s?",
    "MONTH": (
        r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
        r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
    ),
    "WEEKDAY": r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
    "SHORTDAY": r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\b\.?)",
    "YEAR": r"(?:1\d\d\d|2[01]\d\d)",
    "DAY": rf"(?:(?:[012]?\d|3[01])(?:st|nd|rd|th)?(?![\d%])|{_any(_ORDINALS)})",
    "DAYTIME": r"(?:morning|afternoon|evening|night)",
    "SEASON": r"(?:spring|summer|autumn|fall|winter)",
}  # fmt: skip
"""The expression that each name in a form stands for."""
_MORE = r"(?:(?:more|straight|consecutive|successive|full|whole|long|further|additional|solid|entire)\s+)?"
_STEP_FORM = (
    rf"NUMBER(?:[\s-]+|(?<=\d))(?:and[\s-]+(?:a[\s-]+)?half[\s-]+)?{_MORE}(?!quarter)(?:UNIT|CLOCK)(?:{_HALF})?"
)
WORDS["STEPS"] = rf"{_STEP_FORM}(?:(?:,?\s+and\s+|(?:,\s*|\s+)(?!an?\b)){_STEP_FORM})*"
"""A length: `two years`, `two and a half days`, `a year and a half`, `10-day`, `two years and three months`."""


def filled(pattern: str) -> str:
    """Fill the words into a form."""
    for name in ("STEPS", *WORDS):
        pattern = re.sub(rf"\b{name}\b", WORDS[name].replace("\\", r"\\"), pattern)
    return pattern


_STEP = re.compile(
    filled(
        rf"(?i:(?P<n>NUMBER)(?:[\s-]+|(?<=\d))(?P<half>and[\s-]+(?:a[\s-]+)?half[\s-]+)?{_MORE}(?P<u>UNIT|CLOCK)(?P<more>{_HALF})?)"
    )
)


def step(which: str | None) -> int:
    """Give how many units on `last`, `this` and `next` lead."""
    return _WHICH[" ".join((which or "").lower().split())]


def count(text: str) -> float:
    """Give the number that a small number word or numeral stands for."""
    low = re.sub(r"\s+", " ", text.lower().strip()).replace(",", "")
    if low[0].isdigit():
        whole = float(re.match(r"[\d.]+", low)[0])  # type: ignore[index]
        return whole + (0.5 if low.endswith(("½", "1/2")) else 0)
    if low in _COUNTS:
        return _COUNTS[low]
    if low.startswith("a ") and low[2:] in _COUNTS:
        return _COUNTS[low[2:]]
    first, second = re.split(r"[ -]", low)
    return _COUNTS[first] * _COUNTS[second] if second in ("hundred", "dozen") else _COUNTS[first] + _COUNTS[second]


Steps = list[tuple[float, str]]
"""The numbers and units of a length, the largest unit first."""


def steps(text: str) -> Steps:
    """Read a length: `one month and 21 days`."""
    found = [(count(m["n"]) + (0.5 if m["half"] or m["more"] else 0), unit(m["u"])) for m in _STEP.finditer(text)]
    return sorted(found, key=lambda one: _UNITS.index(one[1]))


_UNITS = "century decade year quarter month fortnight week day hour minute".split()


def unit(text: str) -> str:
    """Give the singular of a unit of time; a part of the day is told as its day."""
    low = text.lower()
    if low in ("morning", "afternoon", "evening", "night"):
        return "day"
    return "century" if low.startswith("centur") else low.rstrip("s")


def ordinal(text: str) -> int:
    """Give the number of a day or century: `3rd`, `third`, `3`."""
    return _ORDINALS.get(re.sub(r"[\s-]+", "-", text.lower())) or int(re.sub(r"\D", "", text))
