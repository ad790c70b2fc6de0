"""The brief in a terminal."""

import re
from dataclasses import replace
from typing import Any

import pytest

from rashomon.present import text
from rashomon.present.flow import cells
from rashomon.records import Report, Source

from .build import COMPARISON, many

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def section(brief: str, head: str) -> str:
    """Give what stands under a head, up to the next."""
    after = brief.split(f"\n{head}", 1)[1]
    return re.split(r"\n\n(?=[A-Z][A-Z ]{4,})", after, maxsplit=1)[0]


@pytest.mark.parametrize("width", [30, 60, 80, 120])
def test_no_line_is_longer_than_the_terminal_is_wide(width: int) -> None:
    for comparison in (COMPARISON, many(9, 40)):
        assert max(cells(line) for line in text(comparison, width=width).splitlines()) <= width


def test_a_brief_begins_with_the_event_in_a_line() -> None:
    lines = text(COMPARISON).splitlines()
    assert lines[0] == "Arvania and Belmora sign a grain accord"
    assert lines[1] == "Port Sel, 2 to 3 May 2031 [A2 B3 C1]"


def test_a_brief_says_how_many_reports_and_origins_it_rests_on() -> None:
    brief = " ".join(text(COMPARISON).split())
    assert "3 reports read, from 2 known origins; the origin of 1 is not known." in brief


def test_a_difference_shows_both_values_with_their_marks_and_why() -> None:
    differs = section(text(COMPARISON), "DIFFERS")
    assert "A5   at most 4 million tonnes “Up to 4 million tonnes”" in differs
    assert "B4   5 million tonnes" in differs
    assert "different: 5 million is more than A's upper bound" in differs


def test_a_point_that_may_be_of_two_things_says_so_and_comes_last_of_its_kind() -> None:
    agreed = [one for one in COMPARISON.points if one.status == "agreed"]
    first = next(one for one in agreed if not any(finding.aspect == "wording" for finding in one.findings))
    doubted = replace(COMPARISON, points=(replace(first, score=0.47, gist="A doubtful thing"), *COMPARISON.points))
    brief = section(text(doubted, width=120), "AGREED")
    assert "less sure to be of one thing (0.47)" in brief
    assert "less sure" not in text(COMPARISON, width=120)
    assert brief.index("A doubtful thing") > max(brief.index(one.gist[:20]) for one in agreed)


def test_where_nothing_is_contradicted_the_brief_says_so() -> None:
    calm = replace(COMPARISON, points=tuple(one for one in COMPARISON.points if one.status != "contradicted"))
    assert "CONTRADICTED: nothing." in text(calm)


def test_what_one_report_tells_alone_is_told_of_how_many_were_read() -> None:
    brief = text(COMPARISON)
    assert "ONLY TOLD BY A · The Arvania Courier, of 3 read" in brief
    assert "Not found in a report is not the same as not so" in brief


def test_a_speaker_is_shown_with_the_reports_that_do_not_quote_him() -> None:
    heard = section(text(COMPARISON), "WHO IS HEARD")
    assert "Oren Tal (Foreign Minister of Belmora, not quoted in A and C)" in heard
    assert "“Our farmers have waited long enough,” (in a statement) [B5]" in heard


def test_a_pact_is_shown_with_its_terms_its_signatories_and_what_it_provides() -> None:
    brief = " ".join(section(text(COMPARISON), "AGREEMENTS").split())
    assert "Arvania and Belmora grain accord · five-year · signed 2 May 2031 in Port Sel by Ida Marn" in brief
    assert "reach the sea” (expected) · according to Foreign Minister Oren Tal [B4]" in brief


def test_a_measure_a_need_and_relations_are_shown_between_whom_they_are() -> None:
    brief = " ".join(text(COMPARISON).split())
    assert "Belmora against Arvania tariff of up to 50% on Arvanian wheat: imposed · March 2031 [A" in brief
    assert "Arvania from Belmora a market for wheat <b> · half of it · rising [A" in brief
    assert "binds: trade agreement · since May 2031 · in the press of Arvania and Belmora [A2" in brief
    assert "divides: at odds · in the press of Arvania · according to Diplomats [A" in brief


def test_what_nobody_tells_has_no_section() -> None:
    brief = text(replace(COMPARISON, agreements=(), measures=(), dependencies=(), relations=()))
    assert not any(head in brief for head in ("AGREEMENTS", "MEASURES", "WHAT ONE NEEDS", "RELATIONS"))


def test_unnamed_voices_are_listed_with_their_sentences() -> None:
    assert "Unnamed: “Analysts” [B8]" in text(COMPARISON)


def test_every_mark_that_is_printed_is_written_out_at_the_end() -> None:
    brief = text(COMPARISON, width=200)
    body, _, sentences = brief.partition("SENTENCES CITED FROM A")
    marks = {mark for group in re.findall(r"\[((?:[A-C]\d+ ?)+)\]", body) for mark in group.split()}
    assert len(marks) > 15
    for mark in marks:
        assert re.search(rf"^ +{mark} ", sentences, re.MULTILINE), mark


def test_without_colour_a_brief_holds_no_escape() -> None:
    assert "\x1b" not in text(COMPARISON)


def test_colour_changes_no_word() -> None:
    coloured = text(COMPARISON, color=True)
    assert "\x1b[1m" in coloured
    assert ANSI.sub("", coloured) == text(COMPARISON)


def test_a_report_cannot_steer_the_terminal() -> None:
    brief = text(COMPARISON, color=True)
    assert not set(ANSI.sub("", brief)) & set("\x1b\x9b\x07\x08\r\u202e\u202c\u2066\u2069")
    assert "␛[31mred␛[0m" in brief
    assert "⟨U+202E⟩reversed⟨U+202C⟩" in brief


def test_a_report_without_sentences_is_marked_by_its_letter_alone() -> None:
    bare = tuple(replace(report, sentences=()) for report in COMPARISON.reports)
    assert "signed a grain accord at Port Sel on Friday, 2 May 2031 [A B C]" in text(
        replace(COMPARISON, reports=bare), width=120
    )


def test_a_report_that_names_no_outlet_is_called_by_where_it_was_filed() -> None:
    courier = replace(COMPARISON.reports[0], source=Source())
    brief = text(replace(COMPARISON, reports=(courier, *COMPARISON.reports[1:])))
    assert "A  Filed in Halven · outlet not named · filed 3 May 2031" in brief


def test_reports_that_tell_no_event_in_common_are_said_to() -> None:
    apart = replace(COMPARISON, story=replace(COMPARISON.story, common=False), points=())
    assert "No event was found that these reports tell in common." in text(apart)


def test_an_empty_comparison_can_be_printed() -> None:
    nothing: dict[str, Any] = dict.fromkeys(
        ("origins", "actors", "quotes", "claims", "moments", "figures", "events", "points"), ()
    )
    empty = replace(
        COMPARISON,
        **nothing,
        story=replace(COMPARISON.story, place=None, placed=()),
        timeline=(),
        agreements=(),
        measures=(),
        dependencies=(),
        relations=(),
        heard=(),
        wording=(),
        remarks=(),
        unread=(),
        reports=(Report(id="r", text=""),),
    )
    assert "1 report read" in text(empty)


def test_the_twenty_seventh_report_is_lettered_aa() -> None:
    assert "AA Outlet 26" in text(many())
