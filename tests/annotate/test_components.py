"""The extractors as components of a spaCy pipeline."""

from dataclasses import replace
from datetime import date

import pytest
import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from rashomon.annotate import annotate, model
from rashomon.annotate.components import EXTRACTORS
from rashomon.errors import UsageError
from rashomon.records import Received

TEXT = (
    "Norway signed the pact on Tuesday. “We want 20 ships by March 2013,” said Jens Holm, the Norwegian foreign "
    "minister. Sweden accused Norway of haste."
)


@pytest.fixture(scope="module")
def doc() -> Doc:
    nlp = spacy.load(model.PACKAGE)
    for name in EXTRACTORS:
        nlp.add_pipe(name, config={"day": "2012-05-16"})
    return nlp(TEXT)


@pytest.mark.parametrize("name", EXTRACTORS)
def test_each_component_is_found_by_its_name_and_fills_its_extension(doc, name) -> None:
    assert doc._.get(name)


def test_the_components_give_what_annotating_gives(doc) -> None:
    notes = annotate(Received(path=None, text=TEXT), day=date(2012, 5, 16))
    for name in ("moments", "figures", "quotes", "claims", "events"):
        found, expected = doc._.get(f"rashomon_{name}"), getattr(notes, name)
        assert [_told(one) for one in found] == [_told(one) for one in expected]


def _told(one: object) -> str:
    return getattr(one, "text", "") or one.type  # type: ignore[attr-defined]


def test_the_words_of_a_record_stand_at_its_offsets(doc) -> None:
    for name in ("rashomon_quotes", "rashomon_figures", "rashomon_moments", "rashomon_claims"):
        assert all(doc.text[one.start : one.end] == one.text for one in doc._.get(name))


def test_an_empty_doc_has_nothing_in_it() -> None:
    nlp = spacy.load(model.PACKAGE)
    nlp.add_pipe("rashomon_events")
    assert nlp("")._.rashomon_events == ()


def test_a_doc_without_a_parse_is_refused() -> None:
    with pytest.raises(ValueError, match="put a parser before"):
        model.reading_of("doc", Doc(Vocab(), words=["Norway", "signed"]))


def test_a_model_that_is_not_there_says_what_to_name() -> None:
    with pytest.raises(UsageError, match="Name an installed package"):
        annotate(Received(path=None, text=TEXT), parser="no_such_model")


def test_a_model_from_a_folder_reads_as_the_package_does(tmp_path) -> None:
    spacy.load(model.PACKAGE).to_disk(tmp_path / "model")
    other = annotate(Received(path=None, text=TEXT), parser=str(tmp_path / "model"))
    assert other.remarks[0].text == f"read with the language model {tmp_path / 'model'}"
    assert replace(other, remarks=other.remarks[1:]) == annotate(Received(path=None, text=TEXT))


def test_a_model_that_cannot_parse_is_refused(tmp_path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(UsageError, match="no tagger and no parser"):
        annotate(Received(path=None, text=TEXT), parser=str(tmp_path / "blank"))
