"""Whether two claims give the same number for the same thing."""

import re
from collections.abc import Iterator

from rashomon.align.deeds import deeds, thing
from rashomon.align.findings.sides import Compared, finding, side
from rashomon.align.overlap import equal, high, low, meet
from rashomon.records import Figure, Finding, Verdict

NEARLY = 0.1
"""`about 250` and `260` may be one number: newsrooms round to the nearest ten."""
_ROUGH = re.compile(
    r"^(?:about|around|some|roughly|approximately|nearly|almost|close to|an? estimated|estimated|circa)\b",
    re.IGNORECASE,
)
_ANYBODY = frozenset({"people", "man", "men", "life", ""})
_FATES = frozenset({"kill", "injure", "detain", "rescue", "flee", "free", "destroy"})
_FATE_WORDS = {
    "killed": "kill", "dead": "kill", "died": "kill",
    "dies": "kill", "perished": "kill", "drowned": "kill", "lost": "kill",
    "death": "kill", "toll": "kill", "fatality": "kill",
    "injured": "injure", "wounded": "injure", "hurt": "injure", "arrested": "detain",
    "detained": "detain", "rescued": "rescue", "evacuated": "flee",
    "displaced": "flee", "missing": "missing", "freed": "free",
    "released": "free", "destroyed": "destroy", "captured": "detain",
}  # fmt: skip


def figure(compared: Compared) -> Iterator[Finding]:
    """Compare the figures that count the same thing."""
    used: set[str] = set()
    for left in compared.left.figures:
        fits = [f for f in compared.right.figures if f.id not in used and comparable(left, f)]
        if not fits:
            continue
        right = min(fits, key=lambda f: (not meet(left, f), f.start))
        used.add(right.id)
        verdict, why = _judge(compared, left, right)
        yield finding("figure", verdict, side(left, value(left)), side(right, value(right)), why)


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


def comparable(left: Figure, right: Figure) -> bool:
    """Whether two figures count one thing: the same unit, and the same noun or the same fate."""
    if left.unit != right.unit:
        return False
    if left.counts is None or right.counts is None:
        return left.unit is not None and left.counts == right.counts
    (noun, fate), (other, fate_too) = _counted(left.counts), _counted(right.counts)
    if fate or fate_too:
        return fate == fate_too and (noun == other or bool({noun, other} & _ANYBODY))
    return noun == other


def _counted(counts: str) -> tuple[str, str]:
    """The noun that is counted and what befell it: (`people`, `kill`)."""
    words = counts.lower().split()
    fate = next((_FATE_WORDS[w] for w in words if w in _FATE_WORDS), "")
    if not fate and words and deeds(words[-1].rstrip("s")) & _FATES:
        fate = min(deeds(words[-1].rstrip("s")) & _FATES)
    nouns = [w for w in words if w not in _FATE_WORDS]
    return (thing(_singular(nouns[-1])) if nouns else "", fate)


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _judge(compared: Compared, left: Figure, right: Figure) -> tuple[Verdict, str]:
    if equal(left, right):
        return "same", "both give the same number"
    if meet(left, right):
        return "compatible", f"{value(left)} and {value(right)} can both be true"
    if _rough(left, right):
        return "compatible", "one is a round number, and the other lies within a tenth of it"
    if _rises(compared, left, right):
        return "updated", "the later report has the higher toll"
    return "contradictory", f"{value(left)} and {value(right)} cannot both be true"


def _rough(left: Figure, right: Figure) -> bool:
    """Whether one is told as approximate and the other lies close by."""
    if not (_ROUGH.match(left.text) or _ROUGH.match(right.text)):
        return False
    one, other = (left.high or left.low or 0.0), (right.high or right.low or 0.0)
    return abs(one - other) <= NEARLY * max(one, other)


def _rises(compared: Compared, left: Figure, right: Figure) -> bool:
    """A toll that the later report has higher is the same toll, grown."""
    fate = _counted(left.counts or "")[1] or _counted(right.counts or "")[1]
    if fate not in ("kill", "injure", "missing", "flee", "detain", "rescue", "destroy"):
        return False
    if compared.left_day is None or compared.right_day is None or compared.left_day == compared.right_day:
        return False
    first, then = (left, right) if compared.left_day < compared.right_day else (right, left)
    return low(then) >= high(first) or (then.high or then.low or 0) > (first.high or first.low or 0)
