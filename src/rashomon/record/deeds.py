"""What one state does or says to another, where it happened and it is plain which two these are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Literal

from rashomon.record.lines import Line
from rashomon.record.naming import Naming
from rashomon.record.shown import Shown, is_state, pair
from rashomon.record.tables import form, words
from rashomon.records import Event, Passage, RelationMode

_T = "relations"
_SIGN: dict[str, Literal["+", "-"]] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID"), "+"),
    **dict.fromkeys(("ACCUSE", "REJECT", "THREATEN", "PROTEST", "COERCE", "ASSAULT"), "-"),
}  # fmt: skip
"""On which side each type of event counts; what is asked for, mobilised or given back tells neither."""
_WORDS = frozenset({"AGREE", "CONSULT", "SUPPORT", "ACCUSE", "REJECT", "THREATEN"})
_BOTH = frozenset({"AGREE", "CONSULT", "COOPERATE"})
"""What several do with one another, where nobody is named to whom it is done."""
_FORCE = frozenset({"ASSAULT", "COERCE", "PROTEST"})
"""What a private person does to another of these is nothing between their states."""
_OFFICIAL = re.compile(rf"\s+(?:[\w-]+\s+){{0,2}}?{form(_T, 'official')}\b", re.IGNORECASE)
_PRIVATE = re.compile(rf"\s+(?:[\w-]+\s+){{0,2}}?{form(_T, 'private')}\b", re.IGNORECASE)
_PRIVATELY = re.compile(rf"\s+{form(_T, 'private')}\b", re.IGNORECASE)
_PLACE = re.compile(rf"\b{form(_T, 'place')}\s+(?:the\s+|[a-z-]+ern\s+)?$", re.IGNORECASE)
_VIOLENT = re.compile(rf"\b{form(_T, 'violent')}\b", re.IGNORECASE)
_FRIENDLY = re.compile(rf"\b{form(_T, 'friendly')}\b", re.IGNORECASE)
_OWNED = re.compile(r"['’]s?\s")
"""Who is on good terms with a state's rebels or regions is on none with the state."""
RECENT = timedelta(days=366)
"""What lies further back is more often the day of something that an event is about."""


def deeds(
    lines: Sequence[Line], naming: Naming, events: Iterable[Event], already: Sequence[Passage],
    days: dict[str, date | None],
) -> Iterator[Shown]:  # fmt: skip
    """Give what one state does or says to another; no pact or measure again, which the passages `already` tell."""
    for one in events:
        sign, two = _SIGN.get(one.type), _states(one, naming)
        if sign is None or two is None or one.status not in ("happened", "historical", "alleged"):
            continue
        told = [t for t in one.tellings if _plain(t, two, lines, one.type)]
        told = [t for t in told if not any(_overlap(t, passage) for passage in already)]
        if not told:
            continue
        mode: RelationMode = "words" if one.type in _WORDS else "deeds"
        passages = tuple(Passage(report=t.report, start=t.start, end=t.end, text=t.text) for t in told)
        day = days.get(told[0].report)
        yield Shown(two, sign, mode, words(_T)[one.type][0], _since(one, day), one.according_to, passages)


def _since(one: Event, day: date | None) -> date | None:
    """The day of an event: none that lies ahead, nor one long past of a thing that is not told as history."""
    if one.earliest is None or day is None or one.earliest > day:
        return None
    return one.earliest if one.status == "historical" or day - one.earliest <= RECENT else None


def _overlap(one: Passage, other: Passage) -> bool:
    return one.report == other.report and one.start < other.end and other.start < one.end


def _plain(told: Passage, two: tuple[str, str], lines: Sequence[Line], kind: str) -> bool:
    """Whether a passage of a report's body names both states and no third party; of force, what is theirs."""
    line = next((x for x in lines if x.report == told.report and x.start <= told.start < x.start + len(x.text)), None)
    if line is None:
        return False
    start, end = told.start - line.start, told.end - line.start
    named = [n for n in line.names if start <= n.start and n.end <= end]
    if {n.party for n in named} != set(two):
        return False
    text = line.text
    own = {n.party for n in named if n.form != "adjective" or _OFFICIAL.match(text, n.end)}
    if _SIGN[kind] == "+" and any(
        (owned := _OWNED.match(text, n.end)) and not _OFFICIAL.match(text, owned.end() - 1) for n in named
    ):
        return False
    own -= {n.party for n in named if kind in _FORCE and _PLACE.search(text, 0, n.start)}
    private = any((_PRIVATE if n.form == "adjective" else _PRIVATELY).match(text, n.end) for n in named)
    return not private and not _against(kind, told.text) and (kind not in _FORCE or own == set(two))


def _against(kind: str, text: str) -> bool:
    """Whether words of a telling go against what it was read as: a strike that is delivered is no aid."""
    into = kind == "AID" and re.search(r"\binto\b", text, re.IGNORECASE) is not None
    return into or (_VIOLENT if _SIGN[kind] == "+" else _FRIENDLY).search(text) is not None


def _states(one: Event, naming: Naming) -> tuple[str, str] | None:
    """The two states of an event, None where there are not just two."""
    doers = {p for key in one.actors if (p := naming.party(key)) is not None}
    others = {p for key in one.recipients if (p := naming.party(key)) is not None} - doers
    if not all(is_state(party) for party in doers | others):
        return None
    if not others and len(doers) == 2 and one.type in _BOTH:
        left, right = sorted(doers)
        return left, right
    if len(doers) == len(others) == 1:
        return pair(*doers, *others)
    return None
