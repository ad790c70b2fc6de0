"""Pairs of claims from real reports, read and judged for this: whether an editor would put the two on one line.

The reports are those of ECB+ (Cybulska and Vossen 2014; CC BY 3.0), topics 1 to 30, and of FA-KES (Abu Salem et al.
2019; CC BY 4.0), every other month. `data/judged` holds a report and the place in its text for each of the two, and
whether they tell one thing: `yes`, `no`, or `partly` where the one tells by the way what the other is about. The pairs
are such as looked alike to the comparing of their day, so that most of what is easy to tell apart is not among them.
Some topics and months are held out, to measure with.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from evaluation.ecb import whole
from evaluation.grouping import articles
from evaluation.measure import Data
from rashomon.align.candidates import Unit, units
from rashomon.align.features import Pair
from rashomon.align.linking import linked
from rashomon.align.points import paired
from rashomon.records import Notes

FOLDER = Path(__file__).parent / "data/judged"
TOPICS = range(1, 31)
HELD_OUT = 6
"""One topic or month of about so many is held out, by a digest of its name."""
_DAY = date(2012, 1, 1)

Spot = tuple[str, int, int]
Judged = dict[tuple[Spot, Spot], str]


@dataclass(frozen=True, slots=True)
class Article:
    """A report by its name: its text, the day that dates it, and the topic or month that it is of."""

    name: str
    text: str
    day: date
    group: str


@dataclass(frozen=True, slots=True)
class Told:
    """A pair of claims as it is compared, and whether it tells one thing."""

    left: Unit
    right: Unit
    pair: Pair
    verdict: str


def judged(data: Data, *, held: bool) -> Iterator[tuple[Article, Article, Judged]]:
    """Give each two reports with judged pairs, those held out or the others."""
    topics = [Article(name, text, _DAY, name.split("_")[0]) for name, text in whole(data, TOPICS)]
    months = [Article(name, text, day, f"{day:%Y-%m}") for name, text, day in articles(data)]
    for file, some in (("ecbplus.csv", topics), ("fa-kes.csv", months)):
        by_name = {one.name: one for one in some}
        for (left, right), pairs in _read(FOLDER / file).items():
            if is_held_out(by_name[left].group) == held:
                yield by_name[left], by_name[right], pairs


def is_held_out(group: str) -> bool:
    """Whether a topic or a month is only measured on."""
    return sha256(group.encode()).digest()[0] % HELD_OUT == 0


def _read(path: Path) -> Mapping[tuple[str, str], Judged]:
    found: dict[tuple[str, str], Judged] = defaultdict(dict)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            sides = ("left", "right")
            left, right = ((row[side], int(row[f"{side}_start"]), int(row[f"{side}_end"])) for side in sides)
            found[row["left"], row["right"]][left, right] = row["same"]
    return found


def told(notes: Sequence[Notes], pairs: Judged) -> Iterator[Told]:
    """Give the judged pairs of two reports as they are compared; a claim that is read otherwise by now is left out."""
    named, actors = linked(notes)
    claims = units(named, actors)
    path = {n.reports[0].id: n.reports[0].path or "" for n in named}
    spots = [(path[one.claim.report], one.claim.start, one.claim.end) for one in claims]
    for (i, j), pair in zip(*paired(claims), strict=True):
        verdict = pairs.get((spots[i], spots[j]), pairs.get((spots[j], spots[i])))
        if verdict is not None:
            yield Told(claims[i], claims[j], pair, verdict)
