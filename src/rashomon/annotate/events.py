"""Events: claims that one actor does something to another, typed by PLOVER."""

from datetime import date

from rashomon.annotate.actors.cast import Cast
from rashomon.annotate.claims import Proposition
from rashomon.annotate.syntax import Reading
from rashomon.records import Event, Moment


def events(reading: Reading, cast: Cast, told: list[Proposition], times: list[Moment], day: date | None) -> list[Event]:
    """Give the events of a report."""
    return []
