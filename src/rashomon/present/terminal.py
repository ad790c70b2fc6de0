"""The brief as text for a terminal: wrapped to its width, and readable without colour."""

from collections.abc import Iterable

from rashomon.present.brief import Brief, Card, Copied, Followed, Item, Row, Value, Voiced, Worded
from rashomon.present.draw import brief
from rashomon.present.flow import Span, Style, cells
from rashomon.present.lines import Lines
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
    out = Lines(max(width, _NARROWEST), color=color)
    _head(out, drawn)
    _points(out, drawn)
    _voices(out, drawn)
    _facts(out, drawn)
    for worded in drawn.wording:
        _wording(out, worded)
    _rest(out, drawn)
    _sentences(out, sheets(comparison, drawn.cards))
    return out.done()


def _head(out: Lines, drawn: Brief) -> None:
    out.line(Span(drawn.title, "bold"))
    told = ", ".join(part for part in (drawn.where, drawn.when) if part)
    if told:
        out.line(Span(told), *([out.marks(drawn.where_marks)] if drawn.where_marks else []))
    out.line(Span(drawn.read + "."))
    for line in drawn.origins:
        out.line(Span(line + "."))
    if not drawn.common:
        out.line(Span("No event was found that these reports tell in common.", "bold"))
    out.head("REPORTS")
    for card in drawn.cards:
        _card(out, card)
    if drawn.copies:
        out.head("WHO COPIES WHOM")
    for copied in drawn.copies:
        _copied(out, copied)


def _card(out: Lines, card: Card) -> None:
    first = f"{card.letter:<3}"
    out.line(Span(card.name, "bold"), Span("· " + " · ".join(card.facts)), first=first, indent=2)
    if card.title:
        out.line(Span(f"“{card.title}”"), indent=5)
    if card.address:
        out.line(Span(card.address, "dim"), indent=5)


def _copied(out: Lines, copied: Copied) -> None:
    for had in copied.had:
        out.line(Span(copied.card.letter, "bold"), Span(f"{had.said} ({had.why})."), indent=2)
        if had.kept or had.cut:
            out.line(*_parts(out, (("kept:", had.kept), ("cut:", had.cut))), indent=5)
    if copied.added:
        out.line(*_parts(out, (("added:", copied.added),)), indent=5)


def _parts(out: Lines, parts: Iterable[tuple[str, tuple[Mark, ...]]]) -> list[Span]:
    return [span for name, marks in parts if marks for span in (Span(name), out.marks(marks))]


def _points(out: Lines, drawn: Brief) -> None:
    for name, items in (("AGREED", drawn.agreed), ("DIFFERS", drawn.differs), ("CONTRADICTED", drawn.contradicted)):
        out.head(f"{name} ({len(items)})" if items else f"{name}: nothing.")
        for item in items:
            _item(out, item)
    for alone in drawn.only:
        out.head(f"ONLY TOLD BY {alone.card.letter} · {alone.card.name}, of {len(drawn.cards)} read")
        for item in alone.items:
            _item(out, item)
    if drawn.only:
        out.lines.append("")
        out.line(Span(CAUTION, "dim"), indent=2)


def _item(out: Lines, item: Item) -> None:
    if item.rows and out.lines[-1]:
        out.lines.append("")
    out.line(Span(item.gist), out.marks(item.marks), first=f"{item.number:>3}  ")
    if item.status != "single":
        out.line(Span(item.reach, "dim"), indent=5)
    for row in item.rows:
        _row(out, row)
    if item.rows and item.alike:
        same = [span for alike in item.alike for span in (Span(alike.aspect), out.marks(alike.marks))]
        out.line(Span("the same in:"), *same, indent=5)


def _row(out: Lines, row: Row) -> None:
    out.line(Span(row.aspect, "bold"), Span(f"— {row.verdict}: {row.why}"), indent=5)
    for side in row.sides:
        _side(out, side)


