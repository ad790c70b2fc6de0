"""Who copies whom: what a report has from another, what it added and cut, and which was first."""

from datetime import date
from itertools import permutations
from time import process_time

import pytest

from align.build import notes, quote
from rashomon.align.copies import shared, text_of, tree
from rashomon.records import Source

LEAD = "A cargo ship with nineteen sailors on board sank in a heavy storm off the coast of Bergen late on Friday night."
RESCUE = (
    "Two rescue boats from the harbour searched the icy waters until dawn and picked up eleven of the sailors alive."
)
CAUSE = "The owner of the vessel said that its steering had failed an hour before the captain called the coast guard."
PRICE = "The load of timber had been insured for four million kroner by a company in Oslo that declined to comment."
STORY = f"{LEAD}\n{RESCUE}\n{CAUSE}\n{PRICE}"
OWN = "Nobody at the fish market had ever seen such waves, and the old women who gut cod there have seen a few."
STRIKE = (
    "Dockers along the western fjords have refused since Monday to load any ship that was built before the year 1980."
)


def report(name, text, source="The Post", day=1, **told):
    return notes(name, text, source=Source(name=source), published=date(2012, 5, day), **told)


def copies(*given):
    texts = [text_of(one) for one in given]
    return tree(texts, shared(texts))


def texts(passages):
    return [one.text for one in passages]


def test_a_reprint_is_an_exact_copy_of_the_agency():
    (found,) = copies(report("a", STORY, "Reuters"), report("b", STORY, day=2))
    assert (found.report, found.of, found.kind, found.share) == ("b", "a", "exact", 1.0)
    assert found.added == found.cut == ()
    assert " ".join(texts(found.kept)).startswith("A cargo ship with nineteen")


def test_what_a_shortened_copy_leaves_out_is_cut():
    (found,) = copies(report("a", STORY, "Reuters"), report("b", f"{LEAD}\n{CAUSE}"))
    assert (found.kind, texts(found.cut), found.added) == ("abridged", [RESCUE, PRICE], ())


def test_a_copy_under_a_lead_of_its_own_says_what_was_added():
    (found,) = copies(report("a", STORY, "Reuters"), report("b", f"{OWN}\n{RESCUE}\n{CAUSE}\n{PRICE}"))
    assert (found.kind, texts(found.added), texts(found.cut)) == ("new lead", [OWN], [LEAD])


def test_a_word_changed_here_and_there_makes_no_text_of_ones_own():
    edited = STORY.replace("sailors", "seamen").replace("the vessel", "the ship").replace("late on Friday", "on Friday")
    (found,) = copies(report("a", STORY, "Reuters"), report("b", edited))
    assert found.share > 0.8


def test_two_agencies_woven_together_are_had_from_both():
    given = report("a", f"{LEAD}\n{RESCUE}", "Reuters"), report("b", f"{CAUSE}\n{STRIKE}", "Agence France-Presse")
    found = copies(*given, report("c", "\n".join((LEAD, CAUSE, OWN, OWN.upper(), OWN[::-1]))))
    assert [(one.report, one.of, one.kind) for one in found] == [("c", "a", "woven"), ("c", "b", "woven")]
    assert OWN in texts(found[0].added)


def test_an_authoritys_own_words_are_a_statement_reprinted():
    (found,) = copies(report("a", STORY, "Ministry of Fisheries"), report("b", f"{OWN}\n{LEAD}\n{RESCUE}"))
    assert (found.of, found.kind, found.why) == ("a", "statement", "Ministry of Fisheries is an authority")


def test_a_report_may_be_copied_in_part():
    other = "\n".join(
        (OWN, RESCUE, STRIKE, OWN[::-1], "And so the week ended on the quay with a hymn and no fish at all.")
    )
    (found,) = copies(report("a", STORY, "Reuters"), report("b", other))
    assert (found.kind, texts(found.kept)) == ("partly", [RESCUE.rstrip(".")])


def test_quotes_that_two_share_are_no_copy():
    said = f"“{RESCUE}”"
    one, other = f"{OWN}\n{said} he said.", f"{STRIKE}\nHe told us on the quay: {said}"
    assert copies(report("a", one, quotes=(quote("a", one, RESCUE),)), report("b", other)) == ()


def test_a_sentence_given_with_its_source_is_a_citation():
    cited = f"{OWN}\n{RESCUE.rstrip('.')}, Reuters reported.\n{STRIKE}"
    assert copies(report("a", STORY, "Reuters"), report("b", cited)) == ()


def test_two_agencies_that_tell_one_event_alike_stay_two():
    other = "A freighter carrying nineteen sailors sank in heavy seas off Bergen on Friday night, its owner said."
    alike = (
        "Rescue boats picked up eleven sailors alive before dawn, and eight others are still missing, the owner said."
    )
    assert copies(report("a", STORY, "Reuters"), report("b", f"{other}\n{alike}", "Agence France-Presse")) == ()


def test_a_copy_of_a_copy_is_had_from_the_first():
    given = [report("a", STORY, "Reuters"), report("b", STORY, "The Mail"), report("c", STORY, day=2)]
    assert [(one.report, one.of) for one in copies(*given)] == [("b", "a"), ("c", "a")]


@pytest.mark.parametrize(
    ("left", "right", "why"),
    [
        (("The Post", 2), ("The Mail", 1), "it is of a later day"),
        (("The Post", 1), ("Reuters", 1), "Reuters is an agency"),
        (("The Post", 1), ("Ministry of Fisheries", 1), "Ministry of Fisheries is an authority"),
        (("The Post", 1), ("The Mail", 1), "which of the two was first cannot be told"),
    ],
)
def test_it_is_said_what_tells_which_was_first(left, right, why):
    (found,) = copies(report("b", STORY, *left), report("a", STORY, *right))
    assert (found.report, found.why) == ("b", why)


def test_an_agencys_mark_tells_before_the_days_do():
    given = report("b", STORY, "The Post", 1, agency="Reuters"), report("a", STORY, "Reuters", 2)
    (found,) = copies(*given)
    assert (found.report, found.of, found.why) == ("b", "a", "it bears the mark of Reuters")


def test_the_order_of_arrival_changes_nothing():
    given = [
        report("a", STORY, "Reuters"),
        report("b", f"{LEAD}\n{CAUSE}", day=2),
        report("c", f"{OWN}\n{RESCUE}\n{LEAD}"),
    ]
    orders = [{(one.report, one.of, one.kind, one.share) for one in copies(*some)} for some in permutations(given)]
    assert all(one == orders[0] for one in orders)


def test_what_a_page_says_to_its_readers_in_every_report_is_nobodys_text():
    foot = "\nSubscribe to our channel for all the latest in depth and on the ground reporting from the whole world.\n"
    assert copies(report("a", LEAD + foot), report("b", STRIKE + foot, "The Mail")) == ()


def test_every_passage_of_a_copy_stands_in_its_report():
    given = [report("a", STORY, "Reuters"), report("b", f"{OWN}\n{LEAD}\n{CAUSE}")]
    told = {one.reports[0].id: one.reports[0].text for one in given}
    for found in copies(*given):
        for passage in (*found.kept, *found.added, *found.cut):
            assert told[passage.report][passage.start : passage.end] == passage.text


def test_two_reports_are_compared_in_a_few_milliseconds():
    long = "\n".join(f"{word} {STORY}" for word in "one two three four five six seven eight".split())
    given = [text_of(report("a", long, "Reuters")), text_of(report("b", long))]
    begun = process_time()
    assert shared(given)
    assert process_time() - begun < 0.2
