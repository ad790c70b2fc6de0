"""All forms that time expressions take in news, by the kind of word that each begins with."""

from collections import defaultdict

from rashomon.annotate.dateline import MONTHS
from rashomon.annotate.moments import (
    dates,
    feasts,
    lengths,
    months,
    named,
    near,
    parts,
    relative,
    weekdays,
    within,
    years,
)
from rashomon.annotate.moments.calendar import SEASONS
from rashomon.annotate.moments.forms import Form
from rashomon.annotate.moments.words import DECADES, FIRSTS, NUMBERS

PHRASES: tuple[Form, ...] = (
    *dates.FORMS, *weekdays.FORMS, *near.FORMS, *named.FORMS, *relative.FORMS, *within.FORMS, *months.FORMS, *years.FORMS,
    *lengths.FORMS, *feasts.FORMS, *parts.FORMS,
)  # fmt: skip
"""Each form with its resolver; where several match, the longest counts, and of these the first that resolves."""
_KINDS = {
    "number": (*NUMBERS, "half", "quarter", "a", "an"),
    "ordinal": (*FIRSTS, "twenty", "thirty"),
    "month": (*MONTHS, *(name[:3] for name in MONTHS), "sept"),
    "weekday": "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun".split(),
    "which": "last next this past coming previous following upcoming current preceding recent that same final very".split(),
    "part": (
        "early late mid very earlier later end beginning start middle close outset height rest remainder balance first "
        "second latter closing final opening last dying waning".split()
    ),
    "near": "yesterday today tomorrow tonight overnight".split(),
    "season": SEASONS,
    "decade": (*DECADES, "twenty"),
    "unit": (
        "day days week weeks weekend month months year years decade decades century centuries quarter hour hours night eve "
        "evening morning fiscal financial calendar".split()
    ),
    "vague": "several few many some numerous a dozens countless recent last past previous next coming following".split(),
    "quarter": "q1 q2 q3 q4 h1 h2 fy".split(),
    "than": "more over well at less under fewer within".split(),
    "to": ("to", "till"),
    "feast": feasts.BEGINS,
}  # fmt: skip
"""The words that forms begin with, by their kind; numerals are of the kind `digit`."""


DIGIT = "0"
"""What stands for every numeral among the words that forms begin with."""


def _by_word() -> dict[str, tuple[Form, ...]]:
    """Give the forms that each word may begin, with or without a full stop behind it."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for kind, words in _KINDS.items():
        for word in words:
            kinds[word].add(kind)
            kinds[f"{word}."].add(kind)
    kinds[DIGIT] = {"digit"}
    return {word: tuple(form for form in PHRASES if kinds[word] & set(form.begins)) for word in kinds}


BEGINS = _by_word()
"""The forms that each word may begin, by the word in small letters."""
