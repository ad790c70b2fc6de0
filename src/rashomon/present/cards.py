"""The reports that were read, the origins that they come from, and where the event took place."""

from rashomon.present.brief import Card
from rashomon.present.marks import Mark, Marks
from rashomon.present.names import Names
from rashomon.present.plain import plain, web
from rashomon.present.words import counted, day, listed
from rashomon.records import Comparison, Origin, Report

UNNAMED = "Unnamed report"
"""What stands for the name of a report that tells neither its outlet nor where it was filed."""


def cards(comparison: Comparison, marks: Marks, names: Names) -> tuple[Card, ...]:
    """Give a card for each report, in the order of the comparison."""
    origins = {report: origin for origin in comparison.origins for report in origin.reports}
    return tuple(
        _card(report, marks.letters[report.id], origins.get(report.id), names) for report in comparison.reports
    )


def read(comparison: Comparison) -> str:
    """Give how many reports were read, and from how many origins that are known."""
    known = sum(origin.kind != "unknown" for origin in comparison.origins)
    traced = {report for origin in comparison.origins if origin.kind != "unknown" for report in origin.reports}
    untraced = sum(report.id not in traced for report in comparison.reports)
    line = counted(len(comparison.reports), "report") + " read"
    if not untraced:
        return f"{line}, from {counted(known, 'origin')}"
    if not known:
        return f"{line}; no origin is known"
    return f"{line}, from {counted(known, 'known origin')}; the origin of {untraced} is not known"


def shared_origins(comparison: Comparison, marks: Marks) -> tuple[str, ...]:
    """Give a line for each origin whose words more than one report carries."""
    shared = (origin for origin in comparison.origins if len(origin.reports) > 1 and origin.kind != "unknown")
    return tuple(f"{listed(_letters(origin, marks))} come from one origin: {_origin(origin)}" for origin in shared)


def _letters(origin: Origin, marks: Marks) -> list[str]:
    return [letter for report, letter in marks.letters.items() if report in origin.reports]


def where(comparison: Comparison, marks: Marks, names: Names) -> tuple[str | None, tuple[Mark, ...]]:
    """Give the place of the event, and the marks of the passages that tell it."""
    story = comparison.story
    if story.place is None or not story.common:
        return None, ()
    return names.actor(story.place), marks.all(story.placed)


def _card(report: Report, letter: str, origin: Origin | None, names: Names) -> Card:
    source, link = report.source, web(report.url)
    address = link or report.path or report.url
    return Card(
        letter=letter,
        name=_name(report),
        country=names.country(source.country) if source.country else None,
        title=plain(report.title) if report.title else None,
        byline=plain(report.byline) if report.byline else None,
        filed=_filed(report),
        published=_published(report),
        origin=_origin(origin, source.name) if origin else None,
        outlet=bool(source.name or source.domain),
        address=plain(address) if address else None,
        link=link,
        language=report.language if report.language.replace("-", "").isalnum() else "und",
    )


def _name(report: Report) -> str:
    """Name a report by its outlet, else by where it was filed: it is what parts reports without an outlet."""
    outlet, place = report.source.name or report.source.domain, report.dateline.place
    return plain(outlet or (f"Filed in {place}" if place else UNNAMED))


def _filed(report: Report) -> str | None:
    dateline, named = report.dateline, report.source.name or report.source.domain
    when = day(dateline.date) if dateline.date else None
    if when and dateline.inferred:
        when += " (year inferred)"
    # A report without an outlet bears the place in its name.
    told = [plain(dateline.place) if dateline.place and named else None, when]
    return ", ".join(part for part in told if part) or None


def _published(report: Report) -> str | None:
    if report.published is None or report.published == report.dateline.date:
        return None
    return f"{day(report.published)}{f' (date from {plain(report.dated_by)})' if report.dated_by else ''}"


def _origin(origin: Origin, outlet: str | None = None) -> str:
    if origin.kind == "unknown":
        return "origin not known"
    if origin.kind == "outlet" and origin.name == outlet:
        return "no agency named"
    return f"{plain(origin.name)} ({origin.kind})" if origin.name else f"an {origin.kind}"
