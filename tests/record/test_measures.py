import pytest

from rashomon.record.measures import measures
from record.reading import compared, noted, read

TOLD = [
    (
        "China imposed tariffs of 15% on Canadian canola oil on Tuesday.",
        "imposed tariff CHN CAN",
        "Canadian canola oil",
        (15, 15),
    ),
    (
        "The European Union has raised duties on Chinese electric cars to 45 percent.",
        "raised tariff EU CHN",
        "Chinese electric cars",
        (45, 45),
    ),
    (
        "Washington will impose a 30% tariff on Mexican tomatoes from August 1.",
        "planned tariff USA MEX",
        "Mexican tomatoes",
        (30, 30),
    ),
    (
        "Washington announced a 25% tariff on up to 50 billion dollars worth of Chinese imports.",
        "planned tariff USA CHN",
        "up to 50 billion dollars worth of Chinese imports",
        (25, 25),
    ),
    (
        "Brazil imposed a 12% tariff on more than $3 billion of Argentine wheat to take effect on July 6.",
        "planned tariff BRA ARG",
        "more than $3 billion of Argentine wheat",
        (12, 12),
    ),
    ("The United States lifted sanctions on Syria in June.", "lifted sanctions USA SYR", "Syria", None),
    ("Turkey banned imports of Israeli steel.", "imposed ban TUR ISR", "imports of Israeli steel", None),
    (
        "Russia has extended its ban on food imports from Norway.",
        "raised ban RUS NOR",
        "food imports from Norway",
        None,
    ),
    (
        "Japan sanctioned three North Korean banks over the launch.",
        "imposed sanctions JPN ",
        "three North Korean banks",
        None,
    ),
    (
        "Britain imposed sanctions on 12 Belarusian officials.",
        "imposed sanctions GBR ",
        "12 Belarusian officials",
        None,
    ),
    ("Brazil threatened to slap tariffs on American wheat.", "threatened tariff BRA USA", "American wheat", None),
    (
        "India cut the import duty on Australian wine to 100% from 150%.",
        "eased tariff IND AUS",
        "Australian wine",
        (100, 100),
    ),
    (
        "Tariffs of up to 25% on steel from South Korea were imposed by the United States in March.",
        "imposed tariff USA KOR",
        "steel from South Korea",
        (None, 25),
    ),
    (
        "Ecuador doubled tariffs on goods from Colombia to 60%.",
        "raised tariff ECU COL",
        "goods from Colombia",
        (60, 60),
    ),
    ("Kenya lifted a ban on maize imports from Tanzania.", "lifted ban KEN TZA", "maize imports from Tanzania", None),
]

NONE = [
    "Canada did not impose tariffs on Chinese cars.",
    "Poland urged Germany to impose sanctions on Belarus.",
    "The city banned cars from its centre.",
    "France imposed a ban on protests in Paris.",
    "Mexico could impose tariffs on Chinese goods.",
    "Iran said sanctions would not stop its work.",
    "Analysts expect Vietnam to raise tariffs on Thai sugar.",
    "Serbia rejected calls to impose sanctions on Russia.",
    "Reports that China has banned the export of steel to Japan are untrue, an official said.",
    "Australia cut interest rates.",
    "Thailand averted a decision by Laos to impose duties on its rice.",
]


def found(*texts: str):
    comparison = compared(*(noted(text) for text in texts))
    return comparison, measures(*read(comparison))


@pytest.mark.parametrize(("text", "what", "thing", "size"), TOLD)
def test_a_measure_is_told_by_what_was_done_by_whom_against_whom(text, what, thing, size):
    comparison, [one] = found(text)
    assert f"{one.status} {one.kind} {' '.join(one.who)} {' '.join(one.against)}" == what
    assert one.object == thing
    assert (one.size and (one.size.low, one.size.high)) == size
    assert all(comparison.reports[0].text[t.start : t.end] == t.text for t in one.tellings)


@pytest.mark.parametrize("text", NONE)
def test_what_is_not_done_or_not_to_another_is_no_measure(text):
    assert found(text)[1] == ()


def test_a_part_that_is_told_with_its_own_size_is_a_measure_of_its_own():
    text = "Norway imposed tariffs of up to 50% on Danish goods, including a 25% penalty on purchases of Finnish fish."
    whole, part = found(text)[1]
    assert (whole.size.high, whole.size.low, part.size.low, part.kind, part.against) == (
        50,
        None,
        25,
        "penalty",
        ("DNK",),
    )
    assert part.tellings[0].text.endswith("a 25% penalty on purchases of Finnish fish")


def test_what_one_says_was_imposed_and_another_raised_to_as_much_is_one():
    told = (
        "Norway imposed tariffs of up to 50% on Danish goods.",
        "In August, Norway raised tariffs on Danish goods to 50%.",
    )
    [one] = found(*told)[1]
    assert (one.status, one.size.low, one.earliest.isoformat(), len(one.tellings)) == ("raised", 50, "2031-08-01", 2)


def test_a_measure_that_a_clause_goes_on_about_is_told_with_its_name():
    [one] = found("The 25% tariffs that China imposed on Australian wine cost growers millions.")[1]
    assert (one.against, one.object, one.size.low) == (("AUS",), None, 25)
    [one] = found("The step comes on top of 100% tariffs on Canadian canola oil that Beijing imposed in March.")[1]
    assert (one.who, one.object, one.size.low) == (("CHN",), "Canadian canola oil", 100)
