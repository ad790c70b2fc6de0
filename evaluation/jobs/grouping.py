"""Which reports tell one story: stories made of labelled reports, scored by B-cubed."""

from collections.abc import Iterator, Sequence

from evaluation.coref import b_cubed
from evaluation.grouping import Filed, made, of_stories, of_topics, of_war, once, sets, wanted
from evaluation.measure import Data, Job, Measure, Meter


def run(data: Data, meter: Meter) -> Iterator[Measure]:
    """Score what nothing was learned from: held-out topics, stories and months."""
    yield from _measures("ecbplus 31 to 35", of_topics(data, meter, range(31, 36)), 0.93)
    yield from _measures("fa-kes, other months", of_war(data, meter, learned=False))
    for moved, name in ((False, "own stories held out"), (True, "own stories held out, in one week")):
        yield from _measures(name, of_stories(data, meter, held=True, moved=moved))


def _measures(name: str, some: Sequence[Filed], target: float | None = None) -> Iterator[Measure]:
    reports = once(some)
    scores = b_cubed(sets(wanted(reports)), sets(made(reports)))
    for part, score in zip(("precision", "recall", "F1"), scores, strict=True):
        asked = target if part == "F1" else None
        yield Measure(set=name, name=f"B-cubed {part}", score=score, of=len(reports), target=asked)


JOB = Job(
    name="grouping", title="Which reports tell one story", run=run,
    means=(
        "Stories are made of whole reports as a desk makes them, and compared with those of a labeller: B-cubed asks "
        "of each report how much of its story is right, and how much of what belongs to it is there. In ECB+ each "
        "topic is two events that look alike. In FA-KES, news of one war, what was printed on one day of one place "
        "counts as one incident, which is finer than a story: what goes on for days is parted. Our own stories tell "
        "one event in really different words; moved to one week, their years do not part them. The weights were "
        "learned from other topics, months and stories."
    ),
)  # fmt: skip
