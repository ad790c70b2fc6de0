"""Certainty: whether an event is told as a fact, as uncertain, or as not so."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.measure import Data, Job, Measure, Meter
from evaluation.scorers import macro_f1, pearson, share
from evaluation.tokens import joined
from rashomon.records import Claim

_FILES = ("train", "dev", "test")
_VALUES = {"asserted": 3.0, "expected": 1.0, "possible": 1.0, "hypothetical": 0.5, "denied": -3.0}


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


def told(claims: tuple[Claim, ...], mention: Mention) -> Claim | None:
    """Give the claim that tells an event: the one whose verb it is, else the shortest that it stands in."""
    over = [c for c in claims if c.start <= mention.start and mention.end <= c.end]
    word = mention.text[mention.start : mention.end].lower()
    return min(over, key=lambda c: (not _same(c.does, word), c.end - c.start), default=None)


def _same(does: str, word: str) -> bool:
    """Whether a word is a form of a claim's verb: they begin alike."""
    lemma = does.split(maxsplit=1)[0].lower()
    return word[:4] == lemma[:4] or (lemma == "be" and word in {"is", "was", "are", "were", "be", "been", "being"})


def value(claim: Claim | None) -> float:
    """Give a claim's certainty on the set's scale; what stands in no claim is told as a fact."""
    if claim is None:
        return 3.0
    sure = _VALUES[claim.certainty]
    return -abs(sure) if claim.negated != (claim.certainty == "denied") else abs(sure)


def run(data: Data, meter: Meter) -> Iterator[Measure]:
    """Score certainty and negation, over all splits and over the one that nobody looked at."""
    gold: list[float] = []
    found: list[float] = []
    last = 0
    for name in _FILES:
        last = len(gold)
        for mention in mentions(data.file(f"certainty/meantime/{name}.jsonl")):
            gold.append(mention.sure)
            found.append(value(told(meter.notes(mention.text).claims, mention)))
    yield from _measures("meantime", gold, found)
    yield Measure(
        set="meantime, unseen third split", name="macro-F1", of=len(gold) - last,
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
        "3), negated (below -0.5), hedged (between). The claim that tells it is the one whose verb it is, else the "
        "shortest around it. *Denied told as fact* is the share of negated mentions that come out as asserted. "
        "Errors are looked at in the first two splits only; the third is scored by itself."
    ),
)  # fmt: skip
