"""The pairs of sentences that are measured on, and those that may be learned from."""

import csv
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MEASURED, LEARNED = ROOT / "evaluation/data/pairs.csv", ROOT / "training/data/pairs.csv"
VERDICTS = ("same", "different", "contradictory")
CLASHES = {"figure", "polarity", "opposite-action", "actor-role", "date", "place", "attribution"}
BOTH = pytest.mark.parametrize("path", [MEASURED, LEARNED], ids=["measured", "learned"])


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def _sentences(path: Path) -> list[str]:
    return [" ".join(row[side].lower().split()) for row in _rows(path) for side in ("left", "right")]


def _topics(path: Path) -> Counter[str]:
    return Counter(row["topic"] for row in _rows(path))


@pytest.mark.parametrize(("path", "pairs", "topics"), [(MEASURED, 300, 30), (LEARNED, 420, 42)])
def test_there_are_ten_pairs_of_each_topic(path, pairs, topics) -> None:
    assert len(_rows(path)) == pairs
    assert len(_topics(path)) == topics
    assert set(_topics(path).values()) == {10}


@BOTH
def test_every_row_is_whole(path) -> None:
    for row in _rows(path):
        assert list(row) == ["verdict", "left", "right", "topic", "kind"]
        assert all(value and value == value.strip() for value in row.values()), row


@BOTH
def test_the_verdicts_are_thirds_of_the_file_and_about_thirds_of_each_topic(path) -> None:
    rows = _rows(path)
    assert Counter(row["verdict"] for row in rows) == dict.fromkeys(VERDICTS, len(rows) // 3)
    assert set(Counter((row["topic"], row["verdict"]) for row in rows).values()) == {3, 4}


@BOTH
def test_only_contradictory_pairs_are_of_a_kind_of_clash(path) -> None:
    kinds = {verdict: {row["kind"] for row in _rows(path) if row["verdict"] == verdict} for verdict in VERDICTS}
    assert kinds["contradictory"] == CLASHES
    assert not CLASHES - {"attribution"} & (kinds["same"] | kinds["different"])


@BOTH
def test_no_sentence_comes_twice(path) -> None:
    assert [sentence for sentence, times in Counter(_sentences(path)).items() if times > 1] == []


@BOTH
def test_sentences_are_as_long_as_lines_of_reports(path) -> None:
    assert [sentence for sentence in _sentences(path) if not 8 <= len(sentence.split()) <= 40] == []


def test_what_is_measured_is_not_learned_from() -> None:
    assert not _topics(MEASURED).keys() & _topics(LEARNED).keys()
    assert not set(_sentences(MEASURED)) & set(_sentences(LEARNED))
