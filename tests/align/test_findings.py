"""The comparers of findings, one rule a test."""

from dataclasses import replace

import pytest

from align.build import compared, figure, moment, unit, verdicts, voice
from rashomon.align.findings import findings
from rashomon.align.findings.action import action, polarity, role
from rashomon.align.findings.actor import actor
from rashomon.align.findings.date import date_of, length
from rashomon.align.findings.figure import figure as figures
from rashomon.align.findings.place import place
from rashomon.align.findings.telling import attribution, certainty
from rashomon.align.overlap import apart
from rashomon.align.shaping import status
from rashomon.records import Voice


def tolls(left, right, days=(None, None)):
    """Compare two figures that count the same thing."""
    return list(figures(compared(unit("kill", figures=(left,)), unit("kill", figures=(right,)), days)))


def test_the_same_number_is_the_same():
    assert verdicts(tolls(figure(14), figure(14))) == ["same"]


def test_a_range_agrees_with_a_count_inside_it():
    assert verdicts(tolls(figure(10, 15), figure(12))) == ["compatible"]


def test_at_least_two_holds_four():
    assert verdicts(tolls(figure(2, -1), figure(4))) == ["compatible"]


def test_two_least_numbers_far_apart_are_not_told_alike():
    assert verdicts(tolls(figure(84, -1), figure(350, -1))) == ["different"]
    assert verdicts(tolls(figure(84, -1), figure(350, -1), ("2012-05-09", "2012-05-10"))) == ["updated"]
    assert verdicts(tolls(figure(23, -1), figure(25, -1))) == ["compatible"]


def test_another_sum_told_with_another_verb_is_shown_and_contradicts_nobody():
    left, right = (figure(n, unit="USD", counts=None) for n in (14e6, 2e6))
    sides = unit("freeze", figures=(left,)), unit("hold", figures=(right,))
    assert verdicts(figures(compared(*sides))) == ["different"]
    deaths = unit("freeze", figures=(figure(14, counts="ships"),)), unit("hold", figures=(figure(2, counts="ships"),))
    assert verdicts(figures(compared(*deaths))) == []


def test_up_to_fifty_percent_holds_fifty_percent():
    up_to = figure(None, 50, unit="percent", counts="tariff")
    assert verdicts(tolls(up_to, figure(50, unit="percent", counts="tariff"))) == ["compatible"]


def test_a_count_outside_a_range_contradicts_it():
    assert verdicts(tolls(figure(10, 15), figure(16))) == ["contradictory"]


def test_two_counts_of_one_day_contradict_each_other():
    assert verdicts(tolls(figure(14), figure(19), ("2012-05-09", "2012-05-09"))) == ["contradictory"]


def test_a_toll_that_the_later_report_has_higher_is_updated():
    assert verdicts(tolls(figure(14), figure(19), ("2012-05-09", "2012-05-10"))) == ["updated"]
    assert verdicts(tolls(figure(19), figure(14), ("2012-05-10", "2012-05-09"))) == ["updated"]


def test_a_toll_that_the_later_report_has_lower_is_not_updated():
    assert verdicts(tolls(figure(19), figure(14), ("2012-05-09", "2012-05-10"))) == ["contradictory"]


def test_a_number_that_is_no_toll_does_not_grow():
    left, right = figure(14, counts="treaties"), figure(19, counts="treaties")
    assert verdicts(tolls(left, right, ("2012-05-09", "2012-05-10"))) == ["contradictory"]


def test_a_round_number_holds_one_within_a_tenth_of_it():
    assert verdicts(tolls(figure(250, text="about 250"), figure(260))) == ["compatible"]
    assert verdicts(tolls(figure(250, text="about 250"), figure(300))) == ["contradictory"]


@pytest.mark.parametrize(
    ("left", "right", "why"),
    [
        (figure(14, counts="people killed"), figure(19, counts="people injured"), "another fate"),
        (figure(14, counts="ships"), figure(19, counts="jets"), "another thing"),
        (figure(14, unit="percent", counts="tariff"), figure(19, unit="USD", counts="tariff"), "another unit"),
        (figure(14, counts=None), figure(19, counts=None), "what is counted is not told"),
    ],
)
def test_figures_of_different_things_are_not_compared(left, right, why):
    assert tolls(left, right) == [], why


def test_the_dead_and_the_people_killed_are_one_count():
    assert verdicts(tolls(figure(14, counts="people killed"), figure(14, counts="dead"))) == ["same"]


def test_each_figure_is_compared_once():
    left = unit("kill", figures=(figure(14), figure(3, counts="people injured")))
    right = unit("kill", figures=(figure(14), figure(5, counts="people injured")))
    assert verdicts(figures(compared(left, right))) == ["same", "contradictory"]


def dates(left, right):
    return verdicts(date_of(compared(unit(moments=(left,)), unit(moments=(right,)))))


def test_the_same_day_is_the_same():
    assert dates(moment("2011-08-12"), moment("2011-08-12")) == ["same"]


