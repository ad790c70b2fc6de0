"""The page and the fragment, as they are written."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from time import perf_counter

import pytest

from rashomon.present import fragment, html, to_dict
from rashomon.records import Comparison

from .build import COMPARISON, many

# What reports may never turn into.
FORBIDDEN = {"iframe", "object", "embed", "form", "img", "base", "link", "video", "audio"}


class Page(HTMLParser):
    """A page taken apart: its tags with their attributes, and what stands in its script and style elements."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[tuple[str, dict[str, str | None], str]] = []
        self.feed(written)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1][0] in {"script", "style"} and self.cdata_elem:
            self.inside.append((*self.tags[-1], data))

    def ids(self) -> list[str]:
        return [attrs["id"] or "" for _, attrs in self.tags if "id" in attrs]

    def scripts(self) -> list[str]:
        return [data for tag, attrs, data in self.inside if tag == "script" and "type" not in attrs]


@pytest.fixture(params=[COMPARISON, many(9, 40)], ids=["three reports", "nine reports"])
def comparison(request: pytest.FixtureRequest) -> Comparison:
    told: Comparison = request.param
    return told


def test_a_report_cannot_bring_in_markup(comparison: Comparison) -> None:
    for written in (html(comparison), fragment(comparison)):
        for tag, attrs in Page(written).tags:
            assert tag not in FORBIDDEN
            assert not any(name.startswith("on") or name in {"src", "style"} for name in attrs)


def test_only_the_pages_own_script_runs() -> None:
    page = Page(html(COMPARISON))
    assert len(page.scripts()) == 1
    assert "alert(" not in page.scripts()[0]


def test_the_policy_names_the_script_and_the_style_by_hash_and_forbids_all_else() -> None:
    page = Page(html(COMPARISON))
    policy = next(attrs["content"] for _, attrs in page.tags if attrs.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    own = [data for tag, attrs, data in page.inside if "type" not in attrs]
    assert len(own) == 2
    for data in own:
        assert b64encode(sha256(data.encode()).digest()).decode() in policy


def test_the_data_in_the_page_is_the_whole_record() -> None:
    island = next(data for _, attrs, data in Page(html(COMPARISON)).inside if attrs.get("id") == "record")
    assert json.loads(island) == json.loads(json.dumps(to_dict(COMPARISON)))
    assert not set(island) & set("<>&\u2028\u2029")


def test_links_lead_within_the_page_or_to_the_web() -> None:
    for written in (html(COMPARISON), fragment(COMPARISON)):
        for tag, attrs in Page(written).tags:
            if tag == "a":
                assert re.match(r"#|https://post\.example/", attrs.get("href") or ""), attrs


def test_every_mark_leads_to_a_place_in_the_page(comparison: Comparison) -> None:
    for written in (html(comparison), fragment(comparison)):
        page = Page(written)
        ids = page.ids()
        assert len(ids) == len(set(ids))
        for _, attrs in page.tags:
            for name in ("href", "aria-controls", "aria-labelledby"):
                target = (attrs.get(name) or "").removeprefix("#")
                assert not target or target.startswith("https:") or target in ids, target


def test_the_text_of_every_report_stands_in_the_page_in_full() -> None:
    stories = re.findall(r'<div class="story".*?</article>', html(COMPARISON), re.DOTALL)
    for report, story in zip(COMPARISON.reports, stories, strict=True):
        told = re.sub(r'<a class="n".*?</a>|<[^>]+>', "", story)
        for sentence in report.sentences[:3]:
            assert report.text[sentence.start : sentence.end].replace("'", "&#39;") in told


def test_a_fragment_holds_no_script_and_keeps_its_styles_to_itself() -> None:
    page = Page(fragment(COMPARISON))
    assert not [tag for tag, _ in page.tags if tag == "script"]
    style = next(data for tag, _, data in page.inside if tag == "style")
    rules = [rule for rule in style.splitlines() if rule]
    assert all(rule.startswith(".rashomon") for rule in rules)


def test_the_anchors_of_two_fragments_do_not_meet() -> None:
    ids = [Page(fragment(told)).ids() for told in (COMPARISON, many(9, 40))]
    assert not set(ids[0]) & set(ids[1])


@pytest.mark.slow
def test_fifty_reports_and_hundreds_of_points_are_written_within_seconds() -> None:
    begun = perf_counter()
    written = html(many())
    assert perf_counter() - begun < 5
    assert written.count('class="sheet"') == 50
    assert written.count('data-status="') >= 300
