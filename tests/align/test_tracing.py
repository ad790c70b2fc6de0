"""Counting origins: points count whose words they are, not who printed them."""

from dataclasses import replace

import pytest

from align.build import notes
from align.test_copies import LEAD, OWN, RESCUE, STORY, STRIKE, report
from rashomon.align.copies import shared, text_of, tree
from rashomon.align.origins import origins
from rashomon.align.tracing import Tracing, heard_by
from rashomon.records import Dateline, Telling


def telling(one, words):
    own = one.reports[0]
    start = own.text.index(words)
    return Telling(report=own.id, start=start, end=start + len(words), text=words, claim=None)


def count(given, *tellings):
    texts = [text_of(one) for one in given]
    copies = tree(texts, shared(texts))
    return Tracing([one.reports[0] for one in given], origins(texts, copies), copies).count(tellings)


def test_fourteen_reprints_are_one_origin():
    given = [report("a", STORY, "Reuters"), *(report(f"b{n}", STORY, f"Paper {n}", 2) for n in range(13))]
    assert count(given, *(telling(one, "sank in a heavy storm") for one in given)) == 1


def test_what_a_paper_has_of_its_own_is_its_own():
    half = report("b", "\n".join((OWN, STRIKE, OWN[::-1], STRIKE[::-1], RESCUE)), "The Mail")
    given = [report("a", STORY, "Reuters"), half]
    assert count(given, telling(given[0], "nineteen sailors"), telling(half, "refused since Monday")) == 2
    assert count(given, telling(given[0], "picked up eleven"), telling(half, "picked up eleven")) == 1


def test_papers_that_quote_what_one_man_told_an_agency_are_one_source_for_it():
    told = [
        report("a", "Eight men are dead, the captain told AFP.", "The Mail"),
        report("b", "The captain told Agence France-Presse that eight had died.", "The Post"),
        report("c", "Agence France-Presse quoted him as saying eight were dead.", "The Sun"),
    ]
    words = ("Eight men are dead", "eight had died", "eight were dead")
    assert count(told, *(telling(one, some) for one, some in zip(told, words, strict=True))) == 1


def test_what_was_told_to_an_agency_is_counted_with_its_own_dispatch():
    given = [
        report("a", "Eight sailors died, the captain said by radio.", "Agence France-Presse"),
        report("b", "He told AFP eight of his men had died.", "The Post"),
    ]
    assert count(given, telling(given[0], "Eight sailors died"), telling(given[1], "eight of his men had died")) == 1


def test_an_origin_that_cannot_be_told_is_not_counted():
    bare = notes("a", LEAD)
    unknown = replace(bare, reports=(replace(bare.reports[0], dateline=Dateline()),))
    assert count([unknown], telling(unknown, "sank in a heavy storm")) == 0


@pytest.mark.parametrize(
    ("sentence", "agency"),
    [
        ("He was safe, his brother told AFP by telephone.", "Agence France-Presse"),
        ("The bridge is shut, the TASS news agency reported.", "TASS"),
        ("According to the state-run Anadolu Agency, nine died.", "Anadolu Agency"),
        ("Six were held, officials quoted by Xinhua said.", "Xinhua"),
        ("Her sister told Petra that the house was gone.", None),
        ("Reuters has an office in the city.", None),
        ("The minister told reporters that nine had died.", None),
    ],
)
def test_a_sentence_says_on_which_agencys_word_it_stands(sentence, agency):
    assert heard_by(sentence) == agency