def test_a_month_holds_its_days():
    assert dates(moment("2011-08-01", "2011-08-31"), moment("2011-08-12")) == ["compatible"]


def test_days_apart_contradict_each_other():
    assert dates(moment("2011-08-12"), moment("2011-08-13")) == ["contradictory"]


def test_a_decade_is_no_date_to_hold_against_another():
    assert dates(moment("1990-01-01", "1999-12-31"), moment("2011-08-13")) == []


def test_dates_of_different_deeds_are_not_compared():
    left, right = unit("sign", moments=(moment("2011-08-12"),)), unit("dance", moments=(moment("2011-08-13"),))
    assert verdicts(date_of(compared(left, right))) == []


@pytest.mark.parametrize(
    ("left", "right", "expected"), [("P10Y", "P10Y", "same"), ("P10Y", "P5Y", "contradictory"), ("P10Y", "P10M", None)]
)
def test_lengths_are_compared_in_one_unit(left, right, expected):
    sides = (unit(moments=(moment(None, length=one),)) for one in (left, right))
    assert verdicts(length(compared(*sides))) == ([expected] if expected else [])


def test_a_length_of_several_units_is_told_in_words():
    sides = (unit(moments=(moment(None, length=one),)) for one in ("P2Y6M", "P1Y2M"))
    (found,) = length(compared(*sides))
    assert (found.left.value, found.right.value) == ("2 years, 6 months", "1 year, 2 months")


def places(left, right):
    return verdicts(place(compared(unit(where=(left,)), unit(where=(right,)))))


def test_two_towns_contradict_each_other():
    assert places("oslo", "bergen") == ["contradictory"]


def test_a_region_that_nobody_knows_may_hold_a_town():
    assert places("south-fjords", "bergen") == []


def test_the_dead_are_not_the_wounded():
    dead, wounded = (unit("hit", figures=(figure(9, counts=f"people {fate}"),)) for fate in ("killed", "wounded"))
    assert apart(dead, wounded)
    assert not apart(dead, unit("hit", figures=(figure(12, counts="people killed"),)))


def test_a_country_holds_its_towns():
    assert places("NOR", "bergen") == ["compatible"]


def test_the_same_town_is_the_same():
    assert places("oslo", "oslo") == ["same"]


def test_a_town_that_only_one_names_is_no_finding():
    assert verdicts(place(compared(unit(where=("oslo",)), unit()))) == []


def doers(left, right):
    return verdicts(actor(compared(unit(who=left), unit(who=right))))


def test_the_same_doer_is_the_same():
    assert doers(("NOR", "SWE"), ("SWE", "NOR")) == ["same"]


def test_a_minister_acts_for_her_state():
    assert doers(("ann-carter",), ("NOR",)) == ["compatible"]


def test_one_of_two_doers_is_part_of_them():
    assert doers(("NOR",), ("NOR", "SWE")) == ["compatible"]


def test_two_states_are_two_doers():
    assert doers(("NOR",), ("SWE",)) == ["contradictory"]


def test_a_doer_whom_only_one_names_is_no_finding():
    assert doers(("NOR",), ()) == []


def test_each_has_the_other_attack_it():
    left, right = unit("attack", who=("NOR",), whom=("SWE",)), unit("bomb", who=("SWE",), whom=("NOR",))
    assert verdicts(role(compared(left, right))) == ["contradictory"]
    assert verdicts(actor(compared(left, right))) == []


def test_in_what_two_do_together_it_means_nothing_who_is_named_first():
    left, right = unit("sign", who=("NOR",), whom=("SWE",)), unit("sign", who=("SWE",), whom=("NOR",))
    assert verdicts(role(compared(left, right))) == []


def test_to_raise_and_to_lower_one_thing_contradict_each_other():
    left, right = unit("raise", things=("tariff",)), unit("lower", things=("tariff",))
    assert verdicts(action(compared(left, right))) == ["contradictory"]


def test_to_raise_one_thing_and_lower_another_is_no_contradiction():
    left, right = unit("raise", things=("tariff",)), unit("lower", things=("flag",))
    assert verdicts(action(compared(left, right))) == []


def test_not_to_lower_does_not_contradict_to_raise():
    left, right = unit("raise", things=("tariff",)), unit("lower", things=("tariff",), negated=True)
    assert verdicts(action(compared(left, right))) == []


def test_signed_and_not_signed_contradict_each_other():
    assert verdicts(polarity(compared(unit(), unit(negated=True)))) == ["contradictory"]


def test_denied_is_as_good_as_negated():
    assert verdicts(polarity(compared(unit(), unit(certainty="denied")))) == ["contradictory"]
    assert verdicts(polarity(compared(unit(negated=True), unit(certainty="denied")))) == []


def test_a_denied_negation_is_told_to_be_so():
    assert verdicts(polarity(compared(unit(), unit(certainty="denied", negated=True)))) == []


def test_a_fact_and_an_expectation_differ():
    (found,) = certainty(compared(unit(), unit(certainty="expected")))
    assert found.verdict == "different"
    assert (found.left.value, found.right.value) == ("as a fact", "as expected")


