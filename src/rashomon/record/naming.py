"""The states and groups that a stretch of text names, and a form of it in which they all look alike.

In that form each name is as many signs of its class as it has letters: offsets stay, and no rule can tell one
country from another.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rashomon.facts import countries, country_of, institutions
from rashomon.record.tables import form
from rashomon.records import Actor

STATE, ADJECTIVE, PERSON, GROUP = "\ue000", "\ue001", "\ue002", "\ue003"
"""The signs of a state's name or capital, its adjective, a person who holds an office, and a group or union."""

_BEFORE = re.compile(rf"\b{form('names', 'part')}\s$")
_BEHIND = re.compile(rf"\s{form('names', 'thing')}\b")
"""Words with which a country's name stands for none: `Latin American`, `the Indian Ocean`."""

Class = Literal["state", "adjective", "person", "group"]
_SIGN: dict[str, str] = {"state": STATE, "adjective": ADJECTIVE, "person": PERSON, "group": GROUP}


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: for which party it stands, and which person it is, if it is one."""

    start: int
    end: int
    form: Class
    party: str
    person: str | None = None


class Naming:
    """Finds names; made once for the actors and the texts of a comparison."""

    def __init__(self, actors: Iterable[Actor], texts: Iterable[str]) -> None:
        """Take the actors that the reports name, and the reports' texts."""
        self.actors = {actor.id: actor for actor in actors}
        self._known: dict[str, tuple[Class, str, str | None]] = dict(_places())
        for actor in self.actors.values():
            for name in {actor.name, *actor.aliases} - self._known.keys():
                if (told := _class(actor, name)) is not None:
                    self._known[name] = told
        every = "\n".join(texts)
        longest = sorted((name for name in self._known if name in every), key=lambda name: (-len(name), name))
        self._form = re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, longest)) or '(?!)'})(?!\w)")

    def party(self, key: str) -> str | None:
        """Give the state or group for which an actor acts, None for one that acts for itself alone."""
        actor = self.actors.get(key)
        told = _class(actor, actor.name) if actor is not None else None
        return told[1] if told else key if key in countries() else None

    def names(self, text: str) -> Iterator[Name]:
        """Give the names in a text, in their order."""
        for found in self._form.finditer(text):
            kind, party, person = self._known[found[0]]
            if _BEFORE.search(text, 0, found.start()) or _BEHIND.match(text, found.end()):
                continue
            yield Name(found.start(), found.end(), kind, party, person)


def masked(text: str, names: Iterable[Name]) -> str:
    """Give a text with the sign of its class for each letter of a name."""
    letters = list(text)
    for name in names:
        letters[name.start : name.end] = _SIGN[name.form] * (name.end - name.start)
    return "".join(letters)


@cache
def _places() -> dict[str, tuple[Class, str, str | None]]:
    return {
        name: ("adjective" if kind == "demonym" else "state", code, None) for name, (code, kind) in country_of().items()
    }


def _class(actor: Actor, name: str) -> tuple[Class, str, str | None] | None:
    """Give what a name of an actor stands for, None where it stands for no party."""
    if actor.kind == "state":
        return "state", actor.country or actor.id, None
    if actor.kind == "person":
        return ("person", actor.country, actor.id) if actor.country and actor.office else None
    if actor.kind == "armed group":
        return "group", actor.id, None
    known = institutions().get(name) if actor.kind == "organisation" else None
    if known is None:
        return None
    if known.speaks_for:
        return "state", known.speaks_for, None
    return None if known.country else ("group", actor.id, None)
