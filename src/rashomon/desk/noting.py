"""Noting one report: what it says by itself, what it is told apart by, and what it is found by."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import numpy as np

from rashomon.align.vectors import vectors
from rashomon.annotate import annotate as note
from rashomon.desk.limits import limited
from rashomon.errors import InputError
from rashomon.facts import countries
from rashomon.records import Capture, Notes, Source
from rashomon.sources import received, require_english
from rashomon.store import Prepared, mark, prepared, tagged
from rashomon.stories import lead_of, traits


def noted(capture: Capture) -> Prepared:
    """Read a capture, and make a report of it that is ready to be filed; raise the InputError that says why not."""
    text = received(capture)
    require_english(text)
    return ready(note(text))


def ready(notes: Notes) -> Prepared:
    """Make what a report says by itself ready to be filed."""
    return prepared(notes, traits(notes, meaning(lead_of(notes))), _tags(notes), passages(notes))


def tried(capture: Capture) -> Prepared | InputError:
    """Note a capture; whatever is wrong with one report stops no other."""
    try:
        with limited():
            return noted(capture)
    except TimeoutError as error:
        return InputError(capture.path, f"reading it was given up: {error}", "Hand in its text without what repeats.")
    except InputError as error:
        return error
    except Exception as error:  # noqa: BLE001 - see above
        told = f"it could not be read ({type(error).__name__}: {str(error)[:200]})"
        return InputError(capture.path, told, "Please report it, with the file.")


def meaning(text: str) -> bytes:
    """Give the meaning of a text as 384 signed bytes."""
    row = vectors([text])[0]
    scaled = np.rint(row * 127 / max(float(abs(row).max()), 1e-6))
    return bytes(np.clip(scaled, -127, 127).astype(np.int8).tobytes())


def passages(notes: Notes) -> list[tuple[str, str]]:
    """Give each sentence of a report, in their order, as its words and the marks that it is found by."""
    report = notes.reports[0]
    of_all = _of_all(report.source)
    names = _names(notes)
    within = _within(notes, names)
    found = []
    for place, sentence in enumerate(report.sentences):
        text = tagged(report.text[sentence.start : sentence.end])
        named = {f"actor:{name}" for name in _named_in(text, names)} | within[place] | of_all
        found.append((text, " ".join(sorted(map(mark, named)))))
    return found


def _names(notes: Notes) -> dict[str, tuple[str, ...]]:
    """Every name of each actor of a report, as names are searched for; a person is known by the last one too."""
    found = {}
    for actor in notes.actors:
        names = {tagged(name) for name in (actor.id, actor.name, *actor.aliases)} - {""}
        if actor.kind == "person":
            names |= {name.rpartition(" ")[2] for name in names}
        found[actor.id] = tuple(sorted(names))
    return found


def _within(notes: Notes, names: Mapping[str, tuple[str, ...]]) -> defaultdict[int, set[str]]:
    """Who speaks and who acts in each sentence, by its place, a pronoun's meaning included."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    places = {s.number: place for place, s in enumerate(notes.reports[0].sentences) if s.number}
    for claim in notes.claims:
        acting = (*claim.who, *claim.whom, *claim.where)
        found[places.get(claim.sentence, -1)] |= {f"actor:{n}" for a in acting for n in names.get(a, ())}
    for quote in notes.quotes:
        speaker = quote.speaker.actor if quote.speaker else None
        for place, s in enumerate(notes.reports[0].sentences if speaker else ()):
            if s.start < quote.end and quote.start < s.end:
                found[place] |= {f"{kind}:{n}" for kind in ("actor", "speaker") for n in names.get(speaker or "", ())}
    return found


def _named_in(text: str, names: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Give every name of the actors that a text names."""
    for every in names.values():
        if any(f" {name} " in f" {text} " for name in every):
            yield from every


def _tags(notes: Notes) -> Iterable[str]:
    """What stories are filtered by."""
    yield from (f"actor:{name}" for every in _names(notes).values() for name in every)
    yield from _of_all(notes.reports[0].source)


def _of_all(source: Source) -> set[str]:
    """What is said of every sentence of a report."""
    return {f"source:{n}" for n in _names_of(source)} | {f"country:{n}" for n in _called(source.country)}


def _called(country: str | None) -> set[str]:
    """A country's code and names."""
    known = countries().get(country or "")
    return {tagged(name) for name in (country or "", *(known.names if known else ()))} - {""}


def _names_of(source: Source) -> set[str]:
    """What a source may be called: its name, with `the` or without, and its domain, with its ending or without."""
    name, domain = tagged(source.name or ""), tagged(source.domain or "")
    return {name, name.removeprefix("the "), domain, domain.partition(".")[0]} - {""}
