"""Whom an event is done to."""

from collections.abc import Iterable, Iterator

from rashomon.annotate.actors.cast import Cast
from rashomon.annotate.claims.roles import actors_in
from rashomon.annotate.syntax import Word

_TOWARD = frozenset("with against to on at for from of upon over toward towards between into".split())


def recipients(head: Word, cast: Cast, doers: tuple[str, ...]) -> tuple[str, ...]:
    """Give the actors that an event is directed at: its object, else those behind a preposition."""
    for way in (_objects, _behind, _inside):
        found = tuple(dict.fromkeys(a for a in way(head, cast) if a not in doers))
        if found:
            return found
    return ()


def people_of(word: Word | None, cast: Cast) -> tuple[str, ...]:
    """Give the country of people whom no name names: `opposition groups in Zimbabwe`, `a group of Moroccan diplomats`.

    The word must be a common noun for people; the first place or actor inside its phrase counts, clauses left out.
    """
    if word is None or word.tag not in ("NN", "NNS") or word.i in cast.at or not _people(word):
        return ()
    inside = [word]
    for one in inside:
        inside.extend(c for c in one.children if c.dep in _PHRASE and (c.dep != "prep" or c.lower in _BELONGING))
    mentions = [cast.at[w.i] for w in sorted(inside, key=lambda w: w.i) if w.i in cast.at]
    return tuple(dict.fromkeys(_state(m.actor, cast) for m in mentions[:1]))


_PHRASE = frozenset("compound amod nmod poss prep pobj conj".split())
_BELONGING = frozenset("of in from".split())
_GROUPS = frozenset(
    "group member rebel force troop police guerrilla guerilla militant militia gunman gunmen fighter soldier army "
    "protester demonstrator worker student official resident villager civilian refugee party movement faction "
    "government opposition parliament court people citizen man woman leader opposition lawmaker deputy journalist "
    "dissident separatist insurgent activist immigrant farmer inmate prisoner detainee youth crowd mob union "
    "delegation side authority".split()
)
"""Nouns for people, and for bodies of people, that act without a name."""


def _people(word: Word) -> bool:
    return word.lemma.lower() in _GROUPS


def _state(actor: str, cast: Cast) -> str:
    """A town's or a region's people are its country's, where the report names the country as one who acts."""
    country = cast.actors[actor].country
    return country if cast.actors[actor].kind == "place" and country in cast.actors else actor


def objects_of(head: Word) -> list[Word]:
    """Give the nouns that a verb is done to, directly or behind `with`, `against` and the like."""
    direct = head.having("dobj", "dative", "nsubjpass")
    behind = [g for c in head.children if c.dep == "prep" and c.lower in _TOWARD for g in c.having("pobj")]
    return [*direct, *behind]


def _objects(head: Word, cast: Cast) -> Iterator[str]:
    for child in head.children:
        if child.dep in ("dobj", "iobj", "dative", "nsubjpass"):
            yield from actors_in(child, cast)
            if child.dep == "dative":
                yield from _pobj(child, cast)


def _behind(head: Word, cast: Cast) -> Iterator[str]:
    """`met with India`, `talks with Iran`, `an attack on Israel`."""
    for child in head.children:
        if child.dep == "prep" and child.lower in _TOWARD:
            yield from _pobj(child, cast)


def _inside(head: Word, cast: Cast) -> Iterator[str]:
    """`tariffs on Indian goods`: what the object says that it is directed at, and a clause that names it."""
    for child in head.children:
        if child.dep in ("dobj", "nsubjpass", "xcomp", "ccomp", "prep", "dative"):
            for word in child.subtree():
                if word.dep in ("pobj", "amod", "poss", "compound", "nsubj", "dobj"):
                    actor = cast.actor_of(word)
                    if actor is not None:
                        yield actor


def _pobj(preposition: Word, cast: Cast) -> Iterable[str]:
    return (a for c in preposition.children if c.dep == "pobj" for a in actors_in(c, cast))


def nouns_of(head: Word) -> frozenset[str]:
    """Give the lemmas of what a verb takes: its object, its passive subject, what stands behind its preposition."""
    near = [c for c in head.children if c.dep in ("dobj", "nsubjpass", "dative")]
    behind = [
        g for c in head.children if c.dep == "prep" for g in c.children if c.lower in ("on", "in", "to", "of", "for")
    ]
    conj = [g for c in near for g in c.children if g.dep in ("conj", "compound", "prep")]
    deep = [g for c in conj if c.dep == "prep" and c.lower == "of" for g in c.children]
    return frozenset(w.lemma.lower() for w in (*near, *behind, *conj, *deep))
