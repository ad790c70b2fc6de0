from dataclasses import replace

import pytest

from rashomon.record import recorded
from record.reading import compared, noted

TOLD = [
    (
        "Pakistan has close ties with China, the Gulf and Turkey.",
        ["CHN PAK + standing close ties", "PAK TUR + standing close ties"],
    ),
    ("Iran and Saudi Arabia are bitter rivals.", ["IRN SAU - standing rivals"]),
    ("Relations between Ethiopia and Eritrea have soured.", ["ERI ETH - standing strained ties"]),
    ("Tensions between Armenia and Azerbaijan remain high.", ["ARM AZE - standing tension"]),
    ("Australia is one of Japan's closest partners.", ["AUS JPN + standing allies"]),
    ("Morocco, a close ally of the United States, sent observers.", ["MAR USA + standing allies"]),
    ("India, a country long at odds with Pakistan, refused.", ["IND PAK - standing at odds"]),
    ("Ties between Greece and Turkey have improved.", ["GRC TUR + standing better ties"]),
    ("Algeria and Morocco have long been at odds over Western Sahara.", ["DZA MAR - standing at odds"]),
    ("Poland accused Belarus of sending migrants across the border.", ["BLR POL - words accusation"]),
    ("Russia attacked Georgia in August 2008.", ["GEO RUS - deeds attack"]),
    ("Canada supplied wheat to Lebanon.", ["CAN LBN + deeds aid"]),
    ("Norway and Sweden signed a trade pact.", ["NOR SWE + agreement trade"]),
    ("Norway imposed tariffs on Danish fish.", ["DNK NOR - measure tariff imposed"]),
    ("Norway lifted sanctions on Denmark.", ["DNK NOR + measure sanctions lifted"]),
]

NONE = [
    "Turkey sent tanks and troops into northern Syria in an unprecedented incursion.",
    "The Syrian opposition condemned Russia for the raid.",
    "Mexico is America's biggest trading partner.",
    "Norway agreed to impose sanctions on Belarus.",
    "Norway seeks closer ties with Japan.",
    "There is no rivalry between France and Germany.",
    "Serbia could become an ally of Hungary.",
    "If relations between Peru and Ecuador have soured, nobody says so.",
    "Nepal will accuse India of blocking fuel.",
    "Norway threatened to impose tariffs on Danish fish if talks failed, and will sign a trade deal with Sweden.",
    "A South Korean officer was stabbed to death by a Chinese skipper.",
    "Russian jets hit an outpost near the border with Turkey.",
    "Uganda has granted asylum to 18 Rwandan rebels.",
    "Amnesty International accused Chile of torture.",
    "Peru did not attack Ecuador.",
    "Russia recognised Ukraine's breakaway regions as independent.",
    "Norway supports Iran's opposition.",
    "France backed Syria's rebels.",
    "Turkey sent weapons to Libya's insurgents.",
]


def found(*notes):
    return recorded(compared(*notes)).relations


@pytest.mark.parametrize(("text", "lines"), TOLD)
def test_what_binds_or_divides_two_states_is_told_by_kind(text, lines):
    assert [f"{r.a} {r.b} {r.sign} {r.mode} {r.kind}" for r in found(noted(text))] == lines


@pytest.mark.parametrize("text", NONE)
def test_what_is_wished_denied_or_private_is_no_relation(text):
    assert [r for r in found(noted(text)) if r.kind != "threat"] == []


def test_what_somebody_says_stays_with_him():
    [one] = found(noted("The Kremlin said Israel had attacked Lebanon."))
    assert (one.kind, one.according_to.named) == ("attack", True)


def test_a_relation_carries_the_countries_whose_press_tells_it():
    text = "Iran and Saudi Arabia are bitter rivals."
    [one] = found(noted(text, "GBR"), replace(noted("Iran and Saudi Arabia are old rivals.", "EGY")))
    assert (one.countries, len(one.tellings)) == (("EGY", "GBR"), 2)


def test_a_state_that_is_named_by_its_adjective_alone_is_among_the_actors():
    comparison = recorded(compared(noted("Norway imposed tariffs on Danish fish.")))
    assert {one.a for one in comparison.relations} <= {actor.id for actor in comparison.actors}


def test_two_states_that_change_places_change_them_in_the_result():
    one = found(noted("Norway imposed tariffs on Swedish fish. Norway accused Sweden of dumping."))
    other = found(noted("Sweden imposed tariffs on Norwegian fish. Sweden accused Norway of dumping."))
    assert [(r.a, r.b, r.sign, r.kind) for r in one] == [(r.a, r.b, r.sign, r.kind) for r in other]
