"""How sure a clause is told."""

from rashomon.annotate.claims.negation import OUT_OF_PLACE, denied_by, negated
from rashomon.annotate.cues import ACCUSING, content_of, cues, is_cue
from rashomon.annotate.syntax import NOUNS, VERBS, Word
from rashomon.records import Certainty

__all__ = ["certainty", "negated"]

_POSSIBLE = frozenset(
    "may might could can perhaps possibly maybe reportedly allegedly apparently seemingly purportedly "
    "supposedly ostensibly conceivably potentially".split()
)
_EXPECTED = frozenset("will shall would ’ll 'll wo likely probably presumably inevitably 'd ’d".split())
_HYPOTHETICAL = frozenset("should must ought".split())
_PLANNING = frozenset(
    "plan expect intend aim hope hop seek want try push agree pledge promise vow prepare propose decide schedule "
    "need wish offer attempt threaten set due choose consent undertake resolve opt arrange aspire swear prefer "
    "commit slate design mean tip project forecast predict urge ask call order tell press invite persuade encourage "
    "mull consider authorise authorize oblige require task assign poise".split()
)
"""What follows them as an infinitive lies ahead (`hop` is what the model's lemmatiser makes of `hopes`)."""
_ASKING = frozenset("urge ask call order tell press invite encourage demand request appeal".split())
_SEEMING = frozenset(
    "appear seem say believe think report allege understand rumour rumor suspect claim fear presume".split()
)
"""What one is said or believed to do is possible, and so is what one seems to do."""
_CONDITIONS = frozenset("if unless provided supposing lest whether".split())
_AHEAD = frozenset(
    "likely due set about ready poised expected bound certain sure prepared eager keen willing scheduled slated "
    "determined hopeful confident free able".split()
)
_DONE = frozenset("able free".split())
_DONE_NOUNS = frozenset("decision move refusal failure first last only second third".split())
_TALES: dict[str, Certainty] = {
    **dict.fromkeys(
        "possibility chance risk danger threat fear suspicion speculation rumour rumor allegation claim suggestion "
        "likelihood prospect belief theory notion idea worry concern assumption accusation impression doubt".split(),
        "possible",
    ),
    **dict.fromkeys("hope expectation promise pledge vow forecast prediction".split(), "expected"),
    **dict.fromkeys("demand proposal condition".split(), "hypothetical"),
}
"""How sure a noun leaves the clause that tells its content: `fears that the dam may burst`, `the hope of lending`."""
_THOUGHT_OF: dict[str, Certainty] = {
    **_TALES,
    **dict.fromkeys(
        "option talk thought hint dream question way right task duty power authority mandate".split(), "possible"
    ),
    **dict.fromkeys("plan aim goal intention intent purpose objective target".split(), "expected"),
    **dict.fromkeys("offer".split(), "hypothetical"),
}
"""How sure what one does is left by the noun before it: `the option of arming them`, `a plan for bombing the camps`."""
_THINKING = frozenset("talk speak think dream hint warn muse fantasise fantasize".split())
"""What one speaks of doing is not done."""
_UNSURE = frozenset(
    "unclear uncertain possible unknown doubtful unlikely conceivable plausible questionable unconfirmed".split()
)
_NOT = frozenset({"not", "n’t", "n't"})
_TELLING = frozenset(
    "say give tell provide confirm comment elaborate disclose reveal specify identify name discuss answer explain "
    "divulge detail release speculate".split()
)
"""Who would not do these has refused to: `he would not give details`."""
_RANK: dict[Certainty, int] = {"asserted": 0, "expected": 1, "possible": 2, "hypothetical": 3, "denied": 4}


def certainty(head: Word) -> Certainty:
    """Tell how sure a clause is told, from its own verb and from the verbs that it hangs on."""
    if head.tag.startswith("NN"):
        return _of_noun(head)
    found = _own(head)
    word = head
    for above in head.ancestors():
        if _tells(word, above):
            found = _weaker(found, _tale(word, above))
        if word.dep == "relcl" or (word.dep == "acl" and word.tag != "VB"):
            break
        for says in (_through(word, above), _shared(word, above), _thought_of(word, above.head)):
            found = _weaker(found, says)
        if word.dep == "conj" and word.child("nsubj") is not None and word is not head:
            break
        word = above
    return found


