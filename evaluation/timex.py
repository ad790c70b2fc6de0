"""Articles of TempEval-3 with their TIMEX3 dates, and what each of them stands for."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from html import unescape
from pathlib import Path

from evaluation.measure import AbsentError
from rashomon.records import Moment

Days = tuple[date | None, date | None]
_OPENED = re.compile(
    r"(?:by|since|until|till|before|after|from|between|starting|as of|as early as|as soon as|no later|post|pre)\b",
    re.IGNORECASE,
)
"""What opens a stretch, or leads one with two ends."""


@dataclass(frozen=True, slots=True)
class Timex:
    """A TIMEX3: its place, and what it stands for: days, a length, or None for what is vague or recurs.

    `narrowed` is START, MID or END where it is that part of its value: `late November` has the value of November.
    """

    start: int
    end: int
    value: Days | str | None
    narrowed: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """An article of TempEval-3: its text, its day, and its dates."""

    text: str
    day: date
    times: tuple[Timex, ...]


def article(path: Path) -> Told:
    """Read the body of an article with its TIMEX3 dates; lengths and clock times keep their values."""
    raw = path.read_text(encoding="utf-8")
    made = re.search(r"<DCT><TIMEX3[^>]*value=\"(\d{4}-\d\d-\d\d)", raw)
    body = re.search(r"<TEXT>(.*?)</TEXT>", raw, re.DOTALL)
    if made is None or body is None:
        raise AbsentError(f"{path} is no article of TempEval-3")
    text = ""
    times: list[Timex] = []
    opened: list[tuple[int, str]] = []
    for piece in re.split(r"(<[^>]+>)", body[1]):
        if piece.startswith("<TIMEX3"):
            opened.append((len(text), piece))
        elif piece == "</TIMEX3>":
            times.append(_timex(*opened.pop(), len(text)))
        elif not piece.startswith("<"):
            text += unescape(piece)
    return Told(text, date.fromisoformat(made[1]), tuple(times))


def _timex(start: int, tag: str, end: int) -> Timex:
    """Read one; what recurs has a value like that of a length, and is told apart by its type."""
    value, kind, mod = (re.search(rf'\b{name}="([^"]*)"', tag) for name in ("value", "type", "mod"))
    recurs = kind is not None and kind[1] == "SET"
    return Timex(start, end, None if recurs or value is None else spans_of(value[1]), mod[1] if mod else "")


def spans_of(value: str) -> Days | str | None:
    """Give the days that a TIMEX3 value stands for, a length as it stands, None for what is vague."""
    value = value.split("T", maxsplit=1)[0] if re.match(r"\d{4}-\d\d-\d\dT", value) else value
    if re.fullmatch(r"PT?\d.*", value):
        return value
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return (date.fromisoformat(value), date.fromisoformat(value))
    if found := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return _months(int(found[1]), int(found[2]), 1)
    if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        first = date.fromisocalendar(int(found[1]), int(found[2]), 6 if found[3] else 1)
        return (first, first + timedelta(days=1 if found[3] else 6))
    if found := re.fullmatch(r"(\d{4})-Q(\d)", value):
        return _months(int(found[1]), 3 * int(found[2]) - 2, 3)
    if re.fullmatch(r"\d{2,4}", value):
        width = 10 ** (4 - len(value))
        return (date(int(value) * width, 1, 1), date(int(value) * width + width - 1, 12, 31))
    return None


def _months(year: int, number: int, months: int) -> Days:
    first = date(year, number, 1)
    return (first, (first + timedelta(days=31 * months)).replace(day=1) - timedelta(days=1))


def as_valued(moment: Moment, gold: Timex) -> bool:
    """Whether a moment stands at the place of a TIMEX3 and has its value."""
    if not (moment.start < gold.end and gold.start < moment.end):
        return False
    if isinstance(gold.value, str):
        return moment.length == gold.value
    return moment.kind == "date" and gold.value is not None and _one_end(moment, gold.value, gold.narrowed)


def _one_end(moment: Moment, value: Days, narrowed: str) -> bool:
    """TIMEX3 marks `August` in `by August`, and 1982 and 1992 apart in `between 1982 and 1992`.

    Where a word opens or leads a stretch, one of its ends is the value's; `late November` is some part of November that
    holds its end.
    """
    ends = (moment.earliest, moment.latest)
    if ends == value or (_OPENED.match(moment.text) and (ends[0] == value[0] or ends[1] == value[1])):
        return True
    sides = {"START": ends[0] == value[0], "END": ends[1] == value[1], "MID": True}
    inside = ends[0] and ends[1] and value[0] and value[1] and value[0] <= ends[0] and ends[1] <= value[1]
    return bool(inside) and sides.get(narrowed, False)
