"""The same event across reports: which mentions tell one event."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date

from evaluation.coref import Clusters, b_cubed, conll
from evaluation.ecb import documents
from evaluation.event_words import Place, found, marked
from evaluation.measure import Data, Job, Measure, Meter
from rashomon.align.event_groups import grouped, likeness
from rashomon.align.event_words import EventWord

_DEV = range(31, 36)
DAY = date(2012, 1, 1)
"""The day of all reports; the set does not date them."""


def clusters(keys: Iterable[tuple[Hashable, Hashable]]) -> Clusters:
    """Group mentions by what they tell."""
    groups: dict[Hashable, set[Hashable]] = {}
    for mention, key in keys:
        groups.setdefault(key, set()).add(mention)
    return [frozenset(group) for group in groups.values()]


def _told(topic: int, words: Sequence[tuple[EventWord, Place]]) -> Iterator[tuple[Place, Hashable]]:
    """Give each word's place with the number of its group."""
    groups = grouped(likeness([word for word, _ in words]))
    for (_, place), group in zip(words, groups, strict=True):
        yield place, (topic, group)


def run(data: Data, meter: Meter) -> Iterator[Measure]:
    """Score topics 31 to 35, each topic laid side by side as one story."""
    gold, linked, predicted = [], [], []
    for topic in _DEV:
        some = [(one, meter.notes(one.text, DAY)) for one in documents(data, range(topic, topic + 1))]
        told = list(marked(some))
        gold += [(one.place, one.event) for one in told]
        linked += list(_told(topic, [(one.word, one.place) for one in told]))
        predicted += list(_told(topic, list(found(some))))
    truth, joined = clusters(gold), clusters(linked)
    name = "ecbplus 31 to 35"
    yield Measure(set=name, name="CoNLL F1, gold mentions", score=conll(truth, joined), of=len(gold), target=0.78)
    yield Measure(set=name, name="CoNLL F1, predicted", score=conll(truth, clusters(predicted)), of=len(gold),
                  target=0.55)  # fmt: skip
    yield Measure(set=name, name="B-cubed F1, gold mentions", score=b_cubed(truth, joined)[2], of=len(gold))


JOB = Job(
    name="same-event", title="The same event across reports", run=run,
    means=(
        "The validated sentences of topics 31 to 35 of ECB+ (topics 1 to 30 are learned from; 36 to 45 are the "
        "customary test set and are not used). What is scored is the scorer that puts a comparison's events together, "
        "with its groups at a mean of 0.35; a comparison itself asks for more, and for one type, parties and days. "
        "Predicted mentions are the verbs of claims and titles, words of saying, and nouns for what is done "
        "or happens; one that overlaps a marked mention stands for it. CoNLL F1 is the mean of MUC, B-cubed and "
        "CEAF-e, over all topics together, mentions told once included."
    ),
)  # fmt: skip
