"""Annotating one report from start to end."""

import re
from dataclasses import replace
from datetime import date

from rashomon.annotate import model
from rashomon.annotate.actors import cast
from rashomon.annotate.actors.pronouns import link_pronouns
from rashomon.annotate.actors.sectors import in_sector
from rashomon.annotate.attributions import attributions
from rashomon.annotate.claims import claims
from rashomon.annotate.credits import credited
from rashomon.annotate.events import events
from rashomon.annotate.figures import figures
from rashomon.annotate.identity import dated, identifier, source_of
from rashomon.annotate.layout import Layout, layout
from rashomon.annotate.moments import moments
from rashomon.annotate.quotes import quotes
from rashomon.annotate.syntax import Reading
from rashomon.annotate.wording import wording
from rashomon.records import Dateline, Moment, Notes, Passage, Received, Remark, Report, Sentence

_READ = ("title", "heading", "body")


def annotate(
    received: Received, *, day: date | None = None, others: tuple[date, ...] = (), parser: str | None = None
) -> Notes:
    """Read one report: give what it says by itself.

    `day` dates a report that does not date itself; `others` are the days of other reports of the same
    event, from which a dateline without a year takes it. `parser` names the language model: a package or a
    folder that spaCy loads; without it the package's own is taken. Raises UsageError where there is none of that name.
    """
    found = layout(received.text, received.title)
    reading = model.read(
        identifier(received),
        received.text,
        [(x.start, x.end, x.kind) for x in found.lines if x.kind in _READ],
        parser or model.PACKAGE,
    )
    report = _report(received, found, reading, day, others)
    notes = _notes(report, reading, found)
    if parser is None:
        return notes
    return replace(notes, remarks=(Remark(kind="model", text=f"read with the language model {parser}"), *notes.remarks))


def _report(received: Received, found: Layout, reading: Reading, day: date | None, others: tuple[date, ...]) -> Report:
    own, why = dated(found.filed, received, others)
    published, dated_by = (own, why) if own else (day, "the user" if day else None)
    filed = found.filed
    if filed.day is not None and own is None and day is not None:
        published = filed.in_year(day.year) or day
    inferred = filed.day is not None and filed.year is None and published is not None
    source = source_of(received, filed)
    return Report(
        id=reading.report, path=received.path, url=received.url, source=source,
        title=found.title, byline=received.byline or found.byline,
        dateline=Dateline(
            place=filed.place, country=filed.country, date=published if filed.day else None, inferred=inferred
        ),
        published=published, dated_by=dated_by, text=received.text,
        origin=filed.agency or _credited(received, found), sentences=_numbered(found, reading),
    )  # fmt: skip


def _credited(received: Received, found: Layout) -> str | None:
    """The agency that a report's byline or last lines name as theirs whose words it has."""
    text = received.text
    bylines = [text[x.start : x.end] for x in found.lines if x.kind == "byline"]
    lines = [text[x.start : x.end] for x in found.lines if x.kind in ("body", "boilerplate", "heading")]
    return credited([*([received.byline] if received.byline else []), *bylines], lines)


def _numbered(found: Layout, reading: Reading) -> tuple[Sentence, ...]:
    """All lines and sentences in the order of the text; those that were read are numbered as the reading has them."""
    read = [Sentence(number=s.number, start=s.start, end=s.end, kind=s.kind) for s in reading.sentences]  # type: ignore[arg-type]
    rest = [Sentence(number=0, start=x.start, end=x.end, kind=x.kind) for x in found.lines if x.kind not in _READ]  # type: ignore[arg-type]
    return tuple(sorted([*read, *rest], key=lambda s: s.start))


def _notes(report: Report, reading: Reading, found: Layout) -> Notes:
    actors = cast(reading, report.published, report.dateline.country)
    link_pronouns(reading, actors)
    times = moments(reading, report.published)
    counts = figures(reading, times)
    quoted = quotes(reading, actors)
    told = claims(reading, actors, quoted, times, counts)
    happened = tuple(events(reading, actors, told, times, report.published))
    return Notes(
        reports=(report,),
        actors=tuple(in_sector(a) for a in sorted(actors.actors.values(), key=lambda a: a.id)),
        quotes=tuple(quoted.quotes),
        claims=tuple(p.claim for p in told), moments=tuple(times), figures=tuple(counts),
        events=happened,
        wording=(wording(reading, quoted, told),), remarks=_remarks(report, found, times),
        attributions=tuple(attributions(reading, actors)),
    )  # fmt: skip


def _remarks(report: Report, found: Layout, times: list[Moment]) -> tuple[Remark, ...]:
    """What the reader should know of the dates: an inferred year, a weekday that does not fit."""
    remarks = []
    head = next((s for s in report.sentences if s.kind == "dateline"), None)
    place = () if head is None else (_passage(report, head.start, head.end),)
    if report.dateline.inferred:
        remarks.append(
            Remark(
                kind="inferred year",
                text=f"the dateline gives no year; {report.dateline.date} is taken from {_from(report)}",
                passages=place,
            )
        )
    if report.published is None:
        text = "nothing dates this report; its dates stay relative"
        remarks.append(Remark(kind="undated", text=text, passages=_first(report)))
    on, weekday = found.filed.on, found.filed.weekday
    if on is not None and weekday is not None and on.weekday() != weekday:
        remarks.append(
            Remark(kind="weekday", text=f"{on} was a {on:%A}, not the day that the dateline names", passages=place)
        )
    remarks.extend(
        Remark(kind="weekday", text=m.note, passages=(_passage(report, m.start, m.end),))
        for m in times
        if m.note and "not a" in m.note
    )
    return tuple(remarks)


def _first(report: Report) -> tuple[Passage, ...]:
    return tuple(_passage(report, s.start, s.end) for s in report.sentences[:1])


def _from(report: Report) -> str:
    return re.sub(r"^dateline, its year from ", "", report.dated_by or "the user")


def _passage(report: Report, start: int, end: int) -> Passage:
    return Passage(report=report.id, start=start, end=end, text=report.text[start:end])
