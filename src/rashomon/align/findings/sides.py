"""What a comparer is given, and how it says what it found."""

from dataclasses import dataclass
from datetime import date

from rashomon.align.candidates import Unit
from rashomon.align.deeds import same_deed
from rashomon.records import Actor, Aspect, Finding, Passage, Side, Verdict


@dataclass(frozen=True, slots=True)
class Compared:
    """Two claims about one thing, with the actors of the story and the days of their reports."""

    left: Unit
    right: Unit
    actors: dict[str, Actor]
    left_day: date | None
    right_day: date | None

    def name(self, actor: str) -> str:
        """Give an actor's name."""
        known = self.actors.get(actor)
        return known.name if known else actor

    def names(self, actors: tuple[str, ...]) -> str:
        """Give several actors' names, in the order of the alphabet."""
        return ", ".join(sorted(self.name(a) for a in actors)) or "nobody named"


def side(passage: Passage, value: str) -> Side:
    """Give one side of a finding."""
    return Side(report=passage.report, start=passage.start, end=passage.end, text=passage.text, value=value)


def finding(aspect: Aspect, verdict: Verdict, left: Side, right: Side, why: str) -> Finding:
    """Give a finding."""
    return Finding(aspect=aspect, left=left, right=right, verdict=verdict, why=why)


def one_deed(compared: Compared) -> bool:
    """Whether both claims tell one deed: only then do its day and its place compare."""
    left, right = compared.left.claim.does, compared.right.claim.does
    return same_deed(left, right) or left == right
