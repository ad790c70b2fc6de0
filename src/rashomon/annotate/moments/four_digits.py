"""Whether a number of four digits is a year: `a 2009 audit`, but not 2009 people."""

from rashomon.annotate.syntax import Word

_YEAR_LEAD = frozenset(
    "in since by until till from during of through before after for between and to early late mid end around about "
    "summer spring autumn fall winter year fiscal - pre post or than".split()
)
_OWNERS = frozenset("the a an its his her their our my your this that these those 's ’s s' first last next".split())
_MEASURED = frozenset(
    "page word seat man member mile strong foot metre meter mph horsepower room bed person people square ton tonne "
    "kilometer kilometre calorie volt watt point degree acre hectare pound dollar euro vote body delegate rpm".split()
)
"""What a number of four digits counts though it stands in the singular: `a 1900 seat hall`."""
_NUMBERED = frozenset(
    "resolution resolutions section article articles no no. number law act regulation flight route highway paragraph page "
    "chapter code decree directive order bill case version unit squadron room platform convoy bus train # nr".split()
)
"""What has a number for its name: resolution 1701 is of no year."""


def is_year(word: Word, number: int) -> bool:
    """Whether a bare number of four digits is a year: by what leads to it, or as it names a thing (`a 2009 audit`)."""
    words = word.sentence.words
    if "-" in word.text[:-4]:
        return True  # `post-1959`, `mid-2004`
    at = word.i - words[0].i
    before = words[at - 1].lower if at > 0 else ""
    if before in _NUMBERED or (before == "and" and at > 2 and words[at - 3].lower in _NUMBERED):
        return False
    if at > 0 and words[at - 1].tag in ("NNP", "NNPS") and before not in _YEAR_LEAD and words[at - 1].text.istitle():
        return False  # `Agenda 2030`, `Made in China 2025`: the end of a name
    thing = word.head if word.dep in ("nummod", "compound", "nmod", "amod") and word.head.i > word.i else None
    if thing is not None and thing.i - word.i < 6:
        return 1700 < number < 2100 and _names(word, thing, before, number)
    behind = words[at + 1] if at + 1 < len(words) else None
    if behind is not None and (behind.tag == "NNS" or behind.lemma.lower() in _MEASURED):
        return False
    return before in _YEAR_LEAD or word.ent == "DATE"


def _names(word: Word, thing: Word, before: str, number: int) -> bool:
    """Whether a year stands before the thing that it names, and does not count it.

    A single thing is not counted by four digits; several are, unless an article or an owner is before them.
    """
    words = word.sentence.words
    behind = words[word.i - words[0].i + 1]
    if thing.lemma.lower() in _MEASURED or behind.lemma.lower() in _MEASURED:
        return False
    if thing.tag in ("NN", "NNP"):
        return number % 100 != 0 or word.ent == "DATE"
    return before in _OWNERS and (word.ent == "DATE" or thing.tag == "NNPS")
