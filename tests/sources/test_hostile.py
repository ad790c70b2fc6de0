"""Whatever is handed in, it becomes captures or errors, in bounded memory, and never takes the others down with it."""

import gzip
import json
import resource
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from rashomon.errors import BinaryError, EmptyError, InputError, TooLargeError, UnreadableError
from rashomon.records import Capture, Received
from rashomon.sources import FILE_BYTES, captures, of_text, received
from rashomon.sources.warc import Plain

GOOD = '{"text": "A ship sank in the harbour."}'


def found(path, **wishes):
    return list(captures([path], **wishes))


def kinds(path, **wishes):
    return [one.kind if isinstance(one, Capture) else type(one) for one in found(path, **wishes)]


def read(path):
    """Give what each capture says, or the type of its error."""
    told = []
    for one in found(path):
        try:
            told.append(received(one).text if isinstance(one, Capture) else type(one))
        except InputError as error:
            told.append(type(error))
    return told


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("{not json", UnreadableError),
        ("[]", UnreadableError),
        ("null", UnreadableError),
        ("12", UnreadableError),
        ("[" * 100_000, UnreadableError),
        ('{"a":' * 50_000 + "1" + "}" * 50_000, UnreadableError),
        ('{"text": {"text": {}}}', EmptyError),
        ('{"text": [[[]]], "title": {"title": []}}', EmptyError),
        ('{"text": true}', EmptyError),
        ('{"text": ""}', EmptyError),
        ('{"headline": "Only a headline"}', EmptyError),
        (json.dumps({"text": "word " * 60_000}), TooLargeError),
        ("9" * 5000, UnreadableError),
        ("\x89PNG\x00\x01", BinaryError),
    ],
    ids=range(14),
)
def test_a_line_that_is_no_article_costs_only_itself(tmp_path, line, error):
    (tmp_path / "a.jsonl").write_text(f"{GOOD}\n{line}\n\n{GOOD}\n", encoding="utf-8")
    good = "A ship sank in the harbour."
    assert read(tmp_path / "a.jsonl") == [good, error, good]


def test_fields_of_wrong_types_are_read_as_text_or_left_out(tmp_path):
    told = {"text": "A ship sank.", "title": 7, "date": 20250131, "source": ["A", {"x": 1}], "country": {"label": 3}}
    (tmp_path / "a.jsonl").write_text(json.dumps(told), encoding="utf-8")
    (capture,) = found(tmp_path / "a.jsonl")
    text = received(capture)
    assert (text.title, str(text.published), text.source.name, text.source.country) == ("7", "2025-01-31", "A", None)


def test_nuls_and_halves_of_characters_become_visible_damage():
    given = Received(path="a\x00.txt", text="A ship\x00 sank\ud800.", title="\udfff")
    text = received(of_text(given))
    assert (text.text, text.title, text.path) == ("A ship\ufffd sank\ufffd.", "\ufffd", "a\ufffd.txt")


def test_escaped_nuls_and_halves_in_a_line_become_visible_damage(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "A ship\\u0000 sank\\ud83d."}', encoding="utf-8")
    assert read(tmp_path / "a.jsonl") == ["A ship\ufffd sank\ufffd."]


def test_a_line_without_end_is_passed_over_and_the_next_is_read(tmp_path):
    with (tmp_path / "a.jsonl").open("wb") as file:
        file.write(b'{"text": "' + b"x" * (2 * FILE_BYTES) + b'"}\n' + GOOD.encode() + b"\n")
    assert kinds(tmp_path / "a.jsonl") == [TooLargeError, ".jsonl"]


def test_a_quote_that_is_left_open_costs_the_rows_that_it_swallows_and_no_others(tmp_path):
    rows = "text\n" + f'"{"word, " * 1_000_000}\n' + "A ship sank.\n"
    (tmp_path / "a.csv").write_text(rows, encoding="utf-8")
    assert UnreadableError in kinds(tmp_path / "a.csv")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("text;title\nA café closed.;News\n".encode(), "News\n\nA café closed."),
        ("text\ttitle\nA café closed.\tNews\n".encode("windows-1252"), "News\n\nA café closed."),
        ("text,title\r\nA café closed.,News\r\n".encode("utf-16"), "News\n\nA café closed."),
        ("\ufefftext,title\nA café closed.,News\n".encode(), "News\n\nA café closed."),
        (b"text,title\nA ship\x00 sank.,News\n", "News\n\nA ship\ufffd sank."),
        (b"text,title\nA ship sank.,News,more,than,columns\n", "News\n\nA ship sank."),
        (b"text,title\nA ship sank.\n", "A ship sank."),
    ],
    ids=["semicolons", "tabs", "utf-16", "mark", "nul", "too many", "too few"],
)
def test_tables_are_read_in_the_forms_that_spreadsheets_save(tmp_path, content, text):
    (tmp_path / "a.csv").write_bytes(content)
    assert read(tmp_path / "a.csv") == [text]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"text\n", b"a,b\n1,2\n"])
def test_a_table_without_a_text_is_one_error_or_nothing(tmp_path, content):
    (tmp_path / "a.csv").write_bytes(content)
    assert kinds(tmp_path / "a.csv") in ([EmptyError], [])


@pytest.mark.parametrize(
    ("told", "count"),
    [(GOOD, 1), (f"[{GOOD}, {GOOD}]", 2), (f'{{"articles": {{"results": [{GOOD}]}}}}', 1), ('{"articles": []}', 0)],
)
def test_a_json_is_one_article_or_a_list_of_them(tmp_path, told, count):
    (tmp_path / "a.json").write_text(told, encoding="utf-8")
    assert read(tmp_path / "a.json") == ["A ship sank in the harbour."] * count


