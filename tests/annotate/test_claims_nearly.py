"""What nearly happened, or was to come of what was called off, is not told as a fact."""

import pytest

from annotate.build import notes

CASES = [
    ("The index nearly broke the record.", True),
    ("Norway almost attacked Sweden.", True),
    ("The deal nearly collapsed on Monday.", True),
    ("Exports nearly doubled in May.", False),
    ("Nearly 300 people died.", False),
    ("Almost all members attacked the plan.", False),
    ("The company is not efficient enough.", True),
]


@pytest.mark.parametrize(("text", "negated"), CASES, ids=[case[0] for case in CASES])
def test_what_nearly_happened_did_not(text, negated):
    assert [c.negated for c in notes(text).claims] == [negated]


def test_what_was_to_come_of_a_failed_attempt_did_not():
    (whole, attempt) = notes("The failed attempt to kill the minister angered Oslo.").claims
    assert (whole.negated, attempt.negated) == (False, True)
