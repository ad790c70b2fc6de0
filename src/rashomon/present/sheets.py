"""The reports themselves, sentence by sentence, with what stands on each stretch of their text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from rashomon.present.brief import Card
from rashomon.present.marks import Mark, Marks
from rashomon.present.plain import plain, shown
from rashomon.present.points import ordered
from rashomon.records import Comparison, Report, Sentence

# The kinds of sentence that are set apart from running text.
_APART = {"title", "heading", "boilerplate"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """What stands on the characters `start` to `end`: a telling, a side of a finding, a quote, a loaded word."""

    start: int
    end: int
    point: int | None = None
    compared: bool = False
    quote: bool = False
    loaded: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Characters that carry the same layers throughout."""

    text: str
    points: tuple[int, ...]
    quote: bool
    loaded: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One numbered sentence, and the numbers of the points that it tells; `mark` is None between sentences."""

    mark: Mark | None
    kind: str
    segments: tuple[Segment, ...]
    points: tuple[int, ...]

    @property
    def text(self) -> str:
        """The sentence as one line."""
        return plain("".join(segment.text for segment in self.segments))


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The sentences of one paragraph; `kind` is that of its sentences where they are set apart, else `body`."""

    kind: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One report with its card."""

    card: Card
    blocks: tuple[Block, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Its numbered sentences."""
        return tuple(line for block in self.blocks for line in block.lines if line.mark)


def sheets(comparison: Comparison, cards: Iterable[Card]) -> tuple[Sheet, ...]:
    """Give each report of a comparison as a sheet."""
    marks, layers = Marks(comparison.reports), _layers(comparison)
    return tuple(
        Sheet(card=card, blocks=tuple(_blocks(report, layers[report.id], marks)))
        for report, card in zip(comparison.reports, cards, strict=True)
    )


def _layers(comparison: Comparison) -> dict[str, list[Layer]]:
    layers: dict[str, list[Layer]] = {report.id: [] for report in comparison.reports}
    for number, point in enumerate(ordered(comparison.points, Marks(comparison.reports)), start=1):
        for telling in point.tellings:
            layers[telling.report].append(Layer(start=telling.start, end=telling.end, point=number))
        for side in (side for finding in point.findings for side in (finding.left, finding.right)):
            layers[side.report].append(Layer(start=side.start, end=side.end, point=number, compared=True))
    for quote in comparison.quotes:
        layers[quote.report].append(Layer(start=quote.start, end=quote.end, quote=True))
    for wording in comparison.wording:
        for word in wording.loaded:
            layers[wording.report].append(Layer(start=word.start, end=word.end, loaded=plain(word.why)))
    return layers


def _blocks(report: Report, layers: list[Layer], marks: Marks) -> Iterator[Block]:
    lines: list[Line] = []
    for line, breaks in _lines(report, layers, marks):
        if breaks and lines:
            yield _block(lines)
            lines = []
        lines.append(line)
    if lines:
        yield _block(lines)


def _block(lines: list[Line]) -> Block:
    kinds = {line.kind for line in lines if line.mark}
    apart = kinds & _APART if len(kinds) == 1 else set()
    return Block(kind="".join(apart) or "body", lines=tuple(lines))


def _lines(report: Report, layers: list[Layer], marks: Marks) -> Iterator[tuple[Line, bool]]:
    """Give each sentence and each stretch of text between sentences, and whether it begins a paragraph."""
    at = 0
    for sentence in sorted(report.sentences, key=lambda sentence: sentence.start):
        gap = report.text[at : sentence.start]
        if gap.strip():
            yield _between(gap), "\n" in gap
        yield _line(report, sentence, layers, marks.at(report.id, sentence.start)), "\n" in gap
        at = max(at, sentence.end)
    for rest in report.text[at:].splitlines():
        if rest.strip():
            yield _between(rest), True


def _between(text: str) -> Line:
    return Line(mark=None, kind="body", segments=(_segment(text, ()),), points=())


def _line(report: Report, sentence: Sentence, layers: list[Layer], mark: Mark) -> Line:
    here = [_clipped(layer, sentence) for layer in layers if layer.start < sentence.end and layer.end > sentence.start]
    edges = sorted({sentence.start, sentence.end, *(edge for layer in here for edge in (layer.start, layer.end))})
    exact = _exact(here, sentence)
    segments = (
        _segment(report.text[start:end], [layer for layer in exact if layer.start <= start and layer.end >= end])
        for start, end in pairwise(edges)
    )
    return Line(mark=mark, kind=sentence.kind, segments=tuple(segments), points=_points(here))


def _exact(layers: list[Layer], sentence: Sentence) -> list[Layer]:
    """Leave out the tellings that need no mark of their own: the whole sentence, or more than what was compared."""
    compared = {layer.point for layer in layers if layer.compared}

    def loose(layer: Layer) -> bool:
        whole = layer.end - layer.start >= sentence.end - sentence.start
        return layer.point is not None and not layer.compared and (whole or layer.point in compared)

    return [layer for layer in layers if not loose(layer)]


def _clipped(layer: Layer, sentence: Sentence) -> Layer:
    return replace(layer, start=max(layer.start, sentence.start), end=min(layer.end, sentence.end))


def _segment(text: str, layers: Iterable[Layer]) -> Segment:
    layers = list(layers)
    return Segment(
        text=shown(text),
        points=_points(layers),
        quote=any(layer.quote for layer in layers),
        loaded=next((layer.loaded for layer in layers if layer.loaded), None),
    )


def _points(layers: Iterable[Layer]) -> tuple[int, ...]:
    return tuple(sorted({layer.point for layer in layers if layer.point is not None}))
