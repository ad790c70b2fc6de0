"""Figures: numbers with their units."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import isclose
from pathlib import Path

from evaluation.measure import Ask, Data, Job, Measure, Meter
from evaluation.scorers import share

_NEWS = ("CurrencyModel", "DimensionModel", "PercentModel", "NumberRangeModel")
_NO_FIGURE = re.compile(r"\^|\d\s?[*x]\s?\d|e[+-]?\d{2,}|\d{1,3}\.\d{1,3}\.\d|[<>=~±≤≥]|ths?$", re.IGNORECASE)
"""Powers, formulas and addresses are no figures of the news."""
_LENGTHS = frozenset({"year", "month", "week", "day", "hour"})
"""Lengths of time are moments in this project."""
_AGE = re.compile(r"\s(?:years?|months?|weeks?|days?|hours?|minutes?)\b", re.IGNORECASE)
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


@dataclass(frozen=True, slots=True)
class Case:
    """A number in a text: its place, its bounds (None: open), and its unit as the set writes it, if it has one."""

    text: str
    start: int
    end: int
    low: float | None
    high: float | None
    unit: str | None


@cache
def unit_names() -> dict[str, tuple[str, float]]:
    """Give this project's unit for each name of a unit in the sets, and how many of it one is (a cent: 0.01)."""
    table = json.loads((Path(__file__).parent.parent / "data/units.json").read_text(encoding="utf-8"))
    return {name: (unit, 1.0) if isinstance(unit, str) else (unit[0], unit[1]) for name, unit in table.items()}


def _recognizers(paths: Sequence[Path]) -> Iterator[Case]:
    for path in paths:
        for row in json.loads(path.read_text(encoding="utf-8-sig")):
            for one in row["Results"]:
                value = one["Resolution"].get("value")
                behind = row["Input"][one["End"] + 1 :]
                if not value or value == "null" or _NO_FIGURE.search(one["Text"]) or _AGE.match(behind):
                    continue
                low, high = _bounds(value)
                unit = "percent" if value.endswith("%") else one["Resolution"].get("unit")
                weight = " (weight)" if unit == "Pound" and one["Resolution"].get("subtype") == "Weight" else ""
                yield _case(row["Input"], one["Start"], one["End"] + 1, low, high, unit and unit + weight)


def _case(text: str, start: int, end: int, low: float | None, high: float | None, unit: str | None) -> Case:
    """Put a number of cents into the unit that this project counts in."""
    _, factor = unit_names().get((unit or "").lower(), ("", 1.0))
    return Case(text, start, end, low and low * factor, high and high * factor, unit)


def _bounds(value: str) -> tuple[float | None, float | None]:
    """Read `75`, `12%` and `[20,30)`."""
    if value[0] not in "[(":
        number = float(value.rstrip("%"))
        return number, number
    low, high = value[1:-1].split(",")
    return (float(low) if low else None, float(high) if high else None)


def _quantulum(path: Path) -> Iterator[Case]:
    for row in json.loads(path.read_text(encoding="utf-8")):
        at = 0
        for one in row["res"]:
            start = row["req"].find(one["surface"], at)
            if start < 0 or one["unit"] in _LENGTHS or _YEAR.fullmatch(one["surface"]):
                continue
            at = start + len(one["surface"])
            unit = None if one["unit"] == "dimensionless" else one["unit"]
            number, spread = float(one["value"]), float(one.get("uncertainty") or 0)
            yield _case(row["req"], start, at, number - spread, number + spread, unit)


def close(wanted: float | None, found: float | None) -> bool:
    """Whether two ends are the same number, or both open."""
    if wanted is None or found is None:
        return wanted is found
    return isclose(wanted, found, rel_tol=1e-4, abs_tol=1e-6)


def valued(case: Case, low: float | None, high: float | None, unit: str | None) -> bool:
    """Whether bounds are those of the case.

    A plain number may be bounded by this project (`over 20`), or be one end of what it reads as one range
    (`eight to 10 feet`); a share without a unit in the set is a percentage here.
    """
    if case.unit is None and unit == "percent":
        low, high = low and low / 100, high and high / 100
    if case.low is not None and case.low == case.high:
        return any(close(case.low, x) for x in (low, high) if x is not None)
    return close(case.low, low) and close(case.high, high)


def same_unit(case: Case, unit: str | None) -> bool:
    """Whether a unit is that of the case; a bare number has none."""
    return unit_names().get(case.unit.lower(), ("?",))[0] == unit if case.unit else True


Guess = tuple[int, int, float | None, float | None, str | None]


def verdict(case: Case, found: Sequence[Guess]) -> tuple[bool, bool]:
    """Whether the value, and whether value and unit, of some figure at its place are right."""
    here = [g for g in found if g[0] < case.end and case.start < g[1] and valued(case, *g[2:])]
    return bool(here), any(same_unit(case, g[4]) for g in here)


def guesses(meter: Meter, text: str) -> list[Guess]:
    """What Rashomon makes of a text."""
    return [(f.start, f.end, f.low, f.high, f.unit) for f in meter.notes(text).figures]


def all_cases(data: Data) -> dict[str, list[Case]]:
    """Give the cases of each set."""
    paths = [data.file(f"numbers/recognizers/{name}.json") for name in _NEWS]
    return {
        "recognizers": list(_recognizers(paths)),
        "recognizers, bare numbers": list(_recognizers([data.file("numbers/recognizers/NumberModel.json")])),
        "quantulum3": list(_quantulum(data.file("numbers/quantulum3/quantities.json"))),
    }


def run(data: Data, meter: Meter) -> Iterator[Measure]:
    """Score figures."""
    for name, some in all_cases(data).items():
        made = [verdict(case, guesses(meter, case.text)) for case in some]
        yield from _measures(name, made, None)


def _measures(name: str, made: Sequence[tuple[bool, bool]], peer: str | None) -> Iterator[Measure]:
    asked = "bare" not in name
    value, both = (share(sum(one[n] for one in made), len(made)) for n in (0, 1))
    yield Measure(set=name, name="value", score=value, of=len(made), target=0.92 if asked else None, peer=peer)
    if asked:
        yield Measure(set=name, name="value and unit", score=both, of=len(made), target=0.88, peer=peer)


def peers(data: Data, ask: Ask) -> Iterator[Measure]:
    """Score quantulum3; its names of units are those of its own set, and map the same way."""
    for name, some in all_cases(data).items():
        answers = ask("quantulum3", [case.text for case in some])
        made = [verdict(case, [_theirs(g) for g in answer]) for case, answer in zip(some, answers, strict=True)]  # type: ignore[attr-defined]
        yield from _measures(name, made, "quantulum3")


def _theirs(found: list[object]) -> Guess:
    start, end, low, high, unit = found
    name, factor = unit_names().get(str(unit).lower(), (None, 1.0))
    return start, end, low * factor, high * factor, name  # type: ignore[operator,return-value]


JOB = Job(
    name="figures", title="Figures", run=run, peers=peers,
    means=(
        "The number, or both of its bounds, must be exact at its place in the text; then the unit as well, mapped "
        "by a table (`evaluation/data/units.json`) from the sets' names for units to this project's. A unit that "
        "this project does not know counts as wrong. Years and lengths of time are moments here and are left out, as "
        "are powers, formulas and addresses. Bare numbers are scored apart: most of them (`SCP-173`, telephone "
        "numbers) are nothing that a report counts."
    ),
)  # fmt: skip
