"""Time expressions, against a report that was filed on Wednesday, 9 May 2012."""

from datetime import date

import pytest

from annotate.build import notes

CASES = [
    ("Talks began on Monday.", "Monday", "2012-05-07", "2012-05-07", "past: the Monday before"),
    ("Talks will begin on Monday.", "Monday", "2012-05-14", "2012-05-14", "ahead: the Monday after"),
    ("Talks began yesterday.", "yesterday", "2012-05-08", "2012-05-08", "the day before"),
    ("Talks will begin tomorrow.", "tomorrow", "2012-05-10", "2012-05-10", "the day after"),
    ("The army attacked overnight.", "overnight", "2012-05-08", "2012-05-09", "the night runs over two days"),
    ("Norway signed the treaty on 12 August 2011.", "12 August 2011", "2011-08-12", "2011-08-12", "a full date"),
    ("Norway signed the treaty on August 12, 2011.", "August 12, 2011", "2011-08-12", "2011-08-12", "the American way"),
    ("Norway signed the treaty in August 2011.", "August 2011", "2011-08-01", "2011-08-31", "a month holds its days"),
    (
        "Norway announced the plan in February.",
        "February",
        "2012-02-01",
        "2012-02-29",
        "past: this year's, a leap year's",
    ),
    ("Norway announced the plan in November.", "November", "2011-11-01", "2011-11-30", "past: last year's"),
    ("Norway will sign the treaty in February.", "February", "2013-02-01", "2013-02-28", "ahead: next year's"),
    (
        "Norway will sign the treaty by November.",
        "by November",
        "2012-05-09",
        "2012-11-30",
        "open from the report's day",
    ),
    ("Norway has sold gas since 2004.", "since 2004", "2004-01-01", None, "open at its end"),
    ("Prices rose last week.", "last week", "2012-04-30", "2012-05-06", "Monday to Sunday"),
    ("Prices will fall next month.", "next month", "2012-06-01", "2012-06-30", "a whole month"),
    ("Prices rose earlier this year.", "earlier this year", "2012-01-01", "2012-05-09", "up to the report's day"),
    ("Norway signed the treaty three years ago.", "three years ago", "2009-01-01", "2009-12-31", "that whole year"),
    (
        "Norway will spend it over the next decade.",
        "over the next decade",
        "2012-05-09",
        "2022-05-09",
        "from the report's day",
    ),
    (
        "Prices rose in the first quarter of 2011.",
        "the first quarter of 2011",
        "2011-01-01",
        "2011-03-31",
        "three months",
    ),
    ("The war ended in late June 2011.", "late June 2011", "2011-06-21", "2011-06-30", "the last third"),
    ("Norway grew in the 1990s.", "1990s", "1990-01-01", "1999-12-31", "ten years"),
    ("The ministers meet on 12-14 June 2012.", "12-14 June 2012", "2012-06-12", "2012-06-14", "several days"),
]


def moments(sentence, dateline="OSLO, May 9, 2012 — "):
    return notes(dateline + sentence).moments


def day(text):
    return None if text is None else date.fromisoformat(text)


@pytest.mark.parametrize(("sentence", "words", "earliest", "latest", "why"), CASES, ids=[case[0] for case in CASES])
def test_a_time_expression_is_resolved_to_its_first_and_last_day(sentence, words, earliest, latest, why):
    found = [one for one in moments(sentence) if words in one.text]
    assert [(one.earliest, one.latest) for one in found] == [(day(earliest), day(latest))], why


@pytest.mark.parametrize(
    ("sentence", "length"),
    [
        ("Norway signed a 10-year agreement.", "P10Y"),
        ("Norway signed a two-week truce.", "P2W"),
        ("The decades-long dispute is over.", "PXY"),
        ("The blockade lasted for 40 days.", "P40D"),
    ],
)
def test_a_duration_has_a_length_and_no_day(sentence, length):
    assert [(one.kind, one.length, one.earliest, one.latest) for one in moments(sentence)] == [
        ("duration", length, None, None)
    ]


def test_a_weekday_that_does_not_fit_its_date_is_remarked_on():
    text = "OSLO, May 9, 2012 — The ship sank on Friday, 4 May 2012, and was raised on Monday, 8 May 2012."
    assert [one.note for one in notes(text).moments] == [None, "2012-05-08 was a Tuesday, not a Monday"]
    assert [(one.kind, one.passages[0].text) for one in notes(text).remarks] == [("weekday", "Monday, 8 May 2012")]


def test_without_the_day_of_the_report_what_is_relative_stays_so_and_says_so():
    text = "Talks began on Monday, and Norway signed the treaty on 12 August 2011."
    assert [(one.earliest, one.note) for one in notes(text).moments] == [
        (None, "relative: nothing dates this report"),
        (date(2011, 8, 12), None),
    ]
    assert [one.kind for one in notes(text).remarks] == ["undated"]


def test_a_day_that_no_calendar_has_is_not_resolved():
    found = moments("Norway signed the treaty on 30 February 2011.")
    assert [(one.earliest, one.note) for one in found if "30" in one.text] == [(None, "no such day")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The army may march on the town.",
        "Prices fall when farmers spring into action.",
        "The village has 2012 inhabitants.",
        "The price was 1990 dollars.",
    ],
)
def test_words_and_numbers_that_only_look_like_times_are_none(sentence):
    assert [one.text for one in moments(sentence)] == []


@pytest.mark.parametrize(
    ("sentence", "earliest"),
    [
        ("They are making claims to hide their raid on a post (May 6).", "2012-05-06"),
        ("The ministers will meet to discuss the raid of May 2.", "2012-05-02"),
        ("Holm had asked a court to examine the vote of April 8.", "2012-04-08"),
        ("The ministers will meet on June 3.", "2012-06-03"),
        ("The ministers will meet on February 3.", "2013-02-03"),
    ],
)
def test_a_day_that_is_just_gone_is_not_a_year_away(sentence, earliest):
    assert moments(sentence)[-1].earliest == day(earliest)
