"""Sentences that end in whose words they are, and that the parser took for one clause.

`An air strike killed 12 people late on Sunday, a local official said.` is often parsed as if the strike said
something. What stands before the official is then parsed by itself, and hung on `said` as what was said.
"""

from collections.abc import Callable, Sequence

from rashomon.annotate.syntax import Sentence, Word, noun_phrase

LATE = 9
"""Words from the end within which a sentence says whose words it was."""
SHORTEST = 4
"""Words that tell something by themselves."""

_PLAIN = frozenset("say add report claim state tell announce confirm note".split())
"""Verbs of saying that stand at the end of a sentence for nothing else."""
_OPEN = frozenset("IN CC WDT WP WRB TO DT".split())
"""What a clause does not end in: the words behind it belong to it."""

Parser = Callable[[int, int], Sequence[Word]]
"""Parses a stretch of the report, given in characters, as a text of its own."""


def mended(sentence: Sentence, parse: Parser) -> None:
    """Put a sentence right whose last clause says who said it, if its parse is in doubt."""
    found = _tail(sentence)
    if found is None:
        return
    cue, first = found
    part = [w for w in sentence.words if w.i < first]
    while part and not part[-1].text[0].isalnum():
        part.pop()
    if len(part) < SHORTEST or not _doubtful(part):
        _seat(cue)
        return
    anew = parse(part[0].start, part[-1].end)
    _finish(anew)
    if _whole(anew) and [(w.start, w.end) for w in anew] == [(w.start, w.end) for w in part]:
        _seat(cue)
        _graft(part, anew, cue)


def _tail(sentence: Sentence) -> tuple[Word, int] | None:
    """The verb of saying at the end of a sentence, and the place where its subject begins."""
    for cue in reversed(sentence.words[-LATE:]):
        if cue.lemma in _PLAIN and cue.tag in ("VBD", "VBZ", "VBP"):
            own = [w for w in cue.having("nsubj") if w.i < cue.i and cue.i - w.i <= LATE] or _misplaced(cue)
            between = [w for w in sentence.words if own and own[-1].i < w.i < cue.i]
            if not own or cue.dep in ("relcl", "advcl", "acl") or any(w.text[0] in '“”",' for w in between):
                return None
            return cue, noun_phrase(own[-1])[0].i
    return None


def _misplaced(cue: Word) -> list[Word]:
    """The subject of a verb that has none, where it was taken for an addition to what stands before a comma.

    `The toll has reached 51, a source at the ministry told Reuters.`
    """
    before = [w for w in cue.sentence.words if w.i < cue.i]
    comma = next((w.i for w in reversed(before[-2 * LATE :]) if w.text == ","), None)
    if comma is None or cue.child("nsubj", "nsubjpass") is not None:
        return []
    phrase = [w for w in before if w.i > comma]
    heads = [w for w in phrase if w.head.i <= comma]
    fits = len(heads) == 1 and heads[0].dep in ("appos", "conj") and heads[0].tag.startswith("NN")
    return heads if fits and noun_phrase(heads[0])[0].i == comma + 1 else []


def _seat(cue: Word) -> None:
    """Hang a misplaced subject on its verb."""
    for word in _misplaced(cue):
        word.head.children = [c for c in word.head.children if c is not word]
        _hang(word, cue, "nsubj")


def _whole(words: Sequence[Word]) -> bool:
    """Whether words parse as one clause with a subject and a finite verb."""
    roots = [w for w in words if w.is_root]
    finite = len(roots) == 1 and roots[0].tag in ("VBD", "VBZ", "VBP", "VBN", "VB")
    return finite and roots[0].child("nsubj", "nsubjpass", "expl") is not None


def _doubtful(part: Sequence[Word]) -> bool:
    """Whether the words before are not hung on the verb of saying as one clause with a verb of its own."""
    inside = {w.i for w in part}
    if any(w.text in ("“", "”", '"', "''") for w in part) or part[-1].tag in _OPEN:
        return False
    above = [w for w in part if w.head.i not in inside]
    hung = [w for w in above if w.text[0].isalnum()]
    return len(hung) != 1 or hung[0].dep not in ("ccomp", "parataxis", "ROOT") or not hung[0].tag.startswith("VB")


def _finish(words: Sequence[Word]) -> None:
    """Make a finite verb of a participle that has an object of its own: `a strike killed 12 people`.

    No participle behind a noun has one, but of verbs that take two: `a man given a medal`.
    """
    root = next((w for w in words if w.is_root), None)
    if root is None or not root.tag.startswith("NN"):
        return
    verb = next((c for c in root.having("acl") if c.tag == "VBN" and c.child("dobj") and c.lemma not in _TWICE), None)
    if verb is not None:
        root.children = [c for c in root.children if c is not verb and (c.i < verb.i or c.dep != "punct")]
        verb.head, verb.dep, verb.tag = verb, "ROOT", "VBD"
        _hang(root, verb, "nsubj")


_TWICE = frozenset(
    "give offer send pay award grant call name elect appoint deny show teach tell promise owe charge fine allow ask "
    "lend sell hand serve assign guarantee deem consider label dub make leave cost save spare forgive refuse".split()
)


def _graft(part: Sequence[Word], anew: Sequence[Word], cue: Word) -> None:
    """Give the words their new grammar, and hang their root on the verb of saying, which governs all."""
    inside = {w.i for w in part}
    rest = [w for w in cue.sentence.words if w.i not in inside]
    for word in rest:
        word.children = [c for c in word.children if c.i not in inside]
    by_start = {w.start: w for w in part}
    for old, new in zip(part, anew, strict=True):
        old.tag, old.pos, old.lemma, old.dep = new.tag, new.pos, new.lemma, new.dep
        old.ent, old.ent_start = new.ent, new.ent_start
        old.head = by_start[new.head.start]
        old.children = [by_start[c.start] for c in new.children]
    _crown(cue, rest, inside)
    roots = [w for w in part if w.is_root]
    for root in roots:
        _hang(root, cue if root is roots[0] else roots[0], "ccomp" if root is roots[0] else "conj")


def _crown(cue: Word, rest: Sequence[Word], inside: set[int]) -> None:
    """Make the verb of saying the root of all that stands outside the words that were parsed anew."""
    if not cue.is_root:
        cue.head.children = [c for c in cue.head.children if c is not cue]
        cue.head, cue.dep = cue, "ROOT"
    for word in rest:
        if word is not cue and (word.head.i in inside or word.is_root):
            _hang(word, cue, word.dep if not word.is_root else "dep")


def _hang(word: Word, head: Word, dep: str) -> None:
    word.head, word.dep = head, dep
    head.children = sorted([*head.children, word], key=lambda w: w.i)
