"""The desk: what comes in, what is set aside, and what goes on."""

import subprocess
import sys
from datetime import date

import pytest

import rashomon
from rashomon import records
from rashomon.desk import MOST_REPORTS, annotate, compare
from rashomon.errors import EmptyError, InputError, LanguageError, NothingToCompareError, RepeatedError, UsageError
from rashomon.records import Received, Source

pytestmark = pytest.mark.usefixtures("stand_ins")

A = Received(path="a.txt", text="A ship sank.")
B = Received(path="b.txt", text="A vessel went down.")


def test_reports_may_be_files_and_texts_at_once(tmp_path):
    (tmp_path / "c.txt").write_text("The wreck lies in the harbour.", encoding="utf-8")
    found = compare([A, tmp_path / "c.txt"])
    assert [report.text for report in found.reports] == ["The wreck lies in the harbour.", "A ship sank."]


def test_a_single_name_stands_for_the_folder_that_it_names(tmp_path):
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(f"Report {name}.", encoding="utf-8")
    assert len(compare(str(tmp_path)).reports) == len(list(annotate(tmp_path))) == 2


def test_the_order_of_arrival_changes_nothing():
    assert compare([A, B]) == compare([B, A])


def test_what_cannot_be_used_stands_in_the_comparison_and_the_good_ones_are_compared(tmp_path):
    (tmp_path / "empty.txt").touch()
    told = []
    german = Received(path="z.txt", text="Die Verhandlungen zwischen den Ministern sind am Freitag beendet worden.")
    found = compare([A, B, german, tmp_path / "empty.txt"], refused=told.append)
    assert len(found.reports) == 2
    assert [unread.path for unread in found.unread] == [str(tmp_path / "empty.txt"), "z.txt"]
    assert [type(error) for error in told] == [EmptyError, LanguageError]
    assert found.unread[1].remedy == "Hand in an English report, or a translation of this one."


def test_fewer_than_two_good_reports_are_nothing_to_compare_and_each_bad_one_says_why():
    with pytest.raises(NothingToCompareError) as caught:
        compare([A, "missing.txt"])
    assert "only one could be used" in str(caught.value)
    assert "missing.txt: there is no such file" in str(caught.value)
    with pytest.raises(NothingToCompareError, match="none could be used"):
        compare([])


def test_more_reports_than_a_comparison_holds_are_off():
    texts = [Received(path=f"{number}.txt", text=f"Report {number}.") for number in range(MOST_REPORTS + 1)]
    assert len(compare(texts[:-1]).reports) == MOST_REPORTS
    with pytest.raises(UsageError, match=str(MOST_REPORTS)):
        compare(texts)


def test_the_same_text_from_the_same_source_is_set_aside_once():
    told = []
    found = compare([A, B, Received(path="copy.txt", text=A.text)], refused=told.append)
    assert [report.path for report in found.reports] == ["a.txt", "b.txt"]
    assert [type(error) for error in told] == [RepeatedError]
    assert "a.txt" in told[0].what


def test_the_same_text_as_two_outlets_print_it_is_two_reports():
    found = compare([A, Received(path="copy.txt", text=A.text)], sources={"copy": Source(name="The Post")})
    assert len(found.reports) == 2


@pytest.mark.parametrize("name", ["in/a.txt", "a.txt", "a"])
def test_what_the_user_says_of_a_source_stands_before_what_was_found(name):
    given = Received(path="in/a.txt", text=A.text, source=Source(name="Post", domain="post.example"))
    found = compare([given, B], sources={name: Source(name="The Evening Post", country="USA")})
    assert found.reports[1].source == Source(name="The Evening Post", domain="post.example", country="USA")


def test_a_source_for_a_file_that_is_not_there_asks_which_was_meant():
    with pytest.raises(UsageError, match="Did you mean islamabad"):
        compare([Received(path="islamabad.txt", text="One."), B], sources={"islmabad": Source(name="X")})
    with pytest.raises(UsageError, match="There are a, b"):
        compare([A, B], sources={"washington": Source(name="X")})


@pytest.mark.parametrize("code", ["usa", "US", "United States", ""])
def test_a_country_is_a_code_of_three_letters(code):
    with pytest.raises(UsageError, match="GBR"):
        compare([A, B], sources={"a": Source(country=code)})


def test_a_report_without_a_day_is_told_those_of_the_others():
    dated = Received(path="c.txt", text="The wreck lies in the harbour.", published=date(1898, 2, 17))
    assert [report.published for report in compare([A, dated]).reports] == [date(1898, 2, 17)] * 2


def test_progress_tells_how_far_the_work_is():
    told = []
    compare([A, B], progress=lambda *step: told.append(step))
    assert told == [("Reading", 0, 2), ("Reading", 1, 2), ("Comparing", 0, None)]


def test_annotate_dates_what_does_not_date_itself_and_gives_each_report_as_it_is_done():
    noted = annotate([A, B], day=date(1898, 2, 16))
    assert next(noted).reports[0].published == date(1898, 2, 16)


def test_annotate_raises_at_a_bad_report_unless_somebody_is_told():
    told = []
    assert len(list(annotate([A, "missing.txt"], refused=told.append))) == len(told) == 1
    with pytest.raises(InputError):
        list(annotate([A, "missing.txt"]))


def test_a_comparison_goes_out_as_a_dictionary_and_into_a_notebook():
    found = compare([A, B])
    assert isinstance(found, records.Comparison)
    assert found.to_dict()["reports"][0]["text"] == "A ship sank."
    assert "A ship sank." in found._repr_html_()
    assert rashomon.compare is compare


def test_importing_rashomon_loads_no_language_model():
    script = "import sys, rashomon, rashomon.cli; print(sorted({'spacy', 'numpy', 'trafilatura'} & set(sys.modules)))"
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "[]"


def test_what_rashomon_does_not_have_it_says_so():
    with pytest.raises(AttributeError, match="no attribute 'story'"):
        rashomon.story  # noqa: B018 - the access is the test
