"""Reports with the story that each is of, for learning which tell one story and for measuring it.

ECB+ (Cybulska and Vossen 2014, CC BY 3.0) has two events that look alike for each topic. FA-KES (Abu Salem et al. 2019,
CC BY 4.0) is news of one war, like attack after like attack: an incident is a day that a report is printed on and a
place. Of our own stories all are moved to begin in one week, so that their years do not part them.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from itertools import combinations
from pathlib import Path

from evaluation.ecb import whole
from evaluation.measure import Data, Meter
from evaluation.stories import FOLDER, held_out, stories
from rashomon.desk.noting import meaning
from rashomon.records import Notes, Received, Source, Traits
from rashomon.stories import LEAST, WINDOW, grouped, lead_of, score, traits

WEEK = date(2012, 3, 5)
"""The Monday on whose week the stories of our own are moved."""
KEYS, CANDIDATES = 2, 200
"""What a desk compares: reports that share so many keys, at most so many of them."""
_PRINTED = (
    re.compile(r"\b(?P<d>\d{1,2})[ -](?P<m>[A-Z][a-z]{2})[a-z]*\.?[ -](?P<y>20\d\d)\b"),
    re.compile(r"\b(?P<m>[A-Z][a-z]{2})[a-z]*\.? ?(?P<d>\d{1,2}?),? ?(?P<y>20\d\d)\b"),
    re.compile(r"\b(?P<d>\d\d)[.-](?P<n>\d\d)[.-](?P<y>20\d\d)\b"),
)
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


@dataclass(frozen=True, slots=True)
class Filed:
    """A report by what it is told apart by, the story it is of, and what looks like it: its topic."""

    traits: Traits
    story: str
    topic: str


def marks(notes: Notes) -> Traits:
    """Give what a report is told apart by, as a desk notes it."""
    return traits(notes, meaning(lead_of(notes)))


def of_topics(data: Data, meter: Meter, topics: range) -> list[Filed]:
    """Give the documents of some topics of ECB+."""
    found = []
    for name, text in whole(data, topics):
        topic = name.split("_")[0]
        kind = "plus" if name.endswith("plus") else "ecb"
        found.append(Filed(marks(meter.received(Received(path=name, text=text))), f"{topic} {kind}", topic))
    return found


def of_stories(data: Data, meter: Meter, *, held: bool, moved: bool) -> list[Filed]:
    """Give our own stories, those held out or the others, on the days that they have or moved to one week."""
    found = []
    for story in (s for s in stories() if (s.name in held_out()) == held):
        data.opened[f"stories/{story.name}"] = FOLDER / f"{story.name}.toml"
        days = [one.published for one in story.reports]
        weeks = (WEEK - min(days)).days // 7 * 7 if moved else 0
        for one in story.reports:
            told = _later(marks(meter.received(one.received, one.published)), weeks)
            found.append(Filed(told, story.name, min(story.name, story.twin or story.name)))
    return found


def _later(told: Traits, days: int) -> Traits:
    """Move a report with the days that it tells of."""
    day = told.day + timedelta(days=days) if told.day else None
    return replace(told, day=day, days=tuple(one + days for one in told.days))


def of_war(data: Data, meter: Meter, *, learned: bool) -> list[Filed]:
    """Give the reports of FA-KES that say on which day they were printed, of every other month by a digest."""
    found = []
    for row in _rows(data.file("outlets/fa-kes/FA-KES-Dataset.csv")):
        day = printed(row["article_content"])
        incident = datetime.strptime(row["date"], "%m/%d/%Y").date()  # noqa: DTZ007 - a day has no zone
        # Some dates of the set are those of other incidents, months away.
        if day is None or abs((day - incident).days) > 3 or _first_half(day) != learned:
            continue
        text, place = f"{row['article_title']}\n\n{row['article_content']}", row["location"].strip().lower()
        notes = meter.received(Received(path=row["unit_id"], text=text, source=Source(name=row["source"])))
        found.append(Filed(replace(marks(notes), day=day), f"{day} {place}", f"{day:%Y-%m}"))
    return found


def _first_half(day: date) -> bool:
    return sha256(f"{day:%Y-%m}".encode()).digest()[0] % 2 == 0


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="latin-1", newline="") as file:
        return list(csv.DictReader(file))


def printed(text: str) -> date | None:
    """Give the day that the head of an article of FA-KES says it was printed on.

    >>> printed("Saturday 25 Jun 2016 Russian strikes"), printed("Published October 2 2017 At least")
    (datetime.date(2016, 6, 25), datetime.date(2017, 10, 2))
    """
    for pattern in _PRINTED:
        found = pattern.search(text[:400])
        told = found.groupdict() if found else {}
        month = _MONTHS.index(told["m"]) + 1 if told.get("m") in _MONTHS else int(told.get("n") or 0)
        if month:
            try:
                return date(int(told["y"]), month, int(told["d"]))
            except ValueError:
                continue
    return None


def once(some: Iterable[Filed]) -> dict[str, Filed]:
    """Give reports by their identifiers; the same text twice is one report."""
    return {one.traits.report: one for one in some}


def compared(reports: Mapping[str, Filed]) -> Iterator[tuple[str, str]]:
    """Give the pairs that a desk would compare: they share keys, and lie within the window."""
    shared: dict[tuple[str, str], int] = {}
    by_key: dict[str, list[str]] = {}
    for name, one in reports.items():
        for key in one.traits.keys:
            by_key.setdefault(key, []).append(name)
    for names in by_key.values():
        for pair in combinations(sorted(names), 2):
            shared[pair] = shared.get(pair, 0) + 1
    ranked: dict[str, list[tuple[int, str]]] = {}
    for (left, right), count in shared.items():
        if count >= KEYS and _near(reports[left].traits, reports[right].traits):
            ranked.setdefault(left, []).append((-count, right))
            ranked.setdefault(right, []).append((-count, left))
    chosen = ((name, other) for name, near in ranked.items() for _, other in sorted(near)[:CANDIDATES])
    yield from sorted({(min(pair), max(pair)) for pair in chosen})


def _near(one: Traits, other: Traits) -> bool:
    return not one.day or not other.day or abs((one.day - other.day).days) <= WINDOW


def made(reports: Mapping[str, Filed]) -> list[list[str]]:
    """Give the stories that Rashomon makes of some reports."""
    scores = {(a, b): score(reports[a].traits, reports[b].traits) for a, b in compared(reports)}
    days = {name: one.traits.day for name, one in reports.items()}
    return grouped(days, {pair: value for pair, value in scores.items() if value >= LEAST}, WINDOW)


def wanted(reports: Mapping[str, Filed]) -> list[list[str]]:
    """Give the stories as they are labelled."""
    found: dict[str, list[str]] = {}
    for name, one in reports.items():
        found.setdefault(one.story, []).append(name)
    return list(found.values())


def sets(some: Sequence[Sequence[str]]) -> list[frozenset[object]]:
    """Give stories as sets, as they are scored."""
    return [frozenset(one) for one in some]
