"""What whole reports are together: linked actors, origins, who is heard, one story or none."""

from dataclasses import replace
from datetime import date

import pytest

from align.build import claim, notes, quote
from rashomon.align.copies import shared as copied
from rashomon.align.copies import text_of, tree
from rashomon.align.linking import linked
from rashomon.align.origins import origins
from rashomon.align.said import heard, unquoted
from rashomon.align.sharing import shared
from rashomon.align.story import story
from rashomon.records import Actor, Point, Source, Telling

LONG = "The ship that carried timber from the north of the country sank in a heavy storm off the coast on Friday night."
OTHER = (
    "Police in the capital arrested nine farmers after a protest against the price of milk had blocked the main road."
)


def person(identifier, name, **told):
    return Actor(id=identifier, name=name, kind="person", **told)


def both(*people):
    """Link two or more reports that each name one person and have him or her sign."""
    given = [notes(f"r{n}", "A signs.", actors=(one,), claims=(claim(who=(one.id,)),)) for n, one in enumerate(people)]
    named, everyone = linked(given)
    return [one.claims[0].who[0] for one in named], everyone


def test_a_surname_in_one_report_is_the_full_name_in_another():
    who, everyone = both(person("carter", "Carter"), person("ann-carter", "Ann Carter", country="NOR"))
    assert who == ["ann-carter", "ann-carter"]
    assert [(one.name, one.country, one.aliases) for one in everyone] == [("Ann Carter", "NOR", ("Carter",))]


def test_an_initial_stands_for_a_first_name():
    who, _ = both(person("a-carter", "A. Carter"), person("ann-carter", "Ann Carter"))
    assert len(set(who)) == 1


def test_two_first_names_are_two_persons():
    who, everyone = both(person("bob-carter", "Bob Carter"), person("ann-carter", "Ann Carter"))
    assert len(set(who)) == len(everyone) == 2


def test_who_holds_one_office_is_one_person_however_his_name_is_spelled():
    dmitry, dmytro = (
        person(f"{first.lower()}-kul", f"{first} Kul", country="NOR", office="Foreign Minister")
        for first in ("Dmitry", "Dmytro")
    )
    assert both(dmitry, dmytro, dmytro)[0] == ["dmytro-kul"] * 3
    judge = person("dora-kul", "Dora Kul", country="NOR", office="Judge")
    assert len(set(both(dmitry, judge)[0])) == 2


def test_one_surname_of_two_countries_is_two_persons():
    who, _ = both(person("carter", "Carter", country="SWE"), person("ann-carter", "Ann Carter", country="NOR"))
    assert len(set(who)) == 2


def test_a_surname_that_two_bear_is_linked_to_neither():
    ann, bob, carter = (
        person("ann-carter", "Ann Carter"),
        person("bob-carter", "Bob Carter"),
        person("carter", "Carter"),
    )
    who, _ = both(ann, bob, carter)
    assert len(set(who)) == 3


def kinds(*given):
    texts = [text_of(one) for one in given]
    return [(origin.kind, origin.name, origin.reports) for origin in origins(texts, tree(texts, copied(texts)))]


def test_reports_of_their_own_are_two_origins():
    found = kinds(notes("a", LONG, source=Source(name="Post")), notes("b", OTHER, source=Source(name="Times")))
    assert found == [("outlet", "Post", ("a",)), ("outlet", "Times", ("b",))]


def test_a_copied_text_is_one_origin():
    assert [one[2] for one in kinds(notes("a", LONG), notes("b", f"{LONG}\nMore soon."))] == [("a", "b")]


def test_a_copy_of_a_copy_is_of_the_same_origin():
    given = [notes("a", LONG), notes("b", f"{LONG}\n{OTHER}"), notes("c", OTHER)]
    assert [one[2] for one in kinds(*given)] == [("a", "b", "c")]


def test_the_origin_of_a_dispatch_is_its_agency():
    given = [notes("a", LONG, agency="Reuters"), notes("b", LONG, source=Source(name="Post"))]
    assert kinds(*given) == [("agency", "Reuters", ("a", "b"))]


