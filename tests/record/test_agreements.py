import pytest

from rashomon.record.agreements import agreements
from record.reading import compared, noted, read

TOLD = [
    (
        "China and Pakistan inked a memorandum of understanding on solar power on Tuesday.",
        "CHN PAK",
        "energy",
        "memorandum",
    ),
    (
        "Egypt has signed a $35 billion natural gas deal with Israel.",
        "EGY ISR",
        "energy",
        "$35 billion natural gas deal",
    ),
    (
        "The Colombian government and the FARC signed a ceasefire agreement in Havana on Thursday.",
        "COL FARC",
        "cease-fire",
        "ceasefire agreement",
    ),
    (
        "A 25-year cooperation agreement between Iran and China was signed in Tehran on Saturday.",
        "CHN IRN",
        "other",
        "25-year cooperation agreement",
    ),
    (
        "The European Union and Mercosur reached a trade agreement after 25 years of talks.",
        "EU MERCOSUR",
        "trade",
        "trade agreement",
    ),
    (
        "India, Australia and Japan agreed a critical minerals pact in Tokyo.",
        "AUS IND JPN",
        "other",
        "critical minerals pact",
    ),
    (
        "A defence pact was signed by Saudi Arabia and Pakistan in Riyadh on Wednesday.",
        "PAK SAU",
        "defence",
        "defence pact",
    ),
    (
        "The presidents of Uzbekistan and Kyrgyzstan signed a landmark border treaty.",
        "KGZ UZB",
        "border",
        "border treaty",
    ),
    (
        "Canada and the United Kingdom have struck a five-year deal on steel quotas.",
        "CAN GBR",
        "trade",
        "five-year deal",
    ),
    ("Greece and Egypt signed a maritime deal in 2020.", "EGY GRC", "border", "maritime deal"),
    ("Foreign Minister Hakan Fidan of Turkey signed the deal with his Iraqi counterpart.", "IRQ TUR", "other", "deal"),
    ("Bosnia and Slovenia agreed to a ceasefire after two days of fighting.", "BIH SVN", "cease-fire", "ceasefire"),
    (
        "Uzbekistan and Kyrgyzstan signed an agreement to share the water of a reservoir.",
        "KGZ UZB",
        "water",
        "agreement to share the water of a reservoir",
    ),
]

NONE = [
    "Bolivia's government approved the agreement brokered between Chile and Peru.",
    "The truce, brokered by Egypt and Qatar, held for a day.",
    "Washington withdrew from the treaty that it signed with Moscow in 1987.",
    "Kenya spoke of the treaty that Uganda refused to sign with Rwanda.",
    "Ethiopia and Somalia have not signed the agreement.",
    "Serbia refused to sign the treaty with Kosovo.",
    "Analysts doubt whether Iran and the United States will ever sign a nuclear deal.",
    "Vietnam could sign a trade deal with Canada next year.",
    "Israel and Hamas failed to reach a truce deal.",
    "If Brazil and Argentina signed a nuclear treaty, the region would be safer.",
    "Germany called on Israel and Hamas to agree a ceasefire.",
    "Peru's opposition rejected the trade agreement with China.",
    "Chile announced a deal to sell lithium.",
    "Boeing and Qatar Airways signed a deal on Monday.",
    "Syria agreed to destroy its weapons under a deal brokered by Russia and the United States.",
    "Papua New Guinea and Australia have not been able to sign their defence treaty.",
    "The European Union struck a deal with four Latin American countries.",
]


def found(*texts: str):
    comparison = compared(*(noted(text) for text in texts))
    told, naming = read(comparison)
    return comparison, agreements(told, naming, {r.id: r.published for r in comparison.reports})


@pytest.mark.parametrize(("text", "parties", "kind", "title"), TOLD)
def test_a_pact_is_told_by_its_parties_its_kind_and_its_name(text, parties, kind, title):
    comparison, [one] = found(text)
    assert (" ".join(one.parties), one.kind, one.title, one.status) == (parties, kind, title, "happened")
    assert all(comparison.reports[0].text[t.start : t.end] == t.text for t in one.tellings)


@pytest.mark.parametrize("text", NONE)
def test_what_was_not_concluded_by_two_parties_is_no_pact(text):
    assert found(text)[1] == ()


def test_a_pact_that_lies_ahead_is_expected():
    [one] = found("Kenya and Uganda will sign an electricity accord next month.")[1]
    assert (one.status, one.signed.earliest.isoformat()) == ("expected", "2031-12-01")


def test_who_signed_where_when_and_for_how_long():
    text = (
        "Norwegian Prime Minister Kari Holm signed a ten-year defence pact with Swedish Defence Minister Olof Berg "
        "in Oslo on Monday."
    )
    [one] = found(text)[1]
    assert [(s.actor, s.office, s.did) for s in one.signatories] == [
        ("kari-holm", "Prime Minister", "signed"),
        ("olof-berg", "Defence Minister", "signed"),
    ]
    assert (one.term, one.place, one.signed.latest.isoformat()) == ("ten-year", "oslo", "2031-11-10")


def test_what_somebody_says_stays_with_him():
    [one] = found("Armenia and Azerbaijan have signed a peace treaty, the Kremlin said.")[1]
    assert one.according_to is not None


def test_what_a_pact_provides_is_told_with_who_says_it():
    text = (
        "Norway and Sweden signed a fisheries agreement. The agreement obliges both to limit their catch. "
        "It said the old agreement allowed more. The deal will lift quotas, Sweden's minister Olof Berg said."
    )
    [one] = found(text)[1]
    assert [p.text for p in one.provisions] == [
        "The agreement obliges both to limit their catch",
        "The deal will lift quotas",
    ]
    assert [(p.certainty, p.according_to is None) for p in one.provisions] == [("asserted", True), ("expected", False)]


def test_tellings_of_several_reports_of_one_pact_stand_together():
    _, [one] = found(
        "Norway and Sweden signed a ten-year defence pact on Monday.", "Sweden has signed a pact with Norway in Oslo."
    )
    assert (one.kind, len(one.tellings), one.place) == ("defence", 2, "oslo")


@pytest.mark.parametrize(
    ("text", "parties", "told"),
    [
        ("A deal signed by Norway and Sweden ended the dispute.", "NOR SWE", "deal signed by Norway and Sweden"),
        ("Peru praised the treaty that Chile signed with Bolivia.", "BOL CHL", "treaty that Chile signed with Bolivia"),
        (
            "The agreement between Greece and North Macedonia, signed in 2018, ended a dispute.",
            "GRC MKD",
            "agreement between Greece and North Macedonia, signed in 2018",
        ),
    ],
)
def test_a_pact_that_a_clause_goes_on_about_is_told_with_its_name(text, parties, told):
    [one] = found(text)[1]
    assert (" ".join(one.parties), one.tellings[0].text) == (parties, told)


def test_where_talks_were_held_is_no_party():
    [one] = found("Iran and Turkey agreed to a ceasefire following talks between both sides in Kazakhstan.")[1]
    assert one.parties == ("IRN", "TUR")


def test_the_place_of_signing_is_none_that_the_pact_is_about():
    [one] = found("Norway and Sweden signed a minerals deal giving London access to iron.")[1]
    assert one.place is None


def test_pacts_of_two_times_stay_two():
    assert (
        len(found("Norway and Sweden signed a trade pact in 2030. Norway and Sweden signed a trade pact on Monday.")[1])
        == 2
    )
