"""One event, many tellings: reports in, one sourced comparison out.

```python
import rashomon

comparison = rashomon.compare(["madrid.txt", "new-york.txt", "london.txt"])
for point in comparison.points:
    print(point.status, point.gist)
```
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from rashomon import errors, records
from rashomon.errors import InputError, RashomonError
from rashomon.records import Notes, Received, Source

if TYPE_CHECKING:
    from rashomon.desk import Comparison, Desk, compare

__version__ = "0.1.0"

__all__ = [
    "Comparison",
    "Desk",
    "InputError",
    "Notes",
    "RashomonError",
    "Received",
    "Source",
    "__version__",
    "compare",
    "errors",
    "records",
]


def __getattr__(name: str) -> Any:
    """Fetch what needs the language model only when it is asked for: importing Rashomon stays fast."""
    if name in {"Comparison", "Desk", "compare"}:
        return getattr(import_module("rashomon.desk"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
