"""Events: claims that one actor does something to another, typed by PLOVER."""

from rashomon.annotate.events.find import events

__all__ = ["events"]
