"""What one report says by itself, as text for a terminal."""

from rashomon.present.flow import Span, Style
from rashomon.present.lines import Lines
from rashomon.present.lists import named
from rashomon.present.plain import plain
from rashomon.present.words import day
from rashomon.records import Notes, Report

_NARROWEST = 30


def report(notes: Notes, *, width: int = 80, color: bool = False) -> str:
    """Give a report with its sentences by their numbers, and whom it quotes with what."""
    out = Lines(max(width, _NARROWEST), color=color)
    one = notes.reports[0]
    _head(out, one)
    out.head("SENTENCES")
    for sentence in one.sentences:
        style: Style = "plain" if sentence.kind == "body" else "dim"
        number = str(sentence.number) if sentence.number else ""
        text = plain(one.text[sentence.start : sentence.end])
        out.line(Span(text, style), first=f"{number:>3}  ")
    _quotes(out, notes)
    for remark in notes.remarks:
        out.line(Span(plain(remark.text)), first="- ")
    return out.done()


def _head(out: Lines, one: Report) -> None:
    out.line(Span(plain(one.title or "Untitled"), "bold"))
    when = day(one.published) if one.published else "undated"
    told = (named(one.source), one.source.country, when, one.byline, one.origin and f"from {one.origin}")
    out.line(Span(" · ".join(plain(part) for part in told if part)))
    out.line(Span(plain(one.url or one.path or ""), "dim"))
    out.line(Span(one.id, "dim"))


def _quotes(out: Lines, notes: Notes) -> None:
    if notes.quotes:
        out.head("QUOTES")
    names = {actor.id: actor.name for actor in notes.actors}
    for quote in notes.quotes:
        speaker = quote.speaker
        name = names.get(speaker.actor or "", speaker.text) if speaker else "nobody named"
        out.line(Span(plain(name), "bold"), Span(f"“{plain(quote.text)}”"), indent=5)
