"""Pages: the report without what stands around it."""

import contextlib
import time
from datetime import date

import pytest

from rashomon.errors import EmptyError, TooLargeError
from rashomon.sources import page

TOLD = "The two ministers signed the pact in the capital on Friday, officials said, after long talks."
MORE = "Neither side would say on the record what the annexes hold, or when they will be made public."


def words(body: str, head: str = "") -> str:
    """Give the text of a page with this body."""
    return page.read(f"<html><head>{head}</head><body>{body}</body></html>", "a.html").text


def test_a_page_gives_its_report_and_what_its_head_says():
    received = page.read(
        f"""<!doctype html><html lang="en"><head><title>Pact signed | The Post</title>
        <meta property="og:site_name" content="The Post">
        <meta property="article:published_time" content="2025-10-31T10:00:00Z">
        <meta property="article:modified_time" content="2025-11-02T10:00:00Z">
        <meta name="author" content="Ann Writer">
        <link rel="canonical" href="https://post.example/pact"></head>
        <body><nav><a href="/">Home</a></nav><article><h1>Pact signed</h1><p>{TOLD}</p><h2>The annexes</h2><p>{MORE}</p>
        </article><div id="comments"><p>First to comment on this!</p></div><footer>All rights reserved</footer>""",
        "a.html",
    )
    assert received.text == f"Pact signed\n\n{TOLD}\n\nThe annexes\n\n{MORE}"
    assert (received.title, received.byline, received.site) == ("Pact signed", "Ann Writer", "The Post")
    assert (received.url, received.published) == ("https://post.example/pact", date(2025, 10, 31))


def test_a_year_in_the_text_is_not_taken_for_the_page_s_date():
    received = page.read(
        f"<html><body><p>{TOLD} It recalls the treaty of 12 May 1998.</p><p>{MORE}</p></body></html>", "a"
    )
    assert received.published is None


def test_a_title_that_the_body_lacks_stands_above_it():
    assert words(f"<p>{TOLD}</p>", "<title>Pact signed</title>") == f"Pact signed\n\n{TOLD}"


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>alert('SECRET words that no reader sees')</script>",
        "<style>.secret { content: 'SECRET' }</style>",
        "<noscript>SECRET words that no reader sees, unless without scripts.</noscript>",
        "<template><p>SECRET words that no reader sees on this page at all.</p></template>",
        "<p hidden>SECRET words that no reader sees on this page at all, ever.</p>",
        "<p style='color: red; display : none'>SECRET words that no reader sees on this page.</p>",
        "<div aria-hidden='true'><p>SECRET words that no reader sees on this page at all.</p></div>",
        "<!-- SECRET words that no reader sees -->",
        "<iframe src='javascript:alert(1)'>SECRET</iframe>",
        "<table><tr><td>SECRET figures of a table, which is no telling of the report.</td></tr></table>",
    ],
)
def test_what_a_reader_does_not_see_never_reaches_the_text(hidden):
    told = words(f"<article><p>{TOLD}</p>{hidden}<p>{MORE}</p></article>")
    assert "SECRET" not in told
    assert TOLD in told
    assert MORE in told


def test_markup_within_a_sentence_leaves_its_words_together():
    body = "<p>The <b>two</b> minis<i>ters</i> met &amp;\n  <a href='x'>talked</a> at&nbsp;length.<br>They parted.</p>"
    assert words(f"<article>{body}<p>{TOLD}</p></article>").startswith(
        "The two ministers met & talked at length.\nThey parted.\n\n"
    )


def test_a_page_of_one_short_paragraph_is_still_a_report():
    assert words("<p>A ship sank.</p>") == "A ship sank."
    assert words("A ship sank.") == "A ship sank."


def test_a_page_without_a_report_is_empty():
    with pytest.raises(EmptyError):
        words("<nav><a href=x>Home</a></nav><script>draw()</script>")


def test_a_page_that_is_well_formed_xml_is_read_too():
    told = page.read(
        f'<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{TOLD}</p></body></html>',
        "a.xhtml",
    )
    assert told.text == TOLD


_ENTITIES = "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))

BOMBS = {
    "nested entities": f'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">{_ENTITIES}]><html><body><p>&j;</p><p>{TOLD}</p>',
    "deep nesting": f"<html><body>{'<div>' * 50_000}<p>{TOLD}</p>",
    "open links": f"<html><body>{'<a href=x>word ' * 8_000}<p>{TOLD}</p>",
    "one huge attribute": f'<html><body><p title="{"x" * 4_500_000}">{TOLD}</p>',
    "endless attributes": f"<html><body><p {' '.join(f'a{i}=1' for i in range(400_000))}>{TOLD}</p>",
    "quoted brackets before endless attributes": f'<html><body><p x=">"{" a=1" * 400_000}>{TOLD}</p>',
    "endless tags": "<p" * 2_000_000,
    "a comment without an end": f"<html><body><p>{TOLD}</p><!--{'-' * 4_000_000}",
    "a script of brackets": f"<script type='application/ld+json'>{'[' * 200_000}</script><p>{TOLD}</p>",
    "much space": f"<html><head><title>{' ' * 1_000_000}</title></head><body><p>{' ' * 3_000_000}</p><p>{TOLD}</p>",
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_page_made_to_keep_a_parser_busy_does_not(name):
    begun = time.process_time()
    with contextlib.suppress(TooLargeError, EmptyError):
        page.read(BOMBS[name], "bomb.html")
    assert time.process_time() - begun < 5


def test_a_page_that_is_marked_as_hidden_throughout_is_empty_and_breaks_nothing():
    with pytest.raises(EmptyError):
        page.read("<html hidden><body hidden></body></html>", "a.html")


def test_odd_pages_print_nothing(capfd):
    with contextlib.suppress(EmptyError):
        page.read("<html></html>", "a.html")
    assert capfd.readouterr() == ("", "")
