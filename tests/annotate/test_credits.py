"""Which agency a byline or a last line names."""

import pytest

from annotate.build import notes
from rashomon.annotate import annotate
from rashomon.annotate.credits import credited
from rashomon.records import Received, Source

BODY = "The bridge was open again on Monday."


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("By Ann Carter, Associated Press", "Associated Press"),
        ("By ANN CARTER, The Associated Press", "Associated Press"),
        ("Ann Carter | Reuters", "Reuters"),
        ("Ann Carter (AFP)", "Agence France-Presse"),
        ("By Reuters", "Reuters"),
        ("AFP", "Agence France-Presse"),
        ("Press Trust of India", "Press Trust of India"),
        ("By Ann Carter", None),
        ("By Petra Carter", None),
        ("Ann Carter, Special to The Post", None),
    ],
)
def test_a_byline_names_an_agency(line, agency):
    assert credited([line], [BODY]) == agency


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        (f"{BODY} --Reuters", "Reuters"),
        (f"{BODY} (AFP)", "Agence France-Presse"),
        (f"{BODY} —AP", "Associated Press"),
        (f"{BODY} /Interfax/", "Interfax"),
        ("Source: Anadolu Agency", "Anadolu Agency"),
        ("© 2014 AFP", "Agence France-Presse"),
        ("(PTI)", "Press Trust of India"),
        ("Source: AFP, Reuters", None),
        ("He told Reuters.", None),
        ("The report was by the AP.", None),
        ("Photo: Reuters", None),
        ("Nobody at AP (Andhra Pradesh) was hurt.", None),
    ],
)
def test_a_last_line_names_an_agency(line, agency):
    assert credited([], [BODY, line]) == agency


def test_two_agencies_leave_it_open_whose_words_they_are():
    assert credited(["By Ann Carter, Associated Press"], [f"{BODY} --Reuters"]) is None


def test_a_report_has_the_agency_that_its_last_line_names():
    text = f"Bridge opened\n\nBy our staff\n\n{BODY}\n\nIt had been shut since May. --Reuters"
    found = annotate(Received(path=None, text=text, source=Source(name="The Post")))
    assert found.reports[0].origin == "Reuters"


def test_a_dateline_is_heard_before_a_last_line():
    text = "OSLO, May 1 (AP) — The bridge was open again on Monday.\n\nIt had been shut since May. --Reuters"
    assert annotate(Received(path=None, text=text)).reports[0].origin == "Associated Press"


def test_who_reports_at_the_very_end_is_whose_words_they_are():
    text = "The bridge was open again on Monday, the Norwegian presidency said, reports AFP."
    assert credited([], [text]) == "Agence France-Presse"
    assert credited([], ["The bridge reports to AFP."]) is None


@pytest.mark.parametrize("mark", ["(ANI)", "--Reuters", "-AFP"])
def test_a_credit_at_the_end_is_set_aside_from_the_text(mark):
    report = notes(f"OSLO, May 9, 2012 — The bridge was shut on Monday. The ferry sailed. {mark}").reports[0]
    said = [(line.kind, report.text[line.start : line.end]) for line in report.sentences]
    assert said[-2:] == [("body", "The ferry sailed."), ("boilerplate", mark)]
