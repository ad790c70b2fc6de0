"""What each line of a report serves as."""

import pytest

from rashomon.annotate.layout import layout, paragraphs

REPORT = """Ship sinks off Oslo

By Ann Writer

OSLO, May 3, 2012 (AFP) - A ship sank on Thursday. Six sailors died.

Read more: the storms of spring

Search goes on

Helicopters looked for the crew all night.

© 2012 Agence France-Presse. All rights reserved.
"""


def kinds(text, title=None):
    return [(line.kind, text[line.start : line.end]) for line in layout(text, title).lines]


def test_every_line_of_a_report_has_its_kind():
    assert kinds(REPORT) == [
        ("title", "Ship sinks off Oslo"),
        ("byline", "By Ann Writer"),
        ("dateline", "OSLO, May 3, 2012 (AFP) -"),
        ("body", "A ship sank on Thursday. Six sailors died."),
        ("boilerplate", "Read more: the storms of spring"),
        ("heading", "Search goes on"),
        ("body", "Helicopters looked for the crew all night."),
        ("boilerplate", "© 2012 Agence France-Presse. All rights reserved."),
    ]


def test_the_head_of_a_report_names_title_writer_and_agency():
    found = layout(REPORT)
    assert (found.title, found.byline, found.filed.agency) == (
        "Ship sinks off Oslo",
        "Ann Writer",
        "Agence France-Presse",
    )


def test_a_text_of_one_sentence_has_no_title():
    assert kinds("A ship sank off Oslo on Thursday") == [("body", "A ship sank off Oslo on Thursday")]


def test_a_report_that_begins_with_a_sentence_has_no_title():
    assert kinds("A ship sank.\n\nSix sailors died.")[0] == ("body", "A ship sank.")


def test_the_title_of_the_page_is_the_title_even_where_it_ends_like_a_sentence():
    text = "A ship sank.\n\nSix sailors died on Thursday, police said."
    assert kinds(text, "A ship sank.")[0] == ("title", "A ship sank.")


def test_a_title_that_stands_in_the_page_alone_is_kept():
    assert layout("Six sailors died on Thursday, police said.", "A ship sank").title == "A ship sank"


def test_a_dateline_on_a_line_of_its_own_is_no_body():
    assert kinds("A ship sank\n\nOslo, May 3, 2012\n\nSix sailors died.")[1] == ("dateline", "Oslo, May 3, 2012")


def test_a_line_that_says_when_it_was_published_dates_the_report():
    found = layout("A ship sank\n\nPublished: 3 May 2012\n\nSix sailors died.")
    assert str(found.filed.on) == "2012-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "Sign up for our newsletter", "Follow us on X", "Photo: Ann Writer/AFP", "Advertisement", "-----",
        "(Reporting by Ann Writer; Editing by Bob Reader)", "Copyright 2012 The Post", "Share this article",
        "Last updated: 3 May 2012", "Terms of use apply.",
    ],
)  # fmt: skip
def test_what_an_outlet_puts_around_a_report_is_set_aside(line):
    assert kinds(f"A ship sank off Oslo on Thursday.\n\n{line}\n\nSix sailors died.")[1][0] == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "Photographs of the wreck were shown in court on Friday.",
        "Readers of the paper protested.",
    ],
)
def test_a_sentence_that_begins_like_furniture_is_body(line):
    assert kinds(f"A ship sank off Oslo on Thursday.\n\n{line}\n\nSix sailors died.")[1][0] == "body"


def test_lines_that_were_wrapped_at_a_fixed_width_are_one_paragraph():
    text = (
        "A ship that carried timber from the north of the country sank\n"
        "in a storm off Oslo on Thursday, and six of the sailors who\n"
        "were aboard it died."
    )
    assert len(paragraphs(text)) == 1


def test_lines_that_end_like_sentences_are_paragraphs_of_their_own():
    assert len(paragraphs("A ship sank off Oslo.\nSix sailors died.")) == 2
