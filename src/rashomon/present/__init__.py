"""The ways out of a comparison: a terminal, Markdown, one HTML page, a notebook, JSON; and of a desk's lists.

Each shows the same brief and holds the same rule: a line that is printed carries the mark of the
sentence that it rests on, and report text is shown, never obeyed.
"""

from collections.abc import Callable

from rashomon.present.data import json, to_dict
from rashomon.present.lists import hits, judgements, sources, stories
from rashomon.present.marks import letter
from rashomon.present.markup import markdown
from rashomon.present.page import fragment, html
from rashomon.present.single import report
from rashomon.present.terminal import text
from rashomon.records import Comparison

FORMATS: dict[str, Callable[[Comparison], str]] = {
    "json": json,
    "markdown": markdown,
    "html": html,
    "text": text,
}
"""Every format by the name under which it is asked for."""

__all__ = [
    "FORMATS",
    "fragment",
    "hits",
    "html",
    "json",
    "judgements",
    "letter",
    "markdown",
    "report",
    "sources",
    "stories",
    "text",
    "to_dict",
]
