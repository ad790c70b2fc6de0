"""What one transaction sees of a desk and changes in it, table by table."""

from functools import cached_property

from sqlalchemy import Connection

from rashomon.records import Traits
from rashomon.store.captures import Captures
from rashomon.store.judgements import Judgements
from rashomon.store.nearness import Nearness
from rashomon.store.passages import Passages
from rashomon.store.reports import Reports
from rashomon.store.state import State
from rashomon.store.stories import Stories


class Transaction:
    """A desk as one transaction sees it; what it writes is kept at the end, all of it or nothing.

    A transaction that was begun to read can write nothing: the database refuses it.
    """

    def __init__(self, connection: Connection, known: dict[str, Traits]) -> None:
        """Look through a connection that has begun a transaction; `known` is what was read lately."""
        self.connection = connection
        self._known = known

    @cached_property
    def state(self) -> State:
        """What the desk knows of itself."""
        return State(self.connection)

    @cached_property
    def captures(self) -> Captures:
        """What was received."""
        return Captures(self.connection)

    @cached_property
    def reports(self) -> Reports:
        """The reports, with what each says by itself."""
        return Reports(self.connection, self._known)

    @cached_property
    def passages(self) -> Passages:
        """The sentences of the reports, as they are searched."""
        return Passages(self.connection)

    @cached_property
    def nearness(self) -> Nearness:
        """Which reports share something, and how near they are."""
        return Nearness(self.connection)

    @cached_property
    def stories(self) -> Stories:
        """The stories that the reports tell."""
        return Stories(self.connection)

    @cached_property
    def judgements(self) -> Judgements:
        """What persons judged."""
        return Judgements(self.connection)
