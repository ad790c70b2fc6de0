"""How a report words what it tells: whom it lets speak, loaded words, tone towards actors. Plain counts."""

import csv
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from rashomon.annotate.actors.cast import Cast
from rashomon.annotate.claims import Proposition
from rashomon.annotate.quotes import Found
from rashomon.annotate.syntax import Reading, Sentence, Word
from rashomon.records import Loaded, Passage, Sourcing, Tone, Wording

_REACH = 2
"""Steps of grammar between an actor and a word that colours it."""


@cache
def _loaded() -> tuple[re.Pattern[str], dict[str, str]]:
    rows = list(
        csv.DictReader((files("rashomon.annotate") / "data/loaded.csv").read_text(encoding="utf-8").splitlines())
    )
    words = sorted((row["word"] for row in rows), key=len, reverse=True)
    form = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, words)) + r")(?![\w-])", re.IGNORECASE)
    return form, {row["word"]: row["why"] for row in rows}


@cache
def _tone() -> dict[str, int]:
    text = (files("rashomon.annotate") / "data/tone.csv").read_text(encoding="utf-8")
    return {row["word"]: int(row["polarity"]) for row in csv.DictReader(text.splitlines())}


def wording(reading: Reading, cast: Cast, quoted: Found, found: Sequence[Proposition]) -> Wording:
    """Give the counts and passages of one report's wording."""
    return Wording(
        report=reading.report,
        sourcing=_sourcing(found),
        loaded=tuple(
            sorted([*_coloured(reading, quoted), *_scare(reading, quoted)], key=lambda one: (one.start, one.end))
        ),
        toward=tuple(_toward(reading, cast, quoted)),
    )


def _sourcing(found: Sequence[Proposition]) -> Sourcing:
    """Count the whole claims, not the parts of them."""
    voices = [p.claim.according_to for p in found if not p.claim.part]
    named = sum(v is not None and v.named for v in voices)
    unnamed = sum(v is not None and not v.named for v in voices)
    return Sourcing(named=named, unnamed=unnamed, own_voice=len(voices) - named - unnamed)


def _coloured(reading: Reading, quoted: Found) -> Iterator[Loaded]:
    """Loaded words in what the report says itself; what stands in a quote is the speaker's."""
    form, why = _loaded()
    for sentence in reading.sentences:
        for match in form.finditer(reading.text, sentence.start, sentence.end):
            if not any(q.start <= match.start() < q.end for q in quoted.quotes) and not _in_name(sentence, match):
                yield Loaded(start=match.start(), end=match.end(), text=match[0], why=why[match[0].lower()])


def _in_name(sentence: Sentence, match: re.Match[str]) -> bool:
    word = next((w for w in sentence.words if w.start <= match.start() < w.end), None)
    return word is None or (
        word.text[0].isupper()
        and word.tag.startswith("NNP")
        and sentence.kind == "body"
        and word is not sentence.words[0]
    )


def _scare(reading: Reading, quoted: Found) -> Iterator[Loaded]:
    for one in quoted.scare:
        text = reading.text[one.start : one.end]
        yield Loaded(start=one.start, end=one.end, text=text, why="held at arm's length by quotation marks")


def _toward(reading: Reading, cast: Cast, quoted: Found) -> Iterator[Tone]:
    """Count good words over bad among those next to an actor in grammar, in the report's own voice."""
    passages: dict[str, list[tuple[int, Passage]]] = {}
    for mention in cast.mentions:
        word = reading.words[mention.head]
        if mention.place or word.sentence.kind != "body" or any(q.start <= word.start < q.end for q in quoted.quotes):
            continue
        for near, sign in _near(word):
            passage = _passage(reading, near)
            known = passages.setdefault(mention.actor, [])
            if all(p.start != passage.start for _, p in known):
                known.append((sign, passage))
    for actor in sorted(passages):
        signs = [sign for sign, _ in passages[actor]]
        kept = tuple(sorted((p for _, p in passages[actor]), key=lambda p: p.start))
        yield Tone(actor=actor, score=round(sum(signs) / len(signs), 2), passages=kept)


def _near(word: Word) -> Iterator[tuple[Word, int]]:
    """The coloured words that describe an actor, and the verbs by which he is praised or condemned.

    What he does or suffers is told and not coloured: who is killed is not spoken ill of.
    """
    for child in word.children:
        if child.dep in ("amod", "appos", "attr") and child.lower in _tone():
            yield child, _tone()[child.lower]
    verb = word.head
    if word.dep in ("nsubj", "nsubjpass", "dobj") and verb is not word:
        if word.dep != "nsubj" and _judges(verb):
            sign = _tone()[verb.lower]
            yield verb, -sign if verb.child("neg") is not None else sign
        for what in (
            verb.having("attr", "acomp") if word.dep == "nsubj" else verb.having("oprd") if word.dep == "dobj" else ()
        ):
            for inner in what.subtree()[:6]:
                if inner.lower in _tone() and inner.dep in ("attr", "acomp", "amod", "oprd"):
                    yield inner, _tone()[inner.lower]


def _judges(verb: Word) -> bool:
    """Whether a verb colours whom it is done to: who condemns another colours the other, and not himself."""
    return _tone().get(verb.lower, 0) != 0 and verb.lemma in _JUDGING


_JUDGING = frozenset(
    "praise hail laud welcome applaud commend thank congratulate honour condemn denounce criticise criticize "
    "accuse blame "
    "slam blast reject support fear trust respect admire".split()
)


def _passage(reading: Reading, word: Word) -> Passage:
    return Passage(report=reading.report, start=word.start, end=word.end, text=word.text)
