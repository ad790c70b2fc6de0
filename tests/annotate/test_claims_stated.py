"""Whose a statement is that is given whole, without marks."""

import pytest

from annotate.build import notes

LEADS = [
    ("In response, China's Ministry of Commerce has stated:", "Ministry of Commerce"),
    ("The Norwegian government said in a statement:", "government"),
    ("President Ann Carter wrote on Monday:", "Ann Carter"),
]
BLOCK = "We are surprised by the decision. It is against what was agreed with our partners."


@pytest.mark.parametrize(("lead", "speaker"), LEADS)
def test_a_statement_under_a_colon_is_his_who_makes_it(lead, speaker):
    told = notes(f"OSLO, May 9, 2012 — The talks failed on Monday.\n\n{lead}\n\n{BLOCK}").claims
    voices = [claim.according_to for claim in told if claim.does in ("be surprised", "be")]
    assert voices
    assert all(voice is not None and speaker in voice.text for voice in voices)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry listed what had failed:\n\nThe talks broke off on Monday. The ferry stopped.",
        "The ministry spoke on Monday.\n\nWe are surprised by the decision.",
    ],
)
def test_what_is_told_of_others_or_behind_a_full_stop_is_the_reports_own(text):
    assert [claim.according_to for claim in notes(f"OSLO, May 9, 2012 — {text}").claims][-1] is None
