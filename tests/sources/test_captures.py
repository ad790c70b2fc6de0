"""Archives and documents become captures, and their bytes can be read again."""

import io
import json

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from rashomon.errors import EmptyError, InputError, UnreadableError
from rashomon.records import Capture, Received
from rashomon.sources import captures, of_text, received


def only(path, **wishes):
    (found,) = captures([path], **wishes)
    assert isinstance(found, Capture)
    return found


@pytest.mark.parametrize(
    "article",
    [
        {
            "maintext": "A ship sank.",
            "title": "Wreck",
            "date_publish": "1998-02-17 06:00:00",
            "source_domain": "p.example",
        },
        {"body": "A ship sank.", "title": "Wreck", "dateTime": "1998-02-17T06:00:00Z", "source": {"uri": "p.example"}},
        {"text": "A ship sank.", "headline": "Wreck", "seendate": "19980217T060000Z", "domain": "p.example"},
    ],
    ids=["news-please", "event registry", "gdelt"],
)
def test_the_fields_of_usual_exports_are_known(tmp_path, article):
    (tmp_path / "a.jsonl").write_text(json.dumps(article) + "\n", encoding="utf-8")
    found = received(only(tmp_path / "a.jsonl"))
    assert (found.text, str(found.published)) == ("Wreck\n\nA ship sank.", "1998-02-17")
    assert found.source.domain == "p.example"


def test_a_field_of_another_name_can_be_mapped_and_the_capture_remembers_it(tmp_path):
    (tmp_path / "a.csv").write_text('kop,tekst\nWreck,"A ship\nsank."\n', encoding="utf-8")
    found = only(tmp_path / "a.csv", mapping=(("title", "kop"), ("text", "tekst")))
    assert received(found).text == "Wreck\n\nA ship\nsank."
    (error,) = captures([tmp_path / "a.csv"])
    assert isinstance(error, EmptyError)
    assert "kop, tekst. Write --map text=COLUMN" in str(error)


def test_a_bad_line_costs_no_other(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "One."}\n{broken\n\n["list"]\n{"text": "Two."}\n')
    told = []
    for capture in captures([tmp_path / "a.jsonl"]):
        try:
            told.append(received(capture).text)
        except InputError as error:
            told.append(error.where.rpartition(":")[2])
    assert told == ["One.", "2", "4", "Two."]


def test_a_mail_is_read_with_its_subject_and_day(tmp_path):
    mail = "Subject: Wreck\nDate: Tue, 17 Feb 1998 06:00:00 +0000\nFrom: a@b.example\n\nA ship sank.\n"
    (tmp_path / "a.eml").write_text(mail, encoding="utf-8")
    found = received(only(tmp_path / "a.eml"))
    assert found.text.startswith("Wreck\n\nA ship sank.")
    assert str(found.published) == "1998-02-17"


@pytest.mark.parametrize("gzip", [True, False])
def test_the_pages_of_an_archive_are_captures_with_their_addresses(tmp_path, gzip):
    path = tmp_path / ("a.warc.gz" if gzip else "a.warc")
    page = b"<html><body><article><p>A ship sank in the harbour on Tuesday night.</p></article></body></html>"
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=gzip)
        for status, kind in (("200 OK", "text/html"), ("404 Not Found", "text/html"), ("200 OK", "image/png")):
            heads = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.0")
            writer.write_record(
                writer.create_warc_record(
                    "http://p.example/1", "response", payload=io.BytesIO(page), http_headers=heads
                )
            )
    found = only(path)
    assert (found.url, found.content) == ("http://p.example/1", page)
    assert "A ship sank" in received(found).text


def test_what_only_claims_to_be_a_pdf_is_told(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 and nothing else")
    with pytest.raises(UnreadableError, match="PDF"):
        received(only(tmp_path / "a.pdf"))


def test_a_text_that_was_received_elsewhere_is_kept_whole():
    text = Received(path="a.txt", text="A ship sank.", url="http://p.example/1")
    assert received(of_text(text)) == text
