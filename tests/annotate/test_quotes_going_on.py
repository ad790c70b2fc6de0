"""Who goes on speaking in a participle behind a comma, and whose words stand in what others did."""

import pytest

from annotate.build import notes

CASES = [
    ('He repeated his vow that the country will not give in, saying "we will never surrender to anyone."', "He"),
    ('Kuleba said the army had held the town, adding that "the worst is behind us."', "Kuleba"),
    ('Merkel warned that Greece must pay its debts, saying "there is no other way out."', "Merkel"),
    ('The minister denied that the army had fired first, saying "our men only answered."', "The minister"),
    ('Abe said Kim had broken the deal, adding: "This cannot be accepted."', "Abe"),
    ('The union argued that wages have fallen, saying "our members cannot live on this."', "The union"),
    ('"We are surprised," a statement from the ministry said.', "the ministry"),
    ('Kuleba said they did agree to continue efforts to "seek a solution on the ground."', "Kuleba"),
]


@pytest.mark.parametrize(("sentence", "speaker"), CASES, ids=[case[0][:40] for case in CASES])
def test_who_said_it_goes_on(sentence, speaker):
    (quote,) = notes(f"OSLO, May 9, 2012 — {sentence}").quotes
    assert quote.speaker.text == speaker
