"""Whether the verb that governs a time expression looks back or ahead."""

from rashomon.annotate.syntax import VERBS, Word

PAST, FUTURE, OPEN = "past", "future", "open"
_AHEAD = frozenset(
    "will shall may might could should must would plan expect schedule due set intend hope aim seek want agree "
    "pledge promise vow propose prepare push".split()
)
_WILL = frozenset("will shall ’ll 'll wo must".split())
_MODALS = frozenset("would could should may might must can ought to".split())
_PERFECT = frozenset("has have had ’ve 've having".split())
_PUT_OFF = frozenset(
    "move postpone delay adjourn extend reschedule defer put push bring shift schedule set slate plan call expect "
    "tip fix book due announce convene adjourned".split()
)
"""What is moved `to Friday`, adjourned `until June` or called `for Sunday` is still to come there."""
_SETTING = frozenset("on in at from by to until for".split())
_LEADS_ON = frozenset("to till until for".split())
_PLANNED = frozenset("due set scheduled upcoming planned expected slated likely poised".split())
_NO_PLAN = frozenset("say tell report write add know think believe remember show mark remain stand claim know".split())
"""Verbs whose present tense with a day says nothing of what is to come."""


def tense(word: Word) -> str:
    """Tell from the nearest verb above a word whether it happened or lies ahead: past, future or open."""
    if _led_on(word):
        return FUTURE
    right_at = _verb_at(word)
    for above in (word, *word.ancestors()):
        if above.tag in VERBS:
            found = _of_verb(above)
            if found == OPEN and above is right_at:
                return FUTURE
            if found != OPEN:
                return found
        elif above.lower in _PLANNED and above.i != word.i:
            return FUTURE
    return OPEN


def _led_on(word: Word) -> bool:
    """`moved from Thursday to Friday`, `called for Sunday`, `ahead of Monday's vote`."""
    words = word.sentence.words
    before = [w.lower for w in words if word.i - 3 < w.i < word.i]
    if before[-2:] == ["ahead", "of"] or before[-1:] == ["upcoming"]:
        return True
    if before[-1:] and before[-1] in _LEADS_ON:
        return any(w.lemma in _PUT_OFF and w.tag in VERBS for w in (word.head, word.head.head, word.head.head.head))
    return False


def _verb_at(word: Word) -> Word | None:
    """The verb in the present tense that a day hangs on: `talks resume on Friday` means what is to come.

    In a title the same tense tells what has happened.
    """
    while word.dep in ("nummod", "compound", "amod", "det", "nmod") and word.head.tag not in VERBS:
        word = word.head
    verb = word.head
    if word.dep == "pobj" and verb.lower in _SETTING:
        verb = verb.head
    if verb.tag not in ("VBP", "VBZ") or verb.sentence.kind != "body" or verb.lemma in _NO_PLAN:
        return None
    return verb


def _of_verb(verb: Word) -> str:
    """Read the tense of one verb with its auxiliaries."""
    helpers = [c for c in verb.children if c.dep in ("aux", "auxpass")]
    lower = {h.lower for h in helpers}
    if (lower & _WILL and not lower & _PERFECT) or verb.lower in {"due", "scheduled", "slated"}:
        return FUTURE
    if lower & _PERFECT or any(h.tag == "VBD" or h.lower in ("’s", "'s") for h in helpers):
        return PAST
    if verb.tag == "VB" and lower & _MODALS:
        return _of_infinitive(verb)
    if lower & (_MODALS - {"to"}):
        return FUTURE
    if verb.tag == "VBD" or (verb.tag == "VBN" and verb.dep in ("acl", "relcl", "advcl", "conj") and not helpers):
        return PAST
    return FUTURE if _ahead(verb, lower) else OPEN


def _ahead(verb: Word, helpers: set[str]) -> bool:
    """`plans to`, `is leaving`, and a bare command look ahead."""
    if verb.tag in ("VBP", "VBZ"):
        return verb.lemma in _AHEAD
    if verb.tag == "VBG":
        return bool(helpers & {"is", "are", "’re", "'re", "am"})
    return verb.tag == "VB" and not helpers and verb.is_root


def _of_infinitive(verb: Word) -> str:
    """What one plans, expects or pushes to do lies ahead, whenever one planned it."""
    above = verb.head
    if above is not verb and above.tag in ("VBD", "VBN") and above.lemma not in _AHEAD and verb.dep == "xcomp":
        return PAST
    return FUTURE