def _of_noun(noun: Word) -> Certainty:
    """A noun that tells an event is told as its verb says: `called for talks` has none yet, `fears of war` no war."""
    for above in noun.ancestors():
        if above.tag in NOUNS and above.lemma.lower() in _TALES and noun.dep == "pobj":
            return _TALES[above.lemma.lower()]
        if above.tag.startswith("VB"):
            break
    verb = next((a for a in noun.ancestors() if a.tag.startswith("VB")), None)
    if verb is None or (noun.dep == "nsubj" and noun.head is verb):
        return "asserted" if verb is None else _own(verb)
    if verb.lemma in _PLANNING or cues().get(verb.lemma) == "hypothetical" or verb.lemma in ("call", "consider"):
        return "hypothetical" if verb.lemma in _ASKING or verb.lemma not in _PLANNING else "expected"
    return _own(verb)


def _weaker(left: Certainty, right: Certainty) -> Certainty:
    return max(left, right, key=_RANK.__getitem__)


def _own(head: Word) -> Certainty:
    """What the auxiliaries and adverbs of a verb say, and the condition that it hangs on."""
    near = {c.lower for c in head.children if c.dep in ("aux", "advmod", "acomp", "neg")}
    if _conditional(head):
        return "hypothetical"
    if near & _HYPOTHETICAL:
        return "hypothetical"
    if {"would", "have"} <= near or (near & {"would", "will", "’d", "'d"} and _hangs(head, near)):
        return "hypothetical"
    if "would" in near and head.dep != "ccomp" and near & _NOT and head.lemma in _TELLING:
        return "asserted"
    if near & _POSSIBLE:
        return "possible"
    if near & _EXPECTED or _about_to(head):
        return "expected"
    if head.lemma in ("expect", "schedule", "set", "slate") and head.child("auxpass") is not None:
        return "expected"
    return "asserted"


def _about_to(head: Word) -> bool:
    """`was about to`, `is poised to`: ahead, whatever comes behind it."""
    state = head.child("acomp") if head.lemma == "be" else None
    return state is not None and state.lower in _AHEAD - _DONE and state.child("xcomp") is not None


def _hangs(head: Word, near: set[str]) -> bool:
    """Whether a condition stands beside a clause, or beside the verb of saying above it."""
    if any(_conditional(c) for c in head.children):
        return True
    said = head.dep == "ccomp" and "would" in near
    return said and any(_conditional(c) and c.i > head.i for c in head.head.children)


def _conditional(clause: Word) -> bool:
    """Whether a clause is a condition: `if ...`, `unless ...`, `should he ...`, `had the talks failed`."""
    if clause.tag not in VERBS:
        return False
    if any(c.dep in ("mark", "advmod") and c.lower in _CONDITIONS for c in clause.children):
        return True
    if clause.dep not in ("advcl", "ccomp"):
        return False
    helper = clause.child("aux", "auxpass")
    subject = clause.child("nsubj", "nsubjpass")
    if clause.lower == "were" and subject is not None and clause.i < subject.i:
        return True
    inverted = helper is not None and subject is not None and helper.i < subject.i
    return inverted and helper is not None and helper.lower in ("should", "had", "were")


def _tells(word: Word, above: Word) -> bool:
    """Whether a clause is the content of a noun or an adjective: `claims that ...`, `it is untrue that ...`."""
    if above.tag in NOUNS and word.dep in ("acl", "relcl", "ccomp"):
        return any(c.lower == "that" and c.dep in ("mark", "dobj") for c in word.children)
    return above.lemma == "be" and word.dep in ("ccomp", "csubj", "advcl") and above.child("acomp") is not None


