"""Stance: whether a sentence speaks well or ill of somebody."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.measure import Ask, Data, Job, Measure, Meter
from evaluation.scorers import macro_f1
from rashomon.records import Notes

_SET = "stance/newsmtsc/devtest_rw.jsonl"
_LABELS = {2.0: "negative", 4.0: "neutral", 6.0: "positive"}


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence with one target: its name, its place, and the tone towards it."""

    text: str
    name: str
    start: int
    end: int
    tone: str


def cases(path: Path) -> Iterator[Case]:
    """Give each sentence with each of its targets."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for one in row["targets"]:
            yield Case(
                row["sentence_normalized"], one["mention"], one["from"], one["to"], _LABELS[float(one["polarity"])]
            )


def tone(notes: Notes, case: Case) -> str:
    """Give the tone towards the actor that the target names."""
    last = case.name.lower().split()[-1]
    named = {a.id for a in notes.actors if any(last in n.lower().split() for n in (a.name, *a.aliases))}
    scores = [t.score for w in notes.wording for t in w.toward if t.actor in named]
    return _label(sum(scores))


def _label(score: float) -> str:
    return "positive" if score > 0 else "negative" if score < 0 else "neutral"


def run(data: Data, meter: Meter) -> Iterator[Measure]:
    """Score tone towards actors."""
    some = list(cases(data.file(_SET)))
    guessed = [tone(meter.notes(case.text), case) for case in some]
    score = macro_f1([c.tone for c in some], guessed)
    yield Measure(set="newsmtsc", name="macro-F1", score=score, of=len(some), target=0.65)


def peers(data: Data, ask: Ask) -> Iterator[Measure]:
    """Score vaderSentiment, which gives a tone to a whole sentence."""
    some = list(cases(data.file(_SET)))
    answers = ask("vader", [c.text for c in some])
    guessed = ["neutral" if abs(float(a)) < 0.05 else _label(float(a)) for a in answers]  # type: ignore[arg-type]
    score = macro_f1([c.tone for c in some], guessed)
    yield Measure(set="newsmtsc", name="macro-F1", score=score, of=len(some), peer="vader")


JOB = Job(
    name="stance", title="Stance", run=run, peers=peers,
    means=(
        "The macro-F1 of negative, neutral and positive towards one named target of a sentence of news. Rashomon's "
        "tone counts only words that are said of an actor in the report's own voice, and calls all else neutral; "
        "the set's labels also hold what a sentence makes a reader feel of somebody."
    ),
)  # fmt: skip
