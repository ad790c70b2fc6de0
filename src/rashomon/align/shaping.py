"""Making points of claims that tell of one thing, and of quotes of one remark."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from rashomon.align.candidates import Unit
from rashomon.align.findings import Compared, findings
from rashomon.align.points import Joined
from rashomon.align.readable import readable
from rashomon.align.said import SameRemark
from rashomon.align.tracing import Tracing
from rashomon.records import Actor, Finding, Point, PointStatus, Quote, Report, Side, Telling, Voice

_SUBSTANCE = frozenset({"figure", "date", "place", "actor", "role", "action", "polarity", "certainty", "wording"})
"""A difference in one of these makes a point differ; on whose word it stands is told beside it."""


class Shaper:
    """What all points are made from: the reports, their origins, the actors and the claims."""

    def __init__(
        self, reports: Sequence[Report], traced: Tracing, actors: dict[str, Actor], units: Sequence[Unit]
    ) -> None:
        self.reports = {r.id: r for r in reports}
        self.traced = traced
        self.actors = actors
        self.units = units

    def count(self, tellings: Sequence[Telling]) -> tuple[int, tuple[str, ...]]:
        """Count the known origins of some tellings, and give the countries of their press."""
        inside = {t.report for t in tellings}
        known = self.traced.count(tellings)
        countries = {self.reports[r].source.country for r in inside}
        return known, tuple(sorted(c for c in countries if c))

    def point(self, joined: Joined) -> Point:
        """Make a point of claims that tell of one thing."""
        members = sorted((self.units[i] for i in joined.members), key=self._spot)
        found = tuple(f for left, right in combinations(members, 2) for f in findings(self._compared(left, right)))
        found = _once(found)
        found = _with_parts(found, [self._compared(self.units[i], self.units[j]) for i, j in joined.parts])
        tellings = tuple(_telling(u) for u in members)
        number, countries = self.count(tellings)
        best = min(members, key=lambda u: _plainness(u, members))
        return Point(
            id="", gist=self._gist(best, members, found), status=status(found), tellings=tellings, origins=number,
            countries=countries, findings=found, score=joined.score, why=joined.why,
        )  # fmt: skip

    def _gist(self, best: Unit, members: Sequence[Unit], found: Sequence[Finding]) -> str:
        """The words of the plainest telling; where all have it from somebody, with who says just these.

        Others may say it in other words, which are theirs: nobody is named beside words that he is not told to have
        said. Where two tellings deny each other, both stand: neither may speak for the point.
        """
        denied = next((f for f in found if f.verdict == "contradictory" and f.aspect in _OPPOSED), None)
        if denied is not None:
            sides = (next(u for u in members if u.claim.report == s.report) for s in (denied.left, denied.right))
            return " — but: ".join(self._worded(u) for u in sides)
        words, voice = (
            _unbroken(_LINKS.sub("", readable(best.claim, self.units, self.reports))),
            best.claim.according_to,
        )
        if voice is None or voice.text in words or any(u.claim.according_to is None for u in members):
            return words
        return f"{words}, according to {self._voice(voice, best)}"

    def _worded(self, unit: Unit) -> str:
        voice = unit.claim.according_to
        words = _unbroken(readable(unit.claim, self.units, self.reports))
        return words if voice is None else f"{words} ({self._voice(voice, unit)})"

    def _voice(self, voice: Voice, unit: Unit) -> str:
        """A person by name, as whom a pronoun stands for, and others in the report's words with their article."""
        known = self.actors.get(voice.actor or "")
        if known is not None and (known.kind == "person" or voice.text.lower() in _PRONOUNS):
            return known.name
        if re.search(rf"\bthe {re.escape(voice.text)}\b", self.reports[unit.claim.report].text, re.IGNORECASE):
            return f"the {voice.text}"
        first, *rest = voice.text.split(" ")
        low = first.lower()
        return " ".join([_OBJECTS.get(low, low) if low in _SMALL else first, *rest])

    def _spot(self, one: Unit) -> tuple[date, str, int]:
        report = self.reports[one.claim.report]
        return report.published or date.max, report.id, one.claim.start

    def _compared(self, left: Unit, right: Unit) -> Compared:
        days = (self.reports[u.claim.report].published for u in (left, right))
        return Compared(left, right, self.actors, *days)

    def _speaker(self, quote: Quote) -> str:
        """Who is quoted: the actor's name, else the report's words for him."""
        if quote.speaker is None:
            return "nobody named"
        return self.actors[quote.speaker.actor].name if quote.speaker.actor else quote.speaker.text

    def _spoken(self, one: SameRemark) -> Iterator[Finding]:
        """Say where one remark is given to different speakers."""
        left, right = self._speaker(one.left), self._speaker(one.right)
        if left != right:
            sides = [
                Side(report=q.report, start=q.start, end=q.end, text=q.text, value=v)
                for q, v in ((one.left, left), (one.right, right))
            ]
            yield Finding(
                aspect="attribution",
                left=sides[0],
                right=sides[1],
                verdict="different",
                why="the same words are given to different speakers",
            )

    def remark(self, one: SameRemark) -> Point:
        """Make a point of what one person is quoted with in two reports."""
        quotes = (one.left, one.right)
        tellings = tuple(Telling(report=q.report, start=q.start, end=q.end, text=q.text, claim=q.id) for q in quotes)
        name = self._speaker(one.left)
        sides = [Side(report=q.report, start=q.start, end=q.end, text=q.text, value=q.text) for q in quotes]
        why = "the same words are quoted" if one.verbatim else "different words are quoted; both may have been said"
        finding = Finding(
            aspect="wording", left=sides[0], right=sides[1], verdict="same" if one.verbatim else "different", why=why
        )
        number, countries = self.count(tellings)
        return Point(
            id="", gist=f"{name}: “{min((q.text for q in quotes), key=len)}”", status=status((finding,)),
            tellings=tellings, origins=number, countries=countries, findings=(finding, *self._spoken(one)),
            score=one.nearness, why=f"quotes of {name}",
        )  # fmt: skip


