"""What one report says by itself: title, dateline, actors, quotes, claims, moments, figures, events, wording."""

from datetime import date

from rashomon.annotate.layout import layout
from rashomon.annotate.report import annotate
from rashomon.records import Received

__all__ = ["annotate", "day_of"]


def day_of(received: Received) -> date | None:
    """Give the full date that a report or its page carries, without reading the rest; None where there is none."""
    return layout(received.text, received.title).filed.on or received.published
