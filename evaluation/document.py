"""docs/quality.md: the table, what each score means, and where Rashomon errs. Written by the command alone."""

import tomllib
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from evaluation import table
from evaluation.floors import Floors
from evaluation.measure import Job
from rashomon.align import align
from rashomon.annotate import annotate
from rashomon.records import Notes, Received

PATH = Path(__file__).parents[1] / "docs/quality.md"
_NOTES = Path(__file__).with_name("notes")
_HEAD = """\
# Quality

How well Rashomon reads, measured on labelled sets. This page is written by `python -m evaluation --write-docs`, and
never by hand; `make eval` measures all of it anew, and fails where a score has fallen below its floor.

`asked` is what the project wants at the least. `best peer` is another tool's score of the same measure, taken in the
same run where it installs. `sentences/s` is for the whole of a report's notes, a second of CPU. Where a set is not in
the table, it was not there when this page was written.
"""


def write(outcomes: Sequence[table.Outcome], floors: Floors) -> None:
    """Write the page."""
    parts = [_HEAD, table.markdown(table.rows(outcomes, floors)), *(_section(one.job) for one in outcomes)]
    PATH.write_text("\n\n".join(part.strip() for part in parts) + "\n", encoding="utf-8")


def _section(job: Job) -> str:
    """What a job's scores mean, and its kinds of error, each with a sentence read anew."""
    path = _NOTES / f"{job.name}.toml"
    told: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    lines = [f"## {job.title}", "", job.means]
    if told:
        lines += ["", f"**Where it errs.** {told['looked']}", ""]
        lines += [line for kind in told["kind"] for line in _kind(kind)]
    return "\n".join(lines)


def _kind(kind: dict[str, Any]) -> Iterator[str]:
    yield f"- **{kind['name']}** ({kind['share']}). {kind['why']}"
    if "example" in kind:
        day = kind.get("day")
        notes = annotate(Received(path=None, text=kind["example"]), day=day if isinstance(day, date) else None)
        example = " ".join(kind["example"].split())
        yield f"  “{example}” Wanted: {kind['wanted']}. Rashomon: {SHOWN[kind['shows']](notes)}."


def _listed(found: Iterator[str]) -> str:
    return "; ".join(found) or "nothing"


def _quotes(notes: Notes) -> str:
    return _listed(f"“{q.text}” by {q.speaker.text if q.speaker else 'nobody'}" for q in notes.quotes)


def _voices(notes: Notes) -> str:
    said = (c for c in notes.claims if c.according_to is not None)
    return _listed(f"“{c.text}” by {c.according_to.text}" for c in said if c.according_to)


def _moments(notes: Notes) -> str:
    return _listed(f"“{m.text}” {m.length or f'{m.earliest} to {m.latest}'}" for m in notes.moments)


def _figures(notes: Notes) -> str:
    return _listed(f"“{f.text}” {f.low} to {f.high} {f.unit or ''}".strip() for f in notes.figures)


def _claims(notes: Notes) -> str:
    return _listed(f"“{c.text}” {c.certainty}{', negated' if c.negated else ''}" for c in notes.claims)


def _events(notes: Notes) -> str:
    return _listed(
        f"{', '.join(e.actors) or 'nobody'} {e.type} {', '.join(e.recipients) or 'nobody'} ({e.status})"
        for e in notes.events
    )


def _tones(notes: Notes) -> str:
    return _listed(f"{t.actor} {t.score:+.1f}" for w in align([notes]).wording for t in w.toward)


def _actors(notes: Notes) -> str:
    return _listed(f"{a.name} ({a.country or 'no country'})" for a in notes.actors)


SHOWN: dict[str, Callable[[Notes], str]] = {
    "quotes": _quotes,
    "voices": _voices,
    "moments": _moments,
    "figures": _figures,
    "claims": _claims,
    "events": _events,
    "tones": _tones,
    "actors": _actors,
}
"""How what Rashomon makes of an example is told, by what the example shows."""
