"""Finding the events among the claims of a report."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.annotate.actors.cast import Cast
from rashomon.annotate.claims import Proposition
from rashomon.annotate.claims.roles import who
from rashomon.annotate.events.modes import REQUEST, kind_at, meeting, mode_at
from rashomon.annotate.events.parties import Parties, parties
from rashomon.annotate.events.plover import score, types
from rashomon.annotate.events.types import Kind
from rashomon.annotate.syntax import NOUNS, Reading, Word
from rashomon.records import Certainty, Claim, Event, EventStatus, EventTelling, Moment, Span

HISTORY = timedelta(days=365)
"""What is dated further back than a year before its report is told as history."""
_CONTENT = frozenset({"AGREE", "REQUEST", "THREATEN", "REJECT"})
"""What these are about is told with them, and is no event of its own: `agreed to share`, `urged him to leave`."""
_STATUS: dict[Certainty, EventStatus] = {
    "asserted": "happened", "expected": "future",
    "possible": "hypothetical", "hypothetical": "hypothetical", "denied": "negated",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Told:
    """A proposition that tells an event, with its type and its parties."""

    one: Proposition
    kind: Kind
    parties: Parties

    @property
    def head(self) -> Word:
        return self.one.clause.head


def events(
    reading: Reading, cast: Cast, told: Iterable[Proposition], times: Iterable[Moment], day: date | None
) -> Iterator[Event]:
    """Give the events of a report; `day` is the day of the report, from which history is told."""
    moments = {m.id: m for m in times}
    found = [event for one in told if (event := _told(one, cast)) is not None]
    kept = [event for event in found if not _inside(event, {e.head.i: e for e in found})]
    for number, event in enumerate(kept, 1):
        yield _event(reading, event, _dated(event, moments), day, (number, cast))


def _told(one: Proposition, cast: Cast) -> _Told | None:
    """Read a proposition as an event, where it is one."""
    if (asked := _asked(one, cast)) is not None:
        return _Told(one, REQUEST, asked)
    kind = kind_at(one.clause.head)
    if kind is None:
        return None
    found = parties(one.clause.head, kind, cast)
    return _Told(one, kind, found) if any(found) or _peopled(one.clause.head) else None


def _inside(event: _Told, others: dict[int, _Told]) -> bool:
    """Whether an event is what another one is about, or for, or its noun: `agreed to share`, `held talks`.

    What a protest demands is told with the protest, as the manual has it.
    """
    head, noun = event.head, event.head.tag.startswith("NN")
    if noun and not event.parties[0] and event.kind.type != "ASSAULT":
        return True
    asks = event.kind.type == "REQUEST"
    while (_hangs(head) or (asks and head.dep == "acl")) and head.head is not head:
        above = head.head
        over = others.get(above.i)
        if over is not None and head.dep != "conj":
            if over.kind.type in _CONTENT or _for(head) or (asks and over.kind.type == "PROTEST"):
                return True
            if noun and over.kind.type == event.kind.type:
                return True
        head = above
    return False


_WITHIN = frozenset("xcomp ccomp conj acomp dobj pobj pcomp prep nsubjpass advcl".split())
_BESIDE = frozenset("after before during since amid despite following until".split())
"""What stands behind these is another event: `agreed to talks after the attack`."""


def _hangs(word: Word) -> bool:
    """Whether a word is within what the word above it is about, an infinitive behind a noun too: `demand to leave`."""
    if word.dep == "acl":
        return word.tag == "VB"
    return word.dep in _WITHIN and word.lower not in _BESIDE


def _for(head: Word) -> bool:
    """Whether a clause tells only what something is done for: `flew to Oslo to discuss it`."""
    return head.dep == "advcl" and head.tag == "VB"


def _asked(one: Proposition, cast: Cast) -> Parties | None:
    """Who asks it of whom, where somebody is said to say what another must do: `Oslo said Riga must return it`."""
    voice, head = one.claim.according_to, one.clause.head
    if voice is None or voice.actor is None or one.claim.negated or not head.tag.startswith("VB"):
        return None
    must = any(c.dep == "aux" and c.lower == "must" for c in head.children)
    others = tuple(a for a in who(head, cast) if a != voice.actor)
    return ((voice.actor,), others) if must and others else None


def _peopled(head: Word) -> bool:
    """Whether a verb at least has somebody or something, known or not, that does it or that it is done to."""
    return head.tag.startswith("VB") and any(
        c.dep in ("nsubj", "nsubjpass", "dobj") and c.tag in NOUNS for c in head.children
    )


def _dated(event: _Told, moments: dict[str, Moment]) -> Moment | None:
    some = (moments[m] for m in event.one.claim.moments)
    return next((m for m in some if m.kind == "date" and (m.earliest or m.latest)), None)


def _event(reading: Reading, event: _Told, dated: Moment | None, day: date | None, rest: tuple[int, Cast]) -> Event:
    """Make the record; `rest` is its number and the cast."""
    claim, (number, cast) = event.one.claim, rest
    asked = event.kind is REQUEST
    status: EventStatus = "happened" if asked else _status(claim, dated, day)
    ahead = types()[event.kind.type].ahead if status == "future" else None
    kind, mode = ahead or event.kind.type, None if ahead else _mode(event, cast)
    return Event(
        id=f"{reading.report}-e{number}", type=kind, mode=mode, actors=event.parties[0], recipients=event.parties[1],
        earliest=dated.earliest if dated else None, latest=dated.latest if dated else None,
        place=claim.where[0] if claim.where else None, status=status,
        according_to=None if asked else claim.according_to, tellings=(_telling(event),),
        quad=types()[kind].quad, score=score(kind, mode),
    )  # fmt: skip


def _telling(event: _Told) -> EventTelling:
    claim, head = event.one.claim, Span(start=event.head.start, end=event.head.end)
    return EventTelling(report=claim.report, start=claim.start, end=claim.end, text=claim.text, head=head)


def _mode(event: _Told, cast: Cast) -> str | None:
    """The mode that the words tell, or, of a meeting, how many took part and where."""
    mode = mode_at(event.head, event.kind)
    if mode is not None or event.kind.type != "CONSULT":
        return mode
    return meeting([*event.parties[0], *event.parties[1]], event.one.claim.where[:1], cast)


def _status(claim: Claim, dated: Moment | None, day: date | None) -> EventStatus:
    """What is negated, ahead or conditional is that first; what somebody merely says is alleged."""
    if claim.negated != (claim.certainty == "denied"):
        return "negated"
    status = _STATUS[claim.certainty] if claim.certainty != "denied" else "alleged"
    if status != "happened":
        return status
    if claim.according_to is not None:
        return "alleged"
    old = dated is not None and dated.latest is not None and day is not None and dated.latest < day - HISTORY
    return "historical" if old else "happened"
