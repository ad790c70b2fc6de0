"""English goes through; another language is called by its name."""

import pytest

from rashomon.errors import LanguageError
from rashomon.records import Received
from rashomon.sources import language, require_english

FOREIGN = {
    "German": "Die beiden Minister unterzeichneten das Abkommen am Freitag in der Hauptstadt, teilten Beamte mit.",
    "French": "Les deux ministres ont signé le pacte vendredi dans la capitale, ont indiqué des responsables.",
    "Spanish": "Los dos ministros firmaron el pacto el viernes en la capital, según informaron las autoridades.",
    "Russian": "Два министра подписали договор в столице в пятницу, сообщили официальные лица.",
    "Chinese": "两国部长周五在首都签署了该协议，官员们说。",
    "Arabic": "وقع الوزيران الاتفاق يوم الجمعة في العاصمة، حسبما قال مسؤولون.",
    "Urdu": "دونوں وزراء نے جمعہ کو دارالحکومت میں معاہدے پر دستخط کیے۔",
    "Hindi": "दोनों मंत्रियों ने शुक्रवार को राजधानी में समझौते पर हस्ताक्षर किए।",
    "Japanese": "両大臣は金曜日に首都で協定に署名したと当局者は述べた。",
    "Turkish": "İki bakan Cuma günü başkentte anlaşmayı imzaladı, yetkililer söyledi.",
}

ENGLISH = [
    ("The two ministers signed the pact in the capital on Friday, officials said.", "plain English"),
    ("A ship sank.", "too short for a model to tell"),
    ("Ministers sign defence pact", "a headline without a small word"),
    ("KUALA LUMPUR, Oct 31: India, US ink 10-year defence framework", "names and abbreviations"),
    ("Toll: 12 dead, 40 injured. Damage: $3.5bn.", "hardly a word between figures"),
    ("Ministers said “nous avons signé le pacte” and left the capital on Friday.", "a foreign quote"),
    ("12 + 30 = 42", "no word at all"),
]


@pytest.mark.parametrize("name", FOREIGN)
def test_another_language_is_called_by_its_name(name):
    with pytest.raises(LanguageError, match=f"it is in {name}, and only English is read"):
        require_english(Received(path="a.txt", text=FOREIGN[name]))


@pytest.mark.parametrize(("text", "why"), ENGLISH)
def test_english_goes_through(text, why):
    require_english(Received(path="a.txt", text=text))


def test_plain_english_loads_no_model():
    language._identifier.cache_clear()
    require_english(Received(path=None, text=ENGLISH[0][0]))
    assert language._identifier.cache_info().currsize == 0
