"""What each line of a report serves as: title, byline, dateline, heading, body or boilerplate."""

import re
from dataclasses import dataclass, field

from rashomon.annotate.dateline import Filed, filed

TITLE_WORDS = 30
"""Headlines of the world's English press run to some twenty words; a lede is longer."""
HEADING_WORDS = 14
_END = re.compile(r"""[.!?:;…]["'”’)\]]*$""")
_BYLINE = re.compile(
    r"^(?:By|BY|Written by|Story by|Reported by|From|Report by)\s+(?P<who>[A-Z][\w.'’-]+(?:[ ,]+(?:and |& |in )?[A-Z(][\w.'’()-]+){0,10})\s*$"
)
_FURNITURE = re.compile(
    r"""^(?:\W*(?:
      (?:read|also\s+read|see|watch|listen|learn)\s*(?:more|also|next|now)?\s*[:|»>-].*
    | (?:read|see|find\s+out|learn)\s+more\b.{0,60}
    | (?:related|recommended|trending|more\s+on\s+this|most\s+read|editor['’]s\s+picks?)\b.{0,60}
    | (?:sign\s+up|subscribe|follow\s+us|join\s+(?:us|our)|download\s+(?:the|our)|click\s+here|tap\s+here|share\s+this|get\s+the\s+latest)\b.{0,200}
    | (?:advertisement|sponsored|share|tweet|print|email|comments?|loading\.*|story\s+continues\s+below.{0,40}|skip\s+past.{0,60})
    | .{0,80}(?:newsletter|inbox|whatsapp\s+channel|cookie\s+policy|terms\s+of\s+use|privacy\s+policy)\b.{0,120}
    | (?:©|\(c\)|copyright\b).{0,160} | .{0,80}all\s+rights\s+reserved.{0,80}
    | (?:photo|image|picture|file\s+photo|photograph|credit|video|graphic|caption)s?\s*(?:by|credit|:|/|courtesy).{0,160}
    | .{0,160}(?:getty\s+images|shutterstock|/\s*(?:afp|reuters|ap)\s*(?:photo)?)\W*
    | \((?:reporting|writing|additional\s+reporting|editing|with\s+(?:inputs|reporting|agenc\w+|files?))\b.{0,400}\)?
    | (?:reporting|writing|additional\s+reporting|editing)\s+by\b.{0,400}
    | with\s+(?:inputs?|reporting|additional\s+reporting|files?)\s+(?:from|by)\b.{0,200}
    | (?:this|the)\s+(?:article|story|report|text)\s+(?:was|has\s+been|is)\s+(?:(?:first|originally)\s+)?(?:published|produced|updated|translated|syndicated|auto-generated)\b.{0,200}
    | (?:views|opinions)\s+expressed\b.{0,200}
    | (?:published|updated|last\s+updated|posted|first\s+published|modified)\s*(?:on|at|:)?\s*.{0,60}\d{4}.{0,40}
    | (?:\d+\s+(?:min(?:ute)?s?\s+read|comments?|shares?)) | [-*_=~•]{3,} | (?:end|ends|\#{2,})
    ))\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_DATED = re.compile(r"^(?:published|updated|last updated|posted|first published|date)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, heading or other line: `start` and `end` in the report's text, and what it serves as.

    The `start` of a body line lies behind the dateline that it opens with.
    """

    start: int
    end: int
    kind: str


@dataclass(slots=True)
class Layout:
    """The lines of a report and what its head says of it."""

    lines: list[Line] = field(default_factory=list)
    title: str | None = None
    byline: str | None = None
    filed: Filed = field(default_factory=Filed)


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Give start and end of each paragraph; lines that were only wrapped are put together again."""
    blocks = [(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", text)]
    return [_trim(text, *span) for block in blocks for span in _unwrap(text, *block)]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _unwrap(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split a block into its lines, unless they look wrapped at a fixed width."""
    lines = [(m.start() + start, m.end() + start) for m in re.finditer(r"[^\n]+", text[start:end])]
    inner = [text[a:b].strip() for a, b in lines[:-1]]
    open_ended = sum(not _END.search(line) for line in inner)
    wide = [len(line) for line in inner]
    ends = _END.search(text[slice(*lines[-1])].strip())
    wrapped = ends and len(lines) > 1 and open_ended > len(inner) / 2 and min(wide) > 45 and max(wide) < 120
    return [(start, end)] if wrapped else lines


def layout(text: str, title: str | None = None) -> Layout:
    """Tell what each paragraph of a text serves as; `title` is what the page's head calls it, if it does."""
    found = Layout()
    spans = paragraphs(text)
    for number, (start, end) in enumerate(spans):
        line = text[start:end]
        rest = [text[a:b] for a, b in spans[number + 1 :]]
        _place(found, line, start, end, rest, title)
    if found.title is None and title:
        found.title = title
    return found


def _place(found: Layout, line: str, start: int, end: int, rest: list[str], title: str | None) -> None:
    """Add one line with its kind."""
    begun = any(known.kind == "body" for known in found.lines)
    if _FURNITURE.match(line):
        _date_from(found, line)
        found.lines.append(Line(start, end, "boilerplate"))
    elif (byline := _BYLINE.match(line)) and not begun:
        found.byline = found.byline or byline["who"].strip(" ,")
        found.lines.append(Line(start, end, "byline"))
    elif not begun and (only := filed(line + "\x00")).length and only.length >= len(line.rstrip(" .")):
        found.filed = found.filed | only
        found.lines.append(Line(start, end, "dateline"))
    elif not begun and found.title is None and _is_title(line, rest, title):
        found.title = line
        found.lines.append(Line(start, end, "title"))
    elif _is_heading(line, rest):
        found.lines.append(Line(start, end, "heading"))
    else:
        _body(found, line, start, end)


def _date_from(found: Layout, line: str) -> None:
    """A line such as `Published: 31 October 2025` dates a report."""
    if _DATED.match(line.strip()) and found.filed.day is None:
        found.filed = found.filed | filed(re.sub(r"^[\s\w]*?:?\s*(?=\d|[A-Z][a-z]+ \d)", "", line) + "\x00", bare=True)


def _body(found: Layout, line: str, start: int, end: int) -> None:
    """Add a paragraph, its dateline and byline set apart when it is among the first two."""
    if sum(known.kind == "body" for known in found.lines) < 2:
        head = filed(line)
        if head.length:
            found.filed = found.filed | head
            found.byline = found.byline or head.byline
            found.lines.append(Line(start, start + len(line[: head.length].rstrip()), "dateline"))
            start += head.length
    if start < end:
        found.lines.append(Line(start, end, "body"))


def _is_title(line: str, rest: list[str], title: str | None) -> bool:
    """Whether the first line stands apart from the text that follows."""
    if not rest or len(line.split()) > TITLE_WORDS or filed(line).length:
        return False
    if title and line.strip() == title.strip():
        return True
    ends = _END.search(line)
    return not ends or line.rstrip()[-1] in "?!" or (_one_sentence(line) and any(filed(r).length for r in rest[:2]))


def _one_sentence(line: str) -> bool:
    return len(re.findall(r"[.!?][\"'”’)]*\s+[A-Z“\"]", line)) == 0


def _is_heading(line: str, rest: list[str]) -> bool:
    """Whether a short line without an end stands over the text that follows it."""
    words = line.split()
    if not rest or len(words) > HEADING_WORDS or _END.search(line) or line[0] in "“\"‘'(•-*":
        return False
    return not line.rstrip().endswith(("”", '"', ",", "—", "-"))
