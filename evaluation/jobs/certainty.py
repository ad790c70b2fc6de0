"""Certainty: whether an event is told as a fact, as uncertain, or as not so."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from evaluation.measure import Data, Job, Measure, Meter
from evaluation.scorers import macro_f1, pearson, share
from evaluation.tokens import joined
from rashomon.annotate import model
from rashomon.annotate.claims.certainty import certainty, negated
from rashomon.annotate.syntax import Reading, Word

_FILES = ("train", "dev", "test")
_VALUES = {"asserted": 3.0, "expected": 2.5, "possible": 1.0, "hypothetical": 0.5, "denied": -3.0}


@dataclass(frozen=True, slots=True)
class Mention:
    """An event in a sentence, its place, and how sure it is told, from -3 to 3."""

    text: str
    start: int
    end: int
    sure: float


def mentions(path: Path) -> Iterator[Mention]:
    """Give the event mentions of a split, in running text made of its words."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text, places = joined(row["text"].split())
        for target in row["targets"]:
            first, last = target["span1"]
            yield Mention(text, places[first][0], places[last - 1][1], target["label"])


def bin_of(sure: float) -> str:
    """Give the bin of a value on the set's scale: asserted from 2 on, negated below -0.5, hedged between."""
    return "asserted" if sure >= 2 else "negated" if sure < -0.5 else "hedged"


def head(reading: Reading, mention: Mention) -> Word | None:
    """Give the word of a mention that the rest of it hangs on."""
    inside = [w for w in reading.words if w.start < mention.end and mention.start < w.end]
    own = {w.i for w in inside}
    return next((w for w in inside if w.head.i not in own or w.is_root), None)


def value(word: Word | None) -> float:
    """Give how sure an event is told, by its word, on the set's scale; what no word tells is told as a fact."""
    if word is None:
        return 3.0
    sure = certainty(word)
    return -_VALUES[sure] if negated(word) and sure != "denied" else _VALUES[sure]


def run(data: Data, meter: Meter) -> Iterator[Measure]:
    """Score certainty and negation, over all splits and over the one that nobody looked at."""
    gold: list[float] = []
    found: list[float] = []
    last = 0
    for name in _FILES:
        last = len(gold)
        for mention in mentions(data.file(f"certainty/meantime/{name}.jsonl")):
            reading = meter.timed(partial(model.read, "", mention.text, [(0, len(mention.text), "body")]))
            gold.append(mention.sure)
            found.append(value(head(reading, mention)))
    yield from _measures("meantime", gold, found)
    yield Measure(
        set="meantime, unseen third split", name="macro-F1, by word", of=len(gold) - last,
        score=macro_f1([bin_of(x) for x in gold[last:]], [bin_of(x) for x in found[last:]]),
    )  # fmt: skip


def _measures(name: str, gold: list[float], found: list[float]) -> Iterator[Measure]:
    bins, guessed = [bin_of(x) for x in gold], [bin_of(x) for x in found]
    yield Measure(set=name, name="macro-F1", score=macro_f1(bins, guessed), of=len(gold), target=0.70)
    denied = [p for g, p in zip(bins, guessed, strict=True) if g == "negated"]
    yield Measure(set=name, name="denied told as fact", score=share(denied.count("asserted"), len(denied)),
                  of=len(denied), target=0.03, lower=True)  # fmt: skip
    yield Measure(set=name, name="Pearson's r", score=pearson(gold, found), of=len(gold))


JOB = Job(
    name="certainty", title="Certainty and negation", run=run,
    means=(
        "Each event mention of MEANTIME stands in one of three bins: asserted (2 and above on its scale from -3 to "
        "3), negated (below -0.5), hedged (between). What is asked is the extractor of certainty, of the mention's "
        "word, be it a verb or a noun. The set's scale says nothing of time: what is told as sure to come (`expected` "
        "here) counts as certain. *Denied told as fact* is the share of negated mentions that come out as asserted. "
        "Errors are looked at in the first two splits only; the third is scored by itself."
    ),
)  # fmt: skip
