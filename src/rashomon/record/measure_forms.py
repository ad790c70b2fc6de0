"""How reports tell of tariffs, sanctions and bans: the patterns of words that `measuring` goes by."""

import re

from rashomon.record.tables import form
from rashomon.records import MeasureKind, MeasureStatus

KINDS: tuple[MeasureKind, ...] = (
    "export control", "visa restriction", "tariff", "sanctions", "embargo", "ban", "quota", "penalty",
)  # fmt: skip
"""The kinds of measure, those of two words first: an import ban is an export control before it is a ban."""
BESIDE = 20
"""Characters before a measure that a clause goes on about, in which its size may stand: `a 25% tariff that ...`."""
STATUS: dict[str, MeasureStatus] = {
    "impose": "imposed", "announce": "planned", "raise": "raised", "ease": "eased", "lift": "lifted",
}  # fmt: skip
AHEAD = re.compile(r"\b(?:to|will|would)\s+(?:take\s+effect|come\s+into\s+(?:force|effect))\b", re.IGNORECASE)
"""What stands beside a measure that is not in force yet."""
_EVERY = "|".join(form("measures", kind) for kind in KINDS)
NOUN = re.compile(rf"\b(?:{_EVERY})\b(?![-‑–]|\s+(?:war|relief|rate|threat|regime|free|list)s?\b)", re.IGNORECASE)
_AMOUNT = (
    r"(?:(?:of|to|from|up|as|high|at|about|around|between|than|more|less|least|by|and|a|per\s?cent|percent|percentage|"
    r"points?)\b|[\d.,%$€£–-]+\w*)"
)
_BIT = r"(?:[^\s,;:.()“”\"]|[.,](?=\w))+"
_END = (
    rf"(?=\s*[,;:.()“”\"—]|\s+{form('measures', 'end')}\b|\s+and\s+\w+(?:ed|ing)\b|\s+(?:to|from)\s+[\d$€£]"
    rf"|\s+from\s+{form('measures', 'day')}\b|\s*$)"
)
_SOME = (
    rf"(?P<some>(?!{form('measures', 'day')}\b)"
    r"(?:(?:(?:more\s+than|up\s+to|as\s+much\s+as|at\s+least|about|around|some|nearly|over)\s+)?"
    r"[$€£]?[\d.,]+\s+(?:[bm]|tr)illion(?:\s+(?:dollars|euros|pounds|yuan|yen|rupees))?\s+(?:worth\s+of|of|in)\s+)?"
    rf"{_BIT}(?:\s+(?:(?:originating|made|grown)\s+in|{_BIT})){{0,9}}?){_END}"
)
"""What a measure is laid on, up to where the sentence goes on about something else."""
OBJECT = re.compile(rf"(?:\s+{_AMOUNT})*\s+(?:on|against)\s+{_SOME}", re.IGNORECASE)
VERBAL = re.compile(
    rf"\b(?:bann\w+|bans?|barr\w+|bars?|prohibit\w*|embargo\w*|sanction(?:ed|s|ing))\s+{_SOME}", re.IGNORECASE
)
WITHIN = re.compile(
    rf"\bincluding\s+(?:an?\s+)?(?:\S+\s+){{0,2}}?(?P<noun>{_EVERY})\s+(?:on|for|over)\s+{_SOME}", re.IGNORECASE
)
THREAT = re.compile(r"\bthreat\w*\b[^,;]{0,60}$", re.IGNORECASE)
ONTO = re.compile(
    "\\b(?:on|against)\\s+(?:the\\s+)?(?P<some>[\ue000\ue001\ue003]+"
    rf"(?!(?:\s+\S+){{0,3}}?\s+{form('measures', 'others')}\b))"
)
BY = re.compile("\\bby\\s+(?:the\\s+)?(?P<some>[\ue000-\ue003]+)")
BEFORE = re.compile("(?P<some>[\ue000\ue001\ue003]+)(?:[’']s?)?\\s+(?:\\S+\\s+)?$")
