"""What persons judge takes effect, outlives every redo, and can be taken back."""

import pytest

from desk.material import STRIKE, TEXTS, grouped, named
from rashomon.errors import UnknownError, UsageError
from rashomon.records import Received

pytestmark = pytest.mark.slow

APART, TOGETHER = [["a.txt"], ["b.txt"], ["c.txt"]], [["a.txt", "b.txt"], ["c.txt"]]


def story(desk, path):
    return desk.story("s" + named(desk, path)[1:])


def test_a_report_leaves_its_story_and_comes_back_when_that_is_withdrawn(desk):
    desk.add(TEXTS)
    whole = desk.stories(order="largest")[0]
    made = desk.judge("other", [whole.id], [named(desk, "b.txt")], who="A. Reader", note="another strike")
    assert grouped(desk) == APART
    desk.redo()
    assert grouped(desk) == APART
    desk.withdraw(made.id)
    assert desk.stories(order="largest")[0] == whole
    (kept,) = desk.judgements()
    assert (kept.who, kept.note, kept.kind) == ("A. Reader", "another strike", "other story")
    assert kept.withdrawn is not None
    with pytest.raises(UnknownError, match="No judgement that stands"):
        desk.withdraw(made.id)


def test_two_stories_are_merged_and_their_old_names_lead_to_the_one(desk):
    desk.add(TEXTS)
    names = [line.id for line in desk.stories()]
    desk.judge("same", names[:1], names[1:], who="A. Reader")
    assert grouped(desk) == [["a.txt", "b.txt", "c.txt"]]
    assert {desk.story(name).story.id for name in names} == {desk.stories()[0].id}


def test_of_two_judgements_on_one_pair_the_later_stands(desk):
    desk.add(TEXTS)
    one, other = named(desk, "a.txt"), named(desk, "b.txt")
    desk.judge("other", [one], [other], who="A. Reader")
    desk.judge("same", [one], [other], who="B. Reader")
    assert grouped(desk) == TOGETHER
    desk.judge("other", [one], [other], who="A. Reader")
    assert grouped(desk) == APART
    assert len(desk.judgements()) == 3


def test_a_story_is_held_together_when_another_is_merged_with_it_and_a_later_report_still_joins(desk):
    texts = [Received(path=f"{n}.txt", text=STRIKE.format(day=n, dead=12)) for n in (5, 6, 7)]
    desk.add([*texts[:2], TEXTS[2]])
    names = [line.id for line in desk.stories(order="largest")]
    desk.judge("same", names[:1], names[1:], who="A. Reader")
    desk.add(texts[2:])
    assert grouped(desk)[0][:3] == ["5.txt", "6.txt", "7.txt"] or len(grouped(desk)) == 2
    assert ["5.txt", "6.txt", "c.txt"] in [[p for p in some if p != "7.txt"] for some in grouped(desk)]


def test_a_report_that_was_judged_out_of_a_story_stays_out_when_the_story_grows(desk):
    desk.add(TEXTS[:2])
    desk.judge("other", [named(desk, "a.txt")], [named(desk, "b.txt")], who="A. Reader")
    desk.add([Received(path="d.txt", text=STRIKE.format(day=6, dead=14))])
    assert not any({"a.txt", "b.txt"} <= set(some) for some in grouped(desk))


def test_what_is_judged_must_be_there_and_of_one_kind(desk):
    desk.add(TEXTS)
    one = named(desk, "a.txt")
    with pytest.raises(UnknownError, match="Nothing on this desk"):
        desk.judge("same", ["s0000000000000000"], [one], who="A. Reader")
    with pytest.raises(UsageError, match="one kind at a time"):
        desk.judge("same", ["libya"], [one], who="A. Reader")
    with pytest.raises(UsageError, match="the same reports"):
        desk.judge("other", [one], [one], who="A. Reader")
    with pytest.raises(UnknownError, match="No actor"):
        desk.judge("same", ["libya"], ["nobody at all"], who="A. Reader")
    with pytest.raises(UnknownError, match="No claim"):
        desk.judge("same", [f"{one}-c99"], [f"{named(desk, 'b.txt')}-c1"], who="A. Reader")
    assert desk.judgements() == []


