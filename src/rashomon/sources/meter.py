"""How far the reading of files is, by their bytes."""

import os
from collections.abc import Iterable


class Meter:
    """Counts what was read, so that one can tell how many reports there will be.

    >>> meter = Meter()
    >>> meter.size, meter.read, meter.count = 1000, 250, 10
    >>> meter.total
    40
    """

    def __init__(self) -> None:
        self.size = 0
        self.read = 0
        self.count = 0

    @property
    def total(self) -> int | None:
        """How many reports there are, as far as can be told from what was read; None before anything was."""
        if not self.size or not self.read:
            return None
        return max(self.count, round(self.count * self.size / min(self.read, self.size)))

    def measure(self, names: Iterable[object]) -> None:
        """Add up the sizes of the files that are to be read."""
        for name in names:
            if isinstance(name, str) and os.path.isfile(name):  # noqa: PTH113 - names are taken as the system takes them
                self.size += os.path.getsize(name)  # noqa: PTH202 - the same
