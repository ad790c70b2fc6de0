"""Reported speech without quotation marks: who is said to say what."""

from collections.abc import Iterator
from dataclasses import dataclass

from evaluation.measure import Data, Job, Measure, Meter
from evaluation.polnear import Article, articles, quoted
from evaluation.polnear import Attribution as Gold
from evaluation.scorers import f1, one_to_one, overlap, share
from rashomon.records import Attribution, Notes

_SAYING = frozenset(
    "say said says saying tell told telling tells state stated announce announced add added note noted noting "
    "report reported explain explained argue argued argues claim claimed claims insist insisted warn warned "
    "write wrote according suggest suggested acknowledge acknowledged admit admitted declare declared conclude "
    "concluded reveal revealed deny denied".split()
)
"""Forms of the commonest verbs of saying, by which an attribution hands on a statement and nothing else."""


def gold(article: Article) -> list[Gold]:
    """Give the attributions with a source whose content touches no words in quotation marks."""
    marks = quoted(article.text)
    return [
        a for a in article.attributions
        if a.source and a.content and not any(m[0] < b and c < m[1] for m in marks for c, b in a.content)
    ]  # fmt: skip


def found(article: Article, notes: Notes) -> list[Attribution]:
    """Give what Rashomon takes for reported speech outside of quotes: of two inside one another the outer one."""
    marks = quoted(article.text)
    plain = [a for a in notes.attributions if not any(m[0] < a.end and a.start < m[1] for m in marks)]
    return [a for a in plain if not any(_inside(a, other) for other in notes.attributions)]


def _inside(one: Attribution, other: Attribution) -> bool:
    """Whether the whole of an attribution stands in what somebody is said to say."""
    said = other.kind in ("said", "thought") and other.id != one.id
    return said and other.start <= min(one.source.start, one.start) and max(one.source.end, one.end) <= other.end


def _last(words: str) -> str:
    return words.lower().split()[-1].strip(".,’'s") if words.split() else ""


def _by(article: Article, one: Attribution, wanted: Gold) -> bool:
    """Whether the source is the same: the last word of the one stands in the other."""
    source = " ".join(article.text[a:b] for a, b in wanted.source)
    return _last(one.source.text) in source.lower() or _last(source) in one.source.text.lower()


def saying(article: Article, wanted: Gold) -> bool:
    """Whether an attribution is by one of the commonest verbs of saying."""
    return any(word in _SAYING for a, b in wanted.cue for word in article.text[a:b].lower().split())


@dataclass(slots=True)
class Counts:
    """What was found, of what is wanted."""

    wanted: int = 0
    predicted: int = 0
    spans: int = 0
    right: int = 0
    said: int = 0
    heard: int = 0
    cues: int = 0
    cue_words: int = 0
    cues_found: int = 0


def _article(article: Article, notes: Notes, into: Counts) -> None:
    truth, guess = gold(article), found(article, notes)
    pairs = [
        (overlap((one.start, one.end), (a.content[0][0], a.content[-1][1])), g, n)
        for g, a in enumerate(truth) for n, one in enumerate(guess)
    ]  # fmt: skip
    chosen = one_to_one(p for p in pairs if p[0] >= 0.5)
    right = [(g, n) for g, n in chosen if _by(article, guess[n], truth[g])]
    into.wanted, into.predicted = into.wanted + len(truth), into.predicted + len(guess)
    into.spans, into.right = into.spans + len(chosen), into.right + len(right)
    into.said += sum(saying(article, a) for a in truth)
    into.heard += sum(saying(article, truth[g]) for g, _ in right)
    _cues(article, notes, into)


def _cues(article: Article, notes: Notes, into: Counts) -> None:
    """Count the words by which something is handed to somebody, quotes included."""
    wanted = [a.cue for a in article.attributions if a.cue]
    spots = [(a.cue.start, a.cue.end) for a in notes.attributions]
    hits = [(1.0, g, n) for g, cue in enumerate(wanted) for n, (a, b) in enumerate(spots)
            if any(s < b and a < e for s, e in cue)]  # fmt: skip
    into.cues, into.cue_words = into.cues + len(wanted), into.cue_words + len(spots)
    into.cues_found += len(one_to_one(hits))


def run(data: Data, meter: Meter) -> Iterator[Measure]:
    """Score reported speech."""
    total = Counts()
    for article in articles(data, "dev"):
        _article(article, meter.notes(article.text), total)
    name, of = "PolNeAR dev, unquoted", total.wanted
    score = f1(total.right, total.predicted, of)
    yield Measure(set=name, name="content F1, right source", score=score, of=of, target=0.70)
    yield Measure(set=name, name="content F1", score=f1(total.spans, total.predicted, of), of=of)
    yield Measure(set=name, name="precision", score=share(total.spans, total.predicted), of=total.predicted)
    yield Measure(set=name, name="by verbs of saying, found with source", score=share(total.heard, total.said),
                  of=total.said)  # fmt: skip
    score = f1(total.cues_found, total.cue_words, total.cues)
    yield Measure(set="PolNeAR dev", name="cue F1", score=score, of=total.cues, target=0.80)


JOB = Job(
    name="reported", title="Reported speech without quotation marks", run=run,
    means=(
        "Of PolNeAR's attributions with a source, those whose content touches no quotation marks. A content is found "
        "if it shares at least half of what the two cover together (Jaccard, characters), paired one to one; its "
        "source is right if its last word stands in the set's. PolNeAR marks as attributions not only what somebody "
        "says, but all that he thinks, wants, judges, decides, votes for or does with words; the *verbs of saying* are "
        "counted apart. *Cue F1* asks whether the word that hands something to somebody is found, in quotes as well."
    ),
)  # fmt: skip