@pytest.mark.parametrize("told", ["", "{", "[" * 100_000, "nul"])
def test_what_is_no_json_is_told_of_the_file(tmp_path, told):
    (tmp_path / "a.json").write_text(told, encoding="utf-8")
    assert kinds(tmp_path / "a.json") in ([UnreadableError], [EmptyError])


def test_compressed_lines_are_read_and_a_file_that_breaks_off_gives_what_came_before(tmp_path):
    lines = "".join(f'{{"text": "Ship number {n} sank in the harbour of {n * 7919}."}}\n' for n in range(2000))
    whole = gzip.compress(lines.encode())
    (tmp_path / "a.jsonl.gz").write_bytes(whole)
    assert kinds(tmp_path / "a.jsonl.gz") == [".jsonl"] * 2000
    (tmp_path / "b.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    some = kinds(tmp_path / "b.jsonl.gz")
    assert some[-1] is UnreadableError
    assert some[0] == ".jsonl"
    (tmp_path / "c.jsonl.gz").write_bytes(b"no gzip at all")
    assert kinds(tmp_path / "c.jsonl.gz") == [UnreadableError]


BOMB = """
import resource, sys
from rashomon.errors import InputError
from rashomon.sources import captures
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
kinds = [type(one).__name__ for one in captures([sys.argv[1]])]
print(sorted(set(kinds)), (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


def bomb(path, head=b"", of=b"\0", size=1_000_000_000):
    """Write a file of a megabyte that unpacks to a gigabyte."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    with path.open("wb") as file:
        file.write(packer.compress(head))
        for _ in range(size // 10_000_000):
            file.write(packer.compress(of * 10_000_000))
        file.write(packer.flush())


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("a.jsonl.gz", b""),
        ("a.csv.gz", b"text\n"),
        ("a.warc.gz", b""),
        ("a.warc.gz", b"WARC/1.0\r\nWARC-Type: response\r\nX: "),
        ("a.warc.gz", b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900000000\r\n\r\n"),
    ],
    ids=["lines", "rows", "no archive", "header", "record"],
)
def test_what_unpacks_to_a_gigabyte_is_never_held_in_memory(tmp_path, name, head):
    bomb(tmp_path / name, head)
    ended = subprocess.run(
        [sys.executable, "-c", BOMB, tmp_path / name], capture_output=True, text=True, check=True, timeout=120
    )
    kinds, _, megabytes = ended.stdout.strip().rpartition(" ")
    assert "Capture" not in kinds
    assert int(megabytes) < 300


def test_compressed_members_are_unpacked_one_after_another(tmp_path):
    path = tmp_path / "a.gz"
    path.write_bytes(gzip.compress(b"one\n") + gzip.compress(b"two\n" * 50_000))
    with path.open("rb") as file:
        assert Plain(file).readall() == b"one\n" + b"two\n" * 50_000


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no archive",
        b"WARC/1.0\r\n\r\n",
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nx",
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<html>",
        b"WARC/1.0\r\nContent-Length: 99999999999\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200\r\n",
        b"WARC/1.0\r\n\xff\xfe: \x00\r\n\r\n",
        gzip.compress(b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\n12345")[:-9],
        b"\x1f\x8b",
    ],
    ids=range(9),
)
@pytest.mark.parametrize("ending", [".warc", ".warc.gz"])
def test_an_archive_that_is_damaged_gives_an_error_or_nothing(tmp_path, content, ending):
    (tmp_path / f"a{ending}").write_bytes(content)
    assert all(issubclass(one, InputError) for one in kinds(tmp_path / f"a{ending}"))


@pytest.mark.parametrize(
    "content",
    [
        b"Subject: Wreck\nContent-Type: text/plain; charset=no-such-thing\n\nA ship sank.",
        b"Subject: =?broken?Q?=FF\nDate: yesterday, maybe\n\nA ship sank.",
        b"Subject: Wreck\nDate: Mon, 99 Foo 99999 99:99:99 +9999\n\nA ship sank.",
        b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!!",
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\n--x--\n",
        b"Content-Type: multipart/mixed; boundary=\n\nA ship sank.",
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000)),
        b"\x00\x01\x02",
        b"Content-Type: text/plain; charset=utf-7\n\n+AGE-",
    ],
    ids=range(9),
)
def test_a_mail_that_is_malformed_is_a_text_or_an_error(tmp_path, content):
    (tmp_path / "a.eml").write_bytes(content)
    (told,) = read(tmp_path / "a.eml")
    assert isinstance(told, str) or issubclass(told, InputError)


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7\n", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<</Root 1 0 R>>", b"nothing"]
)
def test_a_pdf_that_is_malformed_is_an_error(tmp_path, content):
    (tmp_path / "a.pdf").write_bytes(content)
    assert read(tmp_path / "a.pdf") == [UnreadableError]


def test_a_pipe_in_the_place_of_an_archive_holds_nothing_up(tmp_path):
    path = tmp_path / "a.jsonl"
    __import__("os").mkfifo(path)
    assert kinds(path) == [UnreadableError]


def test_memory_is_bounded_by_the_row_and_not_by_the_table(tmp_path):
    with (tmp_path / "a.csv").open("w", encoding="utf-8") as file:
        file.write("text\n")
        for number in range(60_000):
            file.write(f'"Ship number {number} sank. {"It was long. " * 80}"\n')
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert sum(1 for _ in captures([tmp_path / "a.csv"])) == 60_000
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60_000
    assert Path(tmp_path / "a.csv").stat().st_size > 60_000_000
