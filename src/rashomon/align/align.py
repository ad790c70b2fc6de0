"""Laying the notes of several reports side by side."""

from collections.abc import Sequence
from datetime import date

from rashomon.align.candidates import units
from rashomon.align.copies import shared as sharing
from rashomon.align.copies import text_of, tree
from rashomon.align.judged import spots, with_actors, with_claims, with_remarks
from rashomon.align.linking import linked
from rashomon.align.merging import merged
from rashomon.align.origins import origins
from rashomon.align.points import points
from rashomon.align.said import SameRemark, heard, same_remarks, unquoted
from rashomon.align.shaping import Shaper
from rashomon.align.sharing import shared as in_common
from rashomon.align.singles import singles
from rashomon.align.story import story
from rashomon.align.timeline import timeline
from rashomon.align.tracing import Tracing
from rashomon.records import (
    Comparison,
    Judgement,
    Notes,
    Point,
    PointStatus,
    Report,
)


def align(notes: Sequence[Notes], judgements: Sequence[Judgement] = ()) -> Comparison:
    """Compare the reports of one event; their order does not matter.

    `judgements` are those that persons gave on the actors and claims of these reports, oldest first.
    """
    ordered = sorted(
        notes, key=lambda n: (n.reports[0].published or date.max, n.reports[0].source.name or "", n.reports[0].id)
    )
    told_apart, apart = with_actors(ordered, judgements)
    named, actors = linked(told_apart, apart)
    reports = tuple(n.reports[0] for n in named)
    texts = [text_of(n) for n in named]
    copies = tree(texts, sharing(texts))
    sources = origins(texts, copies)
    told = units(named, actors)
    judged = spots(named, judgements)
    joined = points(told, lambda found: with_claims(found, told, judged))
    context = Shaper(reports, Tracing(reports, sources, copies), {a.id: a for a in actors}, told)
    remarks = [context.remark(one) for one in _distinct(with_remarks(same_remarks(named), judged))]
    shared = [*unquoted([context.point(one) for one in joined], remarks), *remarks]
    found = _ordered([*shared, *singles(shared, named, context.count)], reports)
    claims = {c.id: c for n in named for c in n.claims}
    event = story(found, reports, claims)
    little = () if event.common else tuple(in_common(list(claims.values()), context.actors))
    return Comparison(
        story=event, reports=reports, origins=sources, actors=actors,
        quotes=tuple(q for n in named for q in n.quotes), claims=tuple(c for n in named for c in n.claims),
        moments=tuple(m for n in named for m in n.moments), figures=tuple(f for n in named for f in n.figures),
        events=merged([e for n in named for e in n.events], named, told, [j.members for j in joined], judged),
        points=found,
        timeline=timeline(told, [j.members for j in joined], reports), heard=heard(named),
        wording=tuple(w for n in named for w in n.wording),
        remarks=(*little, *dict.fromkeys(r for n in named for r in n.remarks)),
        attributions=tuple(a for n in named for a in n.attributions), copies=copies,
    )  # fmt: skip


def _distinct(remarks: Sequence[SameRemark]) -> list[SameRemark]:
    """Each quote stands in one point, with the one that is most like it."""
    used: set[str] = set()
    kept = []
    for one in remarks:
        if one.left.id not in used and one.right.id not in used:
            used |= {one.left.id, one.right.id}
            kept.append(one)
    return kept


def _ordered(found: Sequence[Point], reports: Sequence[Report]) -> tuple[Point, ...]:
    """Contradictions, differences and agreements by how many tell them, singles in the order of their report."""
    place = {r.id: n for n, r in enumerate(reports)}
    rank: dict[PointStatus, int] = {"agreed": 0, "differs": 1, "contradicted": 2, "single": 3}

    def key(point: Point) -> tuple[int, int, int, int]:
        first = point.tellings[0]
        lead = place[first.report] if point.status == "single" else -len(point.tellings)
        return rank[point.status], lead, first.start, first.end

    ordered = sorted(found, key=key)
    return tuple(_numbered(point, number) for number, point in enumerate(ordered, 1))


def _numbered(point: Point, number: int) -> Point:
    return Point(
        id=f"p{number}", gist=point.gist, status=point.status, tellings=point.tellings, origins=point.origins,
        countries=point.countries, findings=point.findings, score=point.score, why=point.why,
    )  # fmt: skip
