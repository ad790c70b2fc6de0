"""Events: who does what to whom, by PLOVER, from the bare sentence."""

from collections.abc import Iterator

from evaluation.measure import Data, Job, Measure, Meter
from evaluation.plover import QUADS, Coded, Triple, coded, triples
from evaluation.scorers import f1, share
from rashomon.records import Actor, Event, Notes

GOLD = "events/plover-gold/gold_standard_records/PLOVER_GSR_CAMEO.txt"


def code(actors: dict[str, Actor], identifier: str) -> str:
    """Give the country of an actor, `other` where he has none."""
    return actors[identifier].country or "other"


def of_event(notes: Notes, event: Event) -> frozenset[Triple]:
    """Spread one event out into triples."""
    known = {a.id: a for a in notes.actors}
    parties = (tuple(dict.fromkeys(code(known, i) for i in side)) for side in (event.actors, event.recipients))
    return triples(event.type, *parties)


def found(notes: Notes) -> set[Triple]:
    """Give the triples of the events that some actor takes part in, whatever their status."""
    return {t for e in notes.events if e.actors or e.recipients for t in of_event(notes, e)}


def run(data: Data, meter: Meter) -> Iterator[Measure]:
    """Score events on the gold standard of PLOVER."""
    right = wanted = predicted = extra = events = 0
    actors = quads = 0
    slots = [[0, 0, 0] for _ in range(3)]
    for one in coded(data.file(GOLD)):
        notes = meter.notes(one.text)
        guess = found(notes)
        right, wanted, predicted = right + len(guess & one.triples), wanted + len(one.triples), predicted + len(guess)
        extra, events = extra + _extra(notes, one), events + sum(bool(e.actors or e.recipients) for e in notes.events)
        for slot, counts in enumerate(slots):
            gold_slot, guess_slot = ({t[slot] for t in some} for some in (one.triples, guess))
            for n, size in enumerate((len(gold_slot & guess_slot), len(guess_slot), len(gold_slot))):
                counts[n] += size
        same = [t for t in guess if t[:2] in {g[:2] for g in one.triples}]
        actors += bool(same)
        quads += any(QUADS.get(t[2]) == QUADS[one.type] for t in same)
    name = "plover-gold"
    yield Measure(set=name, name="triples F1", score=f1(right, predicted, wanted), of=wanted, target=0.60)
    for label, counts in zip(("actor F1", "recipient F1", "type F1"), slots, strict=True):
        yield Measure(set=name, name=label, score=f1(*counts), of=counts[2])
    yield Measure(set=name, name="quad class", score=share(quads, actors), of=actors, target=0.85)
    yield Measure(set=name, name="extra events", score=share(extra, events), of=events, target=0.20, lower=True)


def _extra(notes: Notes, one: Coded) -> int:
    """Count the events that share neither type nor both parties with the sentence's."""
    pairs = {t[:2] for t in one.triples}
    some = [e for e in notes.events if e.actors or e.recipients]
    return sum(e.type != one.type and not {t[:2] for t in of_event(notes, e)} & pairs for e in some)


JOB = Job(
    name="events", title="Events, from the bare sentence", run=run,
    means=(
        "Of each sentence of PLOVER's gold standard, its triples of actor, recipient and type, by the countries' "
        "codes; bodies that are no country's count as one `other`. Several actors without a recipient act on one "
        "another. The old types DEMAND, DISAPPROVE, INVESTIGATE and FIGHT are read as REQUEST, ACCUSE and ASSAULT. "
        "*Quad class* asks, where both parties were found, whether the event is of the right one of the four kinds "
        "(words or deeds, with or against). *Extra events* are those of another type and other parties: the set codes "
        "one event a sentence, so that a second one that is really there counts as extra too."
    ),
)  # fmt: skip
