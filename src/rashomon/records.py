"""The words of Rashomon as frozen records.

Offsets count Unicode characters in the text of the report that a record names, and `text` beside
them is exactly what stands there. Every record can be written as JSON by `msgspec`, and its field
names are the names in that JSON.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Day = date
"""A day; the field `date` of a record hides the type of that name."""

Certainty = Literal["asserted", "expected", "possible", "hypothetical", "denied"]
"""How sure a telling is of what it tells."""

Quad = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]
"""Which of four kinds a deed is of: in words or in material, with or against."""

EventStatus = Literal["happened", "future", "hypothetical", "historical", "negated", "alleged"]
"""Whether an event counts as having happened; only `happened` and `historical` do."""

Aspect = Literal[
    "figure", "date", "place", "actor", "role", "action", "polarity", "certainty", "attribution", "wording"
]
"""In what two tellings of one thing are compared."""

Verdict = Literal["same", "compatible", "updated", "different", "contradictory"]
"""What the comparison of one aspect gave."""

PointStatus = Literal["agreed", "differs", "contradicted", "single"]
"""What the findings of a point add up to."""

JudgementKind = Literal["same story", "other story", "same actor", "other actor", "same claim", "other claim"]
"""What a judgement decides of what stands on its two sides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An outlet, agency or ministry; `country` is an ISO 3166 alpha-3 code."""

    name: str | None = None
    domain: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """What was received, byte for byte, and when; `id` is the same for the same bytes handed in alike.

    `kind` says how the bytes are read: a file's ending, such as `.html`. What came beside the bytes (the
    address that an archive holds, the day it was printed, the outlet that the user names) stands in the other
    fields; `mapping` are pairs of a field's name and the one it is read as.
    """

    id: str
    path: str
    kind: str
    content: bytes
    received: datetime
    url: str | None = None
    published: date | None = None
    source: Source = Source()
    mapping: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A capture as text, with what its wrapper (an HTML page's head, say) tells of it.

    `path` is what the user handed in; `text` has Unix line ends and is otherwise as it stood.
    """

    path: str | None
    text: str
    url: str | None = None
    title: str | None = None
    byline: str | None = None
    published: date | None = None
    site: str | None = None
    source: Source = Source()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """What was handed in and could not be used: its path, what was wrong, and what to do."""

    path: str
    what: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of a report's text: `start` and `end` in characters, and the exact words."""

    report: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where and when a report was filed; `inferred` where the year was taken from elsewhere."""

    place: str | None = None
    country: str | None = None
    date: Day | None = None
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One numbered line of a report and what it serves as; `number` is the mark that leads to it."""

    number: int
    start: int
    end: int
    kind: Literal["title", "dateline", "byline", "heading", "body", "boilerplate"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article as text, with what it says of itself.

    `published` is None where nothing dates it; `dated_by` says where the date was taken from.
    """

    id: str
    path: str | None = None
    url: str | None = None
    source: Source = Source()
    title: str | None = None
    byline: str | None = None
    dateline: Dateline = Dateline()
    published: date | None = None
    dated_by: str | None = None
    language: str = "en"
    text: str
    origin: str | None = None
    sentences: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where words first came from; an `unknown` origin is never counted as independent."""

    id: str
    kind: Literal["agency", "government", "outlet", "unknown"]
    name: str | None
    reports: tuple[str, ...]
    evidence: tuple[Passage, ...] = ()


CopyKind = Literal["exact", "abridged", "new lead", "edited", "woven", "statement", "partly"]
"""How a report has another's text: whole, shortened, under a lead of its own, reworded here and there, woven with a
third one's, as what an authority said of itself, or in part only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """That the words of `report` stand in `of`, another report: what it kept of them, added to them and cut.

    `share` is the share of the report's own words, quotes aside, that stand there in the same order. `why` says what
    tells which of the two was first; it is not `sure` where nothing does. The passages of `kept` and `added` are the
    report's, those of `cut` the other's; a report that has but some passages of another cut nothing of it.
    """

    report: str
    of: str
    kind: CopyKind
    share: float
    why: str
    sure: bool = True
    kept: tuple[Passage, ...]
    added: tuple[Passage, ...] = ()
    cut: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A state, person, organisation or armed group.

    `country` is an ISO 3166 alpha-3 code, `sector` the code that PLOVER has for what such an actor is in society
    (`GOV`, `MIL`, `JRN`), where its kind, office or name tells it.
    """

    id: str
    name: str
    kind: Literal["state", "person", "organisation", "armed group", "place", "people", "unknown"]
    country: str | None = None
    office: str | None = None
    aliases: tuple[str, ...] = ()
    sector: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks, in the report's own words, and which actor that is."""

    actor: str | None
    text: str
    start: int
    end: int
    named: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Passage):
    """Words in quotation marks with their speaker; the passage is what stands between the marks."""

    id: str
    kind: Literal["direct", "mixed"]
    cue: str | None
    channel: str | None
    speaker: Speaker | None


