"""The brief as Markdown: tables for what differs, and marks that lead to an appendix of all sentences."""

from collections.abc import Iterable, Iterator

from rashomon.present.brief import Brief, Card, Cite, Copied, Item, Row, Value, Voiced, Worded
from rashomon.present.draw import brief
from rashomon.present.marks import Mark
from rashomon.present.plain import escaped
from rashomon.present.sheets import Sheet, sheets
from rashomon.present.words import CAUTION, listed
from rashomon.records import Comparison


def markdown(comparison: Comparison) -> str:
    """Give the brief of a comparison as Markdown, with its reports as an appendix."""
    drawn = brief(comparison)
    parts = (_head(drawn), _points(drawn), _voices(drawn), _facts(drawn), _wordings(drawn), _rest(drawn))
    appendix = (line for sheet in sheets(comparison, drawn.cards) for line in _sheet(sheet))
    return "\n".join([*(line for part in parts for line in part), "## The reports", "", *appendix]).rstrip() + "\n"


def _marks(marks: Iterable[Mark]) -> str:
    return " ".join(f"[{mark.label}](#{mark.label.lower()})" for mark in marks)


def _cite(cite: Cite) -> str:
    note = f" ({escaped(cite.note)})" if cite.note else ""
    return f"“{escaped(cite.words)}”{note} {_marks([cite.mark])}"


def _cites(cites: Iterable[Cite]) -> str:
    return "; ".join(_cite(cite) for cite in cites)


def _head(drawn: Brief) -> Iterator[str]:
    yield from (f"# {escaped(drawn.title)}", "")
    told = ", ".join(escaped(part) for part in (drawn.where, drawn.when) if part)
    if told:
        yield from (f"**{told}** {_marks(drawn.where_marks)}".rstrip(), "")
    yield " ".join([f"{drawn.read}.", *(f"{escaped(line)}." for line in drawn.origins)])
    if not drawn.common:
        yield from ("", "**No event was found that these reports tell in common.**")
    yield from ("", "| | source | country | filed | title | origin |", "|---|---|---|---|---|---|")
    yield from (_card(card) for card in drawn.cards)
    yield ""
    if drawn.copies:
        yield from ("## Who copies whom", "", *(line for one in drawn.copies for line in _copied(one)), "")


def _copied(copied: Copied) -> Iterator[str]:
    yield f"- **{copied.card.letter}, {escaped(copied.card.name)}**"
    for had in copied.had:
        parts = "; ".join(f"{name} {_marks(marks)}" for name, marks in (("kept", had.kept), ("cut", had.cut)) if marks)
        yield f"  - {escaped(had.said)} ({escaped(had.why)}). {parts[:1].upper()}{parts[1:]}".rstrip()
    if copied.added:
        yield f"  - added {_marks(copied.added)}"


def _card(card: Card) -> str:
    filed = ", ".join(filter(None, (card.filed, f"published {card.published}" if card.published else None)))
    cells = (card.name, card.country, filed, card.title, card.origin)
    letter = f"[{card.letter}](#report-{card.letter.lower()})"
    return f"| {letter} | {' | '.join(escaped(cell) if cell else '–' for cell in cells)} |"


def _points(drawn: Brief) -> Iterator[str]:
    for name, items in (("Agreed", drawn.agreed), ("Differs", drawn.differs), ("Contradicted", drawn.contradicted)):
        yield from (f"## {name}", "") if items else (f"**{name}**: nothing.", "")
        for item in items:
            yield from _item(item)
    for alone in drawn.only:
        name = f"{alone.card.letter}, {escaped(alone.card.name)}"
        yield from (f"## Only told by {name} (of {len(drawn.cards)} read)", "")
        yield from (f"- {escaped(item.gist)} {_marks(item.marks)}" for item in alone.items)
        yield ""
    if drawn.only:
        yield from (f"*{CAUTION}*", "")


def _item(item: Item) -> Iterator[str]:
    yield from (f"**{item.number}. {escaped(item.gist)}** {_marks(item.marks)}  ", f"{escaped(item.reach)}", "")
    if item.rows:
        yield from ("| on | tellings | verdict | why |", "|---|---|---|---|")
        yield from (_row(row) for row in item.rows)
        yield ""
    if item.rows and item.alike:
        yield from ("The same in: " + "; ".join(f"{one.aspect} {_marks(one.marks)}" for one in item.alike), "")


