"""Stance: whether a sentence speaks well or ill of somebody."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.measure import Ask, Data, Job, Measure, Meter
from evaluation.scorers import macro_f1
from rashomon.align import align, with_tones
from rashomon.align.aiming import Aim
from rashomon.align.stance import stances
from rashomon.records import Comparison, Notes

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


def aimed(text: str, start: int, end: int, notes: Notes) -> Aim:
    """Give a sentence with whom it is about, and the names of the other persons that are found in it."""
    own = text[start:end]
    persons = ({a.name, *a.aliases} for a in notes.actors if a.kind == "person")
    others = (names for names in persons if not any(name in own for name in names))
    return Aim(text, start, end, frozenset(name for names in others for name in names if len(name) > 2))


def tone(made: Comparison, case: Case) -> str:
    """Give the tone that a comparison shows towards the actor that the target names."""
    last = case.name.lower().split()[-1]
    named = {a.id for a in made.actors if any(last in n.lower().split() for n in (a.name, *a.aliases))}
    scores = [t.score for w in made.wording for t in w.toward if t.actor in named]
    return _label(sum(scores))


def _label(score: float) -> str:
    return "positive" if score > 0 else "negative" if score < 0 else "neutral"


def run(data: Data, meter: Meter) -> Iterator[Measure]:
    """Score tone towards whom the set names, then towards whom a comparison finds by itself."""
    some = list(cases(data.file(_SET)))
    notes = [meter.notes(case.text) for case in some]
    aims = [aimed(c.text, c.start, c.end, n) for c, n in zip(some, notes, strict=True)]
    gold = [c.tone for c in some]
    read = [_label(one.score) for one in stances(aims)]
    yield Measure(set="newsmtsc", name="macro-F1", score=macro_f1(gold, read), of=len(some), target=0.65)
    shown = [tone(with_tones(align([n])), case) for n, case in zip(notes, some, strict=True)]
    yield Measure(set="newsmtsc", name="macro-F1, as shown", score=macro_f1(gold, shown), of=len(some))


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
        "The macro-F1 of negative, neutral and positive towards one named target of a sentence of news; the target "
        "is given, as the set has it, and its name is not read. Learned from the set's training part alone. As shown: "
        "what a comparison of the bare sentence prints, which needs the target to be found as an actor (half of them "
        "are surnames or pronouns that only other sentences explain), to act or be acted upon, and a direction that "
        "is sure."
    ),
)  # fmt: skip
