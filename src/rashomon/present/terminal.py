"""The brief as text for a terminal: wrapped to its width, and readable without colour."""

from collections.abc import Iterable

from rashomon.present.brief import Brief, Card, Cite, Item, Row, Value, Voiced, Worded
from rashomon.present.draw import brief
from rashomon.present.flow import Span, Style, cells, flow
from rashomon.present.marks import Mark
from rashomon.present.sheets import Sheet, sheets
from rashomon.present.words import CAUTION, counted, listed
from rashomon.records import Comparison

# The narrowest terminal in which a mark, its value and a word still stand on one line.
_NARROWEST = 30

# A longer passage is not repeated beside its value; its mark leads to it.
_BESIDE = 100


def text(comparison: Comparison, *, width: int = 80, color: bool = False) -> str:
    """Give the brief of a comparison as lines of at most `width` columns, with ANSI colours if `color`."""
    drawn = brief(comparison)
    page = _Page(max(width, _NARROWEST), color)
    _head(page, drawn)
    _points(page, drawn)
    _voices(page, drawn)
    _facts(page, drawn)
    for worded in drawn.wording:
        _wording(page, worded)
    _rest(page, drawn)
    _sentences(page, sheets(comparison, drawn.cards))
    return page.done()


class _Page:
    """Lines written so far, and the marks that they bear."""

    def __init__(self, width: int, color: bool) -> None:
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


def _head(page: _Page, drawn: Brief) -> None:
    page.line(Span(drawn.title, "bold"))
    told = ", ".join(part for part in (drawn.where, drawn.when) if part)
    if told:
        page.line(Span(told), *([page.marks(drawn.where_marks)] if drawn.where_marks else []))
    page.line(Span(drawn.read + "."))
    for line in drawn.origins:
        page.line(Span(line + "."))
    if not drawn.common:
        page.line(Span("These reports tell no event in common.", "bold"))
    page.head("REPORTS")
    for card in drawn.cards:
        _card(page, card)


def _card(page: _Page, card: Card) -> None:
    first = f"{card.letter:<3}"
    facts = [card.country, f"filed {card.filed}" if card.filed else "no dateline"]
    facts += [f"published {card.published}" if card.published else None, card.byline, card.origin]
    page.line(Span(card.name, "bold"), Span("· " + " · ".join(filter(None, facts))), first=first, indent=2)
    if card.title:
        page.line(Span(f"“{card.title}”"), indent=5)
    if card.address:
        page.line(Span(card.address, "dim"), indent=5)


def _points(page: _Page, drawn: Brief) -> None:
    for name, items in (("AGREED", drawn.agreed), ("DIFFERS", drawn.differs), ("CONTRADICTED", drawn.contradicted)):
        page.head(f"{name} ({len(items)})" if items else f"{name}: nothing.")
        for item in items:
            _item(page, item)
    for alone in drawn.only:
        page.head(f"ONLY TOLD BY {alone.card.letter} · {alone.card.name}, of {len(drawn.cards)} read")
        for item in alone.items:
            _item(page, item)
    if drawn.only:
        page.lines.append("")
        page.line(Span(CAUTION, "dim"), indent=2)


def _item(page: _Page, item: Item) -> None:
    if item.rows and page.lines[-1]:
        page.lines.append("")
    page.line(Span(item.gist), page.marks(item.marks), first=f"{item.number:>3}  ")
    if item.status != "single":
        page.line(Span(item.reach, "dim"), indent=5)
    for row in item.rows:
        _row(page, row)
    if item.rows and item.alike:
        same = [span for alike in item.alike for span in (Span(alike.aspect), page.marks(alike.marks))]
        page.line(Span("the same in:"), *same, indent=5)


def _row(page: _Page, row: Row) -> None:
    page.line(Span(row.aspect, "bold"), Span(f"— {row.verdict}: {row.why}"), indent=5)
    for side in (row.left, row.right):
        _side(page, side)


def _side(page: _Page, side: Value) -> None:
    page.cited.add(side.mark.label)
    quoted = side.words.casefold() != side.value.casefold() and cells(side.words) <= _BESIDE
    said = [Span(f"“{side.words}”", "dim")] if quoted else []
    page.line(Span(side.value), *said, first=f"{side.mark.label:<4} ", indent=7)


def _voices(page: _Page, drawn: Brief) -> None:
    if not drawn.heard and not drawn.others:
        return
    page.head("WHO IS HEARD")
    for voiced in (*drawn.heard, *drawn.others):
        _voiced(page, voiced)


def _voiced(page: _Page, voiced: Voiced) -> None:
    absent = f"not quoted in {listed(voiced.absent)}" if voiced.absent else ""
    told = ", ".join(filter(None, (voiced.office, absent)))
    page.line(Span(voiced.name, "bold"), *([Span(f"({told})", "dim")] if told else []), indent=2)
    for cite in voiced.cites:
        page.line(*page.cites([cite]), indent=5)


def _facts(page: _Page, drawn: Brief) -> None:
    if drawn.figures:
        page.head("FIGURES")
    for counts in drawn.figures:
        page.line(Span(counts.counts, "bold"), indent=2)
        for cite in counts.cites:
            page.line(*page.cites([cite]), indent=5)
    if drawn.timeline:
        page.head("TIMELINE")
    for entry in drawn.timeline:
        page.line(Span(entry.when, "bold"), Span(f"— {entry.gist}"), page.marks(entry.marks), indent=2)


def _wording(page: _Page, worded: Worded) -> None:
    page.head(f"WORDING OF {worded.card.letter} · {worded.card.name}")
    counts = f"{worded.named} by named voices, {worded.unnamed} by unnamed, {worded.own_voice} in its own voice"
    page.line(Span(f"Statements: {counts}"), indent=2)
    if worded.unnamed_voices:
        page.line(Span("Unnamed:"), *page.cites(worded.unnamed_voices), indent=2)
    if worded.loaded:
        page.line(Span("Loaded words:"), *page.cites(worded.loaded), indent=2)
    for tone in worded.toward:
        marks = page.marks(dict.fromkeys(cite.mark for cite in tone.cites))
        page.line(Span(f"Tone toward {tone.name}: {tone.said}"), marks, indent=2)


def _rest(page: _Page, drawn: Brief) -> None:
    if drawn.remarks:
        page.head("REMARKS")
    for remark in drawn.remarks:
        page.line(Span(remark.text), *page.cites(remark.cites), first="- ", indent=2)
    if drawn.unread:
        page.head(f"NOT READ ({counted(len(drawn.unread), 'input')})")
    for missed in drawn.unread:
        page.line(Span(missed.path, "bold"), Span(f"— {missed.what}. {missed.remedy}"), first="- ", indent=2)


def _sentences(page: _Page, told: Iterable[Sheet]) -> None:
    """Write out each sentence that a mark leads to: a terminal has nothing to click on."""
    for sheet in told:
        cited = [line for line in sheet.lines if line.mark and line.mark.label in page.cited]
        if cited:
            page.head(f"SENTENCES CITED FROM {sheet.card.letter} · {sheet.card.name}")
        for line in cited:
            label = line.mark.label if line.mark else ""
            style: Style = "dim" if line.kind == "boilerplate" else "plain"
            page.line(Span(line.text, style), first=f"{label:<4} ", indent=2)
