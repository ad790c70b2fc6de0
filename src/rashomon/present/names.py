"""What actors and countries are called."""

from rashomon.facts import countries
from rashomon.present.plain import plain
from rashomon.records import Comparison


class Names:
    """Looks up the names that a comparison itself gives; what neither it nor a table names keeps its code."""

    def __init__(self, comparison: Comparison) -> None:
        """Take the comparison whose actors are to be named."""
        self._actors = {actor.id: plain(actor.name) for actor in comparison.actors}
        self._offices = {actor.id: plain(actor.office) for actor in comparison.actors if actor.office}
        self._countries: dict[str, str] = {}
        for actor in comparison.actors:
            if actor.kind == "state" and actor.country:
                self._countries.setdefault(actor.country, plain(actor.name))

    def actor(self, key: str) -> str:
        """Give an actor's name."""
        return self._actors.get(key, plain(key))

    def office(self, key: str) -> str | None:
        """Give an actor's office, where one is told."""
        return self._offices.get(key)

    def country(self, code: str) -> str:
        """Give the name of the country with this code, as the reports call it if they do."""
        known = countries().get(code)
        return self._countries.get(code) or plain(known.name if known is not None else code)
