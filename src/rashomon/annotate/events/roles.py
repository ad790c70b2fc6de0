"""Whom an event is done to."""

from collections.abc import Iterable, Iterator
from functools import partial

from rashomon.annotate.actors.cast import Cast
from rashomon.annotate.claims.roles import actors_in, subject_of
from rashomon.annotate.events.types import Kind
from rashomon.annotate.syntax import Word

_TOWARD = frozenset("with against to on at for from of upon over toward towards between into".split())
_INTO = frozenset("to into from in at".split())
_AIMED = frozenset("at on against into near over".split())
_GOING = frozenset("visit arrive travel tour return fly withdraw pull retreat deploy send dispatch open leave".split())
"""Verbs that are done to the country which one goes to, or leaves, or where one opens something."""


def recipients(head: Word, cast: Cast, doers: tuple[str, ...], kind: Kind) -> tuple[str, ...]:
    """Give the actors that an event is directed at: its object, else those behind a preposition, else deeper inside."""
    content = partial(_content, asked=kind.type in ("REQUEST", "ACCUSE", "THREATEN"))
    place = partial(_place, aimed=kind.type == "ASSAULT")
    for way in (_objects, _behind, _beside, content, place, _about):
        found = tuple(dict.fromkeys(a for a in way(head, cast) if a not in doers))
        if found:
            return found
    return ()


def people_of(word: Word | None, cast: Cast) -> tuple[str, ...]:
    """Give the country of people whom no name names: `opposition groups in Zimbabwe`, `a group of Moroccan diplomats`.

    The word must be a common noun for people; the first place or actor inside its phrase
    counts with those listed beside it, clauses left out.
    """
    if word is None or word.tag not in ("NN", "NNS") or word.i in cast.at or not _people(word):
        return ()
    inside = [word]
    for one in inside:
        inside.extend(c for c in one.children if c.dep in _PHRASE and (c.dep != "prep" or c.lower in _BELONGING))
    named = [w for w in sorted(inside, key=lambda w: w.i) if w.i in cast.at]
    beside = [w for w in named[1:] if _listed(w, named[0])]
    return tuple(dict.fromkeys(_state(cast.at[w.i].actor, cast) for w in (*named[:1], *beside)))


def _listed(word: Word, first: Word) -> bool:
    """Whether a word stands in a list behind another: `in Oslo, Riga and Bonn`."""
    while word.dep == "conj" and word is not first:
        word = word.head
    return word is first


_PHRASE = frozenset("compound amod nmod poss prep pobj conj".split())
_BELONGING = frozenset("of in from throughout across".split())
_AT_HOME = frozenset(
    "protester demonstrator worker student official resident villager civilian party movement faction government "
    "opposition parliament court judge police policeman people citizen leader lawmaker deputy journalist dissident "
    "separatist insurgent activist farmer inmate prisoner detainee youth crowd mob union authority candidate "
    "politician minister president army military rebel guerrilla guerilla militant militia teacher doctor miner "
    "trader driver supporter critic newspaper cabinet ministry senate congress assembly junta regime voter".split()
)
"""Nouns for people, and for bodies of people, who act at home."""
_GROUPS = _AT_HOME | frozenset(
    "group member force troop gunman gunmen fighter soldier refugee man woman immigrant migrant delegation side "
    "diplomat negotiator expert worker team crew sailor fisherman peacekeeper ambassador envoy official representative "
    "commander consul warship warplane jet aircraft ship".split()
)
"""Nouns for people, and for bodies of people, that act without a name."""


def _people(word: Word) -> bool:
    return word.lemma.lower() in _GROUPS


def domestic(word: Word | None) -> bool:
    """Tell whether a common noun is one for people, or for a body of people, who act at home."""
    return word is not None and word.tag in ("NN", "NNS") and word.lemma.lower() in _AT_HOME


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


def _beside(head: Word, cast: Cast) -> Iterator[str]:
    """`tariffs on Indian goods`, `condemned a raid by Chad`: whom the object is directed at, or whose it is."""
    todo = head.having("dobj", "nsubjpass") + [g for c in head.having("prep") for g in c.having("pobj")]
    for noun in todo:
        for child in noun.children:
            if child.dep == "prep" and (child.lower in _TOWARD or child.lower == "by"):
                yield from _pobj(child, cast)
                todo.extend(g for g in child.having("pobj") if g.tag in ("NN", "NNS"))


def _content(head: Word, cast: Cast, *, asked: bool) -> Iterator[str]:
    """Who is in what one agrees to do, or is asked for: `demanded that Oslo pay`, `agreed to sell oil to Chad`."""
    for clause in _clauses(head):
        subject = clause.child("nsubj", "nsubjpass")
        if asked and clause.dep == "ccomp" and subject is not None:
            own = subject_of(clause)
            yield from actors_in(own, cast) if own is not None else ()
            continue
        found = [*_objects(clause, cast), *_behind(clause, cast)]
        yield from found or [*_beside(clause, cast), *_place(clause, cast), *_content(clause, cast, asked=False)]


def _clauses(head: Word) -> list[Word]:
    """The clauses that complete a verb, or the adjective behind it: `is ready to pay`."""
    state = head.child("acomp")
    return [*head.having("xcomp", "ccomp"), *(state.having("xcomp", "ccomp") if state is not None else ())]


def _place(head: Word, cast: Cast, *, aimed: bool = False) -> Iterator[str]:
    """The state that one goes to, leaves or aims at, or of a town as object: `arrived in Amman`, `shelled Goma`."""
    for child in head.children:
        if child.dep in ("dobj", "nsubjpass"):
            yield from state_at(child, cast)
        elif child.dep == "prep" and (
            (child.lower in _INTO and head.lemma in _GOING) or (aimed and child.lower in _AIMED)
        ):
            for inner in child.having("pobj"):
                yield from state_at(inner, cast)


def _about(head: Word, cast: Cast) -> Iterator[str]:
    """The state that the object lies in: `condemned the violence in Syria`, `appealed for calm in Kenya`."""
    for noun in objects_of(head) if head.tag.startswith("VB") else ():
        for inner in (g for c in noun.having("prep") if c.lower == "in" for g in c.having("pobj")):
            yield from state_at(inner, cast)


def state_at(word: Word, cast: Cast) -> Iterator[str]:
    """Give the state that a place is or lies in, where the report names that state as well."""
    mention = cast.at.get(word.i)
    if mention is not None and mention.place:
        country = cast.actors[mention.actor].country
        yield country if country in cast.actors else mention.actor


def place_of(head: Word, cast: Cast) -> tuple[str, ...]:
    """Give the country of the first place that a verb names."""
    for child in head.having("prep"):
        for inner in child.having("pobj"):
            mention = cast.at.get(inner.i)
            country = cast.actors[mention.actor].country if mention is not None else None
            if country is not None and mention is not None and mention.place:
                return (country,)
    return ()


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