def joined(comparison):
    """Give the pairs of passages that stand in one point."""
    return {frozenset(t.text for t in point.tellings) for point in comparison.points if len(point.tellings) > 1}


def test_two_claims_that_were_joined_are_parted_by_their_marks_and_stay_so_after_a_redo(desk):
    desk.add(TEXTS)
    before = story(desk, "a.txt")
    (point,) = (p for p in before.points if len(p.tellings) > 1)
    lines = {t.report: next(s.number for r in before.reports if r.id == t.report for s in r.sentences
                            if s.start <= t.start < s.end) for t in point.tellings}  # fmt: skip
    marks = [f"{before.story.id}/{'AB'[n]}{lines[report.id]}" for n, report in enumerate(before.reports)]
    made = desk.judge("other", marks[:1], marks[1:], who="A. Reader")
    assert joined(story(desk, "a.txt")) == set()
    assert desk.stories(order="largest")[0].points.single > 0
    desk.redo()
    assert joined(story(desk, "a.txt")) == set()
    desk.withdraw(made.id)
    assert story(desk, "a.txt") == before


def test_two_claims_that_were_not_joined_are_one_point_from_then_on(desk):
    desk.add(TEXTS)
    before = story(desk, "a.txt")
    claims = {r.path: [c for c in before.claims if c.report == r.id and c.sentence > 1] for r in before.reports}
    pair = claims["a.txt"][-1], claims["b.txt"][-1]
    assert not any({c.text for c in pair} <= some for some in joined(before))
    desk.judge("same", [pair[0].id], [pair[1].id], who="A. Reader")
    after = story(desk, "a.txt")
    (point,) = (p for p in after.points if {t.claim for t in p.tellings} == {c.id for c in pair})
    assert point.why == "a reader judged that they tell one thing"


def test_claims_of_one_report_cannot_be_one_point(desk):
    desk.add(TEXTS)
    one = named(desk, "a.txt")
    with pytest.raises(UsageError, match="one report"):
        desk.judge("same", [f"{one}-c1"], [f"{one}-c2"], who="A. Reader")


PERSONS = [
    Received(path="e.txt", text=STRIKE.format(day=5, dead=12) + "\n\nMayor Idris Tahir wept. Tahir spoke of rubble."),
    Received(path="f.txt", text=STRIKE.format(day=6, dead=12) + "\n\nMayor Salem Bakr wept. Bakr spoke of rubble."),
    Received(path="g.txt", text=STRIKE.format(day=6, dead=13) + "\n\nIdris Tahir, a baker, wept. Tahir spoke of it."),
]


def actors(desk, path):
    return {actor.id for actor in story(desk, path).actors}


def test_two_actors_are_one_wherever_both_occur_until_that_is_withdrawn(desk):
    desk.add(PERSONS[:2])
    assert {"idris-tahir", "salem-bakr"} <= actors(desk, "e.txt")
    made = desk.judge("same", ["Idris Tahir"], ["salem-bakr"], who="A. Reader")
    assert "salem-bakr" not in actors(desk, "e.txt")
    assert "Salem Bakr" in next(a for a in story(desk, "e.txt").actors if a.id == "idris-tahir").aliases
    assert not any("salem-bakr" in (*c.who, *c.whom) for c in story(desk, "e.txt").claims)
    desk.withdraw(made.id)
    assert "salem-bakr" in actors(desk, "e.txt")


def test_two_persons_of_one_name_are_parted_by_the_reports_that_name_them(desk):
    desk.add([PERSONS[0], PERSONS[2]])
    here = [f"idris-tahir@{named(desk, path)}" for path in ("e.txt", "g.txt")]
    desk.judge("other", here[:1], here[1:], who="A. Reader")
    found = story(desk, "e.txt")
    assert len([a for a in found.actors if a.name == "Idris Tahir"]) == 2
    tellers = {c.report: {a for a in c.who if a.startswith("idris")} for c in found.claims if "wept" in c.text}
    assert len(set(map(frozenset, tellers.values()))) == 2
