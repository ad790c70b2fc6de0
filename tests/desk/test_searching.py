"""Searching a desk, on both engines."""

import pytest

from desk.material import TEXTS, named
from rashomon.errors import UnknownError, UsageError

pytestmark = pytest.mark.slow


@pytest.fixture
def filled(desk):
    desk.add(TEXTS)
    return desk


def texts(hits, by="words"):
    return [hit.text for hit in hits if hit.by == by]


def test_a_hit_is_a_passage_with_its_words_as_they_stand(filled):
    (hit,) = filled.search("surgeons")
    assert hit.text == "The hospital in Murzuq has two surgeons."
    text = filled.report(hit.report).reports[0].text
    assert text[hit.start : hit.end] == hit.text
    assert hit.report == named(filled, "b.txt")


@pytest.mark.parametrize(
    ("words", "count", "why"),
    [
        ("SURGEON", 1, "neither capitals nor plurals tell words apart"),
        ('"two surgeons"', 1, "a phrase stands word by word"),
        ('"surgeons two"', 0, "and in its order"),
        ("killed -19", 1, "a word after a minus must not stand there"),
        ("speaker:tahir", 1, "what he is quoted with, by a part of his name that the report uses"),
        ("speaker:tahir surgeons", 0, "he did not say that"),
        ("killed country:GBR", 1, "by the country of the press"),
        ('killed country:"united kingdom"', 1, "by its name too"),
        ("killed source:evening", 0, "a source is named whole"),
        ('killed source:"evening post"', 1, "with the article or without"),
        ("killed date:2019-08-05", 1, "a day"),
        ("killed date:2019-08..2020", 2, "a stretch, its ends included"),
        ("killed date:..2018", 0, "an open beginning"),
        ("actor:libya killed", 2, "where an actor is named or acts"),
        ("killed -actor:libya", 0, "or is not"),
    ],
)
def test_words_and_fields_find(filled, words, count, why):
    assert len(texts(filled.search(words))) == count, why


def test_fields_alone_find_the_newest_reports_first(filled):
    assert [hit.published.year for hit in filled.search("date:2015..2019")] == [2019, 2019, 2015]
    story = filled.stories(order="largest")[0].id
    assert {hit.story for hit in filled.search(f"story:{story}")} == {story}


def test_what_holds_no_word_of_it_is_found_by_its_meaning(filled):
    hits = filled.search("high-speed railway in Japan")
    assert texts(hits) == []
    assert named(filled, "c.txt") == hits[0].report
    assert texts(filled.search("high-speed railway in Japan date:2019"), "meaning") == []


def test_a_search_for_nothing_is_told_what_there_is_to_search_for(filled):
    with pytest.raises(UsageError, match="speaker"):
        filled.search("-only")
    with pytest.raises(UsageError, match="is no date"):
        filled.search("date:soon")
    with pytest.raises(UnknownError):
        filled.search("story:s0000000000000000 killed")


def test_quotes_and_signs_of_the_database_s_own_language_are_only_words(filled):
    for words in ("killed'); DROP TABLE reports; --", 'NEAR("a" "b", 2)', "a & !b | c:*", "killed OR surgeons", "%"):
        try:
            filled.search(words)
        except UsageError:
            continue
    assert len(texts(filled.search("killed"))) == 2
