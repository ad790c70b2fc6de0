"""The figures, the timeline and the remarks of a brief."""

from rashomon.present.brief import Cite, Counted, Dated, Missed, Noted
from rashomon.present.marks import Marks
from rashomon.present.plain import plain
from rashomon.present.words import amount, period
from rashomon.records import Commitment, Comparison, Figure

UNCOUNTED = "what it counts is not told"
"""What stands for the thing counted where none was read."""


def figures(comparison: Comparison, marks: Marks) -> tuple[Counted, ...]:
    """Give the figures by what they count, those that several reports give first."""
    groups: dict[str, list[Figure]] = {}
    for figure in comparison.figures:
        groups.setdefault(plain(figure.counts or UNCOUNTED), []).append(figure)
    told = sorted(groups.items(), key=lambda group: (group[0] == UNCOUNTED, -len({one.report for one in group[1]})))
    return tuple(Counted(counts=counts, cites=_cites(given, marks)) for counts, given in told)


def timeline(comparison: Comparison, marks: Marks) -> tuple[Dated, ...]:
    """Give what is told of each stretch of time that a passage tells of."""
    return tuple(
        Dated(
            when=period(entry.earliest, entry.latest) or "day not told",
            gist=plain(entry.gist),
            marks=marks.all(entry.tellings),
        )
        for entry in comparison.timeline
        if entry.tellings
    )


def pending(comparison: Comparison, marks: Marks) -> tuple[Dated, ...]:
    """Give what was still open when the reports were written, and by when it is due."""
    return tuple(
        Dated(
            when=_due(one),
            gist=plain(one.what),
            marks=marks.all(one.tellings),
        )
        for one in comparison.commitments
        if one.tellings
    )


def _due(one: Commitment) -> str:
    if one.due is None:
        return "not yet"
    late = " (before the latest report)" if one.status == "overdue" else ""
    return f"by {period(one.due, one.due)}{late}"


def remarks(comparison: Comparison, marks: Marks) -> tuple[Noted, ...]:
    """Give what the reader should know about how the reports were read."""
    return tuple(
        Noted(
            text=plain(remark.text),
            cites=tuple(Cite(words=plain(passage.text), mark=marks.of(passage)) for passage in remark.passages),
        )
        for remark in comparison.remarks
    )


def unread(comparison: Comparison) -> tuple[Missed, ...]:
    """Give what was handed in and could not be used."""
    return tuple(
        Missed(path=plain(one.path), what=plain(one.what), remedy=plain(one.remedy)) for one in comparison.unread
    )


def _cites(given: list[Figure], marks: Marks) -> tuple[Cite, ...]:
    return tuple(
        dict.fromkeys(Cite(words=plain(figure.text), mark=marks.of(figure), note=_beyond(figure)) for figure in given)
    )


def _beyond(figure: Figure) -> str | None:
    # An exact number is in the words already; bounds may not be.
    return None if figure.low == figure.high else amount(figure)
