"""Whether the verb that governs a time expression looks back or ahead."""

import re

from rashomon.annotate.syntax import NOUNS, VERBS, Word

PAST, FUTURE, OPEN, ASKED = "past", "future", "open", "asked"
"""Which way a verb looks; what was asked or decided lies ahead of the asking, and may be over by now."""
_AHEAD = frozenset(
    "will shall may might could should must would plan expect schedule due set intend hope aim seek want agree "
    "pledge promise vow propose prepare push".split()
)
_TOWARD = frozenset("decide urge order threaten ask tell invite offer call choose swear commit resolve be".split())
"""Verbs before what was yet to be done when they were told: `decided to sign`, `was to meet`."""
_WILL = frozenset("will shall ’ll 'll wo must".split())
_MODALS = frozenset("would could should may might must can ought to".split())
_PERFECT = frozenset("has have had ’ve 've having".split())
_LEADS_ON = {
    "to": frozenset("move postpone delay adjourn reschedule defer put push bring shift".split()),
    "for": frozenset(
        "schedule set slate plan call expect tip fix book due announce convene postpone reschedule".split()
    ),
    "until": frozenset("postpone delay adjourn extend reschedule defer put push suspend give allow have".split()),
}
"""What is moved `to Friday`, adjourned `until June` or called `for Sunday` is still to come there."""
_CLOCK = re.compile(r"\d.*|noon|midnight|[ap]\.?m\.?|[a-z]?[cdegmpsu]t|local|time|the|late|early|next|this|at|least")
"""Words that may stand between such a preposition and its day: `until 9 a.m. EST Tuesday`."""
_SETTING = frozenset("on in at from by to until for".split())
_PLANNED = frozenset("due set scheduled upcoming planned expected slated likely poised".split())
_DONE = frozenset(
    "ruling decision verdict sentence attack bombing blast explosion shooting killing murder raid strike crash accident "
    "earthquake quake flood storm announcement statement report arrest death incident clash massacre assault victory "
    "defeat resignation ambush hijacking kidnapping riot collapse slaying stabbing revelation assassination".split()
)
"""What is over where it has its day before it: `Friday's ruling`, whatever is to be done about it."""
_PROMISES = frozenset("promise pledge vow demand threaten expect hope order".split())
"""What was promised `by the 27th` was so for a day to come."""
_NO_PLAN = frozenset("say tell report write add know think believe remember show mark remain stand claim know".split())
"""Verbs whose present tense with a day says nothing of what is to come."""


def tense(word: Word) -> str:
    """Tell from the nearest verb above a word whether it happened or lies ahead: past, future or open."""
    if _led_on(word):
        return FUTURE
    if word.dep == "poss" and word.head.lemma.lower() in _DONE:
        return PAST
    right_at = _verb_at(word)
    for above in (word, *word.ancestors()):
        if _planned(above, word):
            return FUTURE
        if above.tag in VERBS:
            found = _of_verb(above)
            if found == OPEN and above is right_at:
                return FUTURE
            if found != OPEN:
                return found
    return OPEN


def _planned(above: Word, word: Word) -> bool:
    """`a summit set for April`, `the slated visit in May`, `planned a march on Saturday`."""
    if above is word:
        return False
    if above.lower in _PLANNED and above.tag not in ("VBD", "VB", "VBP", "VBZ"):
        return above.lower != "set" or any(c.lower == "for" for c in above.children)
    if above.tag == "VBD" and above.i < word.i:
        promised = above.lemma in _PROMISES and word.head.lower in ("by", "for", "before", "until", "till")
        return promised or above.lower in ("planned", "scheduled", "slated")
    return above.tag in NOUNS and any(c.lower in _PLANNED and c.dep == "amod" for c in above.children)


def _led_on(word: Word) -> bool:
    """`moved from Thursday to Friday`, `called for Sunday`, `ahead of Monday's vote`."""
    before = [w for w in word.sentence.words if word.i - 7 < w.i < word.i]
    while before and _CLOCK.fullmatch(before[-1].lower):
        before.pop()
    near = [w.lower for w in before[-2:]]
    if near == ["ahead", "of"] or near[-1:] == ["upcoming"]:
        return True
    if not near or near[-1] not in _LEADS_ON:
        return False
    above = [w for w in (word, *word.ancestors()) if w.tag in VERBS and w.i < word.i][:2]
    return any(w.lemma in _LEADS_ON[near[-1]] and not _negated(w) for w in above)


def _negated(verb: Word) -> bool:
    """`could not be reached`, `neither of them could`, `nobody could`."""
    subject = verb.child("nsubj", "nsubjpass")
    beside = [*verb.children, *(subject.children if subject is not None else ())]
    return any(c.dep == "neg" or c.lower in ("neither", "nobody", "none", "no") for c in beside)


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
    if verb.tag == "VB" and lower & _MODALS and "could" not in lower:
        return _of_infinitive(verb)
    if "could" in lower and _negated(verb):
        return PAST
    if lower & (_MODALS - {"to"}) or _wanted(verb, lower):
        return FUTURE
    if verb.tag == "VBD" or (verb.tag == "VBN" and verb.dep in ("acl", "relcl", "advcl", "conj") and not helpers):
        return PAST
    return FUTURE if _ahead(verb, lower) else OPEN


def _wanted(verb: Word, helpers: set[str]) -> bool:
    """What is asked or ordered to be: `ordered that he stay until May`, `an order that he be freed by May`."""
    bare = verb.tag == "VB" and not helpers - {"be"} and verb.dep in ("ccomp", "acl", "relcl")
    return bare and verb.child("nsubj", "nsubjpass") is not None


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
    if above is verb or above.tag not in ("VBD", "VBN") or verb.dep != "xcomp" or above.lemma in _AHEAD:
        return FUTURE
    return ASKED if above.lemma in _TOWARD else PAST
