"""The record as JSON."""

import json
from dataclasses import replace

from rashomon import present

from .build import COMPARISON, assert_verbatim, many


def test_the_words_of_every_passage_stand_in_its_report() -> None:
    assert_verbatim(COMPARISON)
    assert_verbatim(many())


def test_json_carries_the_names_of_the_design() -> None:
    record = json.loads(present.json(COMPARISON))
    for name in ("story", "reports", "origins", "actors", "quotes", "claims", "moments", "figures", "events", "points"):
        assert name in record
    assert record["reports"][0]["dateline"]["date"] == "2031-05-03"
    assert set(record["points"][2]["findings"][0]) == {"aspect", "left", "right", "verdict", "why"}


def test_offsets_in_the_json_count_characters_of_its_reports() -> None:
    record = json.loads(present.json(COMPARISON))
    texts = {report["id"]: report["text"] for report in record["reports"]}
    for point in record["points"]:
        for telling in point["tellings"]:
            assert texts[telling["report"]][telling["start"] : telling["end"]] == telling["text"]


def test_the_same_comparison_gives_the_same_bytes() -> None:
    for write in present.FORMATS.values():
        assert write(COMPARISON) == write(COMPARISON)


def test_json_is_indented_and_leaves_letters_as_they_are() -> None:
    written = present.json(COMPARISON)
    assert '\n  "story": {\n' in written
    assert "قال مسؤول" in written
    assert written.endswith("}\n")


def test_json_shown_in_a_terminal_cannot_steer_it() -> None:
    written = present.json(COMPARISON)
    assert not set(written) & {"\x1b", "\x9b", "\u202e", "\u2028"}
    assert json.loads(written)["reports"][2]["text"] == COMPARISON.reports[2].text


def test_json_can_be_written_even_of_a_lone_surrogate() -> None:
    story = replace(COMPARISON.story, title="half \ud83d of a sign")
    present.json(replace(COMPARISON, story=story)).encode()


def test_every_format_is_known_by_name() -> None:
    assert list(present.FORMATS) == ["json", "markdown", "html", "text"]


def test_a_dictionary_holds_lists_and_no_tuples() -> None:
    assert type(present.to_dict(COMPARISON)["points"]) is list
