"""Who does it, to whom, and where."""

from collections.abc import Iterable, Iterator

from rashomon.annotate.actors.cast import Cast
from rashomon.annotate.cues import blamed, owner_of, shares_subject, speaker_of
from rashomon.annotate.lexicon import verb_of_noun
from rashomon.annotate.syntax import Word

_HOLDS = ("poss", "amod", "compound", "nmod", "conj", "appos", "prep", "pobj")


def who(head: Word, cast: Cast) -> tuple[str, ...]:
    """Give the actors that a clause says do it."""
    if head.tag.startswith("NN"):
        return _unique(_of_noun(head, cast))
    by = head.child("agent")
    if by is not None:
        return _unique(a for c in by.children for a in actors_in(c, cast))
    if head.child("auxpass") is not None or (head.tag == "VBN" and head.dep == "acl"):
        return _unique(_by_deed(head, cast))
    subject = subject_of(head)
    return _unique(actors_in(subject, cast)) if subject is not None else ()


_FATES = frozenset("kill wound injure hurt maim destroy damage".split())
_VIOLENT = frozenset("attack strike raid shell bomb bombard shoot fire ambush assault invade".split())


def _by_deed(head: Word, cast: Cast) -> Iterator[str]:
    """Whose attack it was that somebody was killed in: `killed in an Israeli airstrike`, `hurt in shelling by rebels`.

    A place before the noun may be where it was, so only whoever acts counts.
    """
    links = (c for c in head.having("prep") if c.lower in ("in", "by", "during", "from"))
    for noun in (n for link in links for n in link.having("pobj")) if head.lemma in _FATES else ():
        if verb_of_noun(noun.lemma) in _VIOLENT:
            yield from _of_noun(noun, cast)


def subject_of(head: Word) -> Word | None:
    """Give the subject of a clause, taken over from the clause that it hangs on where it has none."""
    own = head.child("nsubj", "csubj")
    if own is not None and own.lower in ("who", "which", "that") and head.dep == "relcl":
        return head.head
    if own is not None:
        return own
    if head.dep == "acl" and head.head.tag.startswith("NN"):
        return head.head if head.tag == "VBG" else owner_of(head.head)
    if (other := blamed(head)) is not None:
        return other
    if head.dep == "xcomp" and head.head.dep == "acomp":
        return subject_of(head.head.head)  # `is about to sign`
    tied = head.dep in ("conj", "xcomp", "advcl", "pcomp") and shares_subject(head)
    return speaker_of(head) if tied else None


def _of_noun(noun: Word, cast: Cast) -> Iterator[str]:
    """`Modi's visit`, `the Israeli strike`, `a meeting between A and B`, `an attack by A`, `the arrest of B by A`."""
    given = any(child.lower == "by" for child in noun.children)
    under = noun.dep == "pobj" and noun.head.lower == "under"
    for child in noun.children:
        if child.dep in ("poss", "amod", "compound", "nmod"):
            yield from _direct(child, cast)
        elif child.lower in _DOING or (child.lower == "of" and not given) or (child.lower == "from" and under):
            for inner in child.children:
                yield from actors_in(inner, cast)


_DOING = frozenset({"by", "between", "among"})
_GROUPS = frozenset("unit troop force soldier fighter element crew".split())


def actors_in(word: Word, cast: Cast) -> Iterator[str]:
    """Give the actors that a noun phrase names, or whose people, goods, offices or units it names."""
    actor = cast.actor_of(word)
    body = cast.bodies.get(word.i)
    if actor is None and body is not None and body.told:
        actor = body.country
    if actor is not None:
        yield actor
    for child in word.children:
        if child.dep == "conj" or (child.dep == "appos" and actor is None):
            yield from actors_in(child, cast)
        elif actor is None and child.dep in ("poss", "amod", "compound", "nmod"):
            yield from _direct(child, cast)
        elif actor is None and child.lower == "of" and word.lemma in _GROUPS:
            yield from (a for inner in child.having("pobj") for a in actors_in(inner, cast))


def _direct(word: Word, cast: Cast) -> Iterator[str]:
    actor = cast.actor_of(word)
    if actor is not None:
        yield actor
    for child in word.children:
        if child.dep in ("conj", "compound", "nmod"):
            yield from _direct(child, cast)


def whom(head: Word, words: Iterable[Word], cast: Cast, doers: tuple[str, ...]) -> tuple[str, ...]:
    """Give the other actors of a clause, those that it is done to or done with."""
    subject = head.child("nsubj", "csubj")
    skip = {w.i for w in subject.subtree()} if subject is not None and head.child("auxpass") is None else set()
    found = (cast.actor_of(w) for w in words if w.i not in skip)
    return _unique(a for a in found if a is not None and a not in doers)


def where(words: Iterable[Word], cast: Cast) -> tuple[str, ...]:
    """Give the places of a clause."""
    mentions = (cast.at.get(w.i) for w in words)
    return _unique(m.actor for m in mentions if m is not None and m.place)


def _unique(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))