def _unbroken(words: str) -> str:
    """Leave out quotation marks of which one is not there: a claim may end within a quote."""
    words = words if words.count('"') % 2 == 0 else words.replace('"', "")
    return words if words.count("“") == words.count("”") else words.replace("“", "").replace("”", "")


def _plainness(one: Unit, members: Sequence[Unit]) -> tuple[bool, bool, bool, bool, bool, int, int, str]:
    """Rank the tellings of a point as its gist: the one that says least beyond what the others say too.

    A gist is read as if everybody said it, so what is somebody's word, or unsure, comes last.
    """
    others = [u.things | frozenset(u.claim.where) for u in members if u is not one]
    own = one.things | frozenset(one.claim.where)
    alone = sum(not any(thing in other for other in others) for thing in own)
    claim = one.claim
    voice = claim.according_to
    vague = voice is not None and voice.actor is None and voice.text.lower() in _PRONOUNS
    verbless = not claim.who and claim.doer is None and claim.thing is None
    return (
        claim.part,
        voice is not None,
        vague,
        claim.certainty != "asserted",
        verbless,
        alone,
        len(claim.text),
        claim.text,
    )


_LINKS = re.compile(
    r"^(?:(?:However|Meanwhile|Moreover|Nevertheless|Nonetheless|Furthermore|Also|Besides|Still|Yet|In addition"
    r"|Separately|Earlier|Later|Instead|Ironically|Indeed),|But|And)\s+(?=\w)"
)
"""What ties a sentence to the one before it, and means nothing by itself."""

_OBJECTS = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me", "who": "whom"}
_PRONOUNS = frozenset({*_OBJECTS, "it", "its", "his", "her", "their"})
_SMALL = frozenset({*_OBJECTS, *"it the a an one two three some several many other another both all".split()})
"""Words that begin a voice at the head of a sentence, and are small behind `according to`."""

_OPPOSED = frozenset({"polarity", "action", "role", "actor"})


def _once(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Of findings between many reports that give the same two values, keep the first."""
    kept: dict[tuple[str, str, frozenset[str]], Finding] = {}
    for one in found:
        kept.setdefault((one.aspect, one.verdict, frozenset((one.left.value, one.right.value))), one)
    return tuple(kept.values())


def _with_parts(found: tuple[Finding, ...], parts: Sequence[Compared]) -> tuple[Finding, ...]:
    """Add what parts of the claims contradict in, where the claims as wholes say nothing of that aspect."""
    known = {f.aspect for f in found if f.verdict == "contradictory"}
    more = [f for part in parts for f in findings(part) if f.verdict == "contradictory" and f.aspect not in known]
    return (*found, *more[:1])


def _telling(one: Unit) -> Telling:
    return Telling(
        report=one.claim.report, start=one.claim.start, end=one.claim.end, text=one.claim.text, claim=one.claim.id
    )


def status(found: Sequence[Finding]) -> PointStatus:
    """Give what findings add up to."""
    verdicts = {f.verdict for f in found if f.aspect in _SUBSTANCE}
    if "contradictory" in verdicts:
        return "contradicted"
    return "differs" if verdicts & {"different", "updated"} else "agreed"
