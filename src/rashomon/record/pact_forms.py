"""How reports tell that a pact was concluded: the patterns of words that `concluding` goes by."""

import re

from rashomon.record.tables import form

NAMED = "[\ue000-\ue003]+"
"""A name of a party, of whatever class."""
_OFFICE = r"(?:[\w.&-]+\s+){0,7}?"
_ONE = (
    rf"(?:(?:the\s+)?(?:[\ue000\ue001]+(?:[’']s?)?\s+)?{_OFFICE}\ue002+"
    rf"|(?:(?!{form('agreements', 'elsewhere')}\b)[\w-]+\s+){{0,4}}?"
    rf"{NAMED}(?:[’']s?\s+(?:government|military|army|parliament))?)"
)
"""A party: a person who holds an office of it, or its own name."""
_LIST = rf"{_ONE}(?:\s*,\s*{_ONE})*(?:,?\s+and\s+{_ONE})?"
PACT = re.compile(rf"\b{form('agreements', 'pact')}\b(?![-‑–]|\s+{form('agreements', 'pact')}\b)", re.IGNORECASE)
WITH = re.compile(
    rf"\s*(?:(?:(?!\b{form('agreements', 'elsewhere')}\b)[^,;:.]){{0,60}}?\s)??(?:with|between)\s+(?P<some>{_LIST})",
    re.IGNORECASE,
)
BY = re.compile(
    rf"(?<!brokered\s)(?<!mediated\s)(?<!hosted\s)(?<!proposed\s)(?<!backed\s)\bby\s+(?P<some>{_LIST})", re.IGNORECASE
)
OF = re.compile(
    rf"\b{form('agreements', 'people')}\s+of\s+(?P<some>{_LIST})\s+(?:\w+\s+){{0,2}}?{form('agreements', 'forms')}\b",
    re.IGNORECASE,
)
AGREED = re.compile(
    r"\bagree\w*(?:\s+(?:on|to|upon))?(?:\s+(?!(?:under|as|in|of|to|between|with|at|that)\b)[\w$€£.%’'-]+){0,5}\s+$"
)
"""What may stand between `agreed` and the pact: `agreed on a new five-year`."""
BEFORE = re.compile(rf"(?P<some>{NAMED}(?:\s*[-‑–/]\s*{NAMED})+)\s+(?:[\w-]+\s+){{0,3}}$")
ENDED = re.compile(
    r"\b(?:withdr[ae]w\w*|quit\w*|scrap\w*|terminat\w+|abrogat\w+|suspend\w*|pull\w*\s+out|exit\w*|abandon\w*|expir\w+|"
    r"cancel\w*|tore\s+up|renounc\w+|breach\w*|violat\w+)\b",
    re.IGNORECASE,
)
"""Words before a pact with which it no longer binds."""
NEAR = 140
"""Characters behind a pact's noun in which it may be told what it is about."""
FOR = re.compile(r"(?:\s\S+){0,4}\s(?:for|lasting)\s(?:a\s)?")
ARTICLE = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
WORD = re.compile(r"\S+")
BREAK = re.compile(r"[,;:.)”]$|[’']s$")
PURPOSE = re.compile(
    r"\s(?:to|on|for|governing|covering)\s(?![A-Z0-9])"
    r"(?:[^\s,;:.]+(?:\s|$|(?=[,;:.]))){2,12}?"
    r"(?=[,;:.]|$|(?:in|on|at)\s[A-Z]|(?:after|before|following|during|that|which|with|under|when|while|by)\b)"
)
"""What stands behind a pact's noun and says what it is for: `to share the water of a reservoir`."""
