"""Measures what a comparison costs, and prints where the time goes.

    python benchmarks/compare.py

CPU seconds are user and system time together; README.md beside this file says what each figure means.
"""

import importlib
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from itertools import combinations
from typing import Any

from texts import ROOT, SAMPLE, given, made, words

from rashomon.align import align
from rashomon.annotate import annotate
from rashomon.records import Notes

LENGTH = 450
"""Words of a report for which the cost is told."""
SIZES = (2, 5, 10, 20, 30, 40, 50)
STAGES = {
    "layout": "layout", "model.read": "parse", "cast": "actors", "link_pronouns": "actors", "moments": "moments",
    "figures": "figures", "quotes": "quotes", "claims": "claims", "events": "events", "wording": "wording",
}  # fmt: skip
"""The names that `annotate.report` calls, with the stage that each belongs to."""
PARTS = {"linked": "linking", "origins": "origins", "points": "points", "singles": "singles", "timeline": "timeline"}
"""The names that `align.align` calls."""

COMPARE = "import sys; from rashomon.cli import main; sys.argv[1:] = {}; main()"
MANY = (
    "import sys; sys.path.insert(0, {!r}); from texts import made; from rashomon.desk import compare; compare(made({}))"
)


def main() -> None:
    """Measure everything, and print it as it is known."""
    print(f"Python {sys.version.split()[0]}")
    cold()
    warm()
    pairing()


def cold() -> None:
    """Measure a process of its own, from its start to the finished brief."""
    seconds, memory = _process(COMPARE.format(["compare", str(SAMPLE), "--quiet"]))
    print("\nCold start to finished brief, sample story of four reports")
    print(f"  {seconds:.2f} s of CPU, {memory:.0f} MB at the most")
    seconds, memory = _process(MANY.format(str(ROOT / "benchmarks"), max(SIZES)))
    print(f"  {max(SIZES)} reports of {LENGTH} words: {seconds:.1f} s of CPU, {memory:.0f} MB at the most")


def _process(code: str) -> tuple[float, float]:
    """Run a program; give its CPU seconds and the most memory that any program so far held, in MB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss / 1024


def warm() -> None:
    """Measure by stages what one more report costs a process that has begun."""
    reports = given()
    for report in reports:
        annotate(report)
    times: Counter[str] = Counter()
    begun = time.process_time()
    with watched("rashomon.annotate.report", STAGES, times):
        for report in reports:
            annotate(report)
    total = time.process_time() - begun
    share = LENGTH / sum(words(report.text) for report in reports)
    print(f"\nA report of {LENGTH} words up to pairing, over {len(reports)} reports, in ms of CPU")
    _print(times, total, 1000 * share)


def pairing() -> None:
    """Measure how laying side by side grows with the number of reports."""
    print("\nLaying side by side, in s of CPU; pairs in thousands")
    print(
        f"  {'reports':>8}{'claims':>8}{'all pairs':>11}{'candidates':>12}{'scored':>8}{'total':>8}{'per report':>12}"
    )
    notes = [annotate(report) for report in made(max(SIZES), LENGTH)]
    align(notes[:2])
    times: Counter[str] = Counter()
    for size in SIZES:
        times = Counter()
        found: list[int] = []
        begun = time.process_time()
        with watched("rashomon.align.align", PARTS, times), counted_candidates(found, times):
            align(notes[:size])
        _row(notes[:size], sum(found), time.process_time() - begun)
    print(f"\nWhere the time of {max(SIZES)} reports goes, in s of CPU")
    _print(times, sum(times.values()) - times["candidates"] - times["vectors"], 1)


def _row(notes: list[Notes], candidates: int, seconds: float) -> None:
    claims = [len(one.claims) for one in notes]
    pairs = sum(a * b for a, b in combinations(claims, 2))
    print(
        f"  {len(notes):>8}{sum(claims):>8}{pairs / 1000:>11.1f}{candidates / 1000:>12.1f}{candidates / pairs:>8.1%}"
        f"{seconds:>8.2f}{seconds / len(notes):>12.3f}"
    )


def _print(times: Counter[str], total: float, scale: float) -> None:
    for stage, seconds in times.items():
        print(f"  {stage:<12}{seconds * scale:>8.2f}{seconds / total:>7.0%}")
    print(f"  {'total':<12}{total * scale:>8.2f}")


@contextmanager
def watched(module: str, names: dict[str, str], times: Counter[str]) -> Iterator[None]:
    """Add up the CPU time of the functions that a module calls by these names."""
    whole = importlib.import_module(module)
    held = []
    for name, stage in names.items():
        *owner, last = name.split(".")
        place = getattr(whole, owner[0]) if owner else whole
        held.append((place, last, getattr(place, last)))
        setattr(place, last, _timed(getattr(place, last), stage, times))
    try:
        yield
    finally:
        for place, last, function in held:
            setattr(place, last, function)


def _timed(function: Callable[..., Any], stage: str, times: Counter[str]) -> Callable[..., Any]:
    """Wrap a function; what it yields it is made to yield at once."""

    def wrapped(*args: Any, **told: Any) -> Any:
        begun = time.process_time()
        found = function(*args, **told)
        found = list(found) if isinstance(found, Generator) else found
        times[stage] += time.process_time() - begun
        return found

    return wrapped


@contextmanager
def counted_candidates(found: list[int], times: Counter[str]) -> Iterator[None]:
    """Note how many candidates there are, with the time of finding them and of their vectors."""
    points = importlib.import_module("rashomon.align.points")
    with watched("rashomon.align.points", {"candidates": "candidates", "vectors": "vectors"}, times):
        timed = points.candidates

        def counting(units: Any) -> Any:
            pairs = timed(units)
            found.append(len(pairs))
            return pairs

        points.candidates = counting
        yield


if __name__ == "__main__":
    main()
