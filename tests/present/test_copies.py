"""Who copies whom, as it is shown."""

from dataclasses import replace

import pytest

from present.build import COMPARISON
from rashomon.present import html, markdown, text
from rashomon.records import Comparison, Copy, CopyKind, Passage


def passage(comparison: Comparison, number: int, sentence: int) -> Passage:
    report = comparison.reports[number]
    one = next(s for s in report.sentences if s.number == sentence)
    return Passage(report=report.id, start=one.start, end=one.end, text=report.text[one.start : one.end])


def copied(kind: CopyKind = "abridged", share: float = 0.84, *, sure: bool = True) -> Comparison:
    courier, post = COMPARISON.reports[0].id, COMPARISON.reports[1].id
    one = Copy(
        report=post, of=courier, kind=kind, share=share, why="it is of a later day" if sure else "nothing tells which",
        sure=sure, kept=(passage(COMPARISON, 1, 2),), added=(passage(COMPARISON, 1, 3),),
        cut=(passage(COMPARISON, 0, 3),),
    )  # fmt: skip
    return replace(COMPARISON, copies=(one,))


def flat(words: str) -> str:
    return " ".join(words.split())


@pytest.mark.parametrize("way", [text, markdown])
def test_a_brief_says_which_report_copies_which(way) -> None:
    shown = flat(way(copied()))
    assert "Who copies whom" in shown or "WHO COPIES WHOM" in shown
    assert "is the text of A (" in shown
    assert "shortened; 84% of its words stand there (judged the copy because it is of a later day)" in shown


def test_what_was_kept_added_and_cut_has_its_marks() -> None:
    shown = flat(text(copied()))
    assert "kept: [B2] cut: [A3]" in shown
    assert "added: [B3]" in shown
    assert "[B2](#b2); cut [A3](#a3)" in markdown(copied())


def test_a_page_has_a_panel_of_copies_that_its_menu_leads_to() -> None:
    page = html(copied())
    assert '<section id="copies"' in page
    assert '<a href="#copies">Who copies whom</a>' in page


@pytest.mark.parametrize(("way", "words"), [(text, "WHO COPIES"), (markdown, "Who copies"), (html, 'id="copies"')])
def test_where_nobody_copies_nothing_is_said_of_it(way, words) -> None:
    assert words not in way(COMPARISON)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("exact", "is the text of A"),
        ("new lead", "under a lead of its own"),
        ("edited", "edited"),
        ("woven", "weaves in passages of A"),
        ("statement", "reprints what A"),
        ("partly", "has a passage of A"),
    ],
)
def test_each_kind_of_copy_has_words_of_its_own(kind, words) -> None:
    assert words in flat(text(copied(kind)))


def test_it_is_said_where_nothing_tells_which_was_first() -> None:
    shown = flat(text(copied(sure=False)))
    assert "(nothing tells which)" in shown
    assert "judged" not in shown


def test_a_page_with_copies_is_safe_to_show() -> None:
    page = html(replace(copied(), copies=(replace(copied().copies[0], why="<script>alert(1)</script>"),)))
    assert "<script>alert(1)" not in page
