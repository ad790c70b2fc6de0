"""What follows over time from what reports tell."""

from dataclasses import replace

from rashomon.facts import countries
from rashomon.record.agreements import agreements
from rashomon.record.commitments import commitments
from rashomon.record.dependencies import dependencies
from rashomon.record.lines import lines
from rashomon.record.measures import measures
from rashomon.record.naming import Naming
from rashomon.record.relations import relations
from rashomon.records import Actor, Comparison

__all__ = ["recorded"]


def recorded(comparison: Comparison) -> Comparison:
    """Give a comparison with what follows from it: commitments, agreements, measures, dependencies, relations."""
    naming = Naming(comparison.actors, [report.text for report in comparison.reports])
    told = list(lines(comparison, naming))
    pacts = agreements(told, naming, {report.id: report.published for report in comparison.reports})
    laid, needs = measures(told, naming), dependencies(told)
    between = relations(told, naming, comparison.reports, comparison.events, pacts, laid)
    keys = {
        *(key for pact in pacts for key in pact.parties),
        *(key for one in laid for key in (*one.who, *one.against)),
        *(key for need in needs for key in (need.who, need.on)),
        *(key for relation in between for key in (relation.a, relation.b)),
    }
    return replace(
        comparison, actors=_with_states(comparison.actors, keys), commitments=commitments(comparison),
        agreements=pacts, measures=laid, dependencies=needs, relations=between,
    )  # fmt: skip


def _with_states(actors: tuple[Actor, ...], keys: set[str]) -> tuple[Actor, ...]:
    """Give the actors with the states among some keys that a report names by their adjective alone."""
    new = sorted(keys - {actor.id for actor in actors})
    return (
        *actors,
        *(Actor(id=key, name=countries()[key].name, kind="state", country=key, sector="GOV") for key in new),
    )
