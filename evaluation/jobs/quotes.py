"""Quotes: words in quotation marks that somebody says, and who says them."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.measure import Ask, Data, Job, Measure, Meter
from evaluation.polnear import Article, Attribution, Stretch, articles, quoted, within
from evaluation.scorers import f1, share
from rashomon.records import Notes, Quote, Speaker

_STORIES = Path(__file__).parents[2] / "tests/golden"
Gold = tuple[Stretch, Attribution]


def gold(article: Article) -> list[Gold]:
    """Give the quotes of an article: stretches in marks of which at least half is content of an attribution."""
    found = []
    for piece in quoted(article.text):
        said = next((a for a in article.attributions if within(piece, a.content)), None)
        if said is not None:
            found.append((piece, said))
    return found


def same(text: str, a: Stretch, b: Stretch) -> bool:
    """Whether two stretches are the same but for marks and white space at their ends."""
    return _trim(text, a) == _trim(text, b)


def _trim(text: str, piece: Stretch) -> Stretch:
    start, end = piece
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


_BESIDE = 3
"""Characters between a name and the `who` that stands for it: a comma and a blank."""


def right_speaker(article: Article, notes: Notes, speaker: Speaker | None, said: Attribution) -> bool:
    """Whether the words for the speaker overlap the source, or name the actor that the source names."""
    if speaker is None:
        return False
    if any(speaker.start < b and a < speaker.end for a, b in said.source):
        return True
    if any(article.text[a:b] == "who" and 0 < a - speaker.end <= _BESIDE for a, b in said.source):
        return True
    actor = next((a for a in notes.actors if a.id == speaker.actor), None)
    names = {n.lower() for n in (actor.name, *actor.aliases)} if actor else {speaker.text.lower()}
    return any(_bare(article.text[a:b]) in names for a, b in said.source)


def _bare(words: str) -> str:
    return re.sub(r"^(?:the|mr\.?|mrs\.?|ms\.?)\s+", "", words.lower()).strip(" .,")


def _polnear(data: Data, meter: Meter, split: str) -> Iterator[Measure]:
    wanted = predicted = found = named = right = 0
    for article in articles(data, split):
        notes = meter.notes(article.text)
        for piece, said in (truth := gold(article)):
            quote = _at(article, notes.quotes, piece)
            found += quote is not None
            if said.source and quote is not None:
                named += 1
                right += right_speaker(article, notes, quote.speaker, said)
        wanted, predicted = wanted + len(truth), predicted + len(notes.quotes)
    name = f"PolNeAR {split}"
    yield Measure(set=name, name="span F1", score=f1(found, predicted, wanted), of=wanted, target=0.90)
    yield Measure(set=name, name="right speaker", score=share(right, named), of=named, target=0.90)
    yield Measure(set=name, name="precision", score=share(found, predicted), of=predicted)


def _at(article: Article, quotes: Sequence[Quote], piece: Stretch) -> Quote | None:
    return next((q for q in quotes if same(article.text, (q.start, q.end), piece)), None)


def _golden(data: Data, meter: Meter) -> Iterator[Measure]:
    """The golden stories of the tests: each quote and speaker that a careful reader wrote down."""
    found = named = wanted = predicted = 0
    for expected in sorted(_STORIES.glob("*/expected.toml")):
        told = tomllib.loads(expected.read_text(encoding="utf-8"))
        for report in told["report"]:
            path = (expected.parent / told.get("folder", ".") / report["file"]).resolve()
            data.opened[f"golden/{path.name}"] = path
            notes = meter.notes(path.read_text(encoding="utf-8"))
            rows = [q for q in told.get("quote", []) if q["report"] == path.stem]
            for row in rows:
                quote = next((q for q in notes.quotes if _plain(q.text) == _plain(row["text"])), None)
                found += quote is not None
                named += quote is not None and quote.speaker is not None and _called(notes, quote.speaker, row)
            wanted, predicted = wanted + len(rows), predicted + len(notes.quotes)
    yield Measure(set="golden stories", name="span F1", score=f1(found, predicted, wanted), of=wanted, target=0.90)
    yield Measure(set="golden stories", name="right speaker", score=share(named, found), of=found, target=0.90)


def _plain(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", words.lower()).strip()


def _called(notes: Notes, speaker: Speaker, row: dict[str, str]) -> bool:
    """Whether a speaker is whom the reader wrote down, by a name of his or by the words that stand for him."""
    actor = next((a for a in notes.actors if a.id == speaker.actor), None)
    names = {_plain(n) for n in (speaker.text, *((actor.name, actor.id, *actor.aliases) if actor else ()))}
    wanted = [_plain(row[key]) for key in ("speaker", "as") if key in row]
    return any(w == n or (len(w) > 3 and (w in n or n.split()[-1:] == w.split()[-1:])) for w in wanted for n in names)


def run(data: Data, meter: Meter) -> Iterator[Measure]:
    """Score quotes and their speakers."""
    yield from _golden(data, meter)
    yield from _polnear(data, meter, "dev")


def peers(data: Data, ask: Ask) -> Iterator[Measure]:
    """Score textacy's direct quotations, which have a content, a cue and a speaker."""
    some = list(articles(data, "dev"))
    answers = ask("textacy", [a.text for a in some])
    wanted = predicted = found = named = right = 0
    for article, answer in zip(some, answers, strict=True):
        theirs: list[tuple[Stretch, Stretch]] = [((a, b), (c, d)) for a, b, c, d in answer]  # type: ignore[attr-defined]
        for piece, said in (truth := gold(article)):
            speaker = next((who for what, who in theirs if same(article.text, what, piece)), None)
            found += speaker is not None
            if speaker is not None and said.source:
                named += 1
                right += any(speaker[0] < b and a < speaker[1] for a, b in said.source)
        wanted, predicted = wanted + len(truth), predicted + len(theirs)
    yield Measure(set="PolNeAR dev", name="span F1", score=f1(found, predicted, wanted), of=wanted, peer="textacy")
    yield Measure(set="PolNeAR dev", name="right speaker", score=share(right, named), of=named, peer="textacy")


JOB = Job(
    name="quotes", title="Direct and mixed quotes with speaker", run=run, peers=peers,
    means=(
        "A quote is right if the words between the marks are exactly those that somebody is said to say; words in "
        "marks that nobody says (titles, words at arm's length) must not be taken for quotes. Of the quotes found, "
        "the speaker is right if the words given for him overlap those of the set's source, or name the same actor. "
        "Where the set gives `who` as the source, the name right before it is the same. "
        "In PolNeAR a stretch in marks counts as a quote if at least half of it is content of an attribution."
    ),
)  # fmt: skip
