"""How a report words what it tells: whom it lets speak, and its loaded words. Plain counts.

Its tone towards actors is read where reports are compared.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from rashomon.annotate.claims import Proposition
from rashomon.annotate.quotes import Found
from rashomon.annotate.quotes.marks import is_named
from rashomon.annotate.syntax import Reading, Sentence
from rashomon.records import Loaded, Sourcing, Wording


@cache
def _loaded() -> tuple[re.Pattern[str], dict[str, str]]:
    rows = list(
        csv.DictReader((files("rashomon.annotate") / "data/loaded.csv").read_text(encoding="utf-8").splitlines())
    )
    words = sorted((row["word"] for row in rows), key=len, reverse=True)
    form = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, words)) + r")(?![\w-])", re.IGNORECASE)
    return form, {row["word"]: row["why"] for row in rows}


def wording(reading: Reading, quoted: Found, found: Sequence[Proposition]) -> Wording:
    """Give the counts and passages of one report's wording."""
    return Wording(
        report=reading.report,
        sourcing=_sourcing(found),
        loaded=tuple(
            sorted([*_coloured(reading, quoted), *_scare(reading, quoted)], key=lambda one: (one.start, one.end))
        ),
        toward=(),
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
    """Words in marks that nobody says, but for what merely bears them as its name: `the ship named “Aurora”`."""
    for one in quoted.scare:
        text = reading.text[one.start : one.end]
        if is_named(reading.text, one.start):
            continue
        yield Loaded(start=one.start, end=one.end, text=text, why="held at arm's length by quotation marks")
