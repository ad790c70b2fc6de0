"""Bytes become text: every case with why it stands here."""

import codecs

import pytest

from rashomon.errors import BinaryError
from rashomon.sources import decode

TOLD = "The envoy’s café talks — “long and frank” — ended on Friday, the ministry in the capital said."

CASES = [
    # encoding, bytes, why
    ("UTF-8", TOLD.encode(), "what nearly all files are"),
    ("UTF-8 with a mark", codecs.BOM_UTF8 + TOLD.encode(), "what Windows editors write"),
    ("UTF-16 with a mark", TOLD.encode("utf-16"), "what Windows calls Unicode"),
    ("UTF-16, big end first", codecs.BOM_UTF16_BE + TOLD.encode("utf-16-be"), "old Macs"),
    ("UTF-32 with a mark", TOLD.encode("utf-32"), "its mark begins as that of UTF-16 does"),
    ("Windows-1252", TOLD.encode("windows-1252"), "archives of newspapers"),
]


@pytest.mark.parametrize(("name", "content", "why"), CASES, ids=[case[0] for case in CASES])
def test_the_same_words_come_out_of_every_encoding(name, content, why):
    assert decode(content) == TOLD, why


def test_utf_16_without_its_mark_is_told_from_binary():
    plain = "The talks ended on Friday."
    assert decode(plain.encode("utf-16-le")) == decode(plain.encode("utf-16-be")) == plain


def test_latin_1_as_a_page_declares_it_is_read_as_browsers_do():
    page = '<html><head><meta charset="ISO-8859-1"></head><body><p>Señor “Sagasta”</p></body></html>'
    assert "Señor “Sagasta”" in decode(page.encode("windows-1252"))


def test_a_declared_encoding_is_believed_where_it_fits():
    page = '<html><head><meta charset="windows-1251"></head><body><p>Переговоры завершились</p></body></html>'
    assert "Переговоры завершились" in decode(page.encode("windows-1251"))


@pytest.mark.parametrize("name", ["utf-8", "no-such-thing", "rot13", "undefined", "zlib", "idna"])
def test_a_declaration_that_does_not_fit_is_passed_over(name):
    page = f'<html><head><meta charset="{name}"></head><body><p>The café closed after the long talks.</p></body></html>'
    assert "The café closed" in decode(page.encode("windows-1252"))


def test_utf_8_that_was_cut_in_the_middle_of_a_letter_is_not_mangled():
    content = f"{TOLD} {TOLD} café".encode()[:-1]
    text = decode(content)
    assert text.startswith(TOLD)
    assert text.endswith("caf�")
    assert "Ã" not in text
    assert "â€" not in text


def test_text_that_is_not_western_is_guessed_rather_than_mangled():
    told = "Переговоры между двумя странами завершились в пятницу, сообщило министерство иностранных дел."
    assert decode(told.encode("windows-1251")) == told


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "a PDF"),
        (b"PK\x03\x04\x14\x00", "office document"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a picture"),
        (b"\x1f\x8b\x08\0", "a gzip archive"),
        (rb"{\rtf1\ansi The talks ended.}", "an RTF document"),
    ],
)
def test_files_that_people_hand_in_by_mistake_are_called_by_their_kind(content, kind):
    with pytest.raises(BinaryError, match=kind) as caught:
        decode(content, "report.txt")
    assert caught.value.where == "report.txt"
    assert caught.value.remedy == "Save its text as .txt and hand that in."


@pytest.mark.parametrize("content", [bytes(range(256)) * 40, b"text\0with zeros", b"\x01\x02\x03 text \x04\x05" * 9])
def test_what_is_not_text_is_refused(content):
    with pytest.raises(BinaryError, match="not text"):
        decode(content)


def test_line_ends_become_those_of_unix_and_nothing_else_changes():
    assert decode(b"one\r\ntwo\rthree\n\n  four\tfive  \n") == "one\ntwo\nthree\n\n  four\tfive  \n"
