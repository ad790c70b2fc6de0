"""What a number counts, in the report's own words."""

from rashomon.annotate.syntax import NOUNS, Word, noun_phrase

_SUMS = frozenset("number total count figure toll tally amount worth".split())
_STATES = frozenset("dead missing wounded injured homeless displaced hurt".split())
_FATES = frozenset(
    "kill die injure wound hurt arrest detain displace evacuate rescue capture miss lose destroy damage deploy "
    "evict hospitalise hospitalize hospitalized strand trap perish drown abduct kidnap free release execute".split()
)


def counted(word: Word, end: int) -> str | None:
    """What a number counts, in the report's words: `people killed`, `tariffs`."""
    top = _top(word, end)
    noun = _noun(top, end)
    if noun is None:
        return None
    if noun.lemma.lower() in _SUMS and (of := noun.child("prep")) is not None and of.lower == "of" and of.children:
        noun = of.children[0]
    phrase = _phrase(noun, word, end)
    if _partitive(noun, end):
        phrase = f"of the {phrase}" if phrase else "of those"
    verb = _fate(noun) or _fate(top) or _death(noun)
    return f"{phrase} {verb}" if verb and verb not in phrase.split() else phrase or None


_DEATHS = {"death": "killed", "killing": "killed", "injury": "injured", "wounding": "wounded", "arrest": "arrested"}


def _death(noun: Word) -> str | None:
    """What befell those whose it is: `the deaths of nine civilians`."""
    return _DEATHS.get(noun.head.head.lemma.lower()) if noun.dep == "pobj" and noun.head.lower == "of" else None


def _partitive(noun: Word, end: int) -> bool:
    """Whether a number is some of those whom a fate befell: `17 of the miners who died`, `three of those killed`.

    `17 of the miners died` is the number of the dead.
    """
    of = noun.head
    befallen = noun.lower in _STATES or noun.lemma in ("victim", "casualty", "fatality") or _fate_inside(noun)
    return bool(befallen) and of.lower == "of" and of.start >= end and of.head.tag == "CD"


def _top(word: Word, end: int) -> Word:
    """The highest word inside the figure or the noun that the figure modifies."""
    while word.head is not word and word.dep in (
        "nummod",
        "quantmod",
        "compound",
        "amod",
        "nmod",
        "advmod",
        "npadvmod",
    ):
        word = word.head
        if word.start >= end and word.tag in NOUNS:
            break
    return word


def _noun(top: Word, end: int) -> Word | None:
    """The noun that a number modifies, heads with `of`, or measures through a preposition or a verb."""
    if top.start >= end:
        return top if top.tag in NOUNS else None
    of = next((c for c in top.children if c.lower == "of" and c.start >= end), None)
    if of and of.children:
        return of.children[0]
    if top.dep == "pobj" and top.head.lower == "on":
        return None  # `a tariff on $50 billion` is of goods, not of tariffs
    if top.dep == "pobj":
        above = top.head.head
        return above if above.tag in NOUNS else (above.child("dobj") or above.child("nsubjpass", "nsubj"))
    if top.dep in ("attr", "acomp") and top.head.lemma == "be":
        subject = top.head.child("nsubj")
        return subject if subject is not None and subject.lemma.lower() in _SUMS else None
    return top if top.dep in ("nsubj", "nsubjpass", "dobj") and top.head.lemma in _FATES else None


_NO_PART = frozenset(("DT", "CD", "HYPH", "PRP$", "IN"))
"""Tags of what stands before a noun and is no part of what is counted."""


def _phrase(noun: Word, word: Word, end: int) -> str:
    """The noun with what stands before it, less the number, articles and hyphens."""
    if noun is word:
        return "people"
    left, _ = noun_phrase(noun)
    behind = noun.start >= end
    words = [
        w
        for w in noun.sentence.words
        if left.i <= w.i <= noun.i and w.tag not in _NO_PART and w.text[0].isalnum() and w.lower != "percent"
    ]
    return " ".join(w.text for w in words if not behind or w.start >= end)


def _fate(noun: Word) -> str | None:
    """What happened to those counted: `14 people were killed`, `killed nine`, `dozens wounded`."""
    verb = noun.head if noun.dep in ("nsubj", "nsubjpass", "dobj", "conj") else None
    if verb is not None and verb.lemma in _FATES and noun.dep != "conj":
        return None if _agent(noun, verb) else _done(verb)
    if noun.dep == "nsubj" and noun.head.lemma == "be":
        state = noun.head.child("acomp", "attr")
        return state.text if state is not None and state.lower in _STATES else None
    return _fate_inside(noun)


def _agent(noun: Word, verb: Word) -> bool:
    """Whether the noun does the verb to others: not in `27 people killed in a raid were buried`, where nobody else is."""
    if noun.dep != "nsubj" or verb.lemma in ("die", "perish", "drown") or verb.child("auxpass") is not None:
        return False
    return verb.tag not in ("VBD", "VBN") or verb.child("dobj", "ccomp") is not None


def _done(verb: Word) -> str:
    """The participle of what befell them: `kills 50` counts people killed."""
    if verb.tag in ("VBN", "VBD") or verb.child("auxpass") is not None or verb.lemma in ("die", "miss", "perish"):
        return verb.text
    return _IRREGULAR.get(verb.lemma) or (f"{verb.lemma}d" if verb.lemma.endswith("e") else f"{verb.lemma}ed")


_IRREGULAR = {"trap": "trapped", "lose": "lost", "hurt": "hurt", "kidnap": "kidnapped"}


def _fate_inside(noun: Word) -> str | None:
    """What happened by the noun's own modifiers: `people killed in the blast`, `wounded soldiers`."""
    return next((c.text for c in noun.children if c.dep in ("acl", "amod", "relcl") and c.lemma in _FATES), None)
