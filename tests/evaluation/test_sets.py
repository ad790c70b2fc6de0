"""The loaders and scores on small sets of our own."""

import json
from datetime import date
from pathlib import Path

import pytest

from evaluation import petrarch, polnear, timex
from evaluation.jobs import JOBS, certainty, dates, figures, quotes
from evaluation.measure import AbsentError, Data, Meter
from evaluation.plover import triples
from evaluation.scorers import macro_f1, one_to_one, overlap, pearson
from rashomon.annotate import model
from rashomon.records import Moment


def data(folder: Path, **named: Path) -> Data:
    return Data(folder, named)


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_set_that_is_not_there_is_told_by_name(tmp_path) -> None:
    with pytest.raises(AbsentError, match="--polnear DIR"):
        data(tmp_path).files("polnear", "*.ann")
    with pytest.raises(AbsentError, match="name the folder of the sets by --data"):
        data(tmp_path).file("dates/cases.csv")


def test_the_digest_is_of_all_files_that_were_opened(tmp_path) -> None:
    written(tmp_path / "a", "1")
    one, other = data(tmp_path), data(tmp_path)
    one.file("a")
    assert one.digest() != other.digest()


def test_every_job_is_told_apart_by_its_name() -> None:
    assert len({job.name for job in JOBS}) == len(JOBS)
    assert all(job.means for job in JOBS)


def test_macro_f1_weighs_every_label_alike() -> None:
    assert macro_f1(["a", "a", "a", "b"], ["a", "a", "a", "a"]) == pytest.approx((6 / 7) / 2)


def test_pearson_of_a_constant_is_nothing() -> None:
    assert pearson([1, 2, 3], [1, 1, 1]) == 0.0
    assert pearson([1, 2, 3], [2, 4, 6]) == pytest.approx(1.0)


def test_stretches_are_paired_one_to_one_best_first() -> None:
    assert one_to_one([(0.5, 0, 0), (0.9, 1, 0), (0.6, 1, 1)]) == [(1, 0)]
    assert overlap((0, 10), (5, 15)) == pytest.approx(5 / 15)


def test_a_quote_is_gold_where_half_of_it_is_content(tmp_path) -> None:
    text = "He said “we won” and read “Emma” aloud."
    written(tmp_path / "data/dev/text/one.txt", text)
    at = text.index("we won")
    note = (
        "T1\tSource 0 2\tHe\nT2\tCue 3 7\tsaid\n"
        f"T3\tContent {at - 1} {at + 7}\t“we won”\nE1\tA:T2 Content:T3 Cue:T2 Source:T1\n"
    )
    written(tmp_path / "data/dev/attributions/one_ab12.ann", note)
    [article] = polnear.articles(data(tmp_path, polnear=tmp_path), "dev")
    [(piece, said)] = quotes.gold(article)
    assert text[slice(*piece)] == "we won"
    assert said.source == ((0, 2),)
    assert said.cue == ((3, 7),)


def test_a_date_is_right_by_any_of_its_readings_and_by_the_inclusive_end() -> None:
    month = dates.Case("in May", date(2020, 6, 1), 0, 6, ((date(2020, 5, 1), date(2020, 6, 1)),), True, False)
    assert dates.fits(month, date(2020, 5, 1), date(2020, 5, 31))
    assert not dates.fits(month, date(2020, 5, 1), date(2020, 5, 30))
    span = dates.Case("from March to May", date(2020, 6, 1), 0, 17, ((date(2020, 3, 1), date(2020, 5, 1)),), True, True)
    assert dates.fits(span, date(2020, 3, 1), date(2020, 5, 31))
    opened = dates.Case("before May", date(2020, 6, 1), 0, 10, ((None, date(2020, 5, 1)),), True, False)
    assert dates.fits(opened, None, date(2020, 4, 30))


def test_what_is_no_stretch_of_days_or_no_news_is_left_out(tmp_path) -> None:
    def row(words: str, kind: str, **value: str) -> dict[str, object]:
        one = {"Text": words, "Start": 0, "End": len(words) - 1, "TypeName": f"datetimeV2.{kind}",
               "Resolution": {"values": [value]}}  # fmt: skip
        return {"Input": words, "Context": {"ReferenceDateTime": "2016-11-07T00:00:00"}, "Results": [one]}

    rows = [
        row("every Monday", "set", value="not resolved"),
        row("at 4pm", "time", value="16:00:00"),
        row("business hours", "timerange", start="09:00:00", end="17:00:00"),
        row("10/2", "date", value="2016-10-02"),
        row("on 2 October", "date", value="2016-10-02"),
    ]
    path = written(tmp_path / "d.json", json.dumps(rows))
    assert [(c.text, c.newslike) for c in dates.cases([path])] == [("10/2", False), ("on 2 October", True)]


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("1998-08", (date(1998, 8, 1), date(1998, 8, 31))),
        ("1998-W32", (date(1998, 8, 3), date(1998, 8, 9))),
        ("1998-Q3", (date(1998, 7, 1), date(1998, 9, 30))),
        ("199", (date(1990, 1, 1), date(1999, 12, 31))),
        ("1998-08-07T09:35", (date(1998, 8, 7), date(1998, 8, 7))),
        ("P3Y", "P3Y"),
        ("PAST_REF", None),
    ],
)
def test_timex_values_stand_for_days(value, days) -> None:
    assert timex.spans_of(value) == days


