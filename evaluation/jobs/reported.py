"""Reported speech without quotation marks: who is said to say what."""

from collections.abc import Iterator
from dataclasses import dataclass

from evaluation.measure import Data, Job, Measure, Meter
from evaluation.polnear import Article, Attribution, Stretch, articles, quoted
from evaluation.scorers import f1, one_to_one, overlap
from rashomon.records import Claim, Notes


@dataclass(frozen=True, slots=True)
class Said:
    """What Rashomon takes for reported speech: its content and the words for who says it."""

    content: Stretch
    voice: str


def gold(article: Article) -> list[Attribution]:
    """Give the attributions with a source whose content touches no words in quotation marks."""
    marks = quoted(article.text)
    return [
        a for a in article.attributions
        if a.source and a.content and not any(m[0] < b and c < m[1] for m in marks for c, b in a.content)
    ]  # fmt: skip


def said(notes: Notes) -> Iterator[Said]:
    """Give the claims by somebody's account outside of quotes, those of one sentence and voice as one stretch."""
    groups: dict[tuple[int, str], list[Claim]] = {}
    for claim in notes.claims:
        inside = any(q.start < claim.end and claim.start < q.end for q in notes.quotes)
        if claim.according_to is not None and not inside:
            groups.setdefault((claim.sentence, claim.according_to.text), []).append(claim)
    for (_, voice), claims in groups.items():
        yield Said((min(c.start for c in claims), max(c.end for c in claims)), voice)


def _last(words: str) -> str:
    return words.lower().split()[-1].strip(".,’'s") if words.split() else ""


def _by(article: Article, one: Said, wanted: Attribution) -> bool:
    """Whether the source is the same: the last word of the one stands in the other."""
    source = " ".join(article.text[a:b] for a, b in wanted.source)
    return _last(one.voice) in source.lower() or _last(source) in one.voice.lower()


def run(data: Data, meter: Meter) -> Iterator[Measure]:
    """Score reported speech."""
    wanted = predicted = right = spans = 0
    for article in articles(data, "dev"):
        truth, found = gold(article), list(said(meter.notes(article.text)))
        pairs = [
            (overlap(one.content, (a.content[0][0], a.content[-1][1])), g, n)
            for g, a in enumerate(truth) for n, one in enumerate(found)
        ]  # fmt: skip
        chosen = one_to_one(p for p in pairs if p[0] >= 0.5)
        spans += len(chosen)
        right += sum(_by(article, found[n], truth[g]) for g, n in chosen)
        wanted, predicted = wanted + len(truth), predicted + len(found)
    name = "PolNeAR dev, unquoted"
    score = f1(right, predicted, wanted)
    yield Measure(set=name, name="content F1, right source", score=score, of=wanted, target=0.70)
    yield Measure(set=name, name="content F1", score=f1(spans, predicted, wanted), of=wanted)


JOB = Job(
    name="reported", title="Reported speech without quotation marks", run=run,
    means=(
        "Of PolNeAR's attributions with a source, those whose content touches no quotation marks. Claims by one "
        "voice's account in one sentence count as one stretch. A stretch is found if it shares at least half of "
        "what the two cover together (Jaccard, characters), paired one to one; its source is right if its last word "
        "stands in the set's. PolNeAR also marks beliefs, wishes and plans as attributions, and those told by nouns."
    ),
)  # fmt: skip
