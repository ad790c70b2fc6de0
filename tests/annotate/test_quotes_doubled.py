from rashomon.annotate import annotate
from rashomon.records import Received


def test_words_between_doubled_single_marks_are_quoted() -> None:
    [quote] = annotate(Received(path=None, text="''We shall not sign it,'' Jens Holm said on Monday.")).quotes
    assert (quote.text, quote.speaker and quote.speaker.text) == ("We shall not sign it,", "Jens Holm")