def test_words_in_quotation_marks_may_be_shared_without_copying():
    first, second = f'She said: "{LONG}"', f'In the capital the minister told us: "{LONG}"'
    given = [notes(name, text, quotes=(quote(name, text, LONG),)) for name, text in (("a", first), ("b", second))]
    assert len(kinds(*given)) == len(kinds(*(replace(one, quotes=()) for one in given))) == 2
    bare = [notes(one.reports[0].id, one.reports[0].text.replace('"', "")) for one in given]
    assert len(kinds(*bare)) == 1


def test_a_report_that_nothing_tells_the_origin_of_is_unknown():
    given = notes("a", LONG)
    bare = replace(given, reports=(replace(given.reports[0], dateline=type(given.reports[0].dateline)()),))
    assert kinds(bare) == [("unknown", None, ("a",))]


def test_who_is_quoted_in_one_report_only_is_absent_from_the_other():
    text = "“We are ready,” she said."
    found = heard([notes("a", text, quotes=(quote("a", text, "We are ready,"),)), notes("b", OTHER)])
    assert [(one.actor, one.reports, one.absent) for one in found] == [("ann-carter", ("a",), ("b",))]


def point(status, *reports):
    tellings = tuple(Telling(report=r, start=0, end=5, text="a ship", claim=f"{r}-c1") for r in reports)
    return Point(id="p", gist="a ship sank", status=status, tellings=tellings, origins=1, countries=())


def told(*points):
    reports = [
        notes("a", LONG, published=date(2012, 5, 9)).reports[0],
        notes("b", OTHER, published=date(2012, 5, 7)).reports[0],
    ]
    return story(points, reports, {})


def test_reports_that_share_nothing_tell_no_common_event():
    assert told(point("single", "a"), point("single", "b")).common is False


def test_a_story_is_named_by_what_its_reports_share():
    found = told(point("single", "a"), point("agreed", "a", "b"))
    assert (found.common, found.title) == (True, "A ship sank")


def test_a_story_lasts_from_its_first_report_to_its_last():
    found = told(point("agreed", "a", "b"))
    assert (found.begun, found.latest) == (date(2012, 5, 7), date(2012, 5, 9))


@pytest.mark.parametrize("swap", [False, True])
def test_a_story_has_one_identifier_in_any_order(swap):
    reports = [notes("a", LONG).reports[0], notes("b", OTHER).reports[0]]
    assert story([], reports[::-1] if swap else reports, {}).id == story([], reports, {}).id


def test_a_story_happened_where_most_tellings_of_its_lead_put_it():
    lead = point("agreed", "a", "b")
    claims = {"a-c1": claim("a ship sank", where=("oslo",)), "b-c1": claim("a ship sank", where=("oslo", "bergen"))}
    found = story([lead], [notes("a", LONG).reports[0], notes("b", OTHER).reports[0]], claims)
    assert (found.place, [p.report for p in found.placed]) == ("oslo", ["a", "b"])


def test_reports_without_a_common_event_still_show_whom_both_name():
    claims = [replace(claim("a ship sank", who=("NOR",)), report=r, id=f"{r}-c1") for r in ("a", "b")]
    alone = replace(claim("a bank failed", who=("SWE",)), report="a", id="a-c2")
    norway = Actor(id="NOR", name="Norway", kind="state")
    [found] = shared([*claims, alone], {"NOR": norway, "SWE": Actor(id="SWE", name="Sweden", kind="state")})
    assert (found.text, [p.report for p in found.passages]) == ("several reports name Norway", ["a", "b"])


def test_an_agreed_point_that_is_just_two_quotes_of_one_remark_stands_once():
    def spans(*ends, status="agreed"):
        tellings = tuple(
            Telling(report=f"r{n}", start=0, end=end, text="x" * end, claim="c") for n, end in enumerate(ends)
        )
        return Point(id="", gist="", status=status, tellings=tellings, origins=1, countries=())

    remark = spans(50, 52)
    assert unquoted([spans(48, 51), spans(20, 20)], [remark]) == []
    for kept in (spans(90, 20), spans(48, 51, 50), spans(48, 51, status="differs")):
        assert unquoted([kept], [remark]) == [kept]
