"""The points of a brief: what is agreed, differs, is contradicted, and what one report alone tells."""

from collections.abc import Iterable

from rashomon.present.brief import Alike, Card, Cite, Item, Only, Row, Value
from rashomon.present.marks import Marks
from rashomon.present.names import Names
from rashomon.present.plain import plain
from rashomon.present.words import ASPECTS, counted, listed
from rashomon.records import Aspect, Finding, Passage, Point, PointStatus, Side, Verdict

ORDER: tuple[PointStatus, ...] = ("agreed", "differs", "contradicted", "single")
"""The order of a brief, and of the numbers of its points."""

UNSURE = 0.6
"""Of pairs that score less, hardly half are listed as one thing in stories left out; of others, three in four."""

# What parts two tellings is read before what joins them.
_GRAVITY = ("contradictory", "different", "updated", "compatible", "same")


def ordered(points: Iterable[Point], marks: Marks) -> list[Point]:
    """Give the points in the order of a brief: by status, the less sure ones last, and the single ones by report."""
    letters = list(marks.letters)

    def place(point: Point) -> tuple[int, bool, int]:
        alone = point.status == "single" and point.tellings
        return ORDER.index(point.status), _unsure(point), letters.index(point.tellings[0].report) if alone else 0

    return sorted((point for point in points if point.tellings), key=place)


def item(number: int, point: Point, marks: Marks, names: Names) -> Item:
    """Give one point as it is shown, under its number."""
    findings = sorted(point.findings, key=lambda finding: _GRAVITY.index(finding.verdict))
    return Item(
        number=number,
        status=point.status,
        gist=_sentence(plain(point.gist)),
        reach=_reach(point, names),
        joined=_joined(point),
        marks=marks.all(point.tellings),
        cites=_cites(point.tellings, marks),
        rows=_rows([finding for finding in findings if finding.verdict != "same"], marks),
        alike=_alike([finding for finding in findings if finding.verdict == "same"], marks),
    )


def only(items: Iterable[Item], cards: Iterable[Card]) -> tuple[Only, ...]:
    """Give the single points by the report that tells them; a report that tells none alone is left out."""
    single = [one for one in items if one.status == "single"]
    told = ((card, tuple(one for one in single if one.marks[0].letter == card.letter)) for card in cards)
    return tuple(Only(card=card, items=mine) for card, mine in told if mine)


def _sentence(words: str) -> str:
    """Begin with a capital: a gist is read by itself, and may have stood within a sentence."""
    return words[:1].upper() + words[1:]


def _cites(passages: Iterable[Passage], marks: Marks) -> tuple[Cite, ...]:
    return tuple(dict.fromkeys(Cite(words=plain(passage.text), mark=marks.of(passage)) for passage in passages))


def _reach(point: Point, names: Names) -> str:
    told = counted(len({telling.report for telling in point.tellings}), "report")
    origins = counted(point.origins, "known origin") if point.origins else "no known origin"
    press = listed([names.country(code) for code in point.countries])
    unsure = f"; less sure to be of one thing ({point.score:.2f})" if _unsure(point) else ""
    return f"{told}, {origins}" + (f"; press of {press}" if press else "") + unsure


def _unsure(point: Point) -> bool:
    """Whether the tellings of a point may well be of two things; two quotes of one remark have another measure."""
    quoted = any(finding.aspect == "wording" for finding in point.findings)
    return point.status != "single" and point.score < UNSURE and not quoted


def _joined(point: Point) -> str | None:
    if point.why is None or len(point.tellings) < 2:
        return None
    return f"{plain(point.why)} ({point.score:.2f})"


def _rows(findings: Iterable[Finding], marks: Marks) -> tuple[Row, ...]:
    """Give the findings of one aspect and verdict as one row, each value once."""
    groups: dict[tuple[Aspect, Verdict], list[Finding]] = {}
    for one in findings:
        groups.setdefault((one.aspect, one.verdict), []).append(one)
    return tuple(_row(some, marks) for some in groups.values())


def _row(findings: list[Finding], marks: Marks) -> Row:
    sides = [side for finding in findings for side in (finding.left, finding.right)]
    told = {(side.report, side.start, side.value): side for side in sides}
    return Row(
        aspect=ASPECTS[findings[0].aspect],
        sides=tuple(_value(side, marks) for side in told.values()),
        verdict=findings[0].verdict,
        why="; ".join(dict.fromkeys(plain(finding.why) for finding in findings)),
    )


def _value(side: Side, marks: Marks) -> Value:
    return Value(value=plain(side.value), words=plain(side.text), mark=marks.of(side))


def _alike(findings: list[Finding], marks: Marks) -> tuple[Alike, ...]:
    sides: dict[str, list[Side]] = {}
    for finding in findings:
        sides.setdefault(ASPECTS[finding.aspect], []).extend((finding.left, finding.right))
    return tuple(Alike(aspect=aspect, marks=marks.all(told)) for aspect, told in sides.items())
