"""Who does it and to whom: the parties of an event."""

from collections.abc import Iterator

from rashomon.annotate.actors.cast import Cast
from rashomon.annotate.claims.roles import actors_in, subject_of, who
from rashomon.annotate.events.roles import domestic, objects_of, people_of, place_of, recipients, state_at
from rashomon.annotate.events.types import Kind
from rashomon.annotate.syntax import Word
from rashomon.facts import countries
from rashomon.records import Actor

Parties = tuple[tuple[str, ...], tuple[str, ...]]
"""The identifiers of those who do it, and of those to whom it is done."""

_AT_HOME = frozenset({"COERCE", "PROTEST", "REQUEST", "CONCEDE", "REJECT", "ACCUSE", "THREATEN", "AGREE"})
"""Of these types, police, demonstrators, courts or an opposition without a country are of the other side's."""
_IN_PLACE = frozenset({"PROTEST", "COERCE"})
"""Where one of these happens, the people who take part are at home."""


def parties(head: Word, kind: Kind, cast: Cast) -> Parties:
    """Give who does it and to whom: actors that are named, else the countries of people that are not."""
    hit = _hit(head, kind, cast)
    doers = tuple(a for a in who(head, cast) if a not in hit) or _unnamed(head, cast)
    others = hit or recipients(head, cast, doers, kind) or _first(people_of(word, cast) for word in objects_of(head))
    if kind.type in _AT_HOME:
        doers, others = _at_home(head, cast, doers, others)
    if not doers and not others and kind.type in _IN_PLACE and domestic(_doer(head)):
        doers = _states(place_of(head, cast), cast)
    return doers, others


_DONE_TO = frozenset({"ASSAULT", "COERCE", "SANCTION", "ACCUSE", "SUPPORT", "AID"})
"""A noun for a deed of these types is followed by whom it is done to: `the bombing of Riga`, `the arrest of Holm`."""


def _hit(head: Word, kind: Kind, cast: Cast) -> tuple[str, ...]:
    """Whom a noun's deed is done to: what follows `of`, or what came under it; a town that is hit is its state's."""
    if not head.tag.startswith("NN") or kind.type not in _DONE_TO:
        return ()
    behind = [g for c in head.having("prep") if c.lower == "of" for g in c.having("pobj")]
    if head.dep == "pobj" and head.head.lower == "under" and head.head.head.lemma in ("come", "be"):
        behind += head.head.head.having("nsubj")
    return tuple(dict.fromkeys(a for word in behind for a in (*actors_in(word, cast), *state_at(word, cast))))


def _first(found: Iterator[tuple[str, ...]]) -> tuple[str, ...]:
    return next((some for some in found if some), ())


def _doer(head: Word) -> Word | None:
    """The noun that does it: the subject, or the agent of a passive."""
    if not head.tag.startswith("VB"):
        return None
    agent = head.child("agent")
    if head.child("auxpass") is not None or (head.tag == "VBN" and head.dep == "acl"):
        return next(iter(agent.children), None) if agent is not None else None
    return subject_of(head)


def _unnamed(head: Word, cast: Cast) -> tuple[str, ...]:
    return people_of(_doer(head), cast)


def _at_home(head: Word, cast: Cast, doers: tuple[str, ...], others: tuple[str, ...]) -> Parties:
    """Give people without a country that of the other side: `Turkish police arrested demonstrators`."""
    if doers and not others and any(domestic(word) for word in objects_of(head)):
        return doers, _states(_countries(doers, cast), cast)
    if others and not doers and domestic(_doer(head)):
        return _states(_countries(others, cast), cast), others
    return doers, others


def _countries(actors: tuple[str, ...], cast: Cast) -> tuple[str, ...]:
    """The country of some actors, where they have one in common."""
    found = {cast.actors[a].country for a in actors}
    return tuple(c for c in found if c is not None) if len(found) == 1 else ()


def _states(codes: tuple[str, ...], cast: Cast) -> tuple[str, ...]:
    """The states of some countries, which join the cast where the report has not named them."""
    for code in codes:
        cast.actors.setdefault(code, Actor(id=code, name=countries()[code].name, kind="state", country=code))
    return codes
