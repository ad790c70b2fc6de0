"""What a report kept of another's text, added to it and cut, as passages.

Sentences are weighed with all their words, those in quotes too: a quote that was left out was cut.
"""

import re
from collections.abc import Sequence

from rashomon.align.copies.pairs import Shared, Text
from rashomon.align.copies.words import Word
from rashomon.records import Passage, Report, Sentence

THERE = 0.5
"""The share of a sentence's words that stand in another text from which on it is no addition, or was not cut."""
FEW = 3
"""Words in a row by which sentences are sought in another text."""
_WORD = re.compile(r"\w+")


def kept(one: Shared) -> tuple[Passage, ...]:
    """Give the passages of the later report that stand in the first, none longer than a sentence."""
    report, words = one.later.report, one.later.words
    by_sentence: dict[tuple[int, int], list[Word]] = {}
    for number, run in enumerate(one.runs):
        for place, _, length in run.stretches:
            for word in words[place : place + length]:
                by_sentence.setdefault((number, word.sentence), []).append(word)
    found = [(some[0].start, some[-1].end) for some in by_sentence.values() if len(some) >= FEW]
    return tuple(_passage(report, start, end) for start, end in sorted(found))


def news(later: Text, chosen: Sequence[Shared]) -> tuple[Passage, ...]:
    """Give the sentences of a report that stand in none of those that it has words from."""
    return _without(later.report, [one.first.report for one in chosen])


def gone(one: Shared) -> tuple[Passage, ...]:
    """Give the sentences of the first report that the later left out."""
    return _without(one.first.report, [one.later.report])


def _without(report: Report, others: Sequence[Report]) -> tuple[Passage, ...]:
    """The sentences of a report's body that stand in none of the others."""
    known = {some for other in others for some in _few(_body(other))}
    some = (s for s in report.sentences if s.kind == "body" and not _there(_text(report, s), known))
    return tuple(_passage(report, s.start, s.end) for s in some)


def _there(text: str, known: set[tuple[str, ...]]) -> bool:
    """Whether most of a sentence's words stand in some few that are known."""
    words = _WORD.findall(text.lower())
    some = _few(words)
    covered = {place + n for place, one in enumerate(some) if one in known for n in range(FEW)}
    return not some or len(covered) >= THERE * len(words)


def _few(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + FEW]) for i in range(len(words) - FEW + 1)]


def _body(report: Report) -> list[str]:
    told = " ".join(_text(report, s) for s in report.sentences if s.kind in ("body", "heading", "title"))
    return _WORD.findall(told.lower())


def _text(report: Report, sentence: Sentence) -> str:
    return report.text[sentence.start : sentence.end]


def _passage(report: Report, start: int, end: int) -> Passage:
    return Passage(report=report.id, start=start, end=end, text=report.text[start:end])
