import pytest

from annotate.build import notes
from rashomon.annotate import annotate
from rashomon.records import Received


def test_what_the_writer_hopes_is_in_the_reports_own_voice():
    read = annotate(Received(path=None, text="I do hope that the church in Oslo was not burned by rebels."))
    assert [claim.according_to for claim in read.claims] == [None] * len(read.claims)


@pytest.mark.parametrize(
    ("text", "loaded"),
    [
        ("The guards took a ship named “Aurora Borealis” to port.", []),
        ("The guards took the “pirates” to port.", ["pirates"]),
    ],
)
def test_marks_around_a_name_hold_nothing_at_arms_length(text, loaded):
    found = notes(f"OSLO, May 9, 2012 (AFP) - {text}").wording
    assert [one.text for one in found[0].loaded if "arm's length" in one.why] == loaded
