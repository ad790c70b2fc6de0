"""Reads a sentence as a report of its own, and gives what stands in it."""

from rashomon.annotate import annotate
from rashomon.record.lines import Line, lines
from rashomon.record.naming import Naming
from rashomon.records import Comparison, Notes, Received, Source, Story


def noted(text: str, country: str | None = None) -> Notes:
    """Annotate a report of some sentences, filed on a day in November 2031."""
    source = Source(name="The Courier", country=country)
    return annotate(Received(path="a.txt", text=f"PORT SEL, November 14, 2031 - {text}\n", source=source))


def compared(*notes: Notes) -> Comparison:
    """Put notes together without laying them side by side."""

    def every(name: str) -> tuple:
        return tuple(one for some in notes for one in getattr(some, name))

    return Comparison(
        story=Story(id="s", title="", begun=None, latest=None), origins=(), points=(), timeline=(), heard=(),
        **{name: every(name) for name in (
            "reports", "actors", "quotes", "claims", "moments", "figures", "events", "wording", "attributions",
        )},
    )  # fmt: skip


def read(comparison: Comparison) -> tuple[list[Line], Naming]:
    """Give the sentences of a comparison, and the names in them."""
    naming = Naming(comparison.actors, [report.text for report in comparison.reports])
    return list(lines(comparison, naming)), naming
