"""The one way through: reports come in by `sources`, are noted one by one, and are laid side by side."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from rashomon.desk.comparison import Comparison
from rashomon.desk.gathering import MOST_REPORTS, Given, Refused
from rashomon.desk.work import Progress, annotate, compare

if TYPE_CHECKING:
    from rashomon.desk.adding import Added
    from rashomon.desk.desk import Desk

__all__ = ["MOST_REPORTS", "Added", "Comparison", "Desk", "Given", "Progress", "Refused", "annotate", "compare"]


def __getattr__(name: str) -> Any:
    """Fetch what needs a store only when it is asked for: comparing files does not."""
    if name in {"Added", "Desk"}:
        return getattr(import_module(f"rashomon.desk.{'adding' if name == 'Added' else 'desk'}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