def _row(row: Row) -> str:
    return f"| {row.aspect} | {'<br>'.join(_side(side) for side in row.sides)} | {row.verdict} | {escaped(row.why)} |"


def _side(side: Value) -> str:
    same = side.words.casefold() == side.value.casefold()
    said = "" if same else f": “{escaped(side.words)}”"
    return f"{escaped(side.value)}{said} {_marks([side.mark])}"


def _voices(drawn: Brief) -> Iterator[str]:
    if drawn.heard or drawn.others:
        yield from ("## Who is heard", "")
    for voiced in (*drawn.heard, *drawn.others):
        yield from _voiced(voiced)


def _voiced(voiced: Voiced) -> Iterator[str]:
    absent = f"not quoted in {listed(voiced.absent)}" if voiced.absent else None
    told = ", ".join(filter(None, (voiced.office and escaped(voiced.office), absent)))
    yield f"- **{escaped(voiced.name)}**" + (f" ({told})" if told else "")
    yield from (f"  - {_cite(cite)}" for cite in voiced.cites)
    yield ""


def _facts(drawn: Brief) -> Iterator[str]:
    if drawn.figures:
        yield from ("## Figures", "", "| what is counted | figures |", "|---|---|")
        yield from (f"| {escaped(one.counts)} | {_cites(one.cites)} |" for one in drawn.figures)
        yield ""
    if drawn.timeline:
        yield from ("## Timeline", "", "| when | what |", "|---|---|")
        yield from (f"| {escaped(one.when)} | {escaped(one.gist)} {_marks(one.marks)} |" for one in drawn.timeline)
        yield ""
    if drawn.pending:
        yield from ("## Still open", "", "| by when | what |", "|---|---|")
        yield from (f"| {escaped(one.when)} | {escaped(one.gist)} {_marks(one.marks)} |" for one in drawn.pending)
        yield ""
    for kind in drawn.followed:
        yield from (f"## {kind.title}", "")
        for entry in kind.entries:
            yield f"- **{escaped(entry.lead)}**"
            yield from (f"  - {escaped(told.said)} {_marks(told.marks)}" for told in entry.lines)
        yield ""


def _wordings(drawn: Brief) -> Iterator[str]:
    if drawn.wording:
        yield from ("## Wording", "")
    for worded in drawn.wording:
        yield from _wording(worded)


def _wording(worded: Worded) -> Iterator[str]:
    counts = f"{worded.named} by named voices, {worded.unnamed} by unnamed, {worded.own_voice} in its own voice"
    yield f"- **{worded.card.letter}, {escaped(worded.card.name)}**: statements: {counts}"
    if worded.unnamed_voices:
        yield f"  - unnamed: {_cites(worded.unnamed_voices)}"
    if worded.loaded:
        yield f"  - loaded words: {_cites(worded.loaded)}"
    for tone in worded.toward:
        marks = _marks(dict.fromkeys(cite.mark for cite in tone.cites))
        yield f"  - tone toward {escaped(tone.name)}: {tone.said} {marks}"
    yield ""


def _rest(drawn: Brief) -> Iterator[str]:
    if drawn.remarks:
        yield from ("## Remarks", "")
        yield from (f"- {escaped(one.text)} {_cites(one.cites)}".rstrip() for one in drawn.remarks)
        yield ""
    if drawn.unread:
        yield from ("## Not read", "")
        yield from (f"- {escaped(one.path)}: {escaped(f'{one.what}. {one.remedy}')}" for one in drawn.unread)
        yield ""


def _sheet(sheet: Sheet) -> Iterator[str]:
    card = sheet.card
    yield from (f'<a id="report-{card.letter.lower()}"></a>', "", f"### {card.letter}. {escaped(card.name)}", "")
    for line in sheet.lines:
        label = line.mark.label if line.mark else ""
        yield from (f'<a id="{label.lower()}"></a>**{label}** {escaped(line.text)}', "")
    if not sheet.lines:
        whole = " ".join(line.text for block in sheet.blocks for line in block.lines)
        yield from (f'<a id="{card.letter.lower()}"></a>{escaped(whole)}', "")
