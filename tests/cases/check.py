"""Run the tables of cases: one sentence and what a careful reader takes from it a row.

`python -m tests.cases.check` prints the shares, `python -m tests.cases.check TABLE...` each miss as
well, and `--raise` lifts the floors to what is measured now.
"""

import csv
import re
import sys
import tomllib
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

from rashomon.align import align
from rashomon.annotate import annotate
from rashomon.records import Actor, Claim, Comparison, Figure, Notes, Received, Speaker

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
DAY = date(2012, 5, 16)
Row = dict[str, str]


def rows(table: str) -> list[Row]:
    """The rows of a table, each with the reason for what it expects."""
    with (HERE / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _noted(text: str, day: date = DAY) -> Notes:
    return annotate(Received(path=None, text=text), day=day)


def _plain(words: str) -> str:
    return words.strip(" .,;:!?\"'“”‘’").lower()


def _calls(wanted: str, speaker: Speaker, actors: tuple[Actor, ...]) -> bool:
    """Whether a speaker is the one wanted, by his name or by the words that stand for him."""
    who = next((a for a in actors if a.id == speaker.actor), None)
    names = (speaker.text, *((who.name, *who.aliases) if who else ()))
    last = wanted.rsplit(maxsplit=1)[-1].lower()
    return any(re.search(rf"\b{re.escape(last)}\b", name.lower()) for name in names)


def quote(row: Row) -> str:
    """What was made of a sentence with words in quotation marks; empty where it is right."""
    notes = _noted(row["text"])
    if row["quote"] == "-":
        return "; ".join(f"a quote: {q.text}" for q in notes.quotes)
    same = [q for q in notes.quotes if _plain(q.text) == _plain(row["quote"])]
    if not same:
        return f"not found among {[q.text for q in notes.quotes]}"
    said = same[0].speaker
    return "" if said and _calls(row["speaker"], said, notes.actors) else f"said by {said.text if said else 'nobody'}"


def dateline(row: Row) -> str:
    """What was made of a report's first line; empty where it is right."""
    report = _noted(row["text"] + "\n\nNothing more was known by the evening.").reports[0]
    on = str(report.dateline.date) if report.dateline.date else ""
    has = (report.dateline.place or "", on[-len(row["date"]) :] if row["date"] else on, report.origin or "")
    wanted = (row["place"].lower(), row["date"], row["agency"])
    return "" if (has[0].lower(), *has[1:]) == wanted else str(has)


def moment(row: Row) -> str:
    """What was made of a time expression; empty where it is right."""
    notes = _noted(row["text"], date.fromisoformat(row["day"]))
    here = row["text"].index(row["moment"])
    on = [m for m in notes.moments if m.start < here + len(row["moment"]) and here < m.end]
    right = any(all(not row[end] or str(getattr(m, end)) == row[end] for end in ("earliest", "latest")) for m in on)
    return "" if right else str([(m.text, str(m.earliest), str(m.latest)) for m in on])


def figure(row: Row) -> str:
    """What was made of a number; empty where it is right."""
    here = row["text"].index(row["figure"])
    on = [f for f in _noted(row["text"]).figures if f.start < here + len(row["figure"]) and here < f.end]
    right = any(_bounds(row, f) and _unit(row, f) for f in on)
    return "" if right else str([(f.text, f.low, f.high, f.unit, f.counts) for f in on])


def _bounds(row: Row, found: Figure) -> bool:
    for wanted, value, other in ((row["low"], found.low, found.high), (row["high"], found.high, found.low)):
        if not wanted and value is not None and value != 0 and value == other:
            return False
        if wanted and (value is None or abs(value - float(wanted)) > 0.001 * float(wanted)):
            return False
    return True


def _unit(row: Row, found: Figure) -> bool:
    if row["unit"]:
        return found.unit == row["unit"] or (found.unit is None and row["unit"] in (found.counts or ""))
    return row["counts"].rstrip("s") in f"{found.counts or ''} {found.unit or ''}"


def certainty(row: Row) -> str:
    """What was made of how sure a sentence is; empty where it is right."""
    on = [c for c in _noted(row["text"]).claims if re.search(rf"\b{row['word']}\b", c.text)]
    if not on:
        return "no claim"
    best = min(on, key=lambda c: (not _heads(c, row["word"]), len(c.text)))
    right = best.certainty in row["certainty"].split() and (
        best.certainty == "denied" or best.negated == (row["negated"] == "yes")
    )
    return "" if right else f"{best.certainty}, negated {best.negated}: {best.text}"


def _heads(claim: Claim, word: str) -> bool:
    return claim.does[:3] == word[:3] or (claim.does, word) == ("be", "was")


def pair(row: Row) -> str:
    """What was made of two sentences by two reports; empty where it is right."""
    status = joined(row)
    wanted = {"same": ("agreed", "differs"), "contradictory": ("contradicted",), "different": ("apart",)}
    return "" if status in wanted[row["verdict"]] else status


def joined(row: Row) -> str:
    """The status of the point that two sentences make, or `apart`."""
    heads = ("LONDON, 16 May 2012 — ", "PARIS, 16 May 2012 — ")
    made = _compared([head + text for head, text in zip(heads, (row["left"], row["right"]), strict=True)])
    found = [p.status for p in made.points if len({t.report for t in p.tellings}) == 2]
    return next((s for s in ("contradicted", "differs", "agreed") if s in found), "apart")


def _compared(texts: list[str]) -> Comparison:
    return align([annotate(Received(path=None, text=text)) for text in texts])


TABLES: dict[str, Callable[[Row], str]] = {
    "quotes": quote,
    "datelines": dateline,
    "moments": moment,
    "figures": figure,
    "certainty": certainty,
    "pairs": pair,
}


@cache
def misses(table: str) -> tuple[tuple[str, str, str], ...]:
    """The rows of a table that came out otherwise than expected: the sentence, what was made of it, and why not."""
    made = [(row, TABLES[table](row)) for row in rows(table)]
    return tuple((" || ".join(_told(row)), wrong, row["why"]) for row, wrong in made if wrong)


def _told(row: Row) -> list[str]:
    return [value for key, value in row.items() if key != "why" and value]


def found(table: str) -> int:
    """How many rows of a table came out as expected."""
    return len(rows(table)) - len(misses(table))


def false_joins() -> list[str]:
    """The pairs that tell different things and were joined all the same."""
    return [f"{told}: {wrong}" for told, wrong, _ in misses("pairs") if "|| different ||" in told]


def floors() -> dict[str, int]:
    """The floors below which no table may fall, and the ceiling of false joins."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def raised(now: dict[str, int]) -> str:
    """The floors lifted to what is measured; none is lowered, and the ceiling is never raised."""
    lines = ["# How many rows of each table come out as expected: floors, which are only ever raised."]
    lines += [f"{t:<12}= {max(found(t), now.get(t, 0))}  # of {len(rows(t))}" for t in TABLES]
    false = len(false_joins())
    lines += ["", "# Pairs that tell different things and are joined all the same: a ceiling, only ever lowered."]
    return "\n".join([*lines, f"{'false_joins':<12}= {min(false, now.get('false_joins', false))}", ""])


def main(arguments: list[str]) -> None:
    """Print the shares, and the misses of the tables named."""
    for table in [a for a in arguments if a in TABLES] or (TABLES if "--all" in arguments else []):
        for told, wrong, why in misses(table):
            print(f"{table}: {told}\n    made of it: {wrong}  ({why})")  # noqa: T201
    for table in TABLES:
        print(f"{table:<12}{found(table)}/{len(rows(table))}")  # noqa: T201
    print(f"false joins {len(false_joins())}")  # noqa: T201
    if "--raise" in arguments:
        FLOORS.write_text(raised(floors()), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
