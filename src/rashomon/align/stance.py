"""Stance: whether a sentence speaks well or ill of somebody, by a learned reading of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.align.aiming import Aim, coded
from rashomon.align.upper import leanings


@dataclass(frozen=True, slots=True)
class Stance:
    """The tone of a sentence towards somebody: from -1 (ill) to 1 (well), and how sure its direction is."""

    score: float
    sure: float

    @property
    def coloured(self) -> bool:
        """Whether it is not neutral."""
        return self.score != 0.0


def stances(aims: Sequence[Aim]) -> list[Stance]:
    """Read each sentence towards whom it is about; the name itself is not read."""
    return [_stance(*(float(x) for x in leanings(one.ids, one.at))) for one in coded(aims)]


def _stance(ill: float, neutral: float, well: float) -> Stance:
    most = max(ill, neutral, well)
    score = 0.0 if most == neutral else well - ill
    return Stance(round(score, 2), round(most, 2))
