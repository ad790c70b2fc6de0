"""What a report says of two states: that they are allies, rivals, at odds, on close terms."""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Literal

from rashomon.record.forms import forms
from rashomon.record.lines import Line
from rashomon.record.shown import Shown, is_state, pair
from rashomon.record.tables import form
from rashomon.record.verbs import UNTRUE

_T = "relations"
_DEALING = re.compile(rf"\b{form(_T, 'dealing')}\s+{form(_T, 'ally')}", re.IGNORECASE)
"""A partner in trade is no ally."""
_DOUBT = re.compile(rf"\b{form(_T, 'doubt')}\b|n[o’']t\b", re.IGNORECASE)


def standing(lines: Sequence[Line]) -> Iterator[Shown]:
    """What a report says of two states: that they are allies, rivals, at odds, on close terms."""
    for line in lines:
        taken: list[tuple[int, int]] = []
        for row, rule in forms(_T):
            for found in rule.finditer(line.shape):
                start, end = found.span()
                if any(start < b and a < end for a, b in taken) or not _holds(line, found):
                    continue
                taken.append((start, end))
                for left, right in product(line.parties(*found.span("a")), line.parties(*found.span("b"))):
                    if left != right and is_state(left) and is_state(right):
                        sign: Literal["+", "-"] = "+" if row["sign"] == "+" else "-"
                        yield Shown(
                            pair(left, right), sign, "standing", row["kind"], None, line.voice(start), (line.whole(),)
                        )


def _holds(line: Line, found: re.Match[str]) -> bool:
    """Whether what is said of two states is said as so, and of nobody's wish."""
    before = line.text[max(0, found.start() - 30) : found.end()]
    claim = line.claim(found.start("b"))
    return not (
        _DEALING.search(found[0])
        or claim is None
        or claim.negated
        or _DOUBT.search(before)
        or UNTRUE.search(line.text)
        or line.orphan(found.start())
    )
