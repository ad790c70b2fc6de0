"""Whether a clause says that something is not so, and whether a statement is denied."""

from rashomon.annotate.syntax import NOUNS, VERBS, Word

_NEGATIVE_VERBS = frozenset("fail refuse decline neglect cease avoid stop omit forget".split())
_NEGATIVE_STATES = frozenset("unable unwilling unlikely reluctant impossible powerless".split())
_NEGATIVE_NOUNS = frozenset("failure refusal inability unwillingness reluctance".split())
_PREVENTING = frozenset(
    "prevent stop bar ban block keep prohibit discourage refrain abstain deter forbid stop hinder save".split()
)
_NEGATORS = frozenset("not n’t n't never nor neither no hardly scarcely cannot".split())
_NOBODY = frozenset("nobody none nothing neither noone".split())
_BELIEVING = frozenset("believe think expect appear seem intend plan want".split())
_DENYING = frozenset(
    "reject deny dismiss refute dispute rebut repudiate contradict debunk disprove discount denounce disavow".split()
)
_UNTRUE = frozenset(
    "untrue false wrong baseless unfounded groundless fabricated incorrect nonsense absurd ridiculous impossible "
    "preposterous fake invented".split()
)
OUT_OF_PLACE = frozenset(
    "claim report allegation accusation charge suggestion rumour rumor story notion idea assertion speculation "
    "criticism insinuation argument theory view statement complaint talk lie contention".split()
)
"""Nouns whose content is told by somebody, and can be denied."""


def denied_by(above: Word) -> bool:
    """Whether what a noun or an adjective tells is denied: `rejected claims that ...`, `the story ... is untrue`."""
    if above.tag not in NOUNS:
        return _untrue(above)
    if above.lemma.lower() not in OUT_OF_PLACE:
        return False
    verb = above.head
    if verb.dep == "prep" or verb.tag == "IN":
        verb = verb.head
    if above.dep in ("dobj", "nsubjpass", "pobj", "conj") and verb.lemma in _DENYING and verb.child("neg") is None:
        return True
    if (
        above.dep in ("dobj", "nsubjpass")
        and verb.lemma in ("rule", "brush")
        and verb.child("prt", "advmod") is not None
    ):
        return True
    return above.dep == "nsubj" and _untrue(verb)


def _untrue(verb: Word) -> bool:
    """`is untrue`, `is not true`."""
    state = verb.child("acomp", "attr") if verb.lemma == "be" else None
    if state is None:
        return False
    return state.lower in _UNTRUE or (state.lower in ("true", "correct", "right") and verb.child("neg") is not None)


def negated(head: Word) -> bool:
    """Tell whether a clause, or a noun that tells an event, says that something is not so."""
    if head.tag in NOUNS:
        return _undone(head)
    if head.dep == "acomp" and head.head.lemma == "be" and _itself(head.head):
        return True
    return _itself(head) or _nearly(head) or _argument(head) or _described(head) or _governed(head)


_UNDOING = frozenset(
    "cancel delay postpone scrap abort avert prevent foil thwart halt abandon suspend shelve scuttle derail kill block "
    "veto reject refuse deny rule_out call_off put_off break_off cut_off turn_down back_out".split()
)
"""What befalls a thing that then has not taken place: a visit that is cancelled, a flight that is delayed."""


_OFF = frozenset("cancelled canceled aborted foiled failed scrapped abandoned shelved".split())


def _called_off(noun: Word) -> bool:
    """Whether a participle before a noun says that nothing came of it: `the now-cancelled deal to lease jets`."""
    return any(c.dep == "amod" and c.lower.rsplit("-", 1)[-1] in _OFF for c in noun.children)


def _undone(noun: Word) -> bool:
    """Whether what a noun tells did not take place: `the visit was called off`, `no attack`, `the cancelled deal`."""
    above = noun.head
    particle = above.child("prt")
    verb = f"{above.lemma}_{particle.lower}" if particle is not None else above.lemma
    spoken = noun.lemma.lower() in OUT_OF_PLACE  # who rejects an accusation was accused all the same
    if noun.dep in ("dobj", "nsubjpass") and verb in _UNDOING and not _itself(above) and not spoken:
        return True
    for child in noun.children:
        if child.lower in ("no", "neither") and child.dep in ("det", "neg"):
            return True
        if child.dep in ("amod", "acl") and child.lemma.lower().rsplit("-", 1)[-1] in _UNDOING:
            return True
    return _called_off(noun) or (noun.dep in ("dobj", "nsubj", "nsubjpass") and above.tag in VERBS and negated(above))


