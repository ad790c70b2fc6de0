"""What is typed into a search, as a tree of our own."""

from datetime import date

import pytest

from rashomon.errors import UsageError
from rashomon.store import Query, parse
from rashomon.store.passages import mark
from rashomon.store.words import words


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("signed pact", Query(wanted=(("signed",), ("pact",)), free="signed pact")),
        ('"an act" -tariffs', Query(wanted=(("an", "act"),), unwanted=(("tariff",),), free="an act")),
        ('"an open quote', Query(wanted=(("an", "open", "quote"),), free="an open quote")),
        ("US-India", Query(wanted=(("us", "india"),), free="US-India")),
        ("http://a.example/b", Query(wanted=(("http", "a", "example", "b"),), free="//a.example/b")),
        ('speaker:"Pete HEGSETH"', Query(tags=("speaker:pete hegseth",))),
        ("-country:USA pact", Query(wanted=(("pact",),), bars=("country:usa",), free="pact")),
        ("date:2025-10-31", Query(since=date(2025, 10, 31), until=date(2025, 10, 31))),
        ("date:2024-02", Query(since=date(2024, 2, 1), until=date(2024, 2, 29))),
        ("date:2025", Query(since=date(2025, 1, 1), until=date(2025, 12, 31))),
        ("date:2025-10..", Query(since=date(2025, 10, 1))),
        ("date:..2025-10", Query(until=date(2025, 10, 31))),
        ("story:s1 pact", Query(wanted=(("pact",),), story="s1", free="pact")),
    ],
)  # fmt: skip
def test_what_is_typed_is_read_as_what_it_asks_for(typed, expected):
    assert parse(typed) == expected


@pytest.mark.parametrize("typed", ["", "   ", "-pact", "-country:USA", "!!!", '""'])
def test_what_asks_for_nothing_is_told(typed):
    with pytest.raises(UsageError):
        parse(typed)


@pytest.mark.parametrize("typed", ["date:soon", "date:2025-13", "date:2025-02-30", "date:1..2", "date:2025-10-31x"])
def test_what_is_no_date_is_told(typed):
    with pytest.raises(UsageError, match="is no date"):
        parse(typed)


def test_a_mark_is_one_word_that_is_only_letters_and_its_own():
    marks = [mark(tag) for tag in ("speaker:a", "actor:a", "speaker:b", "country:usa")]
    assert len(set(marks)) == 4
    assert all(words(one) == [one] for one in marks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ministers’ talks", "the minister talk"),
        ("Málaga, São Paulo", "malaga sao paulo"),
        ("£3.5bn of F-35s", "3 5bn of f 35s"),
        ("boss gas news Paris crises", "boss gas new paris crise"),
        ("parties churches boxes", "party church box"),
        ("北京 met Москва", "北京 met москва"),
        ("", ""),
    ],
)
def test_words_are_made_alike_for_both_engines(text, expected):
    assert " ".join(words(text)) == expected
