from rashomon.annotate import annotate
from rashomon.records import Received


def test_what_the_writer_hopes_is_in_the_reports_own_voice():
    notes = annotate(Received(path=None, text="I do hope that the church in Oslo was not burned by rebels."))
    assert [claim.according_to for claim in notes.claims] == [None] * len(notes.claims)
