"""The extractors as components of a spaCy pipeline: each reads a Doc and puts records into an extension of it.

`nlp.add_pipe("rashomon_quotes")` fills `doc._.rashomon_quotes` with `rashomon.records.Quote`, and so on for
`rashomon_moments`, `rashomon_figures`, `rashomon_claims`, `rashomon_events`, `rashomon_attributions` and
`rashomon_actors`. Offsets count
characters of `doc.text`. The pipeline before them must tag, parse and name entities; the whole Doc is read as
the body of one report. Each component does all that it needs by itself: none waits for another.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from rashomon.annotate.actors import cast
from rashomon.annotate.actors.pronouns import link_pronouns
from rashomon.annotate.actors.sectors import in_sector
from rashomon.annotate.attributions import attributions
from rashomon.annotate.claims import claims
from rashomon.annotate.events import events
from rashomon.annotate.figures import figures
from rashomon.annotate.model import reading_of
from rashomon.annotate.moments import moments
from rashomon.annotate.quotes import quotes
from rashomon.annotate.syntax import Reading

REPORT = "doc"
"""The identifier of the report that a Doc is read as."""
_NEEDED = ["token.tag", "token.dep", "token.head", "token.ent_type", "token.ent_iob"]

Extractor = Callable[[Reading, date | None], tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Component:
    """One extractor with the extension that it fills, and the day that the texts were written, None if unknown."""

    extension: str
    extract: Extractor
    day: date | None

    def __call__(self, doc: Doc) -> Doc:
        """Fill the extension of a Doc; white space alone has nothing in it."""
        reading = reading_of(REPORT, doc)
        found = self.extract(reading, self.day) if reading.sentences else ()
        doc._.set(self.extension, found)
        return doc


def _actors(reading: Reading, day: date | None) -> tuple[Any, ...]:
    return tuple(in_sector(a) for a in sorted(cast(reading, day).actors.values(), key=lambda a: a.id))


def _moments(reading: Reading, day: date | None) -> tuple[Any, ...]:
    return tuple(moments(reading, day))


def _figures(reading: Reading, day: date | None) -> tuple[Any, ...]:
    return tuple(figures(reading, moments(reading, day)))


def _quotes(reading: Reading, day: date | None) -> tuple[Any, ...]:
    known = cast(reading, day)
    link_pronouns(reading, known)
    return tuple(quotes(reading, known).quotes)


def _claims(reading: Reading, day: date | None) -> tuple[Any, ...]:
    known = cast(reading, day)
    link_pronouns(reading, known)
    times = moments(reading, day)
    told = claims(reading, known, quotes(reading, known), times, figures(reading, times))
    return tuple(one.claim for one in told)


def _events(reading: Reading, day: date | None) -> tuple[Any, ...]:
    known = cast(reading, day)
    link_pronouns(reading, known)
    times = moments(reading, day)
    told = claims(reading, known, quotes(reading, known), times, figures(reading, times))
    return tuple(events(reading, known, told, times, day))


def _attributions(reading: Reading, day: date | None) -> tuple[Any, ...]:
    known = cast(reading, day)
    link_pronouns(reading, known)
    return tuple(attributions(reading, known))


EXTRACTORS: dict[str, Extractor] = {
    "rashomon_actors": _actors,
    "rashomon_moments": _moments,
    "rashomon_figures": _figures,
    "rashomon_quotes": _quotes,
    "rashomon_claims": _claims,
    "rashomon_events": _events,
    "rashomon_attributions": _attributions,
}
"""Each component by its name, which is that of the extension as well."""


def _made(name: str, day: str | None) -> Component:
    """Make a component; raises ValueError where the day is none as ISO 8601 writes it."""
    if not Doc.has_extension(name):
        Doc.set_extension(name, default=())
    return Component(name, EXTRACTORS[name], None if day is None else date.fromisoformat(day))


def _registered(name: str) -> Any:
    """Register one component with spaCy by its name, and give its factory."""

    def factory(nlp: Language, name: str, day: str | None) -> Component:  # noqa: ARG001 - spaCy hands both in
        return _made(extension, day)

    extension = name
    return Language.factory(
        name, default_config={"day": None}, assigns=[f"doc._.{name}"], requires=_NEEDED, func=factory
    )


actors_factory = _registered("rashomon_actors")
"""Makes `rashomon_actors`; named in pyproject.toml, where spaCy looks for it."""
moments_factory = _registered("rashomon_moments")
"""Makes `rashomon_moments`."""
figures_factory = _registered("rashomon_figures")
"""Makes `rashomon_figures`."""
quotes_factory = _registered("rashomon_quotes")
"""Makes `rashomon_quotes`."""
claims_factory = _registered("rashomon_claims")
"""Makes `rashomon_claims`."""
events_factory = _registered("rashomon_events")
"""Makes `rashomon_events`."""
attributions_factory = _registered("rashomon_attributions")
"""Makes `rashomon_attributions`."""
