"""What each line of a report serves as: title, byline, dateline, heading, body or boilerplate."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from rashomon.annotate.credits import credit_begins
from rashomon.annotate.dateline import Filed, dated, dated_from, filed, filed_alone, only_dated

TITLE_WORDS = 30
"""Headlines of the world's English press run to some twenty words; a lede is longer."""
HEADING_WORDS = 14
_END = re.compile(r"""[.!?:;…]["'”’)\]]*$""")
_WHO = r"[A-ZÀ-Ý][\w.'’-]+(?:[ ,]+(?:(?:and|&|in|de|la|da|del|van|der|von|bin) ){0,2}(?:al-|el-)?[A-ZÀ-Ý(][\w.'’()-]*){0,10}"
_BYLINE = re.compile(
    rf"^[*_\s]*(?:By|BY|by|Written by|Story by|Reported by|From|Report by|Text by)[:\s]\s*(?P<who>{_WHO})"
    r"(?:\s*[|•·/–—]\s*[^.]{2,60}|,\s*[^.]{3,50})?[*_\s]*$"
)
_OFFICE = re.compile(
    r",?\s+(?:Staff|Senior|Special|Chief|Foreign|Political|Diplomatic)\b.*|,.*(?:Writer|Reporter|Correspondent|Editor)\b.*"
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
    | date\s*:.{0,60}\d{4}.{0,40}
    | (?:published|updated|last\s+updated|posted|first\s+published|modified)\s*(?:on|at|:)?\s*.{0,60}\d{4}.{0,40}
    | (?:\d+\s+(?:min(?:ute)?s?\s+read|comments?|shares?)) | [-*_=~•]{3,} | (?:end|ends|\#{2,})
    ))\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_DATED = re.compile(r"^\W*(?:published|updated|last updated|posted|first published|modified|date)\b", re.IGNORECASE)


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
    """Split a block into its lines, unless they look wrapped at a fixed width or run on in small letters."""
    lines = [(m.start() + start, m.end() + start) for m in re.finditer(r"[^\n]+", text[start:end])]
    if _wrapped([text[a:b].strip() for a, b in lines]):
        return [(start, end)]
    joined = [lines[0]]
    for line in lines[1:]:
        before = text[slice(*joined[-1])].strip()
        if text[line[0] : line[1]].lstrip()[:1].islower() and not _END.search(before):
            joined[-1] = (joined[-1][0], line[1])
        else:
            joined.append(line)
    return joined


def _wrapped(lines: list[str]) -> bool:
    """Whether lines were broken at a width: none could have held the first word of the next."""
    inner = lines[:-1]
    if len(lines) < 2 or not _END.search(lines[-1]):
        return False
    widest = max(len(line) for line in lines)
    full = sum(len(line) + 1 + len(after.split()[0]) >= widest for line, after in pairwise(lines))
    open_ended = sum(not _END.search(line) for line in inner)
    if len(lines) == 2 and not 45 < len(inner[0]) < 120:
        return False
    return 30 < widest < 120 and open_ended > len(inner) / 2 and full > 0.8 * len(inner)


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
    _set_credit_aside(found, text)
    return found


def _set_credit_aside(found: Layout, text: str) -> None:
    """Cut an agency's mark off the end of the text: it tells nothing."""
    place = max((n for n, line in enumerate(found.lines) if line.kind == "body"), default=None)
    if place is None:
        return
    last = found.lines[place]
    begins = credit_begins(text[last.start : last.end])
    if begins is not None:
        cut = last.start + begins
        credit = Line(*_trim(text, cut, last.end), "boilerplate")
        found.lines[place : place + 1] = [Line(last.start, cut, "body"), credit]


def _place(found: Layout, line: str, start: int, end: int, rest: list[str], title: str | None) -> None:
    """Add one line with its kind."""
    begun = any(known.kind == "body" for known in found.lines)
    if _FURNITURE.match(line) or (not begun and only_dated(line)):
        _date_from(found, line)
        found.lines.append(Line(start, end, "boilerplate"))
    elif not begun and (byline := _BYLINE.match(_undated(found, line))):
        found.byline = found.byline or _OFFICE.sub("", byline["who"]).strip(" ,*_")
        found.lines.append(Line(start, end, "byline"))
    elif not begun and (only := filed_alone(line)).length:
        found.filed = found.filed | only
        found.lines.append(Line(start, end, "dateline"))
    elif not begun and found.title is None and _is_title(line, rest, title):
        found.title = " ".join(line.split())
        found.lines.append(Line(start, end, "title"))
    elif _is_heading(line, rest):
        found.lines.append(Line(start, end, "heading"))
    else:
        _body(found, line, start, end)


_BY = re.compile(r"by\s", re.IGNORECASE)


def _undated(found: Layout, line: str) -> str:
    """Take the date, and the hour behind it, off a byline that ends in them: `by Newsdesk 19 July 2019, 21:36`."""
    cut = dated_from(line) if _BY.match(line) else None
    if cut is None:
        return line
    found.filed = found.filed | dated(line)
    return "By" + line[2:cut].rstrip(" ,|•·–—-")


def _date_from(found: Layout, line: str) -> None:
    """A line such as `Published: 31 October 2025` dates a report; what it was last, where several do."""
    if _DATED.match(line) or only_dated(line):
        found.filed = found.filed | dated(line)


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
