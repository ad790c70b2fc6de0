"""What a terminal is given: lines of its width, and which marks they bear."""

from collections.abc import Iterable

from rashomon.present.brief import Cite
from rashomon.present.flow import Span, cells, flow
from rashomon.present.marks import Mark


class Lines:
    """Lines written so far, and the marks that they bear."""

    def __init__(self, width: int, *, color: bool) -> None:
        """Take the width of the terminal, and whether it shows colour."""
        self.width, self.color = width, color
        self.lines: list[str] = []
        self.cited: set[str] = set()

    def head(self, words: str) -> None:
        """Begin a section."""
        self.lines.append("")
        self.lines += flow([Span(words, "head")], self.width, color=self.color)

    def line(self, *spans: Span, first: str = "", indent: int = 0) -> None:
        """Write a paragraph whose first line begins with `first`; all are indented alike."""
        rest = " " * (indent + cells(first))
        self.lines += flow(spans, self.width, first=" " * indent + first, rest=rest, color=self.color)

    def marks(self, marks: Iterable[Mark]) -> Span:
        """Give marks as a span, and remember that they were printed."""
        labels = [mark.label for mark in marks]
        self.cited.update(labels)
        return Span(f"[{' '.join(labels)}]", "dim", whole=len(labels) < 6)

    def cites(self, cites: Iterable[Cite]) -> list[Span]:
        """Give passages in quotation marks, each with its mark and its note."""
        spans: list[Span] = []
        for cite in cites:
            spans += [Span("·")] if spans else []
            spans += [Span(f"“{cite.words}”"), *([Span(f"({cite.note})")] if cite.note else [])]
            spans.append(self.marks([cite.mark]))
        return spans

    def done(self) -> str:
        """Give all lines as one text."""
        return "\n".join(self.lines).strip("\n") + "\n"
