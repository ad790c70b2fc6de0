"""Every country is handed to the parser under one name of its kind, and every word is put back in its place."""

import pytest

from rashomon.annotate import model
from rashomon.facts.standing_in import masked, unnamed


def words(text):
    return model.read("r", text, [(0, len(text), "body")]).words


@pytest.mark.parametrize(
    ("text", "alike"),
    [
        ("Chad and Peru signed a pact.", "Iran and the Netherlands signed a pact."),
        ("Kenyan troops fired on Thais in Lusaka.", "Burmese troops fired on Poles in Dar es Salaam."),
        ("Saudi Arabia’s envoy left Quito.", "Togo’s envoy left Abu Dhabi."),
    ],
)
def test_names_of_one_kind_are_parsed_alike(text, alike):
    one, other = words(text), words(alike.replace("the Netherlands", "Netherlands"))
    assert [(w.tag, w.dep, w.head.i) for w in one] == [(w.tag, w.dep, w.head.i) for w in other]


@pytest.mark.parametrize(
    "text",
    [
        "The US-India talks in New Delhi ended; Pakistanis and Côte d'Ivoire watched.",
        "“Sri Lanka’s debt,” said a non-Sri Lankan envoy, “is Sri Lanka’s.”",
        "Mali Mali Mali",
        "Nigeria's north, Niger's south",
        "Indiana is no state of the world, nor is Omani-ville.",
    ],
)
def test_each_word_stands_where_the_report_has_it(text):
    found = words(text)
    assert all(text[w.start : w.end] == w.text for w in found)
    assert "".join(w.text for w in found) == text.replace(" ", "") or any(" " in w.text for w in found)
    assert [w.start for w in found] == sorted(w.start for w in found)


def test_a_name_inside_another_word_is_left():
    assert masked("Indiana and Omanization").text == "Indiana and Omanization"


def test_a_short_form_with_a_point_is_left_since_it_may_end_a_sentence():
    assert "U.S." in masked("He left the U.S. She stayed in Chad.").text


def test_the_article_of_a_name_goes_with_it():
    assert unnamed("Chile warned the United States.") == unnamed("Chile warned Peru.")
