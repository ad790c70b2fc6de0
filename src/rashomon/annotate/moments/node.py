"""One expression of a sentence, or two that are one."""

from dataclasses import dataclass
from typing import Literal

from rashomon.annotate.moments.forms import Form, Match
from rashomon.annotate.moments.words import unit
from rashomon.annotate.syntax import Word


@dataclass(frozen=True, slots=True)
class Node:
    """An expression with its place, its form and its match, and the other that it is one with.

    `other` is the whole that a part is counted in, the second end of a span whose first is `first`, or the day that a
    length is counted from: back (`way` -1), on (1), or running from it (0). `lead` is how many characters before it
    lead a span or bound a length, and `more` whether these ask for more than that. `led` is a part that has the word
    that leads a span inside: `next week between Monday`.
    """

    start: int
    end: int
    word: Word
    form: Form
    match: Match
    how: Literal["alone", "inside", "span", "counted"] = "alone"
    other: "Node | None" = None
    first: "Node | None" = None
    way: int = 0
    lead: int = 0
    more: bool = False
    led: bool = False

    @property
    def size(self) -> str:
        """What it names: a day, a week, a month, a span."""
        if self.how in ("span", "counted"):
            return "span"
        return unit(self.match["u"]) if self.form.size == "u" else self.form.size
