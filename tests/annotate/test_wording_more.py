from rashomon.annotate import annotate
from rashomon.records import Received


def toward(text):
    [wording] = annotate(Received(path=None, text=text)).wording
    return {tone.actor: tone.score for tone in wording.toward}


def test_who_is_killed_is_not_spoken_ill_of():
    assert toward("The teenager Ann Carter was killed by police in Oslo, and rebels bombed Norway.") == {}


def test_whom_a_report_says_was_condemned_is_coloured_and_not_who_condemned():
    assert toward("Norway condemned Sweden on Monday.") == {"SWE": -1.0}


def test_what_the_writer_hopes_is_in_the_reports_own_voice():
    notes = annotate(Received(path=None, text="I do hope that the church in Oslo was not burned by rebels."))
    assert [claim.according_to for claim in notes.claims] == [None] * len(notes.claims)
