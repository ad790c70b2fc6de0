"""Pairs of claims with whether they tell of one thing, from the stories that may be learned from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from evaluation.stories import Place, Story, held_out, stories
from numpy.typing import NDArray

from rashomon.align.candidates import Unit, units
from rashomon.align.features import table
from rashomon.align.linking import linked
from rashomon.align.points import paired
from rashomon.align.vectors import vectors
from rashomon.annotate import annotate

OVER = 0.5
"""The share (Jaccard) that a claim and a telling have in common if the claim is what tells it."""
HOLDS, PART = 0.9, 0.35
"""A claim that holds nearly all of a telling tells it too, where the telling is a good part of the claim."""
UNLIKE = 2
"""Sentences that tell something else, taken for each as examples of what looks alike."""
COPIED = 0.2
"""The weight of a pair of reports that copy one another: the same words teach little."""


Part = tuple[NDArray[np.float64], NDArray[np.bool_], NDArray[np.float64]]


"""Rows of features, whether each pair tells of one thing, and the weight of each."""


def of_stories() -> Iterator[tuple[str, Part]]:
    """Give the pairs of each story that may be learned from, by its name; pairs that are neither are left out."""
    for story in stories():
        if story.name not in held_out():
            yield story.name, _of_story(story)


def _of_story(story: Story) -> Part:
    """Give the pairs of whole reports, and those of single sentences laid side by side as if they were all."""
    named, actors = linked([annotate(one.received) for one in story.reports])
    short = {n.reports[0].id: (n.reports[0].path or "").rsplit("/", 1)[-1] for n in named}
    told = units(named, actors)
    parts = [_rows(told, story, short), *(_rows(some, story, short) for some in _sentences(told, story, short))]
    rows, same, weight = (np.concatenate(column) for column in zip(*parts, strict=True))
    return rows, same, weight


def _rows(told: Sequence[Unit], story: Story, short: Mapping[str, str]) -> Part:
    tells, touches = zip(*(_tells(one, story, short) for one in told), strict=True)
    spots, pairs = paired(told)
    kept = [
        n
        for n, (i, j) in enumerate(spots)
        if tells[i] & tells[j] or not (touches[i] & touches[j] or _worded_alike(told[i], told[j]))
    ]
    rows = table([pairs[n] for n in kept])
    same = np.array([bool(tells[spots[n][0]] & tells[spots[n][1]]) for n in kept], bool)
    weight = np.array([_weight(story, told, spots[n], short) if s else 1.0 for n, s in zip(kept, same, strict=True)])
    return rows, same, weight.reshape(len(kept))


def _worded_alike(left: Unit, right: Unit) -> bool:
    """Whether one claim holds the words of the other: told alike, listed or not."""
    one, other = left.claim.gist.lower(), right.claim.gist.lower()
    return one in other or other in one


def _sentences(told: Sequence[Unit], story: Story, short: Mapping[str, str]) -> Iterator[list[Unit]]:
    """Give pairs of single sentences: those that tell the same, and for each the two likest that do not."""
    by_sentence: dict[tuple[str, int], list[Unit]] = {}
    for one in told:
        key = (one.claim.report, one.claim.sentence)
        by_sentence.setdefault(key, []).append(replace(one, place=0.0))
    rows = dict(
        zip(
            by_sentence,
            vectors([max((u.claim.gist for u in some), key=len) for some in by_sentence.values()]),
            strict=True,
        )
    )
    about = {key: frozenset(n for u in some for n in _tells(u, story, short)[1]) for key, some in by_sentence.items()}
    for key, some in by_sentence.items():
        others = [k for k in by_sentence if k[0] > key[0] and not story.copied(short[k[0]], short[key[0]])]
        others.sort(key=lambda k: -float(rows[key] @ rows[k]))
        alike = [k for k in others if about[k] & about[key]]
        unlike = [k for k in others if not about[k] & about[key]][:UNLIKE]
        for other in (*alike, *unlike):
            yield [*some, *by_sentence[other]]


def _weight(story: Story, told: Sequence[Unit], spot: tuple[int, int], short: Mapping[str, str]) -> float:
    left, right = (short[told[i].claim.report] for i in spot)
    return COPIED if story.copied(left, right) else 1.0


def _tells(one: Unit, story: Story, short: Mapping[str, str]) -> tuple[frozenset[int], frozenset[int]]:
    """Give the things that a claim tells, by their numbers in the story, and those whose tellings it touches."""
    near = list(_near(one, story, short[one.claim.report]))
    own = (one.claim.start, one.claim.end)
    return frozenset(n for n, place in near if _is_told(own, place)), frozenset(n for n, _ in near)


def _near(one: Unit, story: Story, report: str) -> Iterator[tuple[int, Place]]:
    for number, same in enumerate(story.same):
        for place in same.places:
            if place.report == report and place.start < one.claim.end and one.claim.start < place.end:
                yield number, place


def _is_told(own: tuple[int, int], place: Place) -> bool:
    shared = min(own[1], place.end) - max(own[0], place.start)
    whole = max(own[1], place.end) - min(own[0], place.start)
    holds = shared >= HOLDS * (place.end - place.start) and shared >= PART * (own[1] - own[0])
    return shared >= OVER * whole or holds
