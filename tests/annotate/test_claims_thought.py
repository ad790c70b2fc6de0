"""What one hopes, fears, plans or speaks of doing is not told as done."""

import pytest

from annotate.build import notes

CASES = [
    ("Trump announced plans to expand sales, including the prospect of supplying fighter jets.", "supply", "possible"),
    ("Ministers discussed the possibility of sending troops to Mali.", "send", "possible"),
    ("The general warned of the danger of bombing the dam.", "bomb", "possible"),
    ("The bank held out the hope of lending Greece 5 billion euros.", "lend", "expected"),
    ("There was talk of expelling the ambassador.", "expel", "possible"),
    ("Norway is weighing the option of arming the rebels.", "arm", "possible"),
    ("Washington is considering a plan for bombing the camps.", "bomb", "expected"),
    ("The minister spoke of closing the border.", "close", "possible"),
    ("He is thinking about leaving the union.", "leave", "possible"),
    ("Russia has the right of vetoing the resolution.", "veto", "possible"),
    ("They celebrated the success of freeing the hostages.", "free", "asserted"),
    ("The army admitted the mistake of bombing the hospital.", "bomb", "asserted"),
]


@pytest.mark.parametrize(("text", "does", "certainty"), CASES, ids=[case[0] for case in CASES])
def test_what_is_only_thought_of_is_as_sure_as_the_word_before_it(text, does, certainty):
    assert [claim.certainty for claim in notes(text).claims if claim.does == does] == [certainty]
