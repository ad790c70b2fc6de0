"""Whether two claims give the same number for the same thing."""

import re
from collections.abc import Iterator

from rashomon.align.counting import comparable, counted, may_be_part, whose
from rashomon.align.findings.sides import Compared, finding, one_deed, side
from rashomon.align.overlap import LARGE, equal, high, low, meet
from rashomon.align.overlap import nearly as rare
from rashomon.records import Figure, Finding, Verdict

NEARLY = 0.1
"""`about 250` and `260` may be one number: newsrooms round to the nearest ten."""
_ROUGH = re.compile(
    r"^(?:about|around|some|roughly|approximately|nearly|almost|close to|an? estimated|estimated|circa)\b",
    re.IGNORECASE,
)
_MONEY = re.compile("[A-Z]{3}")


def figure(compared: Compared) -> Iterator[Finding]:
    """Compare the figures that count the same thing."""
    used: set[str] = set()
    for left in compared.left.figures:
        fits = [f for f in compared.right.figures if f.id not in used and (comparable(left, f) or _alike(left, f))]
        if not fits:
            continue
        right = min(fits, key=lambda f: (not meet(left, f), f.start))
        used.add(right.id)
        verdict, why = _judge(compared, left, right)
        if verdict == "contradictory" and (may_be_part(left, right) or not (_fate(left) or one_deed(compared))):
            if not _sums(left, right):
                continue
            verdict, why = "different", "each gives another sum, with other verbs: it may be of something else"
        yield finding("figure", verdict, side(left, value(left)), side(right, value(right)), why)


def _alike(left: Figure, right: Figure) -> bool:
    """Whether two figures that count in other words give one number: `Rs 500 crore` and `five billion rupees`."""
    if left.unit != right.unit or (left.counts and right.counts and whose(left.counts) != whose(right.counts)):
        return False
    large = (left.high or left.low or 0.0) >= LARGE or (left.unit is not None and left.unit != "percent")
    return large and ((meet(left, right) and rare(left, right)) or _rough(left, right))


def _sums(left: Figure, right: Figure) -> bool:
    """Whether both are sums of one money."""
    return left.unit == right.unit and bool(_MONEY.fullmatch(left.unit or ""))


def value(figure: Figure) -> str:
    """Give a figure's value in plain words: `50 percent`, `at least 14`."""
    unit = f" {figure.unit}" if figure.unit else ""
    counts = f" {figure.counts}" if figure.counts and not figure.unit else ""
    if figure.low == figure.high and figure.low is not None:
        return f"{_plain(figure.low)}{unit}{counts}"
    if figure.high is None:
        return f"at least {_plain(figure.low or 0)}{unit}{counts}"
    if figure.low is None:
        return f"at most {_plain(figure.high)}{unit}{counts}"
    return f"{_plain(figure.low)} to {_plain(figure.high)}{unit}{counts}"


def _plain(number: float) -> str:
    return f"{number:,.0f}" if number == int(number) else f"{number:,.2f}".rstrip("0")


_LATER = "the number changes as the days go on"


def _judge(compared: Compared, left: Figure, right: Figure) -> tuple[Verdict, str]:
    if equal(left, right):
        return "same", "both give the same number"
    if left.high is None and right.high is None and not rare(left, right):
        if _rises(compared, left, right):
            return "updated", _LATER
        return "different", "both give the least that it was, and far from each other"
    if meet(left, right):
        return "compatible", f"{value(left)} and {value(right)} can both be true"
    if _rough(left, right):
        return "compatible", "one is a round number, and the other lies within a tenth of it"
    if _rises(compared, left, right):
        return "updated", _LATER
    return "contradictory", f"{value(left)} and {value(right)} cannot both be true"


def _rough(left: Figure, right: Figure) -> bool:
    """Whether one is told as approximate and the other lies close by."""
    if not (_ROUGH.match(left.text) or _ROUGH.match(right.text)):
        return False
    one, other = (left.high or left.low or 0.0), (right.high or right.low or 0.0)
    return abs(one - other) <= NEARLY * max(one, other)


def _fate(figure: Figure) -> str:
    return counted(figure.counts or "")[1]


def _rises(compared: Compared, left: Figure, right: Figure) -> bool:
    """A toll that the later report has higher is the same toll, grown."""
    fate = counted(left.counts or "")[1] or counted(right.counts or "")[1]
    if fate not in ("kill", "injure", "missing", "flee", "detain", "rescue", "destroy"):
        return False
    if compared.left_day is None or compared.right_day is None or compared.left_day == compared.right_day:
        return False
    first, then = (left, right) if compared.left_day < compared.right_day else (right, left)
    if fate == "missing":
        return True  # the missing are found, and others are missed only later
    return low(then) >= high(first) or (then.high or then.low or 0) > (first.high or first.low or 0)
