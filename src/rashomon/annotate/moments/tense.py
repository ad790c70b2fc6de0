"""Whether the verb that governs a time expression looks back or ahead."""

from rashomon.annotate.syntax import VERBS, Word

PAST, FUTURE, OPEN = "past", "future", "open"
_AHEAD = frozenset(
    "will shall may might could should must would plan expect schedule due set intend hope aim seek want agree "
    "pledge promise vow propose prepare push".split()
)


def tense(word: Word) -> str:
    """Tell from the nearest verb above a word whether it happened or lies ahead: past, future or open."""
    for above in (word, *word.ancestors()):
        if above.tag in VERBS:
            found = _of_verb(above)
            if found != OPEN:
                return found
        elif above.lower in {"due", "set", "scheduled", "upcoming", "planned"} and above.i != word.i:
            return FUTURE
    return OPEN


def _of_verb(verb: Word) -> str:
    """Read the tense of one verb with its auxiliaries."""
    helpers = [c for c in verb.children if c.dep in ("aux", "auxpass")]
    lower = {h.lower for h in helpers}
    if lower & {"will", "shall", "’ll", "'ll"} or verb.lower in {"due", "scheduled", "slated"}:
        return FUTURE
    if any(h.tag == "VBD" or h.lower in ("has", "have", "had", "’s", "’ve", "'ve") for h in helpers):
        return PAST
    if verb.tag == "VBD" or (verb.tag == "VBN" and verb.dep in ("acl", "relcl", "advcl", "conj") and not helpers):
        return PAST
    if verb.tag == "VB" and (lower & {"to", "would", "could", "should", "may", "might", "must", "can"}):
        return _of_infinitive(verb)
    if verb.tag in ("VBP", "VBZ") and verb.lemma in _AHEAD:
        return FUTURE
    if verb.tag == "VBG" and lower & {"is", "are", "’re", "'re", "am"}:
        return FUTURE
    return OPEN


def _of_infinitive(verb: Word) -> str:
    """What one plans, expects or pushes to do lies ahead, whenever one planned it."""
    above = verb.head
    if above is not verb and above.tag in ("VBD", "VBN") and above.lemma not in _AHEAD and verb.dep == "xcomp":
        return PAST
    return FUTURE
