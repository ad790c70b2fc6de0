import json

from evaluation import floors
from evaluation.__main__ import main
from evaluation.floors import Floors


def test_the_command_scores_a_set_prints_it_and_writes_json(tmp_path, capsys, monkeypatch) -> None:
    monkeypatch.setattr(floors, "read", lambda: Floors({"stance": "another"}, {"stance / newsmtsc / macro-F1": 1.1}))
    folder = tmp_path / "stance/newsmtsc"
    folder.mkdir(parents=True)
    target = {"mention": "Norway", "from": 0, "to": 6, "polarity": 4.0}
    row = {"sentence_normalized": "Norway is a country in the north.", "targets": [target]}
    (folder / "devtest_rw.jsonl").write_text(json.dumps(row), encoding="utf-8")
    output = tmp_path / "out/eval.json"
    assert main(["stance", "--data", str(tmp_path), "--output", str(output)]) == 1
    told = capsys.readouterr()
    assert "macro-F1" in told.out
    assert "other data than when its floors were set" in told.err
    assert "below its floor: stance / newsmtsc / macro-F1" in told.err
    score, *_ = json.loads(output.read_text(encoding="utf-8"))
    assert (score["score"], score["floor"]) == (1.0, 1.1)


def test_a_set_that_is_absent_is_skipped_with_a_word(tmp_path, capsys) -> None:
    assert main(["certainty", "--data", str(tmp_path), "--output", str(tmp_path / "o.json")]) == 0
    assert "skipped:" in capsys.readouterr().out
