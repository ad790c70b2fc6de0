"""Who does it to whom, and in whose words a point is told."""

from dataclasses import replace

import pytest

from align.build import notes as built
from align.build import unit
from annotate.build import notes
from rashomon.align import align
from rashomon.align.candidates import units
from rashomon.align.linking import linked
from rashomon.align.overlap import apart
from rashomon.align.readable import readable
from rashomon.records import Actor, Event


def event(actors: tuple[str, ...], recipients: tuple[str, ...], kind: str = "ASSAULT") -> Event:
    return Event(
        id="e", type=kind, mode=None, actors=actors, recipients=recipients, earliest=None, latest=None, place=None,
        status="happened", according_to=None, tellings=(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("left", "right", "two"),
    [
        ((("NOR",), ()), (("SWE",), ("NOR",)), True),
        (((), ("NOR",)), (("NOR",), ("SWE",)), True),
        ((("NOR",), ()), (("NOR",), ("SWE",)), False),
        ((("NOR",), ("SWE",)), (("SWE",), ("NOR",)), False),
        (((), ("NOR",)), ((), ("NOR",)), False),
    ],
)
def test_who_strikes_in_one_is_not_struck_in_the_other(left, right, two) -> None:
    one, other = (replace(unit("hit"), deed=event(*sides)) for sides in (left, right))
    assert apart(one, other) is two
    assert apart(other, one) is two


def test_what_each_has_the_other_do_in_a_part_of_a_sentence_is_of_two_things() -> None:
    left, right = event(("NOR",), ("SWE",)), event(("SWE",), ("NOR",))
    assert apart(replace(unit("hit", part=True), deed=left), replace(unit("hit"), deed=right))
    assert apart(replace(unit("arrest"), deed=left), replace(unit("shell"), deed=right))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Nikol Pashinyan", "Prime Minister"), ("Nikol Pashinian", "Prime Minister"), True),
        (("Richa Suksuwanon", "army deputy spokesperson"), ("Ritcha Suksuwanon", "spokesperson"), True),
        (("Nikol Pashinyan", "Prime Minister"), ("Nikol Pashinian", None), False),
        (("Nikol Pashinyan", "Prime Minister"), ("Nikos Pashinian", "Prime Minister"), False),
        (("Jens Holm", "Minister"), ("Jens Holt", "Minister"), False),
    ],
)
def test_one_letter_of_a_long_name_is_a_spelling_where_the_office_is_the_same(one, other, same) -> None:
    reports = [
        built(name, "Nothing.", actors=(Actor(id=name, name=words, kind="person", office=office, country=None),))
        for name, (words, office) in zip(("a", "b"), (one, other), strict=True)
    ]
    assert (len(linked(reports)[1]) == 1) is same


def test_each_side_has_its_own_dead() -> None:
    one, other = unit("kill", who=("NOR",), whom=("SWE",)), unit("kill", who=("SWE",), whom=("NOR",))
    assert apart(one, other)


@pytest.mark.parametrize(("who", "two"), [("SWE", True), ("NOR", False)])
def test_that_one_did_not_do_it_does_not_deny_that_another_did(who, two) -> None:
    told = replace(unit("cross", who=(who,)), doers=frozenset({who}))
    denied = replace(unit("cross", who=("NOR",), negated=True), doers=frozenset({"NOR"}))
    assert apart(told, denied) is two


def read(text: str, does: str) -> str:
    found = notes(f"OSLO, May 9, 2012 (Reuters) - {text}")
    chosen = next(c for c in found.claims if c.does == does)
    [report] = found.reports
    return readable(chosen, [replace(unit(), claim=c) for c in found.claims], {report.id: report})


@pytest.mark.parametrize(
    ("text", "does", "words"),
    [
        ("Norway has agreed to expand the aid.", "expand", "Norway has agreed to expand the aid"),
        ("Norway left, and later summoned the envoy.", "summon", "Norway later summoned the envoy"),
        ("Norway wants a probe of the raid, which it said was illegal.", "be illegal", "the raid which was illegal"),
        ("Norway left the talks.", "leave", "Norway left the talks"),
        ("Norway said that it had left the talks.", "leave", "Norway had left the talks"),
        ("Built in 2008, the ship sank.", "build", "the ship built in 2008"),
        ("Norway took a ship for breaching the law.", "breach", "Norway took a ship for breaching the law"),
        ("Norway was fined for failing to keep a law.", "keep", "Norway was fined for failing to keep a law"),
    ],
)  # fmt: skip
def test_a_part_of_a_sentence_is_read_with_what_it_lacks(text, does, words) -> None:
    assert read(text, does) == words


def test_nobody_is_named_beside_words_that_another_said() -> None:
    left = notes(
        "OSLO, May 9, 2012 (Reuters) - Norway said that its trawler Havbris was sunk by a Danish frigate on Tuesday."
    )
    right = notes(
        "COPENHAGEN, May 9, 2012 (AFP) - Sweden said that the Norwegian trawler Havbris was sunk by a Danish frigate "
        "off Skagen on Tuesday."
    )
    points = [p for p in align([left, right]).points if len(p.tellings) > 1]
    assert points
    assert all(not ("Norway" in p.gist and "according to Sweden" in p.gist and "its trawler" in p.gist) for p in points)
    assert all(" and " not in p.gist.partition("according to")[2] for p in points)


def test_what_is_supposed_or_merely_handed_on_tells_nothing_alone() -> None:
    text = (
        "OSLO, May 9, 2012 (AFP) - Norway will leave if Denmark raises its tariff. A mine sank the ship, a court of "
        "the navy has found. No mine was found. Norway voiced its concern that the dam was leaking."
    )
    told = notes(text)
    frames = {one.claim.text for one in units([told], told.actors) if one.frame}
    concern = "Norway voiced its concern that the dam was leaking"
    assert frames == {"if Denmark raises its tariff", "a court of the navy has found", concern}


def test_a_point_is_told_by_a_claim_in_which_somebody_does_something() -> None:
    left = notes("OSLO, May 9, 2012 (AFP) - The most notable move: a 50% tariff on Danish cheese.")
    right = notes(
        "COPENHAGEN, May 9, 2012 (AP) - Norway on Wednesday put a 50% tariff on all Danish cheese and butter."
    )
    shared = [p for p in align([left, right]).points if len(p.tellings) > 1]
    assert all(p.gist.startswith("Norway on Wednesday") for p in shared)
