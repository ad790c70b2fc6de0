"""What speaks for two event words telling one event, and what against: features of all pairs at once."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.align.deeds import opposite_deeds, same_deed, same_thing
from rashomon.align.event_field import Field, Square
from rashomon.align.event_words import EventWord

Places = NDArray[np.int64]


def same_stem(field: Field) -> Square:
    """Whether the words are the same but for their endings."""
    return _equal(field, lambda w: w.stem)


def _equal(field: Field, key: Callable[[EventWord], Hashable]) -> Square:
    keys = [key(one) for one in field.words]
    number = {k: n for n, k in enumerate(dict.fromkeys(keys))}
    row = np.array([number[k] for k in keys])
    found: Square = (row[:, None] == row[None, :]).astype(np.float64)
    return found


def _by_stem(field: Field, of: Callable[[str, str], float]) -> Square:
    """A value for each two stems, spread over the words."""
    stems = sorted({one.stem for one in field.words})
    table = np.array([[of(a, b) for b in stems] for a in stems])
    row = np.array([stems.index(one.stem) for one in field.words])
    found: Square = table[row[:, None], row[None, :]]
    return found


def deed(field: Field) -> Square:
    """Whether the words may tell the same deed (1), or opposite ones (-1)."""
    return _by_stem(field, lambda a, b: float(same_deed(a, b)) - float(opposite_deeds(a, b)))


def thing(field: Field) -> Square:
    """Whether the words are nouns for one thing."""
    return _by_stem(field, lambda a, b: float(same_thing(a, b)))


def word_meaning(field: Field) -> Square:
    """How near the words are in meaning by themselves."""
    return field.nearness(lambda w: w.text.lower())


def window_meaning(field: Field) -> Square:
    """How near the words are with what stands around them."""
    return field.nearness(lambda w: w.window)


def report_words(field: Field) -> Square:
    """How alike the words of their reports are."""
    return field.reports_alike(field.documents)


def report_names(field: Field) -> Square:
    """How alike the names in their reports are: like events of others are told with other names."""
    return field.reports_alike(field.named)


def same_report(field: Field) -> Square:
    """Whether they are of one report."""
    return _equal(field, lambda w: w.report)


def same_sentence(field: Field) -> Square:
    """Whether they stand in one sentence."""
    return _equal(field, lambda w: (w.report, w.line))


def things(field: Field) -> Square:
    """The weight of the words of content that their sentences share."""
    found: Square = np.round(field.shared(lambda w: w.things), 3)
    return found


def things_share(field: Field) -> Square:
    """The same, as a share of what the shorter has."""
    return _share(things(field))


def _share(total: Square) -> Square:
    own = np.diag(total)
    found: Square = np.round(total / np.maximum(np.minimum(own[:, None], own[None, :]), 1e-9), 3)
    return found


def names(field: Field) -> Square:
    """How many words with a capital their sentences share."""
    return field.overlap(lambda w: w.names, weighed=False)


def rare_names(field: Field) -> Square:
    """The weight of those names, the rarer the more, as a share of what the one with fewer has."""
    return _share(field.shared(lambda w: w.names))


def other_names(field: Field) -> Square:
    """How many names the one with fewer has that the other has not."""
    both = field.overlap(lambda w: w.names, weighed=False)
    own = np.diag(both)
    found: Square = np.minimum(own[:, None], own[None, :]) - both
    return found


def doers(field: Field) -> Square:
    """How many actors do both."""
    return field.overlap(lambda w: w.who, weighed=False)


def targets(field: Field) -> Square:
    """How many actors both are done to."""
    return field.overlap(lambda w: w.whom, weighed=False)


def actors(field: Field) -> Square:
    """How many actors both name."""
    return field.overlap(lambda w: w.who | w.whom, weighed=False)


def places(field: Field) -> Square:
    """How many places both name."""
    return field.overlap(lambda w: w.where, weighed=False)


def days(field: Field) -> Square:
    """Whether both name the same day (1), or each another (-1)."""
    met = field.overlap(lambda w: w.days, weighed=False)
    dated = np.array([bool(one.days) for one in field.words])
    found: Square = np.where(met > 0, 1.0, np.where(dated[:, None] & dated[None, :], -1.0, 0.0))
    return found


def nouns(field: Field) -> Square:
    """How many of the two are nouns."""
    row = np.array([float(one.noun) for one in field.words])
    found: Square = row[:, None] + row[None, :]
    return found


def common(field: Field) -> Square:
    """How many times the rarer of the two words stands in the reports, as a share of the reports."""
    counts = Counter(one.stem for one in field.words)
    row = np.array([counts[one.stem] / max(len(field.documents), 1) for one in field.words])
    found: Square = np.round(np.minimum(row[:, None], row[None, :]), 3)
    return found


def more_common(field: Field) -> Square:
    """The same for the commoner one."""
    counts = Counter(one.stem for one in field.words)
    row = np.array([counts[one.stem] / max(len(field.documents), 1) for one in field.words])
    found: Square = np.round(np.maximum(row[:, None], row[None, :]), 3)
    return found


def early(field: Field) -> Square:
    """The number of the sentence of the later one."""
    row = np.array([float(one.line) for one in field.words])
    found: Square = np.maximum(row[:, None], row[None, :])
    return found


FEATURES: tuple[Callable[[Field], Square], ...] = (
    same_stem, deed, thing, word_meaning, window_meaning, report_words, report_names, same_report, same_sentence,
    things, things_share, names, rare_names,
    other_names, doers, targets, actors, places, days, nouns, common, more_common, early,
)  # fmt: skip
"""All features, by the names under which the learned scorer knows them."""


def table(words: Sequence[EventWord], left: Places, right: Places) -> NDArray[np.float64]:
    """Give a row of features for each two words at some places; the other words are what these are weighed against."""
    field = Field(tuple(words), frozenset(left.tolist()) | frozenset(right.tolist()))
    return np.stack([feature(field)[left, right] for feature in FEATURES], axis=1)
