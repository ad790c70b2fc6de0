"""The same event across reports: which mentions tell one event."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date

from evaluation.coref import Clusters, b_cubed, conll
from evaluation.ecb import Document, documents
from evaluation.measure import Data, Job, Measure, Meter
from rashomon.align import align
from rashomon.records import Claim, Comparison, Notes

_DEV = range(31, 36)
_DAY = date(2012, 1, 1)
Place = tuple[str, int, int]
"""A mention: the document's name, start and end."""


def _clusters(keys: Iterable[tuple[Hashable, Hashable]]) -> Clusters:
    """Group mentions by what they tell."""
    groups: dict[Hashable, set[Hashable]] = {}
    for mention, key in keys:
        groups.setdefault(key, set()).add(mention)
    return [frozenset(group) for group in groups.values()]


def _points(made: Comparison) -> dict[str, str]:
    """Give the point that each claim stands in."""
    return {t.claim: p.id for p in made.points if p.status != "single" for t in p.tellings if t.claim is not None}


def claim_of(claims: Sequence[Claim], start: int, end: int, words: str) -> Claim | None:
    """Give the claim whose verb a mention is, if there is one."""
    over = [c for c in claims if c.start <= start and end <= c.end and c.does.split()[0][:4] == words.lower()[:4]]
    return min(over, key=lambda c: c.end - c.start, default=None)


def _linked(some: Sequence[Document], notes: Sequence[Notes], points: dict[str, str]) -> Iterator[tuple[Place, str]]:
    """Give for each gold mention the point of its claim, or itself."""
    for document, one in zip(some, notes, strict=True):
        for told in document.told:
            claim = claim_of(one.claims, told.start, told.end, document.text[told.start : told.end])
            own = f"{document.name}/{told.start}"
            yield (document.name, told.start, told.end), points.get(claim.id, own) if claim is not None else own


def _predicted(some: Sequence[Document], notes: Sequence[Notes], points: dict[str, str]) -> Iterator[tuple[Place, str]]:
    """Give the events' words as mentions, with the point of their claim, or themselves."""
    for document, one in zip(some, notes, strict=True):
        for event in one.events:
            telling = event.tellings[0]
            claim = next((c for c in one.claims if (c.start, c.end) == (telling.start, telling.end)), None)
            key = points.get(claim.id, claim.id) if claim is not None else event.id
            yield (document.name, telling.head.start, telling.head.end), key


def run(data: Data, meter: Meter) -> Iterator[Measure]:
    """Score topics 31 to 35, each topic laid side by side as one story."""
    gold, linked, predicted, of_documents = [], [], [], []
    for topic in _DEV:
        some = list(documents(data, range(topic, topic + 1)))
        notes = [meter.notes(document.text, _DAY) for document in some]
        points = _points(align(notes))
        gold += [((d.name, t.start, t.end), t.event) for d in some for t in d.told]
        linked += [(m, f"{topic}/{key}") for m, key in _linked(some, notes, points)]
        predicted += [(m, f"{topic}/{key}") for m, key in _predicted(some, notes, points)]
        of_documents.append(len(some))
    truth = _clusters(gold)
    name = "ecbplus 31 to 35"
    yield Measure(set=name, name="CoNLL F1, gold mentions", score=conll(truth, _clusters(linked)), of=len(gold),
                  target=0.78)  # fmt: skip
    yield Measure(set=name, name="CoNLL F1, predicted", score=conll(truth, _clusters(predicted)), of=len(gold),
                  target=0.55)  # fmt: skip
    yield Measure(set=name, name="B-cubed F1, gold mentions", score=b_cubed(truth, _clusters(linked))[2], of=len(gold))


JOB = Job(
    name="same-event", title="The same event across reports", run=run,
    means=(
        "The validated sentences of topics 31 to 35 of ECB+ (topics 1 to 30 are there to learn from; 36 to 45 are "
        "the customary test set and are not used). Each topic is compared as one story; gold mentions whose claims "
        "stand in one point are taken for one event, all others for events of their own. CoNLL F1 is the mean of "
        "MUC, B-cubed and CEAF-e, over all topics together, mentions told once included."
    ),
)  # fmt: skip