def test_both_sure_is_the_same():
    assert verdicts(certainty(compared(unit(), unit()))) == ["same"]


def test_a_bare_noun_may_be_the_body_that_the_other_names():
    left, right = (
        unit(according_to=Voice(actor=None, text=name, named=True)) for name in ("the ministry", "Ministry of Trade")
    )
    assert verdicts(attribution(compared(left, right))) == []
    other = unit(according_to=Voice(actor=None, text="Court of Appeal", named=True))
    assert verdicts(attribution(compared(left, other))) == ["different"]


def test_two_deeds_are_not_held_against_each_other_as_more_or_less_sure():
    assert verdicts(certainty(compared(unit("travel", certainty="expected"), unit("last")))) == []


def test_another_verb_that_nobody_is_told_to_do_is_no_other_deed():
    left, right = unit("raise", about=("truce", "hour")), unit("talk", about=("truce", "hour"))
    assert "different" not in verdicts(action(compared(left, right)))


def test_what_is_denied_is_no_matter_of_certainty():
    assert verdicts(certainty(compared(unit(), unit(certainty="denied")))) == []


def test_one_report_in_its_own_voice_and_one_on_somebodys_word_differ():
    (found,) = attribution(compared(unit(), unit(according_to=voice("ann-carter"))))
    assert found.verdict == "different"
    assert (found.left.value, found.right.value) == ("the report's own voice", "Ann Carter")


def test_both_in_their_own_voice_are_the_same():
    assert verdicts(attribution(compared(unit(), unit()))) == ["same"]


def test_the_same_person_under_two_names_is_the_same_voice():
    left, right = unit(according_to=voice("ann-carter", "Carter")), unit(according_to=voice("ann-carter", "she"))
    assert verdicts(attribution(compared(left, right))) == ["same"]


def test_two_unnamed_voices_are_the_same_where_their_words_are():
    left, right = unit(according_to=voice(None, "The officials")), unit(according_to=voice(None, "officials"))
    assert verdicts(attribution(compared(left, right))) == ["same"]
    other = unit(according_to=voice(None, "diplomats"))
    assert verdicts(attribution(compared(left, other))) == ["different"]


def test_every_finding_says_why_and_quotes_both_sides():
    left = unit("kill", figures=(figure(14),), who=("NOR",), text="Norway killed 14")
    right = unit("kill", figures=(figure(19),), who=("SWE",), text="Sweden killed 19")
    found = findings(compared(left, right))
    assert {one.aspect for one in found} == {"figure", "actor", "certainty", "attribution"}
    for one in found:
        assert one.why
        assert one.left.value
        assert one.right.value


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (unit(), unit(), "agreed"),
        (unit(), unit(certainty="possible"), "differs"),
        (unit(), unit(negated=True), "contradicted"),
        (unit(), unit(according_to=voice("ann-carter")), "agreed"),
    ],
)
def test_a_point_is_as_its_findings_add_up(left, right, expected):
    assert status(findings(compared(left, right))) == expected


def test_the_missing_of_a_later_day_are_fewer_or_more_and_no_contradiction():
    some = figure(200, counts="people missing"), figure(55, counts="people missing")
    assert verdicts(tolls(*some, ("2017-09-12", "2017-09-20"))) == ["updated"]


def test_a_kind_of_people_may_be_a_part_of_all():
    assert verdicts(tolls(figure(12, counts="people killed"), figure(3, counts="soldiers killed"))) == []
    assert verdicts(tolls(figure(12, counts="people killed"), figure(30, counts="soldiers killed"))) == [
        "contradictory"
    ]


def test_some_of_them_and_others_beside_them_are_no_toll():
    assert verdicts(tolls(figure(15, counts="them"), figure(22, counts="them"))) == []
    assert verdicts(tolls(figure(7, text="seven more bodies", counts="bodies"), figure(19, counts="bodies"))) == []


def test_who_is_freed_was_held_before():
    free = unit("release", who=("NOR",), whom=("SWE",))
    assert [f.verdict for f in action(compared(free, unit("arrest", who=("NOR",), whom=("SWE",))))] == ["different"]
    low, high = unit("raise", who=("NOR",)), unit("lower", who=("NOR",))
    assert [f.verdict for f in action(compared(low, high))] == ["contradictory"]


def test_the_same_weekday_in_two_reports_is_no_difference_of_days():
    on = moment("2011-08-12"), moment("2011-08-19")
    alike = [replace(m, text="on Friday") for m in on]
    assert verdicts(date_of(compared(unit(moments=(alike[0],)), unit(moments=(alike[1],))))) == []


def test_who_calls_for_what_another_orders_tells_no_other_deed():
    told = {"who": ("NOR",), "things": ("election", "day", "court")}
    assert verdicts(action(compared(unit("call", **told), unit("order", **told)))) == ["compatible"]
    assert verdicts(action(compared(unit("call", **told), unit("sink", **told)))) == ["different"]
