"""Parts of a stretch: `early 2012`, `the end of the year`, `the first half of May`, `later this week`."""

from datetime import date, timedelta

from rashomon.annotate.moments.calendar import Stretch, month, year
from rashomon.annotate.moments.forms import Form, Found, Match, part

_LATER = ("late", "end", "close", "closing", "final", "last", "latter", "dying", "waning", "second")
_MIDDLE = ("mid", "height")


def portion(words: str, whole: Stretch, day: date | None) -> Stretch:
    """Give the part of a stretch that words name; what is earlier or later is parted by the report's day."""
    which = " ".join(words.lower().replace("-", " ").split()).removeprefix("the ")
    if which.startswith(("earlier", "later", "rest", "remainder", "balance")):
        return _parted(whole, day, before=which.startswith("earlier"))
    pieces = _pieces(whole)
    if pieces < 2:
        return whole
    begin, end = _share(which, pieces)
    if which.startswith(_MIDDLE) and _is_month(whole):
        begin, end = 9, 20  # newspapers' middle of a month is its 10th to its 20th
    if which.startswith(_MIDDLE) and pieces == 7:
        begin, end = 1, 5  # and that of a week lies between its first working day and its weekend
    return _cut(whole, begin, end)


def _parted(whole: Stretch, day: date | None, *, before: bool) -> Stretch:
    """What is gone or left of a stretch that the report's day lies in; all of another."""
    ends = whole.ends
    if day is None or ends is None or not ends[0] <= day <= ends[1]:
        return whole
    return Stretch(ends[0], day) if before else Stretch(day, ends[1])


def _share(which: str, pieces: int) -> tuple[int, int]:
    """From which piece to which a part runs.

    Of a week, a year or more, the early and the late ones are halves; of a month, which the press parts in three,
    thirds. The beginning and the end are thirds of everything, and what is very early half of that.
    """
    late = which.startswith(("very late", *_LATER))
    if "half" in which or (which.startswith(("early", "late", "first", "opening")) and not 28 <= pieces <= 31):
        return (pieces // 2, pieces) if late else (0, pieces // 2)
    if which.startswith("very"):
        wide = max(1, pieces // 6)
        return (pieces - wide, pieces) if late else (0, wide)
    third = pieces // 3
    if which.startswith(_MIDDLE):
        return third, pieces - third
    return (2 * third, pieces) if late else (0, third)


def _is_month(whole: Stretch) -> bool:
    return whole.earliest is not None and whole == month(whole.earliest.year, whole.earliest.month)


def _pieces(whole: Stretch) -> int:
    """How many years, months or days a stretch is parted in; 0 where it is open."""
    if whole.earliest is None or whole.latest is None:
        return 0
    years = whole.latest.year - whole.earliest.year + 1
    if (whole.latest - whole.earliest).days < 360:
        return (whole.latest - whole.earliest).days + 1
    return years if years > 1 else 12


def _cut(whole: Stretch, begin: int, end: int) -> Stretch:
    """The pieces of a stretch from one to before another."""
    if whole.earliest is None or whole.latest is None:
        return whole
    pieces, first = _pieces(whole), whole.earliest
    if (whole.latest - first).days < 360:
        return Stretch(first + timedelta(days=begin), first + timedelta(days=end - 1))
    if pieces == 12 and first.year == whole.latest.year:
        return month(first.year, begin + 1, end - begin)
    return year(first.year + begin, end - begin)


def _inside(m: Match, whole: Stretch, day: date | None) -> Found:
    return portion(m["w"], whole, day)


_LONGER = "week weekend month quarter season year decade century half span"
_JOINT = r"[\s-]+(?:(?:in|of)\s+)?(?:the\s+)?['‘’]?"
_OF = r"[\s-]+of\s+(?:the\s+)?['‘’]?|-"
_EDGE = r"end|beginning|start|middle|close|outset|height|rest|remainder|balance"
_SOME = r"(?:early|late|latter|closing|final|opening|first|last|dying|waning)\s+(?:part|days|weeks|months|hours|years)"
FORMS: tuple[Form, ...] = (
    part("part", r"(?i:(?P<w>(?:very\s+)?early|(?:very\s+)?late|mid|earlier|later))", "part", _inside, _LONGER, _JOINT),
    part("part", rf"(?i:(?P<w>very\s+(?:beginning|start|end)|{_EDGE}))", "part", _inside, _LONGER, _OF),
    part("part ordinal which", rf"(?i:(?P<w>{_SOME}))", "part", _inside, _LONGER, r"\s+(?:of|in)\s+(?:the\s+)?"),
    part("ordinal part", r"(?i:(?P<w>(?:first|second|latter)[\s-]+half))", "half", _inside, _LONGER, _OF),
    part("part", r"(?i:(?P<w>start))", "part", _inside, _LONGER, r"\s+to\s+(?:the\s+)?"),
)  # fmt: skip
"""What is no time by itself, and narrows the stretch behind it."""