_COUNTED = frozenset("double triple treble quadruple halve quarter equal match reach fill complete finish".split())
"""What nearly doubled has grown all the same: with these, `nearly` says how much."""


def _nearly(head: Word) -> bool:
    """`nearly broke the record`, `almost drowned`: it did not come to that."""
    if head.tag not in ("VBD", "VBN") or head.lemma in _COUNTED:
        return False
    return any(c.dep == "advmod" and c.lower in ("nearly", "almost") and c.i < head.i for c in head.children)


def _itself(head: Word) -> bool:
    """Its own `not`, `never`, `no longer`, but not `not only`."""
    for child in head.children:
        if child.dep == "neg" or (child.lower in _NEGATORS and child.dep in ("advmod", "preconj", "cc", "det")):
            after = next((w.lower for w in head.sentence.words if w.i == child.i + 1), "")
            if after not in ("only", "just", "merely", "least"):
                return True
        if child.dep == "advmod" and child.lower == "longer" and any(c.lower == "no" for c in child.children):
            return True
    return False


def _argument(head: Word) -> bool:
    """A subject or object that nobody fills: `nobody`, `no party`, `hardly any ships`."""
    described = [head.head] if head.dep in ("acl", "relcl") and head.head.is_root else []
    for argument in (*head.having("nsubj", "nsubjpass", "dobj", "attr"), *described):
        if argument.lower in _NOBODY or _not_one(argument):
            return True
        for child in argument.children:
            if child.lower in ("no", "neither") and child.dep in ("det", "neg", "preconj") and not _more(argument):
                return True
            if child.lower in ("hardly", "scarcely", "barely") and child.i < argument.i:
                return True
            if child.lower == "any" and any(c.lower in ("hardly", "scarcely") for c in child.children):
                return True
    return False


def _not_one(noun: Word) -> bool:
    """`not one of the ministers`, `not a single shot`, but not `not all`, `not many`, `not only he`."""
    inside = [c for child in noun.children for c in (child, *child.children)]
    first = next((c for c in inside if c.lower == "not" and c.i < noun.i), None)
    after = first and next((w.lower for w in noun.sentence.words if w.i == first.i + 1), "")
    return after in ("a", "an", "one", "even", "any")


def _more(noun: Word) -> bool:
    """`no fewer than`, `no doubt`: no negation of what is told."""
    return noun.lemma.lower() in ("doubt", "question", "wonder") or any(
        c.lower in ("fewer", "less") for c in noun.children
    )


def _described(head: Word) -> bool:
    """`found no evidence that he lied`, `has not any proof of it`, `the refusal to pay`."""
    above = head.head
    if head.dep != "acl":
        return False
    if head.tag == "VB" and (above.lemma.lower() in _NEGATIVE_NOUNS or _called_off(above)):
        return True
    return any(
        c.lower in ("no", "any")
        and c.dep in ("det", "neg")
        and (c.lower == "no" or above.head.child("neg") is not None)
        for c in above.children
    )


def _governed(head: Word) -> bool:
    """What the word above says: `failed to pay`, `has yet to pay`, `kept from paying`, `without paying`."""
    above = head.head
    if above is head:
        return False
    if above.lemma == "rule" and head.dep in ("xcomp", "pcomp", "ccomp", "dobj") and above.child("prt") is not None:
        return True
    if head.dep == "pcomp":
        if above.lower == "without":
            return True
        return above.lower == "from" and above.head.lemma in _PREVENTING and above.head.tag in VERBS
    if head.dep == "xcomp":
        if above.lemma in _NEGATIVE_VERBS or above.lower in _NEGATIVE_STATES:
            return above.child("neg") is None
        if above.lemma == "have" and any(c.lower == "yet" for c in (*above.children, *head.children)):
            return True
    return above.child("neg") is not None and above.lemma in _BELIEVING and head.dep in ("ccomp", "xcomp")
