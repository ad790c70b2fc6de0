"""Claims, figures and moments built by hand, and reports made of them: no model is loaded."""

from datetime import date
from typing import Any

from rashomon.align.candidates import Unit
from rashomon.align.findings import Compared
from rashomon.records import (
    Actor,
    Claim,
    Dateline,
    Figure,
    Finding,
    Moment,
    Notes,
    Quote,
    Report,
    Sentence,
    Source,
    Speaker,
    Voice,
)

ACTORS = {
    actor.id: actor
    for actor in (
        Actor(id="NOR", name="Norway", kind="state", country="NOR"),
        Actor(id="SWE", name="Sweden", kind="state", country="SWE"),
        Actor(id="oslo", name="Oslo", kind="place", country="NOR"),
        Actor(id="bergen", name="Bergen", kind="place", country="NOR"),
        Actor(id="south-fjords", name="South Fjords", kind="place", country="NOR"),
        Actor(id="ann-carter", name="Ann Carter", kind="person", country="NOR", office="Prime Minister"),
    )
}


def figure(
    low: float | None, high: float | None = None, *, counts: str | None = "people killed", **told: Any
) -> Figure:
    """Build a figure; one number stands for both bounds unless `high` is given (-1: open)."""
    bound = low if high is None else None if high == -1 else high
    text = told.pop("text", str(low))
    return Figure(
        id=f"f-{low}-{counts}", report="r", start=0, end=len(text), text=text, low=low, high=bound, counts=counts,
        unit=told.pop("unit", None), **told,
    )  # fmt: skip


def moment(earliest: str | None, latest: str | None = None, length: str | None = None) -> Moment:
    """Build a moment of one day, of several, or a duration."""
    first = date.fromisoformat(earliest) if earliest else None
    last = date.fromisoformat(latest) if latest else first
    kind = "duration" if length else "date"
    return Moment(
        id="m", report="r", start=0, end=1, text=f"on {earliest}", kind=kind, earliest=first, latest=last, length=length  # type: ignore[arg-type]
    )  # fmt: skip


def claim(does: str = "sign", **told: Any) -> Claim:
    """Build a claim in a report's own voice."""
    text = told.pop("text", does)
    usual: dict[str, Any] = {
        "according_to": None,
        "certainty": "asserted",
        "negated": False,
        "report": "r",
        "id": "r-c1",
    }
    return Claim(start=0, end=len(text), text=text, does=does, **usual | told)


def unit(
    does: str = "sign",
    *,
    figures: tuple[Figure, ...] = (),
    moments: tuple[Moment, ...] = (),
    things: tuple[str, ...] = ("agreement",),
    **told: Any,
) -> Unit:
    """Build a claim with its figures and moments, as it is compared."""
    one = claim(does, **told)
    return Unit(one, figures, moments, frozenset((*one.who, *one.whom)), frozenset(things), frozenset())


def compared(left: Unit, right: Unit, days: tuple[str | None, str | None] = (None, None)) -> Compared:
    """Set two claims side by side, of reports of these days."""
    return Compared(left, right, ACTORS, *(date.fromisoformat(day) if day else None for day in days))


def verdicts(found: Any) -> list[str]:
    """Give the verdicts of some findings."""
    return [one.verdict for one in found if isinstance(one, Finding)]


def voice(actor: str | None, text: str = "somebody") -> Voice:
    """Build whom a claim is according to."""
    return Voice(actor=actor, text=text, named=actor is not None)


def notes(name: str, text: str, *, source: Source | None = None, agency: str | None = None, **told: Any) -> Notes:
    """Build the notes of a report in which every line is a sentence of its body."""
    sentences = []
    for number, line in enumerate(text.split("\n"), 1):
        start = sentences[-1].end + 1 if sentences else 0
        sentences.append(Sentence(number=number, start=start, end=start + len(line), kind="body"))
    report = Report(
        id=name, text=text, source=source or Source(), origin=agency, sentences=tuple(sentences),
        dateline=Dateline(place="Oslo"), published=told.pop("published", None),
    )  # fmt: skip
    usual: dict[str, Any] = dict.fromkeys(("actors", "quotes", "claims", "moments", "figures", "events", "wording"), ())
    return Notes(reports=(report,), **usual | told)


def quote(report: str, text: str, words: str, actor: str = "ann-carter", channel: str | None = None) -> Quote:
    """Build a quote of somebody's in a report's text."""
    start = text.index(words)
    speaker = Speaker(actor=actor, text="she", start=0, end=3, named=True)
    return Quote(
        id=f"{report}-q{start}", report=report, start=start, end=start + len(words), text=words, kind="direct",
        cue="said", channel=channel, speaker=speaker,
    )  # fmt: skip
