"""Dependencies: what one state needs from another, as goods that it gets there or as a market for its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.record.forms import forms
from rashomon.record.lines import Line
from rashomon.record.tables import form
from rashomon.record.verbs import UNTRUE
from rashomon.records import Dependency, Passage, Size, Voice

_T = "dependencies"
_DOUBT = re.compile(
    rf"\b(?:{form(_T, 'past')}|{form(_T, 'wish')}|n[o’']t|no|denie[sd]|without|end|ended|ending|ends)\b", re.IGNORECASE
)
_RISING = re.compile(rf"\b{form(_T, 'rising')}\b", re.IGNORECASE)
_FALLING = re.compile(rf"\b{form(_T, 'falling')}\b", re.IGNORECASE)

_SHARE_OF = re.compile(r"\b(?:share|reliance|dependence|dependency)\b[^.;]{0,70}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Needs:
    """One telling of a dependency."""

    who: str
    on: str
    kind: Literal["supply", "market"]
    what: str | None
    share: Size | None
    trend: Literal["rising", "falling"] | None
    voice: Voice | None
    told: Passage


def dependencies(lines: Sequence[Line]) -> tuple[Dependency, ...]:
    """Give what reports tell that one state needs from another; tellings of the same goods are one."""
    groups: list[list[_Needs]] = []
    for line in lines:
        for one in _needs(line):
            group = next((g for g in groups if all(_same(one, other) for other in g)), None)
            if group is None:
                groups.append([one])
            else:
                group.append(one)
    return tuple(_dependency(group) for group in groups)


def _same(one: _Needs, other: _Needs) -> bool:
    """Whether two tellings are of one need: the same goods, or goods that one of them leaves open."""
    goods = {(needs.what or "").lower() for needs in (one, other)}
    return (one.who, one.on, one.kind) == (other.who, other.on, other.kind) and ("" in goods or len(goods) == 1)


def _dependency(group: Sequence[_Needs]) -> Dependency:
    best = max(group, key=lambda one: (one.share is not None, len(one.what or "")))
    voices, trends = [one.voice for one in group], {one.trend for one in group} - {None}
    return Dependency(
        who=best.who, on=best.on, kind=best.kind, what=best.what, share=best.share,
        trend=trends.pop() if len(trends) == 1 else None, according_to=None if None in voices else voices[0],
        tellings=tuple(dict.fromkeys(one.told for one in group)),
    )  # fmt: skip


def _needs(line: Line) -> Iterator[_Needs]:
    """Give the dependencies that a sentence tells as so; of forms that overlap the first counts."""
    taken: list[tuple[int, int]] = []
    for row, rule in forms(_T):
        for found in rule.finditer(line.shape):
            start, end = found.span()
            if any(start < b and a < end for a, b in taken) or not _holds(line, found):
                continue
            who, on = line.parties(*found.span("who")), line.parties(*found.span("on"))
            if len(who) == len(on) == 1 and who != on:
                taken.append((start, end))
                yield _Needs(
                    who[0], on[0], row["kind"], _what(line, found), _share(line, found),  # type: ignore[arg-type]
                    _trend(line, found), line.voice(start), line.whole(),
                )  # fmt: skip


def _holds(line: Line, found: re.Match[str]) -> bool:
    """Whether a dependency is told as one that is there: not denied, ended, feared or left to a condition."""
    claim = line.claim(found.start("on"))
    before = line.text[max(0, found.start() - 30) : found.end()]
    if claim is None or _DOUBT.search(before) or UNTRUE.search(line.text) or line.orphan(found.start()):
        return False
    return not claim.negated and claim.certainty in ("asserted", "expected")


def _what(line: Line, found: re.Match[str]) -> str | None:
    """What is needed, as told."""
    for part in ("more", "what"):
        if part in found.re.groupindex and found[part]:
            return line.text[slice(*found.span(part))]
    return None


def _share(line: Line, found: re.Match[str]) -> Size | None:
    if "share" not in found.re.groupindex or not found["share"]:
        return None
    start, end = (line.start + place for place in found.span("share"))
    figure = next((f for f in line.figures if start <= f.start < end and f.unit == "percent"), None)
    text = line.text[slice(*found.span("share"))]
    if figure is None:
        return Size(low=None, high=None, unit=None, text=text)
    return Size(low=figure.low, high=figure.high, unit=figure.unit, text=text)


def _trend(line: Line, found: re.Match[str]) -> Literal["rising", "falling"] | None:
    """Whether it grows or shrinks: told in the form itself, or of the share that it has."""
    told = found[0] + " ".join(m[0] for m in _SHARE_OF.finditer(line.text, found.start()))
    rising, falling = _RISING.search(told), _FALLING.search(told)
    if (rising is None) == (falling is None):
        return None
    return "rising" if rising else "falling"
