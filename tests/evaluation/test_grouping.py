"""The labelled stories that grouping is measured on."""

from datetime import date

import pytest

from evaluation.grouping import printed


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Wed 05 Apr 2017 Syria attack symptoms", date(2017, 4, 5)),
        ("Published October 2 2017 At least 17 people", date(2017, 10, 2)),
        ("10-07-2016 Syrian Forces Foil Raid", date(2016, 7, 10)),
        ("11.10.2017(updated 1838 11.10.2017)", date(2017, 10, 11)),
        ("Last updated at Jul 012016 BEIRUT", date(2016, 7, 1)),
        ("A bomb went off in May.", None),
    ],
)
def test_the_day_that_an_article_was_printed_on_is_read_from_its_head(head, day) -> None:
    assert printed(head) == day