def test_what_recurs_and_what_is_narrowed_is_told_apart_from_the_value(tmp_path) -> None:
    body = (
        'It met <TIMEX3 tid="t1" type="SET" value="P1D">daily</TIMEX3> in '
        '<TIMEX3 tid="t2" type="DATE" value="1999-11" mod="END">late November</TIMEX3>.'
    )
    made = '<DCT><TIMEX3 tid="t0" type="DATE" value="1999-12-01">x</TIMEX3></DCT>'
    told = timex.article(written(tmp_path / "a.tml", f"{made}<TEXT>{body}</TEXT>"))
    assert [(gold.value, gold.narrowed) for gold in told.times] == [
        (None, ""),
        ((date(1999, 11, 1), date(1999, 11, 30)), "END"),
    ]


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "narrowed", "right"),
    [
        ("late November", 21, 30, "END", True),
        ("late November", 21, 30, "", False),
        ("early November", 1, 10, "END", False),
        ("November", 1, 30, "", True),
        ("by November", 15, 30, "", True),
        ("November", 15, 30, "", False),
    ],
)
def test_a_moment_has_the_value_of_a_timex(text, earliest, latest, narrowed, right) -> None:
    month = (date(1999, 11, 1), date(1999, 11, 30))
    first, last = date(1999, 11, earliest), date(1999, 11, latest)
    found = Moment(report="r", start=0, end=9, text=text, id="m", kind="date", earliest=first, latest=last)
    assert timex.as_valued(found, timex.Timex(0, 9, month, narrowed)) is right


def test_a_day_that_no_calendar_has_is_right_where_it_is_left_open() -> None:
    case = dates.Case("on 30 February", date(2020, 6, 1), 3, 14, ((date.min, date.min),), True, False)
    assert dates.right(case, [(3, 14, None, None)])
    assert not dates.right(case, [(3, 14, date(2020, 2, 1), date(2020, 2, 29))])


def test_a_span_that_ends_with_a_quarter_holds_it() -> None:
    words = "from 2017 Q1 to 2018 Q1"
    case = dates.Case(words, date(2019, 6, 1), 0, len(words), ((date(2017, 1, 1), date(2018, 1, 1)),), True, True)
    assert dates.fits(case, date(2017, 1, 1), date(2018, 3, 31))
    assert not dates.fits(case, date(2017, 1, 1), date(2018, 4, 30))


def test_cents_are_read_as_the_unit_they_are_part_of() -> None:
    case = figures._case("5 cents", 0, 7, 5.0, 5.0, "Cent")
    assert figures.verdict(case, [(0, 7, 0.05, 0.05, "USD")]) == (True, True)
    assert figures.verdict(case, [(0, 7, 5.0, 5.0, None)]) == (False, False)


def test_negation_turns_a_value_over() -> None:
    text = "Norway did not sign the pact, and Sweden may join it."
    reading = model.read("", text, [(0, len(text), "body")])
    found = [certainty.Mention(text, text.index(w), text.index(w) + len(w), 0.0) for w in ("sign", "join")]
    bins = [certainty.bin_of(certainty.value(certainty.head(reading, m))) for m in found]
    assert bins == ["negated", "hedged"]


def test_several_actors_without_a_recipient_act_on_one_another() -> None:
    assert triples("CONSULT", ("A", "B"), ()) == {("A", "B", "CONSULT"), ("B", "A", "CONSULT")}
    assert triples("AID", ("A",), ()) == {("A", None, "AID")}


def test_a_dictionary_is_loaded_for_as_long_as_it_lasts(tmp_path) -> None:
    names = written(tmp_path / "actors.txt", "ELBONIA [ELB]\n+ELBONIAN\n")
    lines = "--- FROB [160] ---\nFROB\n- * SHEEP [070] # given\n- SAID * GOATS [040]\n--- DOZE [---] ---\nDOZE\n"
    path = written(tmp_path / "verbs.txt", lines)
    extra, deeds = petrarch.actors(names), petrarch.verbs(path, {"16": "SANCTION", "07": "AID", "04": "CONSULT"})
    assert extra == {"Elbonia": "ELB", "Elbonian": "ELB"}
    assert [(k.type, set(k.objects)) for k in deeds.kinds["frob"]] == [("AID", {"sheep"}), ("SANCTION", set())]
    with petrarch.loaded(extra, deeds):
        (event,) = Meter().notes("Elbonia will frob France.").events
        assert (event.type, event.actors, event.recipients) == ("SANCTION", ("ELB",), ("FRA",))
    assert not Meter().notes("Elbonia will frob France.").events
    assert "ELB" not in {a.country for a in Meter().notes("Elbonia attacked France.").actors}
