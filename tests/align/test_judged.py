"""What persons judged of actors and claims takes effect where reports are laid side by side."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from align.build import claim, notes, quote
from rashomon.align import align
from rashomon.align.judged import with_actors
from rashomon.records import Actor, Judgement, Passage

BEGUN = datetime(2025, 1, 1, tzinfo=UTC)
ANN = Actor(id="ann-carter", name="Ann Carter", kind="person")
CARTER = Actor(id="carter", name="Carter", kind="person")
BOB = Actor(id="bob-lee", name="Bob Lee", kind="person")


def judged(kind, left, right, said=(), number=1):
    return Judgement(
        id=number, kind=kind, left=left, right=right, said=said, who="A. Reader", at=BEGUN + timedelta(days=number)
    )


def told(name, text, *people, **more):
    """Make a report of one sentence, which is one claim."""
    words = text.rstrip(".")
    one = claim(
        "sign", text=words, id=f"{name}-c1", report=name, sentence=1, gist=words, about=tuple(words.lower().split())
    )
    return notes(name, text, claims=(replace(one, **more),), actors=people)


def passage(one, start=0):
    text = one.reports[0].text
    return Passage(report=one.reports[0].id, start=start, end=len(text), text=text[start:])


def pairs(found):
    return [tuple(t.claim for t in point.tellings) for point in found.points if len(point.tellings) > 1]


LEFT, RIGHT = told("ra", "The ministers signed the pact."), told("rb", "The ministers signed the pact.")
OTHER = told("rc", "Rain fell on the harbour all night.")


def test_claims_that_are_alike_word_for_word_are_two_points_once_that_was_judged():
    assert pairs(align([LEFT, RIGHT])) == [("ra-c1", "rb-c1")]
    apart = judged("other claim", ("ra-c1",), ("rb-c1",), (passage(LEFT), passage(RIGHT)))
    found = align([LEFT, RIGHT], [apart])
    assert pairs(found) == []
    assert [point.status for point in found.points] == ["single", "single"]


def test_claims_that_share_nothing_are_one_point_once_that_was_judged():
    same = judged("same claim", ("ra-c1",), ("rc-c1",), (passage(LEFT), passage(OTHER)))
    assert pairs(align([LEFT, OTHER])) == []
    assert pairs(align([LEFT, OTHER], [same])) == [("ra-c1", "rc-c1")]


def test_of_two_judgements_on_two_claims_the_later_stands():
    said = passage(LEFT), passage(RIGHT)
    first = judged("other claim", ("ra-c1",), ("rb-c1",), said)
    second = judged("same claim", ("ra-c1",), ("rb-c1",), said, 2)
    assert pairs(align([LEFT, RIGHT], [first, second])) == [("ra-c1", "rb-c1")]
    assert pairs(align([LEFT, RIGHT], [second, replace(first, id=3)])) == []


def test_a_claim_is_found_by_its_words_where_its_number_and_place_have_changed():
    moved = told("ra", "The ministers signed the pact.", id="ra-c7")
    text = "A line before. " + moved.reports[0].text
    later = replace(moved, reports=(replace(moved.reports[0], text=text),))
    shifted = replace(later.claims[0], start=15, end=15 + len(later.claims[0].text))
    later = replace(later, claims=(shifted,))
    apart = judged("other claim", ("ra-c1",), ("rb-c1",), (passage(LEFT), passage(RIGHT)))
    assert pairs(align([later, RIGHT], [apart])) == []


def test_a_judgement_whose_words_are_gone_has_no_effect():
    gone = Passage(report="ra", start=0, end=12, text="Other words.")
    apart = judged("other claim", ("ra-c1",), ("rb-c1",), (gone, passage(RIGHT)))
    assert pairs(align([LEFT, RIGHT], [apart])) == [("ra-c1", "rb-c1")]
    elsewhere = judged("other claim", ("rz-c1",), ("rb-c1",), (replace(gone, report="rz"), passage(RIGHT)))
    assert pairs(align([LEFT, RIGHT], [elsewhere])) == [("ra-c1", "rb-c1")]


def test_quotes_that_were_judged_to_be_of_two_remarks_are_no_point():
    words = "We will sign it"
    some = [
        notes(name, f"She said: “{words}”.", quotes=(quote(name, f"She said: “{words}”.", words),), actors=(ANN,))
        for name in ("ra", "rb")
    ]
    assert len(pairs(align(some))) == 1
    said = tuple(replace(passage(one), start=11, end=11 + len(words), text=words) for one in some)
    said = tuple(replace(p, start=10, end=10 + len(words)) for p in said)
    assert pairs(align(some, [judged("other claim", ("ra-q10",), ("rb-q10",), said)])) == []


def named(found, name):
    return {actor.id for actor in found.actors if name in (actor.name, *actor.aliases)}


def test_a_surname_that_was_judged_another_s_is_not_linked():
    one, other = told("ra", "A signs.", ANN, who=("ann-carter",)), told("rb", "B signs.", CARTER, who=("carter",))
    assert {actor.id for actor in align([one, other]).actors} == {"ann-carter"}
    found = align([one, other], [judged("other actor", ("carter",), ("ann-carter",))])
    assert {actor.id for actor in found.actors} == {"ann-carter", "carter"}


def test_two_names_that_were_judged_one_person_s_are_one_in_all_that_is_told():
    one, other = told("ra", "A signs.", ANN, who=("ann-carter",)), told("rb", "B signs.", BOB, who=("bob-lee",))
    found = align([one, other], [judged("same actor", ("ann-carter",), ("bob-lee",))])
    assert {who for each in found.claims for who in each.who} == {"ann-carter"}
    assert named(found, "Bob Lee") == {"ann-carter"}


def test_one_name_of_two_persons_is_parted_by_report():
    one, other = told("ra", "A signs.", ANN, who=("ann-carter",)), told("rb", "B signs.", ANN, who=("ann-carter",))
    apart = judged("other actor", ("ann-carter@ra",), ("ann-carter@rb",))
    found = align([one, other], [apart])
    assert len(named(found, "Ann Carter")) == 2
    assert len({each.who for each in found.claims}) == 2


def test_what_was_parted_later_is_not_joined_through_a_third():
    decided = [
        judged("same actor", ("ann-carter",), ("bob-lee",), number=1),
        judged("same actor", ("bob-lee",), ("carter",), number=2),
        judged("other actor", ("carter",), ("ann-carter",), number=3),
    ]
    some = [told("ra", "A signs.", ANN), told("rb", "B signs.", BOB), told("rc", "C signs.", CARTER)]
    given, apart = with_actors(some, decided)
    assert [{actor.id for actor in one.actors} for one in given] == [{"ann-carter"}, {"ann-carter"}, {"carter"}]
    assert ("carter", "ann-carter") in apart


def test_without_judgements_nothing_is_touched():
    some = [LEFT, RIGHT, OTHER]
    assert with_actors(some, ())[0] == some
    assert align(some, ()) == align(some)
