"""What only one of the reports tells."""

from collections.abc import Callable, Sequence

from rashomon.records import Claim, Notes, Point, Report, Sentence, Telling

_WORDS = 4
"""A shorter remainder of a sentence tells nothing by itself."""
_SAYING = frozenset({"say", "tell", "add"})

Counter = Callable[[Sequence[Telling]], tuple[int, tuple[str, ...]]]


def singles(shared: Sequence[Point], notes: Sequence[Notes], count: Counter) -> list[Point]:
    """Give a point for each sentence of which nothing stands in a shared point, and for what is left of the others."""
    tellings = [t for point in shared for t in point.tellings]
    found: list[Point] = []
    for one in notes:
        report = one.reports[0]
        taken = [(t.start, t.end) for t in tellings if t.report == report.id]
        for sentence in report.sentences:
            if sentence.kind == "body":
                claims = [c for c in one.claims if c.sentence == sentence.number]
                found.extend(_single(p, count) for p in _of_sentence(report, sentence, claims, taken))
    return found


def _of_sentence(
    report: Report, sentence: Sentence, claims: list[Claim], taken: list[tuple[int, int]]
) -> list[Telling]:
    """The whole sentence where nothing of it is shared, else those of its claims that stand apart from what is."""
    if not claims:
        return []
    if not any(start < sentence.end and sentence.start < end for start, end in taken):
        text = report.text[sentence.start : sentence.end]
        return [Telling(report=report.id, start=sentence.start, end=sentence.end, text=text, claim=_lead(claims).id)]
    left = [c for c in claims if _tells(c) and not _touched(c, taken)]
    return [Telling(report=c.report, start=c.start, end=c.end, text=c.text, claim=c.id) for c in left]


def _tells(claim: Claim) -> bool:
    """Whether what is left of a sentence tells something: who said the rest of it does not."""
    return not claim.part and bool(claim.who) and claim.does not in _SAYING and len(claim.text.split()) >= _WORDS


def _lead(claims: list[Claim]) -> Claim:
    return min(claims, key=lambda c: (c.part, c.start, -c.end))


def _touched(claim: Claim, taken: Sequence[tuple[int, int]]) -> bool:
    return any(claim.start < end and start < claim.end for start, end in taken)


def _single(telling: Telling, count: Counter) -> Point:
    number, countries = count([telling])
    return Point(id="", gist=telling.text, status="single", tellings=(telling,), origins=number, countries=countries)
