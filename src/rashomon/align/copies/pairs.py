"""Which two reports have words in common that two writers do not hit on by chance, and which of them was first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rashomon.align.copies.houses import House, house, names
from rashomon.align.copies.runs import Indexed, Run, indexed, runs, sharing
from rashomon.align.copies.words import Word, own_words
from rashomon.records import Notes, Report

LONG = 12
"""Words of a run from which on it is taken: a shorter one may be a form of words that a whole trade uses."""
ENOUGH = 20
"""Words in long runs from which on one report has them from the other."""
MOST = 0.5
"""The share of the shorter report's words that is enough where it has fewer."""
LONGER = 1.15
"""How many times as long as the other a report is to be taken for the first of two, if nothing else tells."""


@dataclass(frozen=True, slots=True)
class Text:
    """A report with the words that are its writer's own and whose house it is of."""

    report: Report
    words: tuple[Word, ...]
    house: House

    @property
    def size(self) -> int:
        """How many words are its writer's own."""
        return sum(1 for word in self.words if word.text)

    def sentence(self, number: int) -> str:
        """Give the words of a sentence by its place among the report's."""
        sentence = self.report.sentences[number]
        return self.report.text[sentence.start : sentence.end]


@dataclass(frozen=True, slots=True)
class Shared:
    """Runs of words of the `later` text that stand in the `first` one too, and what tells which was first."""

    later: Text
    first: Text
    runs: tuple[Run, ...]
    why: str
    sure: bool

    @property
    def words(self) -> int:
        """How many words the later has from the first."""
        return sum(run.words for run in self.runs)


def text_of(notes: Notes) -> Text:
    """Make ready what a report is compared by."""
    return Text(notes.reports[0], tuple(own_words(notes)), house(notes.reports[0]))


def shared(texts: Sequence[Text]) -> list[Shared]:
    """Give the pairs of reports of which one has words from the other; an index tells which to compare."""
    indexes = [indexed(text.words) for text in texts]
    found = (_of_two(texts[i], texts[j], indexes[i], indexes[j]) for i, j in sharing(indexes))
    return [one for one in found if one is not None]


def _of_two(left: Text, right: Text, one: Indexed, other: Indexed) -> Shared | None:
    """What one of two has from the other; a sentence given with the other's name is a citation, and no copy."""
    some = [run for run in runs(one, other) if run.words >= LONG]
    kept = tuple(run for run in some if not _cited(left, right, run))
    if sum(run.words for run in kept) < min(ENOUGH, max(LONG, MOST * min(left.size, right.size))):
        return None
    whole = sum(run.words for run in kept) >= MOST * min(left.size, right.size)
    turned, why, sure = order(left, right, whole=whole)
    later, first = (right, left) if turned else (left, right)
    return Shared(later, first, tuple(map(_turned, kept)) if turned else kept, why, sure)


def _turned(run: Run) -> Run:
    return Run(tuple((j, i, length) for i, j, length in run.stretches))


def _cited(left: Text, right: Text, run: Run) -> bool:
    """Whether the sentence that a run begins in names the other report's house, which does not name itself there."""
    if left.house.name == right.house.name:
        return False
    i, j, _ = run.stretches[0]
    one, other = left.sentence(left.words[i].sentence), right.sentence(right.words[j].sentence)
    return any(
        names(here, house) and not names(there, house)
        for here, there, house in ((one, other, right.house), (other, one, left.house))
    )


def order(left: Text, right: Text, *, whole: bool) -> tuple[bool, str, bool]:
    """Tell whether the left of two reports was first, by what, and whether that tells it; the surest sign decides.

    That one is shorter tells something only where most of it stands in the other (`whole`).
    """
    for sign, why in _SIGNS if whole else _SIGNS[:-1]:
        for turned, (later, first) in enumerate(((left, right), (right, left))):
            if sign(later, first):
                return bool(turned), why.format(other=first.house.name), True
    return left.report.id < right.report.id, "which of the two was first cannot be told", False


def _marked(later: Text, first: Text) -> bool:
    return first.house.kind == "agency" and first.house.name == later.house.credited != later.house.name


def _after(later: Text, first: Text) -> bool:
    days = later.report.published, first.report.published
    return bool(days[0] and days[1] and days[0] > days[1])


def _reprints(kind: str) -> Callable[[Text, Text], bool]:
    """Whether the first is of a house that others reprint, and the later of none such."""
    return lambda later, first: (
        first.house.kind == kind and later.house.kind is not None and later.house.kind not in (kind, "government")
    )


def _names(later: Text, first: Text) -> bool:
    return names(later.report.text, first.house) and not names(first.report.text, later.house)


def _shorter(later: Text, first: Text) -> bool:
    return first.size > LONGER * later.size


_SIGNS: tuple[tuple[Callable[[Text, Text], bool], str], ...] = (
    (_marked, "it bears the mark of {other}"),
    (_after, "it is of a later day"),
    (_reprints("government"), "{other} is an authority"),
    (_reprints("agency"), "{other} is an agency"),
    (_names, "it names {other}"),
    (_shorter, "it is the shorter of the two"),
)
"""What tells that one report is the later of two, the surest sign first."""
