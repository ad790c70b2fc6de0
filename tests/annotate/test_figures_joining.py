"""Figures of two numbers, and pounds of two kinds."""

import pytest

from rashomon.annotate import annotate
from rashomon.records import Received


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("A ticket costs 13 dollars and 45 cents.", 13.45, 13.45, "USD"),
        ("The wall is 5 feet 6 inches high.", 5.5, 5.5, "foot"),
        ("They found 25 pounds of explosives in the car.", 25, 25, "pound (mass)"),
        ("They paid 25 pounds for the picture.", 25, 25, "GBP"),
        ("The firm lost 30 MUSD.", 30e6, 30e6, "USD"),
        ("The loan is for half a million euros.", 5e5, 5e5, "EUR"),
        ("It ran at 188 miles an hour.", 188, 188, "mile per hour"),
        ("The plant makes 120 micrograms of it.", 120, 120, "microgram"),
        ("More than 10 but fewer than 20 ships were lost.", 10, 20, None),
        ("The firm will cut up to 700 jobs.", None, 700, None),
    ],
)
def test_a_figure_has_its_bounds_and_its_unit(text, low, high, unit) -> None:
    found = annotate(Received(path=None, text=text)).figures
    assert (low, high, unit) in {(f.low, f.high, f.unit) for f in found}
