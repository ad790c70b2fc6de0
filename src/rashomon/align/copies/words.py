"""The words of a report that are its writer's own: all of its body but what stands in quotation marks.

Two reports may quote one speaker and have heard him each for themselves; what their writers put around the quote
tells whether the one was copied from the other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.records import Notes, Report

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_MARKS = re.compile(r"['’]")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"\n]*\"|«[^«»]*»")
"""What stands between marks; the quotes that were read are not all of it, a bare word in marks is none."""

_FURNITURE = re.compile(
    r"^\W*(?:follow us|subscribe|sign up|download|related|tags?\b|share this|read (?:more|also)|get short url"
    r"|copyright|©|contact us|last updated?|all rights reserved)|\b(?:privacy policy|terms of use|cookie policy"
    r"|community standards ?discussion|all rights reserved|we respect your privacy|photos?:? by)\b"
    r"|^[^.?!]{0,40}\b(?:facebook|instagram|youtube|twitter)\b[^.?!]{0,40}[.?!]?$",
    re.IGNORECASE,
)
"""What a page says to its readers in every one of its reports, where it was not told apart from the report."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared, with its place in the text and the place of its sentence among the report's.

    `text` is empty where a quote stands: no run of words goes over it.
    """

    text: str
    start: int
    end: int
    sentence: int


def own_words(notes: Notes) -> list[Word]:
    """Give the words of a report's sentences, in the order of the text."""
    report = notes.reports[0]
    quoted = sorted([(q.start, q.end) for q in notes.quotes] + [m.span() for m in _QUOTED.finditer(report.text)])
    found: list[Word] = []
    for number, sentence in enumerate(report.sentences):
        if sentence.kind == "body" and not _FURNITURE.search(report.text[sentence.start : sentence.end]):
            found.extend(_words(report, number, [q for q in quoted if q[0] < sentence.end and sentence.start < q[1]]))
    return found


def _words(report: Report, number: int, quoted: list[tuple[int, int]]) -> Iterator[Word]:
    """The words of one sentence; for each stretch in quotes one empty word."""
    sentence, gone = report.sentences[number], False
    for match in _WORD.finditer(report.text, sentence.start, sentence.end):
        inside = any(start <= match.start() < end for start, end in quoted)
        if not inside:
            yield Word(_MARKS.sub("", match[0]).lower(), match.start(), match.end(), number)
        elif not gone:
            yield Word("", match.start(), match.start(), number)
        gone = inside