AttributionKind = Literal["said", "thought", "wanted", "judged", "asked"]
"""How something is handed to somebody: said, thought, wanted, judged by him, or asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Passage):
    """What a report hands to somebody, by a verb or noun (`cue`): the passage is the content, `source` whose it is."""

    id: str
    kind: AttributionKind
    cue: "Span"
    source: Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who a claim is according to; `named` is False for "diplomatic sources" and the like."""

    actor: str | None
    text: str
    named: bool


_HELPERS = frozenset(
    "would will could can may might must should has have had is are was were been be not also later then soon again "
    "never still already".split()
)
"""What may stand before the verb of a clause that lacks a subject."""
_VAGUE = ("which ", "that ", "who ", "it ", "he ", "she ", "they ", "its ", "his ", "her ", "their ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Passage):
    """One proposition as a report tells it.

    `who`, `whom` and `where` hold actor identifiers; `does` is the lemma of the governing verb;
    `according_to` is None where the report tells it in its own voice. A `part` completes another
    claim of its sentence (an infinitive, a relative clause, a noun that tells an event). `doer` and
    `thing` are the lemmas of the nouns that do it and that it is done to, where they name no actor. `gist` is its
    text with every actor by one name, and `about` are the lemmas of its words of content: what claims
    of other reports are found by. `head` is the verb, or the noun that stands for one.
    """

    id: str
    according_to: Voice | None
    certainty: Certainty
    negated: bool
    does: str
    who: tuple[str, ...] = ()
    whom: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    moments: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    sentence: int = 0
    part: bool = False
    doer: str | None = None
    thing: str | None = None
    gist: str = ""
    about: tuple[str, ...] = ()
    head: "Span | None" = None

    @property
    def plain(self) -> str:
        """Its words as they can be read alone: with the subject that they lack, or for which a pronoun stands."""
        before = self.text[: self.head.start - self.start if self.head else 0].lower().split()
        first, own = (text.replace("’", "'").split(maxsplit=1)[:1] for text in (self.gist, self.text))
        lacking = self.part or all(word in _HELPERS or word.endswith("ly") for word in before)
        vague = self.text.lower().startswith(_VAGUE)
        return self.gist if self.gist and (lacking or vague) and first != own else self.text

    @property
    def dangling(self) -> bool:
        """Whether what it hangs on is missing, so that it tells nothing alone: `them to come`, `are old friends`."""
        bare = self.gist.lower().startswith(("is ", "are ", "was ", "were "))
        return bare or self.text.lower().startswith(("them ", "him ", "us ", "me ", "whom "))


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment(Passage):
    """A time expression resolved to an earliest and a latest day, both inclusive.

    An end that is open, or that nothing dates, is None. A `duration` ("10-year") has neither,
    and carries its length as ISO 8601 in `length`; so does a stretch that is told by it ("the past 20 years").
    """

    id: str
    kind: Literal["date", "duration"]
    earliest: date | None
    latest: date | None
    length: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Passage):
    """A number with its bounds (None where open), its unit, and what it counts."""

    id: str
    low: float | None
    high: float | None
    unit: str | None
    counts: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of characters in a report's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventTelling(Passage):
    """A passage that tells an event; `head` is the word that carries it."""

    head: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A claim that one actor does something to another, typed by PLOVER.

    `quad` says which of PLOVER's four kinds the type is of, and `score` how conflictual (down to -10) or cooperative
    (up to 10) such a deed is, whether or not it happened.
    """

    id: str
    type: str
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    earliest: date | None
    latest: date | None
    place: str | None
    status: EventStatus
    according_to: Voice | None
    tellings: tuple[EventTelling, ...]
    quad: Quad | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling(Passage):
    """How one report tells a point: the passage, and the claim or quote it stands for."""

    claim: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Side(Passage):
    """One side of a finding: the passage, and the value that was read from it, in plain words."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One agreement or difference within a point, with both values and why."""

    aspect: Aspect
    left: Side
    right: Side
    verdict: Verdict
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Claims of several reports about one and the same thing.

    A `single` point is told by one report only, of all that were read. `origins` counts origins
    that are known to be independent; `score` says how sure the joining is, from 0 to 1.
    """

    id: str
    gist: str
    status: PointStatus
    tellings: tuple[Telling, ...]
    origins: int
    countries: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    score: float = 1.0
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """What is told of one stretch of time, oldest first."""

    earliest: date | None
    latest: date | None
    gist: str
    tellings: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """A thing promised, planned or awaited that had not come to pass when the reports were written.

    `due` is the last day by which it is to be, None where none is told; it is `overdue` where the latest
    report is of a later day.
    """

    who: tuple[str, ...]
    what: str
    due: date | None
    status: Literal["open", "overdue"]
    tellings: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """A stretch of days, both inclusive; an end that nothing tells is None."""

    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """A person who signed a pact or made it known, with the office that is told."""

    actor: str
    office: str | None
    did: Literal["signed", "announced"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision(Passage):
    """What a pact does or is to do, as a report tells it: how sure, and according to whom."""

    certainty: Certainty
    according_to: Voice | None


AgreementKind = Literal[
    "defence", "trade", "cease-fire", "border", "energy", "nuclear", "aid", "cultural", "water", "extradition", "other"
]
"""What a pact is about, by the words that name it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A pact and its terms; `expected` where it was still to be concluded when the reports were written.

    `title` and `term` stand so in one of the tellings. `signed` holds the days that a telling gives for the
    signing; `announced` those on which it was made known. `according_to` is None where a report tells of it in its
    own voice.
    """

    parties: tuple[str, ...]
    kind: AgreementKind
    title: str
    term: str | None
    status: Literal["happened", "expected"]
    signed: Days | None
    announced: Days | None
    place: str | None
    signatories: tuple[Signatory, ...]
    provisions: tuple[Provision, ...]
    according_to: Voice | None
    tellings: tuple[Passage, ...]


MeasureKind = Literal["tariff", "sanctions", "ban", "embargo", "quota", "visa restriction", "export control", "penalty"]
"""What a measure is."""

MeasureStatus = Literal["imposed", "raised", "eased", "lifted", "threatened", "planned"]
"""What was done with a measure; what is threatened or planned is not in force."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How large something is: its bounds (None where open), its unit, and the words that tell it."""

    low: float | None
    high: float | None
    unit: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A tariff, sanction or ban and its size: what `who` did, or means to do, `against` whom.

    `object` is what it is laid on, as told. A measure on firms or persons of a state is not one against that
    state, which then does not stand in `against`.
    """

    who: tuple[str, ...]
    against: tuple[str, ...]
    kind: MeasureKind
    object: str | None
    size: Size | None
    earliest: date | None
    latest: date | None
    status: MeasureStatus
    according_to: Voice | None
    tellings: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependency:
    """What one state needs from another: goods that it is supplied with, or a market that buys its goods.

    `what` stands so in a telling; `share` is how much of it comes from there.
    """

    who: str
    on: str
    kind: Literal["supply", "market"]
    what: str | None
    share: Size | None
    trend: Literal["rising", "falling"] | None
    according_to: Voice | None
    tellings: tuple[Passage, ...]


RelationMode = Literal["agreement", "measure", "deeds", "words", "standing"]
"""What shows a relation: a pact, a measure, what one does or says to the other, or what a report says of the two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What binds (`+`) or divides (`-`) two states, by whose account.

    `a` comes before `b` in the alphabet: it says nothing of who began. `since` is the first day that a telling
    dates it to; `countries` are those whose press tells it. What somebody says stays with him, in `according_to`.
    """

    a: str
    b: str
    sign: Literal["+", "-"]
    mode: RelationMode
    kind: str
    since: date | None
    countries: tuple[str, ...]
    according_to: Voice | None
    tellings: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourcing:
    """How many statements a report gives to named and unnamed voices, and how many it makes itself."""

    named: int
    unnamed: int
    own_voice: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A word that colours what it tells, and why it was marked."""

    start: int
    end: int
    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tone:
    """The tone of a report towards one actor, from -1 to 1: the mean over the sentences that are not even.

    It is read where reports are compared; `sure` is how sure the reading is of its direction, from 0 to 1.
    """

    actor: str
    score: float
    passages: tuple[Passage, ...]
    sure: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How one report words what it tells: plain counts with their passages."""

    report: str
    sourcing: Sourcing
    loaded: tuple[Loaded, ...]
    toward: tuple[Tone, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One speaker and the quotes that each report gives of him; `absent` are the reports without."""

    actor: str
    quotes: tuple[str, ...]
    reports: tuple[str, ...]
    absent: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something the reader should know: a weekday that does not fit its date, an inferred year."""

    kind: str
    text: str
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The reports that tell one event; `common` is False where they tell no event in common.

    `place` is the actor identifier of where it happened, as the passages in `placed` tell it.
    """

    id: str
    title: str
    begun: date | None
    latest: date | None
    common: bool = True
    place: str | None = None
    placed: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """What one report says by itself."""

    reports: tuple[Report, ...]
    actors: tuple[Actor, ...]
    quotes: tuple[Quote, ...]
    claims: tuple[Claim, ...]
    moments: tuple[Moment, ...]
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]
    wording: tuple[Wording, ...]
    remarks: tuple[Remark, ...] = ()
    attributions: tuple[Attribution, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Several reports of one event, laid side by side."""

    story: Story
    reports: tuple[Report, ...]
    origins: tuple[Origin, ...]
    actors: tuple[Actor, ...]
    quotes: tuple[Quote, ...]
    claims: tuple[Claim, ...]
    moments: tuple[Moment, ...]
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]
    points: tuple[Point, ...]
    timeline: tuple[TimelineEntry, ...]
    heard: tuple[Heard, ...]
    wording: tuple[Wording, ...]
    remarks: tuple[Remark, ...] = ()
    unread: tuple[Unread, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    measures: tuple[Measure, ...] = ()
    dependencies: tuple[Dependency, ...] = ()
    relations: tuple[Relation, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    copies: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A decision by a person: that what stands left and right belongs together, or apart.

    `left` and `right` are identifiers of reports, actors or claims; of claims `said` are the passages, first those
    of the left, by which they are found again. It is never overwritten: of two that say otherwise the later stands,
    and one that was withdrawn carries when.
    """

    id: int
    kind: JudgementKind
    left: tuple[str, ...]
    right: tuple[str, ...]
    who: str
    at: datetime
    note: str = ""
    said: tuple[Passage, ...] = ()
    withdrawn: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What a report is told apart by when stories are made; weights and days are of the report alone.

    `terms` are words of the report, most telling first, with their weights; the squares of all add up to 1.
    `lead` are those of its title and first paragraph. `shingles` is a sketch of its runs of words, `vector` the
    meaning of its lead as 384 signed bytes. A `roundup` tells several stories and belongs to none.
    """

    report: str
    day: date | None
    terms: tuple[tuple[str, float], ...]
    lead: tuple[tuple[str, float], ...]
    actors: tuple[str, ...]
    places: tuple[str, ...]
    days: tuple[int, ...]
    figures: tuple[str, ...]
    keys: tuple[str, ...]
    shingles: tuple[int, ...]
    vector: bytes
    roundup: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A report as a list names it."""

    id: str
    path: str | None
    url: str | None
    source: Source
    title: str | None
    published: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """A stretch of days of a story between which nobody reported on it."""

    begun: date
    latest: date
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many points of each status a story has."""

    agreed: int
    differs: int
    contradicted: int
    single: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLine:
    """A story as a list shows it; `origins` and `points` are None until its reports were laid side by side."""

    id: str
    title: str
    begun: date | None
    latest: date | None
    reports: tuple[Listed, ...]
    countries: tuple[str, ...]
    origins: int | None
    points: Counts | None
    episodes: tuple[Episode, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit(Passage):
    """A passage that a search found, with its story.

    `by` says whether it holds the words, or begins a report that is near to them in meaning; then `nearness` says how
    near, from 0 to 1.
    """

    story: str
    path: str | None
    url: str | None
    title: str | None
    source: Source
    published: date | None
    by: Literal["words", "meaning"]
    nearness: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """A source with how many of its reports there are, and of which days."""

    source: Source
    reports: int
    begun: date | None
    latest: date | None
