"""The tables of cases: never fewer rows come out right than before."""

import pytest

from cases import check

FLOORS = check.floors()


@pytest.mark.parametrize("table", check.TABLES)
def test_every_row_says_why(table: str) -> None:
    assert all(row["why"] for row in check.rows(table))


@pytest.mark.parametrize("table", check.TABLES)
def test_a_table_holds_forty_rows_or_more(table: str) -> None:
    assert len(check.rows(table)) >= 40


@pytest.mark.parametrize("table", check.TABLES)
def test_no_fewer_rows_come_out_right_than_before(table: str) -> None:
    assert check.found(table) >= FLOORS[table], "\n".join(map(str, check.misses(table)))


def test_what_tells_different_things_is_not_joined() -> None:
    joined = check.false_joins()
    assert len(joined) <= FLOORS["false_joins"], "\n".join(joined)
    if joined:
        pytest.xfail("known, and to be put right: " + "; ".join(joined))
