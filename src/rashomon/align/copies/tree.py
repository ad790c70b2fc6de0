"""The family tree of a story's reports: what each has from which other, what it added, and what it cut."""

from collections.abc import Iterable, Mapping, Sequence

from rashomon.align.copies.kinds import WHOLE, kind
from rashomon.align.copies.pairs import Shared, Text
from rashomon.align.copies.passages import gone, kept, news
from rashomon.records import Copy

NEW = 12
"""Words that a second original must explain beyond what the first does: else it is a copy beside this one."""


def tree(texts: Sequence[Text], pairs: Iterable[Shared]) -> tuple[Copy, ...]:
    """Give what each report has from the others, in the order of the reports; from each original but what is left."""
    sizes = {text.report.id: text.size for text in texts}
    by_later: dict[str, list[Shared]] = {text.report.id: [] for text in texts}
    for pair in pairs:
        by_later[pair.later.report.id].append(pair)
    roots = {report for report, some in by_later.items() if not some}
    found: list[Copy] = []
    for some in by_later.values():
        chosen = _chosen(some, roots)
        found.extend(_copy(one, chosen, sizes) for one in chosen)
    return tuple(found)


def _chosen(some: Sequence[Shared], roots: Iterable[str]) -> list[Shared]:
    """The originals that explain a report: that of most of its words, of two such the one that copies nobody."""
    ranked = sorted(some, key=lambda s: (-_tenth(s), s.first.report.id not in roots, s.first.report.id))
    known: set[int] = set()
    chosen: list[Shared] = []
    for one in ranked:
        places = {place + n for run in one.runs for place, _, length in run.stretches for n in range(length)}
        if len(places - known) >= NEW:
            chosen.append(one)
            known |= places
    return chosen


def _tenth(one: Shared) -> int:
    """Words had from an original, in tenths of the report: a word more or less ranks no copy before its original."""
    return round(10 * one.words / one.later.size)


def _copy(one: Shared, chosen: Sequence[Shared], sizes: Mapping[str, int]) -> Copy:
    whole = one.words >= WHOLE * one.later.size
    added, cut = news(one.later, chosen), gone(one) if whole else ()
    return Copy(
        report=one.later.report.id, of=one.first.report.id, kind=kind(one, chosen, added, cut),
        share=round(min(one.words / sizes[one.later.report.id], 1.0), 3), why=one.why, sure=one.sure,
        kept=kept(one), added=added, cut=cut,
    )  # fmt: skip
