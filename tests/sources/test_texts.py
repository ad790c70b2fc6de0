"""Plain text, Markdown, and what both say of themselves in front matter."""

from datetime import date

import pytest

from rashomon.records import Source
from rashomon.sources import markdown, plain

FENCED = """---
title: "Wreck in the harbour"
source: The Evening Post
country: USA
date: 1898-02-17
url: https://www.post.example/wreck
author: A. Writer
edition: late
---

A ship sank.
"""


def test_front_matter_says_of_a_text_what_it_does_not_say_itself():
    received = plain.read(FENCED, "wreck.txt")
    assert received.text == "Wreck in the harbour\n\nA ship sank.\n"
    assert received.title == "Wreck in the harbour"
    assert received.source == Source(name="The Evening Post", domain="post.example", country="USA")
    assert (received.published, received.byline) == (date(1898, 2, 17), "A. Writer")


def test_a_title_that_the_text_holds_is_not_said_twice():
    text = FENCED.replace("A ship sank.", "WRECK IN THE HARBOUR\n\nA ship sank.")
    assert plain.read(text, "wreck.txt").text == "WRECK IN THE HARBOUR\n\nA ship sank.\n"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("---\nA rule above.\n---\nA ship sank.", "a rule is no front matter"),
        ("Source: The Post\nDate: 1898\n\nA ship sank.", "lines without a fence may be the report's own"),
        ("---\ntitle: Wreck\nA ship sank.", "the fence never closes"),
        ("---\nedition: late\n---\nA ship sank.", "nothing in it is known"),
        ("A ship sank.\n---\ntitle: Wreck\n---\n", "it stands below the text"),
    ],
)
def test_a_text_without_front_matter_stays_as_it_stands(text, why):
    received = plain.read(text, "wreck.txt")
    assert received.text == text, why
    assert received.title is None


@pytest.mark.parametrize("written", ["1898-02-17", "1898-02-17T06:00:00+00:00", "17 February 1898", "Feb 17, 1898"])
def test_a_day_may_be_written_in_the_usual_ways(written):
    assert plain.read(f"---\ndate: {written}\n---\nA ship sank.", "a").published == date(1898, 2, 17)


def test_a_day_that_cannot_be_read_is_left_open():
    assert plain.read("---\ndate: some time in spring\n---\nA ship sank.", "a").published is None


MARKED = """# Wreck in the harbour

A *ship* [sank](https://post.example "a link") in the
harbour, `said` **the captain**.

## The crew

- Two hundred
  were aboard
- Some swam

> "We felt a shock," he said.

![A photo](wreck.png)

<script>alert("SECRET")</script>

<b>Nobody</b> knows why.
"""


def test_markdown_gives_its_words_without_its_marks():
    assert markdown.read(MARKED, "wreck.md").text.split("\n\n") == [
        "Wreck in the harbour",
        "A ship sank in the\nharbour, said the captain.",
        "The crew",
        "Two hundred\nwere aboard",
        "Some swam",
        '"We felt a shock," he said.',
        "Nobody knows why.",
    ]


def test_markdown_may_have_front_matter():
    received = markdown.read(FENCED, "wreck.md")
    assert received.text == "Wreck in the harbour\n\nA ship sank."
    assert received.source.name == "The Evening Post"


@pytest.mark.parametrize("text", ["> " * 5_000 + "deep", "[" * 20_000, "*a " * 20_000, "- " * 5_000 + "x"])
def test_markdown_made_to_keep_a_parser_busy_does_not(text):
    markdown.read(text, "bomb.md")
