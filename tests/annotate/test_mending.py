"""Whose words a sentence is, told at its end, does not become part of what is told."""

import pytest

from rashomon.annotate import annotate
from rashomon.records import Received


def claims(text):
    return annotate(Received(path=None, text=f"ROME, 4 May 2019 — {text}")).claims


@pytest.mark.parametrize(
    ("text", "told", "voice"),
    [
        (
            "An air strike killed at least 12 people late Sunday in the southern town of Sabha, a local official said.",
            "killed at least 12 people",
            "a local official",
        ),
        (
            "A car bomb wounded nine guards near the airport on Friday, the interior ministry said.",
            "wounded",
            "ministry",
        ),
        (
            "Floods destroyed two bridges and cut the road to Tete, aid workers said on Monday.",
            "destroyed",
            "aid workers",
        ),
        ("The militia had withdrawn from the village by noon, two residents told reporters.", "withdrawn", "residents"),
        ("Prices rose again in April, the bank reported.", "rose", "bank"),
        ("The toll has reached 51, a source at the ministry of health told Reuters.", "toll has reached 51", "source"),
        (
            "The bridge has lost two pillars, an engineer of the railways told the paper.",
            "lost two pillars",
            "engineer",
        ),
        ("Turkey has sent 40 trucks, an official in Ankara told reporters on Monday.", "sent 40 trucks", "official"),
    ],
)
def test_what_stands_before_the_speaker_is_said_by_him(text, told, voice):
    found = [c for c in claims(text) if told in c.text]
    assert found
    assert voice in (found[0].according_to.text if found[0].according_to else "")


@pytest.mark.parametrize(
    "text",
    [
        "The minister, whom many Italians admire and whom one paper said would resign, left Rome.",
        "In January, in his last address, he conceded that he had fallen short.",
        "The comment was posted by a group that says it is neutral.",
        "He yelled when the judge said so.",
    ],
)
def test_every_word_still_hangs_on_one_root(text):
    for claim in claims(text):
        assert claim.text in text