def _tale(word: Word, above: Word) -> Certainty:
    """How sure the noun or the adjective leaves its content."""
    if denied_by(above):
        return "denied"
    if above.tag in NOUNS:
        dangling = word.dep == "relcl" and above.lemma.lower() not in OUT_OF_PLACE
        return "asserted" if dangling else _TALES.get(above.lemma.lower(), "asserted")
    state = above.child("acomp")
    if state is None or state.lower not in _UNSURE or word.dep == "advcl":
        return "asserted"
    return "possible"


def _through(word: Word, above: Word) -> Certainty:
    """What a governing word says of the clause below it."""
    if (
        word.dep in ("xcomp", "acl", "ccomp", "advcl")
        and word.tag in ("VB", "VBN")
        and _with_to(word)
        and above.tag != "VBG"
    ):
        planned = _planned(word, above)
        if planned is not None:
            return planned
    if word.dep == "ccomp" and above.lemma == "rule" and above.child("prt") is not None:
        return "denied"
    if (word.dep == "ccomp" and above.lemma == "doubt") or _accused(word):
        return "possible"
    if word.dep in ("ccomp", "xcomp") and is_cue(above):
        said = cues()[above.lemma.lower()]
        return "asserted" if said == "denied" and word.dep == "xcomp" and above.lemma in ("reject", "dismiss") else said
    if word.dep == "advcl" and _conditional(word):
        return "hypothetical"
    if word.dep == "advcl" and word.tag == "VB":
        return "expected"
    if word.dep in ("ccomp", "xcomp", "pcomp", "pobj", "prep", "dobj"):
        return _own(above) if above.tag.startswith("VB") else "asserted"
    return "asserted"


def _shared(verb: Word, above: Word) -> Certainty:
    """What the helpers of a verb say of the next one, which has none: `will train and equip`."""
    helped = verb.dep == "conj" and verb.tag == above.tag and verb.tag in ("VB", "VBN")
    if not helped or verb.child("aux", "auxpass", "nsubj", "nsubjpass") is not None:
        return "asserted"
    near = {c.lower for c in above.children if c.dep == "aux"}
    return "hypothetical" if near & _HYPOTHETICAL else "possible" if near & _POSSIBLE else _ahead(near)


def _ahead(near: set[str]) -> Certainty:
    return "expected" if near & _EXPECTED else "asserted"


def _thought_of(word: Word, governor: Word) -> Certainty:
    """How sure the noun or the verb before `of` or `for` leaves what is told of behind it as being done."""
    lemma = governor.lemma.lower()
    if word.dep != "pcomp":
        return "asserted"
    if governor.tag in NOUNS:
        return _THOUGHT_OF.get(lemma, "asserted")
    return "possible" if governor.tag in VERBS and lemma in _THINKING else "asserted"


def _accused(word: Word) -> bool:
    """Whether somebody is accused of what a participle tells, and nobody says by whom: `was accused of lying`."""
    verb = content_of(word)
    if verb is None or verb.lemma not in ACCUSING:
        return False
    return verb.child("auxpass") is not None and verb.child("agent") is None


def _with_to(word: Word) -> bool:
    return any(c.dep == "aux" and c.lower == "to" for c in word.children)


def _planned(word: Word, above: Word) -> Certainty | None:
    """An infinitive lies ahead of what one plans, and has happened with what one managed."""
    lemma = above.lemma.lower()
    passive = above.child("auxpass") is not None
    if lemma in _SEEMING and (passive or lemma in ("appear", "seem", "claim")):
        return "possible"
    if lemma in _ASKING or cues().get(lemma) == "hypothetical":
        return "hypothetical"
    if above.tag in ("JJ", "RB", "IN"):
        return "expected" if above.lower in _AHEAD - _DONE else "asserted"
    if lemma == "threaten":
        return "expected"
    if above.tag in NOUNS:
        return "asserted" if lemma in _DONE_NOUNS or word.dep != "acl" else "expected"
    if above.tag in VERBS and word.dep in ("xcomp", "ccomp", "acl"):
        return "expected" if lemma in _PLANNING else None if is_cue(above) and word.dep == "ccomp" else "asserted"
    return None
