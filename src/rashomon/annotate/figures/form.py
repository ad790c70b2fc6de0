"""The form of a figure: what leads it, its number or numbers, its unit, and what closes it."""

import re
from functools import cache

from rashomon.annotate.figures.numbers import NUMERAL
from rashomon.annotate.figures.units import before, behind

_AT_LEAST = (
    r"(?:greater|larger|bigger|more|higher)(?: than)? or equal (?:to|than)|at (?:the very )?least|(?:greater|larger|bigger|higher) than|more than|over|above|beyond"
    r"|exceeding|exceeded|exceeds|exceed|surpass|surpasses"
    r"|topped|tops|surpassed|passed|in excess of|no (?:fewer|less) than|not (?:fewer|less) than|upwards? of|north of"
    r"|a minimum of|minimum of"
    r"|as (?:few|little) as|well over|just over|slightly more than"
)
_AT_MOST = (
    r"(?:smaller|less|fewer|lower)(?: than)? or equal (?:to|than)|up to|as (?:many|much|high|far) as|at (?:the )?most|no more than|not more than|a maximum of|maximum of"
    r"|not exceeding|(?:smaller|lower) than|fewer than|less than|under|below|just under"
    r"|nearly|almost|close to|neared|approached|nearing|approaching"
)
_ABOUT = (
    r"about|around|roughly|approximately|some|an estimated|estimated|circa|more or less|or so|nearly|almost|close to"
)


SEED = re.compile(
    r"\d|[½¼¾⅓⅔⅛]|\b(?:half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zero|thirteen|fourteen|fifteen"
    r"|quarters?\s+(?:million|billion)|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|tens|dozens|scores"
    r"|hundreds|thousands|millions|billions|trillions|lakhs|crores|many|several|some|an?\s+(?:hundred|thousand|million"
    r"|billion|trillion|dozen|half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth))\b",
    re.IGNORECASE,
)
"""What every number begins with; nothing else is worth a closer look."""
BACK = 6
"""Words before a number that may bound it (`no fewer than about`)."""


LEADS = frozenset(
    "at greater larger bigger higher smaller lower more fewer less over above below under beyond exceeding exceeded "
    "exceeds exceed surpass surpasses topped tops surpassed passed in no not up upward upwards north a an minimum maximum as well just slightly "
    "nearly almost close neared approached nearing approaching about around roughly approximately some estimated circa "
    "or between from anywhere ranging minus".split()
)
"""The first words of what may stand before a number and bound it."""


@cache
def form() -> re.Pattern[str]:
    """Give the expression that finds figures."""
    number = rf"(?:(?P<pre>{before()})\s?)?(?P<minus>(?:minus|negative)\s+|[−-](?=\d))?(?P<n>{NUMERAL})"
    second = rf"(?:(?:{before()})\s?)?"
    unit = rf"(?P<mid>(?:[\s-]?(?:{behind()}))?)"
    dash = r"\s?(?:-|–|—)\s?"
    upper = (
        rf"(?:(?P<share>\s+(?:in|out\s+of|of|in\s+every|of\s+every|out\s+of\s+every)\s+)(?P<whole>{NUMERAL})(?=\s)(?!\s+(?:of|percent|per)\b)"
        rf"|(?(range){unit}(?:{dash}|\s(?:to|and)\s){second}(?P<m>{NUMERAL})"
        rf"|(?:{dash}|-?\s(?:to)\s){second}(?P<k>{NUMERAL})))?"
    )
    lead = (
        rf"(?:(?P<least>{_AT_LEAST})\s+|(?P<most>{_AT_MOST})\s+|(?P<about>{_ABOUT})\s+"
        r"|(?P<range>between|from|anywhere\s+from|ranging\s+from)\s+)*"
    )
    post = rf"(?:[\s-]?(?:of\s)?(?P<post>{behind()}))?"
    tail = r"(?P<tail>\s+(?:or|and)\s+(?:more|fewer|less|above|over|greater)(?!\s+than|\s+\d)|-?plus\b|\+)?"
    return re.compile(rf"(?i:(?<![\w.,$€£/-]){lead}{number}{upper}{post}{tail}(?!\w|[.,]\d))")
