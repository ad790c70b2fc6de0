"""Where the words of a report came from."""

import pytest

from rashomon.align.align import align
from rashomon.annotate import annotate
from rashomon.records import Received, Source

BODY = "Rescuers searched the harbour of Beira for a third day on Sunday."


def _kind(text: str) -> str:
    received = Received(path="a.md", text=text, source=Source(name="The Standard"))
    return align([annotate(received)]).origins[0].kind


@pytest.mark.parametrize(
    "credit",
    [
        "(Agencies)",
        "(The Standard and Agencies)",
        "(News Desk/agencies)",
        "With inputs from agencies",
        "Source: agencies",
    ],
)
def test_a_report_of_agencies_that_it_does_not_name_is_of_no_known_origin(credit: str) -> None:
    assert _kind(f"{BODY}\n\n{credit}") == "unknown"


@pytest.mark.parametrize(
    "words",
    ["Aid agencies were asked to help.", "The relief bodies (UN agencies) helped.", "The agencies of state met."],
)
def test_agencies_that_help_are_no_credit(words: str) -> None:
    assert _kind(f"{BODY}\n\n{words}") == "outlet"
