"""The brief as Markdown."""

import re
from html.parser import HTMLParser

from markdown_it import MarkdownIt

from rashomon.present import markdown

from .build import COMPARISON


class Tags(HTMLParser):
    """Every tag that a browser would make of the Markdown, with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def rendered() -> Tags:
    return Tags(MarkdownIt("commonmark", {"html": True, "linkify": False}).enable("table").render(markdown(COMPARISON)))


def test_every_mark_leads_to_a_sentence_of_the_appendix() -> None:
    tags = rendered().found
    anchors = {attrs["id"] for tag, attrs in tags if tag == "a" and "id" in attrs}
    links = {attrs["href"] for tag, attrs in tags if tag == "a" and "href" in attrs}
    assert len(links) > 15
    assert links <= {f"#{anchor}" for anchor in anchors}


def test_every_sentence_of_every_report_stands_in_the_appendix() -> None:
    appendix = markdown(COMPARISON).partition("## The reports")[2]
    numbers = re.findall(r"\*\*([A-C]\d+)\*\*", appendix)
    assert len(numbers) == sum(len(report.sentences) for report in COMPARISON.reports)


def test_differences_stand_in_a_table() -> None:
    assert (
        "| how many | at most 4 million tonnes: “Up to 4 million tonnes” [A5](#a5)<br>5 million tonnes [B4](#b4) "
        "| different | 5 million is more than A's upper bound |" in markdown(COMPARISON)
    )


def test_a_report_cannot_bring_in_markup_or_links() -> None:
    for tag, attrs in rendered().found:
        assert tag not in {"script", "img", "b"}
        assert set(attrs) <= {"id", "href"}
        assert (attrs.get("href") or "#").startswith("#")


def test_a_report_cannot_begin_a_table_a_list_or_a_heading() -> None:
    from rashomon.present.plain import escaped  # noqa: PLC0415 - the one test that looks behind the door

    for words in ("# head", "- item", "1. item", "+ item", "> quote", "a | b", "===", "`code`", "$x$", "~~no~~"):
        shown = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(f"- {escaped(words)}")
        assert shown == f"<ul>\n<li>{words.replace('>', '&gt;')}</li>\n</ul>\n", words


def test_markdown_holds_no_control_character() -> None:
    assert not set(markdown(COMPARISON)) & set("\x1b\x9b\r\u202e\u202c")
