"""How sure a clause is told, and whether it is negated."""

from rashomon.annotate.cues import cues, is_cue
from rashomon.annotate.syntax import Word
from rashomon.records import Certainty

_POSSIBLE = frozenset(
    "may might could can perhaps possibly maybe reportedly allegedly apparently seemingly purportedly "
    "supposedly".split()
)
_EXPECTED = frozenset("will shall would ’ll 'll wo likely probably presumably inevitably".split())
_HYPOTHETICAL = frozenset("should must ought".split())
_PLANNING = frozenset(
    "plan expect intend aim hope seek want try push agree pledge promise vow prepare propose decide schedule "
    "continue need wish offer attempt threaten set due".split()
)
_NEGATIVE_VERBS = frozenset("fail refuse decline neglect cease avoid stop".split())
_NEGATORS = frozenset("not n’t n't never nor neither no hardly scarcely cannot".split())
_RANK: dict[Certainty, int] = {"asserted": 0, "expected": 1, "possible": 2, "hypothetical": 3, "denied": 4}


def certainty(head: Word) -> Certainty:
    """Tell how sure a clause is told, from its own verb and from the verbs that it hangs on."""
    if head.tag.startswith("NN"):
        return _of_noun(head)
    found = _own(head)
    word = head
    for above in head.ancestors():
        if word.dep == "relcl" or (word.dep == "acl" and word.tag != "VB"):
            break
        found = _weaker(found, _through(word, above))
        if word.dep == "conj" and word.child("nsubj") is not None and word is not head:
            break
        word = above
    return found


def _of_noun(noun: Word) -> Certainty:
    """A noun that tells an event is told as its verb says: `called for talks` has none yet."""
    verb = next((a for a in noun.ancestors() if a.tag.startswith("VB")), None)
    if verb is None:
        return "asserted"
    if verb.lemma in _PLANNING or cues().get(verb.lemma) == "hypothetical" or verb.lemma in ("call", "consider"):
        return "expected" if verb.lemma in _PLANNING else "hypothetical"
    return _own(verb)


def _weaker(left: Certainty, right: Certainty) -> Certainty:
    return max(left, right, key=_RANK.__getitem__)


def _own(head: Word) -> Certainty:
    """What the auxiliaries and adverbs of a verb say."""
    near = {c.lower for c in head.children if c.dep in ("aux", "advmod", "acomp", "neg")}
    if any(c.dep == "mark" and c.lower in ("if", "unless", "whether") for c in head.children):
        return "hypothetical"
    if near & _HYPOTHETICAL:
        return "hypothetical"
    if near & _POSSIBLE:
        return "possible"
    if near & _EXPECTED:
        return "expected"
    if head.lemma in ("expect", "schedule", "set", "slate") and head.child("auxpass") is not None:
        return "expected"
    return "asserted"


def _through(word: Word, above: Word) -> Certainty:
    """What a governing word says of the clause below it."""
    if word.dep in ("ccomp", "xcomp") and is_cue(above):
        said = cues()[above.lemma.lower()]
        return "asserted" if said == "denied" and word.dep == "xcomp" and above.lemma in ("reject", "dismiss") else said
    if word.dep in ("xcomp", "acl") and word.tag == "VB":
        return _planned(above)
    if word.dep == "advcl" and any(c.dep == "mark" and c.lower in ("if", "unless") for c in word.children):
        return "hypothetical"
    if word.dep == "advcl" and word.tag == "VB":
        return "expected"
    if word.dep in ("ccomp", "xcomp", "pcomp", "pobj", "prep", "dobj"):
        return _own(above) if above.tag.startswith("VB") else "asserted"
    return "asserted"


def _planned(above: Word) -> Certainty:
    """An infinitive lies ahead of what one plans, and has happened with what one managed."""
    if above.lemma in (
        "continue",
        "begin",
        "start",
        "manage",
        "help",
        "happen",
        "prove",
        "appear",
        "seem",
        "go",
        "come",
        "fail",
        "refuse",
        "cause",
        "lead",
        "force",
    ):
        return "possible" if above.lemma in ("appear", "seem") else "asserted"
    if above.lemma in ("decision", "move", "refusal", "failure", "ability"):
        return "asserted"
    return "expected" if above.lemma in _PLANNING or above.tag.startswith("NN") else "asserted"


def negated(head: Word) -> bool:
    """Tell whether a clause says that something is not so."""
    if any(
        c.dep == "neg" or c.lower in _NEGATORS
        for c in head.children
        if c.dep in ("neg", "advmod", "preconj", "cc", "det")
    ):
        return True
    for argument in head.children:
        if argument.dep in ("nsubj", "nsubjpass", "dobj", "attr") and any(
            c.lower in ("no", "neither") and c.dep in ("det", "neg", "preconj") for c in argument.children
        ):
            return True
    above = head.head
    if head.dep == "acl" and any(
        c.lower in ("no", "any")
        and c.dep in ("det", "neg")
        and (c.lower == "no" or above.head.child("neg") is not None)
        for c in above.children
    ):
        return True
    if above.lemma == "rule" and head.dep in ("xcomp", "pcomp", "ccomp", "dobj") and above.child("prt") is not None:
        return True
    if head.dep == "xcomp" and above is not head:
        return above.lemma in _NEGATIVE_VERBS or (
            above.lemma == "have" and any(c.lower == "yet" for c in (*above.children, *head.children))
        )
    return any(
        a.child("neg") is not None
        and a.lemma in ("believe", "think", "expect", "appear", "seem", "intend", "plan", "want")
        and head.dep in ("ccomp", "xcomp")
        for a in (above,)
    )