def _side(out: Lines, side: Value) -> None:
    out.cited.add(side.mark.label)
    quoted = side.words.casefold() != side.value.casefold() and cells(side.words) <= _BESIDE
    said = [Span(f"“{side.words}”", "dim")] if quoted else []
    out.line(Span(side.value), *said, first=f"{side.mark.label:<4} ", indent=7)


def _voices(out: Lines, drawn: Brief) -> None:
    if not drawn.heard and not drawn.others:
        return
    out.head("WHO IS HEARD")
    for voiced in (*drawn.heard, *drawn.others):
        _voiced(out, voiced)


def _voiced(out: Lines, voiced: Voiced) -> None:
    absent = f"not quoted in {listed(voiced.absent)}" if voiced.absent else ""
    told = ", ".join(filter(None, (voiced.office, absent)))
    out.line(Span(voiced.name, "bold"), *([Span(f"({told})", "dim")] if told else []), indent=2)
    for cite in voiced.cites:
        out.line(*out.cites([cite]), indent=5)


def _facts(out: Lines, drawn: Brief) -> None:
    if drawn.figures:
        out.head("FIGURES")
    for counts in drawn.figures:
        out.line(Span(counts.counts, "bold"), indent=2)
        for cite in counts.cites:
            out.line(*out.cites([cite]), indent=5)
    if drawn.timeline:
        out.head("TIMELINE")
    for entry in drawn.timeline:
        out.line(Span(entry.when, "bold"), Span(f"— {entry.gist}"), out.marks(entry.marks), indent=2)
    if drawn.pending:
        out.head("STILL OPEN")
    for entry in drawn.pending:
        out.line(Span(entry.when, "bold"), Span(f"— {entry.gist}"), out.marks(entry.marks), indent=2)
    for kind in drawn.followed:
        _followed(out, kind)


def _followed(out: Lines, kind: Followed) -> None:
    out.head(kind.title.upper())
    for entry in kind.entries:
        out.line(Span(entry.lead, "bold"), indent=2)
        for told in entry.lines:
            out.line(Span(told.said), out.marks(told.marks), indent=5)


def _wording(out: Lines, worded: Worded) -> None:
    out.head(f"WORDING OF {worded.card.letter} · {worded.card.name}")
    counts = f"{worded.named} by named voices, {worded.unnamed} by unnamed, {worded.own_voice} in its own voice"
    out.line(Span(f"Statements: {counts}"), indent=2)
    if worded.unnamed_voices:
        out.line(Span("Unnamed:"), *out.cites(worded.unnamed_voices), indent=2)
    if worded.loaded:
        out.line(Span("Loaded words:"), *out.cites(worded.loaded), indent=2)
    for tone in worded.toward:
        marks = out.marks(dict.fromkeys(cite.mark for cite in tone.cites))
        out.line(Span(f"Tone toward {tone.name}: {tone.said}"), marks, indent=2)


def _rest(out: Lines, drawn: Brief) -> None:
    if drawn.remarks:
        out.head("REMARKS")
    for remark in drawn.remarks:
        out.line(Span(remark.text), *out.cites(remark.cites), first="- ", indent=2)
    if drawn.unread:
        out.head(f"NOT READ ({counted(len(drawn.unread), 'input')})")
    for missed in drawn.unread:
        out.line(Span(missed.path, "bold"), Span(f"— {missed.what}. {missed.remedy}"), first="- ", indent=2)


def _sentences(out: Lines, told: Iterable[Sheet]) -> None:
    """Write out each sentence that a mark leads to: a terminal has nothing to click on."""
    for sheet in told:
        cited = [line for line in sheet.lines if line.mark and line.mark.label in out.cited]
        if cited:
            out.head(f"SENTENCES CITED FROM {sheet.card.letter} · {sheet.card.name}")
        for line in cited:
            label = line.mark.label if line.mark else ""
            style: Style = "dim" if line.kind == "boilerplate" else "plain"
            out.line(Span(line.text, style), first=f"{label:<4} ", indent=2)
