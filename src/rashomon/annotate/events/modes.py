"""What kind of deed a word tells, and in which of its type's modes."""

from collections.abc import Iterable, Iterator

from rashomon.annotate.actors.cast import Cast
from rashomon.annotate.events.plover import by_content, by_means
from rashomon.annotate.events.roles import nouns_of
from rashomon.annotate.events.types import Kind, kind_of
from rashomon.annotate.lexicon import verb_of_noun
from rashomon.annotate.syntax import Word

AGREE, REQUEST, REJECT = (Kind(name, None, frozenset()) for name in ("AGREE", "REQUEST", "REJECT"))
"""To be willing is to agree, that another must do something a request, and to decline to do it a rejection."""
_WILLING = frozenset("willing ready prepared committed".split())
_ABOUT = frozenset({"THREATEN", "REQUEST", "REJECT"})
"""The modes of these say what is threatened, asked for or refused."""
_LOOSE = frozenset({None, "explosives", "firearms", "heavy-weapons", "troops", "weapons"})
"""Modes that a verb only suggests: what it was done with says more (`warplanes bombed`)."""
_WITH = frozenset("with by using from via of for over in".split())


def kind_at(head: Word) -> Kind | None:
    """Give the type of a clause, by its verb with its particle, or by the verb of its noun."""
    if head.tag.startswith("NN"):
        verb = verb_of_noun(head.lemma)
        return kind_of(verb, frozenset(_of(head))) if verb else None
    state = head.child("acomp")
    if state is not None and state.lower in _WILLING and state.child("xcomp", "prep") is not None:
        return AGREE
    if head.lemma == "decline" and head.child("xcomp") is not None:
        return REJECT
    particle = head.child("prt")
    phrases = [f"{head.lemma} {particle.lower}"] if particle is not None else []
    phrases += [f"{head.lemma} {c.lower}" for c in head.children if c.dep in ("prep", "advmod")]
    phrases.append(head.lemma)
    return next((kind for kind in (kind_of(p.lower(), nouns_of(head)) for p in phrases) if kind is not None), None)


def _of(noun: Word) -> list[str]:
    """The nouns that a noun of doing takes: `the signing of the agreement`, `tariff imposition`."""
    behind = [g for c in noun.children if c.lower == "of" for g in c.children]
    return [w.lemma.lower() for w in (*behind, *noun.having("compound"))]


def mode_at(head: Word, kind: Kind) -> str | None:
    """Give the mode of a deed: what is threatened or asked for, what it was done with, or what its verb says."""
    if kind.mode not in _LOOSE:
        return kind.mode
    content = _content(head, kind.type) if kind.type in _ABOUT else None
    return content or by_means(kind.type, _near(head, kind)) or kind.mode


def _content(head: Word, kind: str) -> str | None:
    """The mode by the deed that completes a verb: `threatened to attack`, `asked Oslo to release them`."""
    for clause in head.having("xcomp", "ccomp"):
        of = kind_at(clause)
        if of is not None and (mode := by_content(kind, of.type, of.mode)) is not None:
            return mode
    return None


def _near(head: Word, kind: Kind) -> Iterator[str]:
    """The words that may tell a mode; those who threaten, ask or refuse, and whom an attack hits, tell none."""
    some = [g for c in head.having("prep", "agent") if c.lower in _WITH for g in c.having("pobj")]
    if kind.type != "ASSAULT" or kind.objects:
        some += head.having("dobj", "nsubjpass")
    if kind.type not in _ABOUT:
        some += head.having("nsubj")
    if head.tag.startswith("NN"):
        some.append(head)
    for word in some:
        yield word.lemma.lower()
        yield from (w.lemma.lower() for w in word.having("compound", "amod", "nmod"))


def meeting(parties: Iterable[str], places: Iterable[str], cast: Cast) -> str | None:
    """Give the mode of a meeting whose words tell none: of more than two, or where neither of two is at home."""
    homes = {cast.actors[one].country or one for one in parties}
    if len(homes) > 2:
        return "multilateral"
    hosts = {cast.actors[one].country for one in places if one in cast.actors} - {None}
    return "third-party" if len(homes) == 2 and hosts and not hosts & homes else None
