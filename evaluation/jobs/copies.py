"""Who copies whom: pairs of reports labelled as copied, partly copied or independent."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from evaluation.measure import Data, Job, Measure, Meter
from evaluation.scorers import share
from evaluation.stories import FOLDER, Story, held_out, stories
from rashomon.align.copies import WHOLE, Text, shared, text_of
from rashomon.records import Received, Source

LABELS = Path(__file__).parent.parent / "data/copies.csv"
Told = tuple[str, str]
"""What a reader says of a pair, and what Rashomon does: copied, partly or independent."""


def made_of(texts: Sequence[Text]) -> dict[frozenset[str], str]:
    """Give the pairs of some reports that share text, by their identifiers, as copied or partly copied."""
    return {
        frozenset((one.later.report.id, one.first.report.id)): "copied"
        if one.words >= WHOLE * min(one.later.size, one.first.size)
        else "partly"
        for one in shared(texts)
    }


def labelled(data: Data, meter: Meter, part: str) -> Iterator[Told]:
    """Give the pairs of news that a person labelled: those that were looked at while it was built, or the others."""
    data.opened["copies.csv"] = LABELS
    texts = dict(_articles(data.file("outlets/fa-kes/FA-KES-Dataset.csv")))
    with LABELS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["part"] == part:
                pair = [text_of(meter.received(texts[row[side]])) for side in ("left", "right")]
                yield row["label"], next(iter(made_of(pair).values()), "independent")


def _articles(path: Path) -> Iterator[tuple[str, Received]]:
    """The articles of FA-KES by their identifiers; its file is in Latin-1."""
    with path.open(encoding="latin-1", newline="") as file:
        for row in csv.DictReader(file):
            text = f"{row['article_title']}\n\n{row['article_content']}"
            yield row["unit_id"], Received(path=row["unit_id"], text=text, source=Source(name=row["source"]))


def own(story: Story, meter: Meter) -> Iterator[Told]:
    """Give all pairs of a story; two that copy the same third are copies of each other as well, if it shows."""
    texts = {one.name: text_of(meter.received(one.received, one.published)) for one in story.reports}
    made = made_of(list(texts.values()))
    origins = {one.name: {other for other, _ in one.copies} for one in story.reports}
    for left, right in combinations(texts, 2):
        got = made.get(frozenset((texts[left].report.id, texts[right].report.id)), "independent")
        if story.copied(left, right):
            yield "copied", got
        elif not (origins[left] & origins[right]):
            yield "independent", got


@dataclass(slots=True)
class Tally:
    """How many pairs are copies by the reader and by Rashomon, whole or in part."""

    both: int = 0
    made: int = 0
    wanted: int = 0


def tally(told: Iterable[Told]) -> Tally:
    """Count pairs."""
    counts = Counter((want != "independent", got != "independent") for want, got in told)
    both = counts[True, True]
    return Tally(both, both + counts[False, True], both + counts[True, False])


def run(data: Data, meter: Meter) -> Iterator[Measure]:
    """Score the stories of our own, and pairs of FA-KES."""
    learned, unseen = list(_own(data, meter, held=False)), list(_own(data, meter, held=True))
    seen, fresh = list(labelled(data, meter, "seen")), list(labelled(data, meter, "unseen"))
    yield from _measures("all pairs that were looked at", [*learned, *seen], 0.97, 0.92)
    yield from _measures("own stories held out", unseen)
    yield from _measures("fa-kes, looked at", seen)
    yield from _measures("fa-kes, not looked at", fresh)
    whole = [(want, got) for want, got in (*seen, *fresh) if "independent" not in (want, got)]
    right = sum(want == got for want, got in whole)
    yield Measure(set="fa-kes", name="whole or in part", score=share(right, len(whole)), of=len(whole))


def _own(data: Data, meter: Meter, *, held: bool) -> Iterator[Told]:
    for story in stories():
        if (story.name in held_out()) == held:
            data.opened[f"stories/{story.name}"] = FOLDER / f"{story.name}.toml"
            yield from own(story, meter)


def _measures(
    name: str, told: Sequence[Told], precision: float | None = None, recall: float | None = None
) -> Iterator[Measure]:
    counts = tally(told)
    score = share(counts.both, counts.made)
    yield Measure(set=name, name="copies, precision", score=score, of=counts.made, target=precision)
    score = share(counts.both, counts.wanted)
    yield Measure(set=name, name="copies, recall", score=score, of=counts.wanted, target=recall)


JOB = Job(
    name="copies", title="Who copies whom", run=run,
    means=(
        "Pairs of reports, labelled by a reader of both. A pair is *copied* where about half of the shorter report or "
        "more is the other's words, *partly* copied where whole sentences are, and *independent* where nothing is but "
        "quotes, set phrases, a standing sentence of background or the foot of a page. Precision and recall ask "
        "whether a pair is a copy at all, whole or in part. The pairs come from FA-KES (news of the war in Syria from "
        "fifteen outlets, many with one dispatch) and from stories that were written for this project; those that "
        "were looked at while it was built, and others that were not, are told apart. In our own stories the "
        "independent pairs are of one event, two agencies' dispatches among them."
    ),
)  # fmt: skip
