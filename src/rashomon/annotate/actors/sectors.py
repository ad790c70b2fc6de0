"""Which sector of society an actor belongs to, by PLOVER's codes: `GOV`, `MIL`, `JRN`."""

from dataclasses import replace
from functools import cache

from rashomon.annotate.lexicon import rows
from rashomon.records import Actor

_BY_KIND = {"state": "GOV", "armed group": "REB"}
_PAST = ("former ", "ex-", "then-")


@cache
def _words() -> tuple[tuple[str, str], ...]:
    """Words and phrases with the sector that they tell, phrases first."""
    found = [
        (word.replace("_", " "), row["code"]) for row in rows("plover_sectors.csv") for word in row["words"].split()
    ]
    return tuple(sorted(found, key=lambda pair: " " not in pair[0]))


def told_by(phrase: str) -> str | None:
    """Give the sector that an office or a name tells; former holders of an office are no longer of its sector.

    >>> told_by("Deputy Prime Minister"), told_by("army spokesman"), told_by("former president"), told_by("poet")
    ('GOV', 'MIL', 'ELI', None)
    """
    low = phrase.lower()
    padded = f" {low} "
    found = next((code for word, code in _words() if f" {word} " in padded or f" {word}s " in padded), None)
    return "ELI" if found == "GOV" and low.startswith(_PAST) else found


def in_sector(actor: Actor) -> Actor:
    """Give an actor with its sector, where its kind, its office or, of an organisation, its name tells it."""
    told = actor.office if actor.kind == "person" else actor.name if actor.kind == "organisation" else None
    return replace(actor, sector=_BY_KIND.get(actor.kind) or (told_by(told) if told else None))
