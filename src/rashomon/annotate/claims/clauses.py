"""Clauses: the stretch of a sentence that one verb, or a noun that tells an event, governs."""

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.annotate.cues import DOING, is_cue
from rashomon.annotate.lexicon import verb_of_noun
from rashomon.annotate.syntax import NOUNS, VERBS, Sentence, Word

_FREE = frozenset({"ROOT", "conj", "ccomp", "parataxis", "relcl", "advcl", "xcomp", "acl", "pcomp", "csubj"})
_EDGE = frozenset({"advcl", "parataxis", "relcl", "conj", "ccomp"})
_MIN_WORDS = 3


@dataclass(frozen=True, slots=True)
class Clause:
    """A governing word and the words that belong to it; `part` where it only completes another clause."""

    head: Word
    words: tuple[Word, ...]
    part: bool


def clauses(sentence: Sentence) -> Iterator[Clause]:
    """Give the clauses of a sentence, outermost first, and the nouns in them that tell events."""
    heads = [w for w in sentence.words if _is_head(w)]
    if not heads:
        yield Clause(sentence.root, tuple(sentence.words), part=False)
        return
    starts = {h.i for h in heads}
    for head in heads:
        words = _own(head, starts)
        if sum(w.text[0].isalnum() for w in words) >= _MIN_WORDS and not _only_says(head):
            yield Clause(head, words, part=_is_part(head))
    for word in sentence.words:
        if word.tag in ("NN", "NNS") and verb_of_noun(word.lemma) and word.dep not in ("compound", "attr"):
            yield Clause(word, tuple(word.subtree()), part=True)


def _is_head(word: Word) -> bool:
    """Whether a word is a verb that governs a clause of its own."""
    if word.tag not in VERBS or word.dep not in _FREE:
        return False
    if word.dep == "conj" and word.head.tag not in VERBS and word.tag in ("VBN", "VBG") and not word.children:
        return False
    if word.dep in ("acl", "relcl") and not any(
        c.tag[:2] in ("NN", "PR", "CD") or c.dep in ("prep", "agent", "ccomp", "xcomp") for c in word.children
    ):
        return False
    return not (word.dep == "xcomp" and word.lemma == "be" and len(word.children) < 2)


_KNOWING = frozenset("know hope feel believe think realise realize ensure see".split())
"""What is told as known or hoped in a part is a part too: `went home, knowing that their votes counted`."""


def _is_part(head: Word) -> bool:
    """An infinitive, participle or relative clause is part of the clause that it hangs on."""
    if head.dep in ("xcomp", "acl", "pcomp", "relcl", "csubj", "advcl"):
        return True
    if head.dep == "ccomp" and head.head.lemma in _KNOWING:
        return _is_part(head.head)
    return (
        head.dep == "conj"
        and head.head.tag in VERBS
        and head.head.dep in ("xcomp", "acl", "pcomp", "relcl", "advcl")
        and not head.child("nsubj", "nsubjpass")
    )


def _only_says(head: Word) -> bool:
    """`Singh said` adds nothing to what he said; `Singh hailed the pact` does."""
    if not is_cue(head) or head.lemma in DOING:
        return False
    said = head.child("ccomp")
    return said is not None and head.child("dobj") is None


def _own(head: Word, starts: set[int]) -> tuple[Word, ...]:
    """The words of a clause, without the clauses that hang on its edges."""
    kept: list[Word] = []
    todo = [head]
    while todo:
        word = todo.pop()
        kept.append(word)
        todo.extend(c for c in word.children if not _left_out(c, starts) or _shares_object(word, c))
    kept.sort(key=lambda w: w.i)
    return _trimmed(kept, head)


_COMPLEMENTS = frozenset({"dobj", "prep", "prt", "xcomp", "ccomp", "attr", "acomp", "agent", "advcl", "dative", "oprd"})


def _shares_object(verb: Word, other: Word) -> bool:
    """Whether a verb has its object behind the next one, which shares its helper: `to speed and expand deliveries`."""
    if (
        other.dep != "conj"
        or other.tag != verb.tag
        or verb.tag not in ("VB", "VBN")
        or other.child("nsubj", "nsubjpass")
    ):
        return False
    between = [w for w in verb.sentence.words if verb.i < w.i < other.i]
    bare = not any(c.dep in _COMPLEMENTS for c in verb.children) and other.child("dobj") is not None
    return bare and all(w.dep == "cc" or w.tag == "RB" for w in between)


def _left_out(child: Word, starts: set[int]) -> bool:
    """Whether a word begins a clause of its own, an aside that carries one, or says whose word this is."""
    if child.i in starts and child.dep in _EDGE and _loose(child):
        return True
    told = any(c.i in starts and c.dep in _EDGE for c in child.children)
    return (told and (child.dep == "appos" or _second(child))) or child.lower == "according"


def _second(noun: Word) -> bool:
    """Whether a noun stands behind an object as if it were another: `advance security, a term that some use`."""
    objects = noun.dep in ("dobj", "npadvmod") and noun.tag in NOUNS
    return objects and any(c.dep == "dobj" and c.i < noun.i for c in noun.head.children)


def _loose(child: Word) -> bool:
    """Whether a clause can be left out without breaking the one it hangs on."""
    if child.dep == "ccomp" and _reaches_out(child):
        return False
    if child.dep in ("ccomp", "relcl"):
        said = is_cue(child.head) and child.head.lemma not in DOING
        return child.dep == "relcl" or said or child.head.tag.startswith("NN")
    return True


def _reaches_out(clause: Word) -> bool:
    """Whether a clause begins before the verb that it hangs on: `denied what it said were raids`."""
    begins = clause.child("nsubj", "dobj", "attr")
    return begins is not None and begins.lower in ("what", "whatever") and begins.i < clause.head.i


def _trimmed(words: list[Word], head: Word) -> tuple[Word, ...]:
    """Without marks, conjunctions and relative pronouns at its ends."""
    begin, end = 0, len(words)
    while (
        begin < end - 1
        and words[begin] is not head
        and (not words[begin].text[0].isalnum() or words[begin].dep in ("cc", "mark", "punct"))
    ):
        if words[begin].lower in ("if", "unless"):
            break
        begin += 1
    while (
        end - 1 > begin
        and not _closes(words[begin:end])
        and (
            words[end - 1].text in (",", ";", ":", "—", "–", "-", ".", "“", "”", '"', "’", "‘")
            or words[end - 1].dep == "cc"
            or _dangles(words[end - 1])
            or _hangs(words[end - 1], words, head)
        )
    ):
        end -= 1
    return tuple(words[begin:end])


def _dangles(word: Word) -> bool:
    """`ten bodies yet`, cut from `ten bodies yet to be identified`."""
    after = next((w for w in word.sentence.words if w.i == word.i + 1), None)
    return word.lower == "yet" and after is not None and after.lower == "to"


def _hangs(word: Word, words: list[Word], head: Word) -> bool:
    """Whether a preposition is cut off from what it governs: `have been killed in`.

    A relative clause and an infinitive may end in one: `the town they came from`.
    """
    if word.dep != "prep" or any(c in words for c in word.children) or _is_part(head):
        return False
    after = next((w for w in word.sentence.words if w.i == word.i + 1), None)
    return bool(word.children) or (after is not None and after.text[0].isalnum())


def _closes(words: list[Word]) -> bool:
    """Whether the last word is the mark that closes a quote which opens among these words."""
    pair = {"”": "“", "’": "‘", "»": "«"}.get(words[-1].text)
    return pair is not None and any(w.text == pair for w in words[:-1])
