"""Days and weeks that are counted in a larger stretch, or from another day."""

from datetime import date

import pytest

from rashomon.annotate import annotate
from rashomon.annotate.moments.feasts import easter
from rashomon.records import Received

DAY = date(2012, 5, 16)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("The court will sit in the third week of June.", "2012-06-18", "2012-06-24"),
        ("The law passed in the first week of 2015.", "2014-12-29", "2015-01-04"),
        ("They met on the last Friday of April 2011.", "2011-04-29", "2011-04-29"),
        ("Prices fell in the first ten days of May.", "2012-05-01", "2012-05-10"),
        ("The talks resume on Tuesday of next week.", "2012-05-22", "2012-05-22"),
        ("They arrived on Friday the 13th.", "2012-04-13", "2012-04-13"),
        ("The vote is due in the week of June 4.", "2012-06-04", "2012-06-10"),
        ("The minister will return the week after next.", "2012-05-28", "2012-06-03"),
        ("He will stay for the rest of the month.", "2012-05-16", "2012-05-31"),
        ("The truce ended three days after 5 May 2011.", "2011-05-08", "2011-05-08"),
        ("They left two weeks before March 15, 2011.", "2011-03-01", "2011-03-01"),
        ("He must pay before the end of October.", "2012-05-16", "2012-10-31"),
        ("Exports rose in 2011 Q3.", "2011-07-01", "2011-09-30"),
        ("Exports rose in the last two quarters.", "2011-10-01", "2012-03-31"),
        ("They fought on Easter Monday 2011.", "2011-04-25", "2011-04-25"),
        ("She was born on June 26th of 1960.", "1960-06-26", "1960-06-26"),
    ],
)
def test_what_is_counted_in_or_from_another_stretch_is_resolved(text, earliest, latest) -> None:
    found = annotate(Received(path=None, text=text), day=DAY).moments
    assert (earliest, latest) in {(str(m.earliest), str(m.latest)) for m in found}


@pytest.mark.parametrize(("year", "day"), [(1961, (4, 2)), (2000, (4, 23)), (2019, (4, 21)), (2024, (3, 31))])
def test_easter_falls_where_the_almanac_has_it(year, day) -> None:
    assert easter(year) == date(year, *day)
