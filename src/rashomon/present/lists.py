"""What a desk holds, as text for a terminal: stories, sources, hits, judgements."""

from collections.abc import Iterable, Sequence

from rashomon.present.flow import Span
from rashomon.present.lines import Lines
from rashomon.present.plain import plain
from rashomon.present.words import counted, day, period
from rashomon.records import Hit, Judgement, Source, SourceLine, StoryLine

UNKNOWN = "source not known"
_NARROWEST = 30


def stories(found: Iterable[StoryLine], *, width: int = 80, color: bool = False) -> str:
    """Give stories, each with its days, what tells it, and how far the tellings differ."""
    out = Lines(max(width, _NARROWEST), color=color)
    for one in found:
        out.line(Span(plain(one.title), "bold"))
        out.line(Span(" · ".join(filter(None, (_days(one), _told(one), _differing(one))))), indent=2)
        out.line(Span(one.id, "dim"), indent=2)
        out.lines.append("")
    return out.done()


def _days(one: StoryLine) -> str:
    return period(one.begun, one.latest) or "undated"


def _told(one: StoryLine) -> str:
    """How many reports tell a story, of how many origins, in which countries' press."""
    count = counted(len(one.reports), "report")
    if len(one.reports) > 1 and one.origins is not None:
        count += f" from {counted(one.origins, 'known origin')}"
    return count + (f", press of {', '.join(one.countries)}" if one.countries else "")


def _differing(one: StoryLine) -> str:
    """How many points of a story the reports tell in different ways; of a single report nothing."""
    counts = one.points
    if counts is None or len(one.reports) < 2:
        return ""
    told = ((counts.contradicted, "contradicted"), (counts.differs, "differ"), (counts.agreed, "agreed"))
    return ", ".join(f"{number} {word}" for number, word in told if number) or "no point in common"


def hits(found: Sequence[Hit], *, width: int = 80, color: bool = False) -> str:
    """Give the passages that a search found, report by report, and behind them what is near in meaning."""
    out = Lines(max(width, _NARROWEST), color=color)
    last = None
    for hit in found:
        if hit.by == "meaning" and (last is None or last.by == "words"):
            out.head("WITHOUT THESE WORDS, BUT NEAR TO THEM IN MEANING")
        if last is None or (last.report, last.by) != (hit.report, hit.by):
            _head(out, hit)
        out.line(Span(plain(hit.text), "bold"), indent=4)
        last = hit
    return out.done()


def _head(out: Lines, hit: Hit) -> None:
    """Say which report the passages below are of."""
    when = day(hit.published) if hit.published else "undated"
    title = [f"“{plain(hit.title)}”"] if hit.title else []
    name = named(hit.source) if hit.source.name or hit.source.domain else plain(hit.url or hit.path or UNKNOWN)
    out.lines.append("")
    out.line(Span(" · ".join([name, when, *title])))
    out.line(Span(f"{hit.report} · story {hit.story}", "dim"), indent=2)


def sources(found: Sequence[SourceLine], *, width: int = 80, color: bool = False) -> str:
    """Give the sources with the number of their reports."""
    out = Lines(max(width, _NARROWEST), color=color)
    room = max((len(str(one.reports)) for one in found), default=1)
    for one in found:
        told = filter(None, (one.source.country, period(one.begun, one.latest)))
        first = f"{one.reports:>{room}}  "
        out.line(Span(named(one.source), "bold"), *(Span(f"· {part}") for part in told), first=first)
    return out.done()


def judgements(found: Iterable[Judgement], *, width: int = 80, color: bool = False) -> str:
    """Give judgements by their numbers, those that were withdrawn too."""
    out = Lines(max(width, _NARROWEST), color=color)
    for one in found:
        gone = f" · withdrawn {one.withdrawn:%Y-%m-%d %H:%M}" if one.withdrawn else ""
        told = f"· by {plain(one.who)}, {one.at:%Y-%m-%d %H:%M}{gone}"
        out.line(Span(one.kind, "bold"), Span(told), first=f"{one.id:>3}  ")
        out.line(Span(f"{_side(one.left)} | {_side(one.right)}"), indent=5)
        if one.note:
            out.line(Span(plain(one.note)), indent=5)
        for said in one.said:
            out.line(Span(f"“{plain(said.text)}”", "dim"), indent=5)
    return out.done()


def _side(names: Sequence[str], most: int = 4) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(plain(name) for name in names[:most]) + more


def named(source: Source) -> str:
    """Give a source's name, or its domain."""
    return plain(source.name or source.domain or UNKNOWN)
