"""What Python users are given: the record of a comparison with its ways out."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

from rashomon import present, records
from rashomon.errors import InputError
from rashomon.records import Unread


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison(records.Comparison):
    """Several reports of one event, laid side by side, with the ways out that Python users need.

    The record itself knows of no presentation; the desk may, and gives the record these methods.
    """

    def to_dict(self) -> dict[str, Any]:
        """Give plain dictionaries, lists and strings: what `--format json` writes."""
        return present.to_dict(self)

    def _repr_html_(self) -> str:
        """Show the comparison in a notebook."""
        return present.fragment(self)


def with_unread(found: records.Comparison, errors: Iterable[InputError]) -> Comparison:
    """Make the comparison that is handed out, with what was set aside in the order of its names."""
    unread = sorted((Unread(path=error.where, what=error.what, remedy=error.remedy) for error in errors), key=_named)
    told = {field.name: getattr(found, field.name) for field in fields(records.Comparison)}
    return Comparison(**told | {"unread": (*found.unread, *unread)})


def _named(unread: Unread) -> tuple[str, str]:
    return unread.path, unread.what
