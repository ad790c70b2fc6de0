"""A comparison as JSON: the whole record, with the names of the design."""

import re
from json import dumps, loads
from typing import Any

import msgspec

from rashomon.records import Comparison

# These are exact as JSON escapes too, and raw they could steer a terminal or end a line of script.
_RISKY = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

# In a page the data stands inside a script element, which nothing in it may end.
_MARKUP = re.compile("[<>&]")


def to_dict(comparison: Comparison) -> dict[str, Any]:
    """Give a comparison as plain dicts, lists, strings and numbers; days are ISO 8601."""
    data: dict[str, Any] = loads(dumps(msgspec.to_builtins(comparison)))
    return data


def json(comparison: Comparison) -> str:
    """Give a comparison as indented JSON; the same comparison gives the same text."""
    return _unicode(_RISKY, dumps(msgspec.to_builtins(comparison), ensure_ascii=False, indent=2)) + "\n"


def island(comparison: Comparison) -> str:
    """Give a comparison as JSON that can stand in a page, whatever its reports hold."""
    compact = dumps(msgspec.to_builtins(comparison), ensure_ascii=False, separators=(",", ":"))
    return _unicode(_MARKUP, _unicode(_RISKY, compact))


def _unicode(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
