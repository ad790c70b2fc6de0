"""Every passage that is given holds exactly the words that stand at its place."""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laws.material import STORIES, captures, compared
from rashomon.annotate import annotate
from rashomon.records import Received

PIECES = (
    """
India and Pakistan signed a pact in Geneva on Friday.|“We are ready,” he said.|Mr O'Neil told Reuters: "No."|A Heading
KABUL, Nov 11 (Reuters) -|By Ann Writer|Read more: all about it|at least 14 people were killed|Rs 5,000 crore|up to 50%
by November|‘so-called’ talks|«Нет», said the minister.|31 February 2025|Wednesday, 15 February|$3.5bn|10-15 million
the family 👨‍👩‍👧 fled|שלום, said Dan.|İstanbul|ﬁnal ﬁgures: ½ of 10|“unclosed|”|''|``quoted''|...|—|😀
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
SIGNS = [
    "\x00",
    "\t",
    "\x0b",
    "\x0c",
    "\x85",
    "\xa0",
    "\u200b",
    "\u2028",
    "\ufeff",
    "\u202eمرحبا said Ali\u202c",
    "cafe\u0301",
]
GAPS = [" ", "\n", "\n\n", "\r\n", "\r\n\r\n", "  ", ""]
TEXTS = st.lists(
    st.tuples(st.sampled_from([*PIECES, *SIGNS]) | st.text(max_size=20), st.sampled_from(GAPS)), min_size=1
).map(lambda pairs: "".join(piece + gap for piece, gap in pairs))


def misquoted(record: dict[str, Any]) -> list[str]:
    """Give what is wrong with the passages of a record: none is, by law."""
    texts = {report["id"]: report["text"] for report in record["reports"]}
    return [fault for passage, text in spans(record, texts) if (fault := _fault(passage, text))]


def spans(node: Any, texts: dict[str, str], text: str | None = None) -> Iterator[tuple[dict[str, Any], str]]:
    """Give every stretch below a node, with the text of the report that it is of."""
    if isinstance(node, list | tuple):
        for one in node:
            yield from spans(one, texts, text)
    elif isinstance(node, dict):
        text = _text_of(node, texts) or text
        if {"start", "end"} <= node.keys():
            assert text is not None, f"nothing tells which report this is of: {node}"
            yield node, text
        for one in node.values():
            yield from spans(one, texts, text)


def _text_of(node: dict[str, Any], texts: dict[str, str]) -> str | None:
    """The text of the report that a node names, or is."""
    named = node["id"] if "sentences" in node else node.get("report")
    return texts[named] if isinstance(named, str) else None


def _fault(passage: dict[str, Any], text: str) -> str | None:
    start, end = passage["start"], passage["end"]
    if not 0 <= start < end <= len(text):
        return f"{passage} lies outside its report, or is empty"
    if "text" in passage and passage["text"] != text[start:end]:
        return f"{passage} stands there as {text[start:end]!r}"
    return None


def plain(record: Any) -> Any:
    """Give a record as dictionaries and lists."""
    return msgspec.to_builtins(record)


@pytest.mark.parametrize("name", STORIES)
def test_every_passage_of_a_comparison_is_what_stands_in_its_report(name):
    record = compared(name).to_dict()
    texts = {report["id"]: report["text"] for report in record["reports"]}
    assert sum(1 for _ in spans(record, texts)) > 50 * len(texts)
    assert misquoted(record) == []


@pytest.mark.parametrize("name", STORIES)
def test_every_passage_of_the_notes_is_what_stands_in_their_report(name):
    for capture in captures(name):
        assert misquoted(plain(annotate(capture))) == []


@pytest.mark.parametrize("name", STORIES)
def test_the_sentences_of_a_report_follow_one_another_and_hold_every_letter_of_it(name):
    for report in compared(name).reports:
        end = 0
        for sentence in report.sentences:
            assert not any(letter.isalnum() for letter in report.text[end : sentence.start])
            assert sentence.start >= end
            end = sentence.end
        assert not any(letter.isalnum() for letter in report.text[end:])


@pytest.mark.parametrize("name", STORIES)
def test_a_claim_stands_in_one_sentence_and_an_event_has_its_word_within_its_claim(name):
    found = compared(name)
    sentences = {(r.id, s.number): s for r in found.reports for s in r.sentences if s.number}
    for claim in found.claims:
        around = sentences[claim.report, claim.sentence]
        assert around.start <= claim.start < claim.end <= around.end
    for telling in (telling for event in found.events for telling in event.tellings):
        assert telling.start <= telling.head.start < telling.head.end <= telling.end


@pytest.mark.parametrize("name", STORIES)
def test_a_quote_stands_between_the_marks_of_its_report(name):
    found = compared(name)
    texts = {report.id: report.text for report in found.reports}
    for quote in found.quotes:
        assert texts[quote.report][quote.start - 1] in "“\"'‘«„`"


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_every_passage_of_a_hostile_text_is_what_stands_in_it(text):
    assert misquoted(plain(annotate(Received(path=None, text=text)))) == []


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(categories=("L", "M", "N", "P", "S", "Z", "Cc", "Cf")), max_size=200))
def test_every_passage_of_a_text_of_any_signs_is_what_stands_in_it(text):
    assert misquoted(plain(annotate(Received(path=None, text=text)))) == []
