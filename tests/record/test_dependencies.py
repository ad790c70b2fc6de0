import pytest

from rashomon.record.dependencies import dependencies
from record.reading import compared, noted, read

TOLD = [
    ("Germany relies on Norway for a third of its gas.", "supply DEU NOR gas", "a third"),
    ("Japan depends heavily on Australia for coal.", "supply JPN AUS coal", None),
    ("Poland is dependent on Russia for oil.", "supply POL RUS oil", None),
    ("Hungary is heavily dependent on Russian gas.", "supply HUN RUS gas", None),
    ("Tensions persist over India’s continued reliance on Russian oil and arms.", "supply IND RUS oil and arms", None),
    ("Taiwan supplies 60% of Vietnam's chips.", "supply VNM TWN chips", "60%"),
    ("Mongolia imports 90 percent of its fuel from Russia.", "supply MNG RUS fuel", "90 percent"),
    ("Half of Egypt's wheat comes from Ukraine.", "supply EGY UKR wheat", "Half"),
    ("South Korea buys most of its crude from Saudi Arabia.", "supply KOR SAU crude", "most"),
    ("Russia remains one of India’s largest defence suppliers.", "supply IND RUS defence", None),
    ("China is Chile's largest buyer of copper.", "market CHL CHN copper", None),
    ("China is the largest market for Australian barley.", "market AUS CHN barley", None),
    ("Pakistan remains China's largest arms customer.", "market CHN PAK arms", None),
]

NONE = [
    "Cuba no longer relies on Venezuela for oil.",
    "Armenia does not depend on Iran for gas.",
    "Egypt would depend on Ethiopia for water if the dam were filled.",
    "Turkey wants to end its dependence on Russian gas.",
    "The Czech Republic is less reliant on Russia than before.",
    "Could Finland depend on Sweden for power?",
    "Laos and Thailand depend on each other.",
    "Minister Lee said the party depends on China for money.",
    "Much depends on Norway and on Sweden.",
    "Mexico is America's biggest trading partner.",
]


def found(text: str):
    comparison = compared(noted(text))
    return comparison, dependencies(read(comparison)[0])


@pytest.mark.parametrize(("text", "what", "share"), TOLD)
def test_a_dependency_is_told_by_who_needs_what_from_whom(text, what, share):
    comparison, [one] = found(text)
    assert f"{one.kind} {one.who} {one.on} {one.what}" == what
    assert (one.share and one.share.text) == share
    assert all(comparison.reports[0].text[t.start : t.end] == t.text for t in one.tellings)


@pytest.mark.parametrize("text", NONE)
def test_what_is_over_denied_or_feared_is_no_dependency(text):
    assert found(text)[1] == ()


def test_a_share_that_shrinks_is_falling():
    text = "Russia remains India’s largest defence supplier, but its share of imports has been steadily declining."
    [one] = found(text)[1]
    assert one.trend == "falling"


def test_a_trend_of_something_else_is_none():
    [one] = found("As prices have risen, Germany relies on Norway for gas.")[1]
    assert one.trend is None


def test_what_a_study_says_stays_with_it():
    [one] = found("The study says Kenya relies on Ukraine for wheat.")[1]
    assert one.according_to.text == "The study"
