"""What the reports date."""

from dataclasses import replace

from align.build import moment, notes, unit
from rashomon.align.timeline import timeline
from rashomon.records import Report

[REPORT] = notes("r", "Norway signed on Monday, this week.").reports


def entries(*units, reports: tuple[Report, ...] = (REPORT,)):
    return [(e.earliest.isoformat(), e.latest.isoformat()) for e in timeline(units, [], reports)]


def test_what_one_claim_dates_twice_is_of_the_nearer_stretch() -> None:
    week, day = replace(moment("2012-05-07", "2012-05-13"), id="w"), replace(moment("2012-05-07"), id="d")
    assert entries(unit("sign", moments=(week, day), text="Norway signed on Monday, this week.")) == [
        ("2012-05-07", "2012-05-07")
    ]


def test_two_days_of_one_claim_are_both_told() -> None:
    first, last = replace(moment("2012-05-07"), id="a"), replace(moment("2012-05-09"), id="b")
    assert len(entries(unit("sign", moments=(first, last), text="Norway signed on Monday and Wednesday."))) == 2
