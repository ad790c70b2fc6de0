"""Finding the events among the claims of a report."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from rashomon.annotate.actors.cast import Cast
from rashomon.annotate.claims import Proposition
from rashomon.annotate.claims.roles import subject_of, who
from rashomon.annotate.events.roles import nouns_of, objects_of, people_of, recipients
from rashomon.annotate.events.types import AHEAD_IS_AGREE, Kind, kind_of
from rashomon.annotate.lexicon import verb_of_noun
from rashomon.annotate.syntax import NOUNS, Reading, Word
from rashomon.records import Certainty, Claim, Event, EventStatus, EventTelling, Moment, Span

HISTORY = timedelta(days=365)
"""What is dated further back than a year before its report is told as history."""
_REQUEST = Kind("REQUEST", None, frozenset())
_STATUS: dict[Certainty, EventStatus] = {
    "asserted": "happened", "expected": "future",
    "possible": "hypothetical", "hypothetical": "hypothetical", "denied": "negated",
}  # fmt: skip


def events(
    reading: Reading, cast: Cast, told: Iterable[Proposition], times: Iterable[Moment], day: date | None
) -> Iterator[Event]:
    """Give the events of a report; `day` is the day of the report, from which history is told."""
    moments = {m.id: m for m in times}
    number = 0
    for one in told:
        if (asked := _asked(one, cast)) is not None:
            number += 1
            yield replace(_event(reading, one, _REQUEST, asked, [], day, number), status="happened", according_to=None)
            continue
        kind = _kind(one.clause.head)
        if kind is None:
            continue
        doers, others = _parties(one.clause.head, cast)
        if not doers and not others and not _peopled(one.clause.head):
            continue
        number += 1
        yield _event(reading, one, kind, (doers, others), [moments[m] for m in one.claim.moments], day, number)


def _kind(head: Word) -> Kind | None:
    """The type of a clause, by its verb with its particle, or by the verb of its noun."""
    if head.tag.startswith("NN"):
        verb = verb_of_noun(head.lemma)
        return kind_of(verb, frozenset(_of(head))) if verb else None
    particle = head.child("prt")
    phrases = [f"{head.lemma} {particle.lower}"] if particle is not None else []
    phrases += [f"{head.lemma} {c.lower}" for c in head.children if c.dep == "prep"]
    phrases.append(head.lemma)
    return next((kind for kind in (kind_of(p.lower(), nouns_of(head)) for p in phrases) if kind is not None), None)


def _asked(one: Proposition, cast: Cast) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Who asks it of whom, where somebody is said to say what another must do: `Oslo said Riga must return it`."""
    voice, head = one.claim.according_to, one.clause.head
    if voice is None or voice.actor is None or one.claim.negated or not head.tag.startswith("VB"):
        return None
    must = any(c.dep == "aux" and c.lower == "must" for c in head.children)
    others = tuple(a for a in who(head, cast) if a != voice.actor)
    return ((voice.actor,), others) if must and others else None


def _parties(head: Word, cast: Cast) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who does it and to whom: actors that are named, else the countries of people that are not."""
    doers = who(head, cast)
    if not doers and head.tag.startswith("VB"):
        agent = head.child("agent")
        doer = next(iter(agent.children), None) if agent is not None else None
        passive = head.child("auxpass") is not None or (head.tag == "VBN" and head.dep == "acl")
        doers = people_of(doer if passive else subject_of(head), cast)
    others = recipients(head, cast, doers)
    if not others:
        found = (people_of(word, cast) for word in objects_of(head))
        others = next((some for some in found if some), ())
    return doers, others


def _peopled(head: Word) -> bool:
    """Whether a verb at least has somebody or something, known or not, that does it or that it is done to."""
    return head.tag.startswith("VB") and any(
        c.dep in ("nsubj", "nsubjpass", "dobj") and c.tag in NOUNS for c in head.children
    )


def _of(noun: Word) -> list[str]:
    """The nouns that a noun of doing takes: `the signing of the agreement`, `tariff imposition`."""
    behind = [g for c in noun.children if c.lower == "of" for g in c.children]
    return [w.lemma.lower() for w in (*behind, *noun.having("compound"))]


def _event(
    reading: Reading, one: Proposition, kind: Kind, parties: tuple[tuple[str, ...], tuple[str, ...]],
    moments: list[Moment], day: date | None, number: int,
) -> Event:  # fmt: skip
    claim, head = one.claim, one.clause.head
    dated = next((m for m in moments if m.kind == "date" and (m.earliest or m.latest)), None)
    status = _status(claim, dated, day)
    ahead = kind.type in AHEAD_IS_AGREE and status == "future"
    telling = EventTelling(
        report=claim.report,
        start=claim.start,
        end=claim.end,
        text=claim.text,
        head=Span(start=head.start, end=head.end),
    )
    return Event(
        id=f"{reading.report}-e{number}", type="AGREE" if ahead else kind.type, mode=None if ahead else kind.mode,
        actors=parties[0], recipients=parties[1], earliest=dated.earliest if dated else None,
        latest=dated.latest if dated else None, place=claim.where[0] if claim.where else None, status=status,
        according_to=claim.according_to, tellings=(telling,),
    )  # fmt: skip


def _status(claim: Claim, dated: Moment | None, day: date | None) -> EventStatus:
    """What is negated, ahead or conditional is that first; what somebody merely says is alleged."""
    if claim.negated != (claim.certainty == "denied"):
        return "negated"
    status = _STATUS[claim.certainty] if claim.certainty != "denied" else "alleged"
    if status != "happened":
        return status
    if claim.according_to is not None:
        return "alleged"
    old = dated is not None and dated.latest is not None and day is not None and dated.latest < day - HISTORY
    return "historical" if old else "happened"
