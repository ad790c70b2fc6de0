"""Measures how a desk does as it grows, with generated reports, and prints a table.

    python benchmarks/growth.py REAL... [--sizes 1000,10000,100000] [--desk build/growth.db]

REAL are files with real reports, of which others are generated (`generated.py` says how); README.md beside this file
says what each figure means, what of it is Rashomon's own work and what is not.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from generated import A_DAY, FIRST, Event, Generator, Made, Real, real, received

from rashomon.desk import Desk
from rashomon.desk.filing import file
from rashomon.desk.laying import lay_out, told
from rashomon.desk.noting import ready, tried
from rashomon.desk.workers import Workers, batches
from rashomon.errors import InputError
from rashomon.records import Comparison
from rashomon.sources import of_text
from rashomon.store import Laid, Store, packed

LATE = 40
"""Reports of which each is added by itself, to a story that is there."""
LAID_EVERY = 2000
"""Reports after which what they changed is laid side by side."""


def main() -> None:
    """Grow a desk, and measure it at each size."""
    wishes = _wishes()
    place = Path(wishes.desk)
    for left in place.parent.glob(f"{place.name}*"):
        left.unlink()
    generator = Generator(_real(wishes.real, place))
    events = generator.events()
    with closing(Store(str(place))) as store:
        store.ensure()
        print(HEAD)
        for size in map(int, wishes.sizes.split(",")):
            grow(store, events, size)
            late = hold_back(store, generator, size)
            costs = add_one_by_one(store, late)
            store.checkpoint()
            print(row(size, costs, place), flush=True)


def _wishes() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("real", nargs="+", help="files with real reports")
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--desk", default="build/growth.db")
    return parser.parse_args()


def _real(files: list[str], place: Path) -> list[Real]:
    """Put real reports on a desk of their own, once, and give their stories."""
    base = place.with_name("growth-real.db")
    base.parent.mkdir(exist_ok=True)
    with Desk(base) as desk:
        desk.add(files, jobs=2)
    with closing(Store(str(base))) as store:
        return real(store)


def grow(store: Store, events: Iterator[Event], size: int) -> None:
    """File generated reports until there are so many, each as a report that was noted is filed."""
    with store.read() as desk:
        count = desk.reports.count()
    known: dict[frozenset[str], Comparison] = {}
    since = 0
    while count < size:
        event = next(events)
        for part in batches(event.reports):
            with store.write() as desk:
                file(desk, [(one.capture, ready(one.notes)) for one in part])
        if event.comparison is not None:
            known[frozenset(one.notes.reports[0].id for one in event.reports)] = event.comparison
        count, since = count + len(event.reports), since + len(event.reports)
        if since >= LAID_EVERY or count >= size:
            anew = lay(store, known)
            known, since = {}, 0
            sys.stderr.write(f"  {count} reports, {time.process_time():.0f} s of CPU; {anew} stories were compared\n")


def lay(store: Store, known: dict[frozenset[str], Comparison]) -> int:
    """Lay stories side by side: those that are just an event have its comparison, the others are compared."""
    with store.write() as desk:
        for story in desk.stories.stale():
            line, token = desk.stories.line(story)
            found = known.get(frozenset(one.id for one in line.reports))
            if found is not None:
                desk.stories.finish(Laid(told(line, found), token, packed(found)))
        count = len([story for story in desk.stories.stale() if len(desk.reports.members(story)) > 1])
    with Workers(2) as workers:
        lay_out(store, workers, None)
    return count


def hold_back(store: Store, generator: Generator, size: int) -> list[Made]:
    """File events beside the others, of the same real stories at each size, all but their last reports; give these."""
    begun = FIRST + timedelta(days=size // A_DAY)
    some = list(generator.some(LATE, 10_000_000 + size, begun))
    for event in some:
        with store.write() as desk:
            file(desk, [(one.capture, ready(one.notes)) for one in event.reports[:-1]])
    lay(store, {})
    return [event.reports[-1] for event in some]


def add_one_by_one(store: Store, late: list[Made]) -> dict[str, float]:
    """Add reports one by one, as `add` does it; give the median of each step in milliseconds."""
    steps: dict[str, list[float]] = {"noting": [], "filing": [], "laying": []}
    tried(of_text(received(late[0].notes.reports[0])))
    with Workers(1) as workers:
        for one in late:
            capture = of_text(received(one.notes.reports[0]))
            begun = time.perf_counter()
            made = tried(capture)
            noted = time.perf_counter()
            assert not isinstance(made, InputError)
            with store.write() as desk:
                file(desk, [(capture, made)])
            filed = time.perf_counter()
            lay_out(store, workers, None)
            times = (noted - begun, filed - noted, time.perf_counter() - filed)
            for name, spent in zip(steps, times, strict=True):
                steps[name].append(1000 * spent)
    return {name: statistics.median(some) for name, some in steps.items()}


HEAD = """\
| reports | stories | add one: noting | filing | laying | all, ms | listing, ms | search, ms | first search, ms | \
kB a report | memory, MB |
|---|---|---|---|---|---|---|---|---|---|---|"""


def row(size: int, costs: dict[str, float], place: Path) -> str:
    """Give a line of the table; the questions are asked by a process of their own."""
    asked = subprocess.run([sys.executable, __file__, "ask", str(place)], capture_output=True, text=True, check=True)
    sys.stderr.write(asked.stderr)
    listing, search, first, reports, stories, memory = asked.stdout.split()
    weight = place.stat().st_size / int(reports) / 1000
    every = sum(costs.values())
    parts = " | ".join(f"{spent:.0f}" for spent in (*costs.values(), every))
    return f"| {size:,} | {stories} | {parts} | {listing} | {search} | {first} | {weight:.1f} | {memory} |"


def ask(place: str) -> None:
    """Ask a desk what users ask; print the slowest of each kind, as a median of five, and the memory that it took."""
    with Desk(place) as desk:
        lines = desk.stories(most=50)
        begun = time.perf_counter()
        desk.search("ministers meet in the capital")
        first = 1000 * (time.perf_counter() - begun)
        listing = _slowest(_listings(desk))
        search = _slowest(_searches(desk, [one.reports[0].id for one in lines]))
        reports = sum(one.reports for one in desk.sources())
        _slowest({"sources": desk.sources, "story": lambda: desk.story(lines[0].id)})
    with closing(Store(place)) as store, store.read() as there:
        stories = there.stories.count()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{listing:.0f} {search:.0f} {first:.0f} {reports} {stories} {memory:.0f}")


def _listings(desk: Desk) -> dict[str, Callable[[], object]]:
    since, until = FIRST + timedelta(days=1), FIRST + timedelta(days=3)
    wishes = {
        "newest": {}, "largest": {"order": "largest"}, "contested": {"order": "contested"},
        "since": {"since": since, "until": until}, "country": {"country": desk.sources()[0].source.country},
        "actor": {"actor": "syria"}, "actor, contested": {"actor": "russia", "order": "contested"},
        "nobody": {"actor": "nobody at all"},
    }  # fmt: skip
    return {name: lambda told=told: desk.stories(most=20, **told) for name, told in wishes.items()}


def _searches(desk: Desk, reports: list[str]) -> dict[str, Callable[[], object]]:
    notes = [desk.report(name) for name in reports[:20]]
    words = Counter(word for one in notes for word in set(one.reports[0].text.lower().split()) if word.isalpha())
    common, rare = words.most_common(1)[0][0], min(words, key=lambda word: (words[word], -len(word)))
    speaker = next((q.speaker.actor for one in notes for q in one.quotes if q.speaker and q.speaker.actor), "assad")
    country = desk.sources()[0].source.country
    asked = [
        common, f"{common} killed", rare, f'"{" ".join((notes[0].reports[0].title or "air strikes").split()[:2])}"',
        f"speaker:{speaker}", "actor:syria killed", f"killed country:{country}", f"country:{country}",
        f"killed date:{FIRST}..{FIRST + timedelta(days=3)}", f"date:{FIRST:%Y-%m}",
        "peace talks break down in the capital",
        "hospital bombed country:USA", "killed -air actor:russia",
    ]  # fmt: skip
    return {words: lambda words=words: desk.search(words) for words in asked}


def _slowest(questions: dict[str, Callable[[], object]]) -> float:
    """Ask each question five times; give the slowest median in milliseconds, and tell of all on standard error."""
    medians = {}
    for name, question in questions.items():
        spent = []
        for _ in range(5):
            begun = time.perf_counter()
            question()
            spent.append(1000 * (time.perf_counter() - begun))
        medians[name] = statistics.median(spent)
    sys.stderr.write("  " + ", ".join(f"{name}: {spent:.0f}" for name, spent in medians.items()) + "\n")
    return max(medians.values())


if __name__ == "__main__":
    if sys.argv[1:2] == ["ask"]:
        ask(sys.argv[2])
    else:
        main()
