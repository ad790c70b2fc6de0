"""Putting the mentions of a report together into its cast of actors."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date

from rashomon.annotate.actors.bodies import Body, bodies, is_common
from rashomon.annotate.actors.names import Named, firm_of, known_names
from rashomon.annotate.actors.offices import Office, is_office, office_of
from rashomon.annotate.actors.people import Person, Seen, people
from rashomon.annotate.syntax import NOUNS, Reading, Word, noun_phrase
from rashomon.facts import Leader, countries, country_of, given_names, institutions, leaders, officials
from rashomon.records import Actor

_AT = frozenset("in at near from outside inside around across toward towards through via into within over".split())
_SPEAKING = frozenset(
    "government administration official minister ministry authority regime leader envoy diplomat troop force army "
    "policy "
    "relation tie talk deal pact agreement accord treaty summit axis alliance dispute conflict war trade".split()
)
"""`Moscow officials` speak for Russia; `Moscow suburbs` lie in Moscow."""
_MOVING = frozenset(
    "visit arrive return travel fly come go head trip tour journey flight live base born hold meet gather "
    "stay pass enter".split()
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to an actor; `place` where the name stands for a place and not for who acts there."""

    actor: str
    first: int
    last: int
    head: int
    place: bool = False


@dataclass(slots=True)
class Cast:
    """The actors of a report, and which words refer to whom; `bodies` are those that speak for a state, by word.

    `titled` are the persons whose office the report itself tells.
    """

    actors: dict[str, Actor]
    mentions: list[Mention]
    at: dict[int, Mention] = field(default_factory=dict)
    bodies: dict[int, Body] = field(default_factory=dict)
    females: set[str] = field(default_factory=set)
    males: set[str] = field(default_factory=set)
    titled: set[str] = field(default_factory=set)

    def add(self, mention: Mention) -> None:
        """Add a mention; the first to claim a word keeps it."""
        self.mentions.append(mention)
        for i in range(mention.first, mention.last + 1):
            self.at.setdefault(i, mention)

    def actor_of(self, word: Word) -> str | None:
        """Give who a word refers to when it acts, or None for a place or nobody."""
        mention = self.at.get(word.i)
        return mention.actor if mention and not mention.place and mention.head == word.i else None


def cast(reading: Reading, day: date | None, home: str | None = None) -> Cast:
    """Give the actors of a report; `day` tells who held which office then, `home` is the country it was filed in."""
    names = list(known_names(reading))
    taken = {w.i for n in names for w in n.words if n.known.way != "city"}
    persons, seen = people(reading, taken)
    found = Cast({}, [])
    _add_people(found, persons, seen, day)
    inside = set(found.at)
    for named in names:
        if any(w.i in inside for w in named.words):
            continue
        firm = firm_of(named)
        if firm:
            _add_firm(found, firm, named.known.country)
        else:
            _add_known(found, named)
    _add_offices(found, reading, day)
    _add_administrations(found, reading, day)
    _add_bodies(found, reading, home)
    _add_organisations(found, reading)
    return found


def slug(name: str) -> str:
    """Give a name as an identifier: `Pete Hegseth` as `pete-hegseth`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "unnamed"


def _add_people(found: Cast, persons: list[Person], seen: list[Seen], day: date | None) -> None:
    ids = {id(p): slug(p.name) for p in persons}
    for person in persons:
        country = person.office.country if person.office else None
        office = person.office.title if person.office else None
        leading = _leader(person, day)
        found.actors[ids[id(person)]] = Actor(
            id=ids[id(person)], name=person.name, kind="person", country=country or (leading and leading[0]),
            office=office or (leading and leading[1]) or None, aliases=tuple(sorted(person.names)),
        )  # fmt: skip
        if person.office is not None:
            found.titled.add(ids[id(person)])
        gender = person.gender or given_names().get(person.name.split()[0] if " " in person.name else "")
        if gender:
            (found.females if gender == "f" else found.males).add(ids[id(person)])
    for one in seen:
        phrase = tuple(w for w in one.words[0].sentence.words if one.phrase[0] <= w.i <= one.phrase[1])
        found.add(Mention(ids[id(one.person)], *one.phrase, head=_head(phrase).i))


def _head(words: tuple[Word, ...]) -> Word:
    inside = {w.i for w in words}
    return next((w for w in reversed(words) if w.head.i not in inside or w.is_root), words[-1])


def _leader(person: Person, day: date | None) -> tuple[str, str] | None:
    """The country and office of a head of state or government of that name on that day.

    Where nothing dates the report, all who ever led count, if they led one country; then those who only served.
    """
    alike = [x for x in leaders().get(person.surname, ()) if _named_alike(person, x) and _led(x, day)]
    if len({x.country for x in alike}) == 1 or (alike and day is not None):
        return alike[0].country, alike[0].office if day is not None else ""
    country = officials().get(person.name) if person.office is not None else None
    return (country, "") if country is not None else None


def _named_alike(person: Person, leader: Leader) -> bool:
    """Whether two of the names agree; with a title, the surname alone is enough where no more is known."""
    own, theirs = person.name.split(), leader.name.split()
    if len(own) > 1 and len(theirs) > 1:
        return len(set(own) & set(theirs)) > 1
    return person.office is not None and person.surname == leader.surname


def _led(leader: Leader, day: date | None) -> bool:
    return day is None or (leader.since <= day and (leader.until is None or day <= leader.until))


def _add_known(found: Cast, named: Named) -> None:
    """Add a country, institution, organisation or town."""
    known, head = named.known, named.head
    alias = " ".join(w.text for w in named.words).replace(" - ", "-")
    place = _is_place(named, head)
    town = place and known.way == "capital"
    key = slug(alias) if town else known.actor
    if key not in found.actors:
        found.actors[key] = (
            Actor(id=key, name=alias, kind="place", country=known.country) if town else _actor(named, alias)
        )
    if alias not in found.actors[key].aliases:
        found.actors[key] = _with_alias(found.actors[key], alias)
    found.add(Mention(key, named.words[0].i, named.words[-1].i, head.i, place=place))


def _add_firm(found: Cast, words: tuple[Word, ...], country: str | None) -> None:
    """Add a firm or a body that bears a country's name: `Telecom Egypt` is not the state."""
    name = " ".join(w.text for w in words)
    key = slug(name)
    found.actors.setdefault(key, Actor(id=key, name=name, kind="organisation", country=country, aliases=(name,)))
    found.add(Mention(key, words[0].i, words[-1].i, _head(words).i))


def _actor(named: Named, name: str) -> Actor:
    known = named.known
    if known.kind == "state":
        name = countries()[known.actor].name
    elif name in institutions():
        name = institutions()[name].name
    return Actor(id=known.actor, name=name, kind=known.kind, country=known.country)  # type: ignore[arg-type]


def _with_alias(actor: Actor, alias: str) -> Actor:
    return Actor(
        id=actor.id, name=actor.name, kind=actor.kind, country=actor.country, office=actor.office,
        aliases=tuple(sorted({*actor.aliases, alias})),
    )  # fmt: skip


def _is_place(named: Named, head: Word) -> bool:
    """A town is a place; a capital or country is one behind `in`, `at`, `from`, or a verb of moving."""
    if named.known.way in ("city", "region"):
        return True
    if named.known.way == "capital" and head.dep == "compound" and head.head.lemma.lower() not in _SPEAKING:
        return True
    if named.known.way not in ("capital", "name") or head.dep != "pobj":
        return False
    preposition = head.head
    if preposition.lower in _AT:
        return not (
            preposition.lower == "from"
            and preposition.head.lemma in ("purchase", "import", "demand", "withdraw", "demand", "support", "pressure")
        )
    return preposition.lower == "to" and preposition.head.lemma in _MOVING


def _add_offices(found: Cast, reading: Reading, day: date | None) -> None:
    """Link `the US defence secretary` and `the Pentagon chief` to who holds that office."""
    for word in reading.words:
        if word.i in found.at or word.tag not in NOUNS or not is_office(word) or word.dep in ("compound", "amod"):
            continue
        left, _ = noun_phrase(word)
        phrase = [w for w in word.sentence.words if left.i <= w.i <= word.i]
        office = _with_country(office_of(phrase), word)
        holder = _holder(found, office.title, office.country, day) if office and office.country else None
        if holder:
            found.add(Mention(holder, left.i, word.i, word.i))
            for w in phrase:
                found.at[w.i] = found.mentions[-1]


def _add_administrations(found: Cast, reading: Reading, day: date | None) -> None:
    """Link `the Bush administration` to the state that a leader of that name led then."""
    for word in reading.words:
        if word.lower not in _ADMINISTRATIONS or word.i in found.at:
            continue
        for name in word.children:
            led = {x.country for x in leaders().get(name.text, ()) if name.dep in ("compound", "poss") and _led(x, day)}
            if len(led) == 1 and name.tag in ("NNP", "NNPS"):
                code = led.pop()
                found.actors.setdefault(code, Actor(id=code, name=countries()[code].name, kind="state", country=code))
                found.add(Mention(code, name.i, word.i, word.i))


def _add_bodies(found: Cast, reading: Reading, home: str | None) -> None:
    """Link `Chad's Defence Ministry`, and then `the ministry`, to the state that they speak for."""
    states = {i: m.actor for i, m in found.at.items() if found.actors[m.actor].kind == "state"}
    for body in bodies(reading, states, home):
        code = body.country
        if code is not None and body.head not in found.at:
            found.actors.setdefault(code, Actor(id=code, name=countries()[code].name, kind="state", country=code))
            found.bodies[body.head] = body


_ADMINISTRATIONS = frozenset("administration government regime cabinet".split())


def _with_country(office: Office | None, word: Word) -> Office | None:
    """Take the country of an office from behind it: `the president of Uzbekistan`."""
    if office is None or office.country is not None:
        return office
    behind = [w for c in word.children if c.lower == "of" for w in c.subtree() if w.text in country_of()]
    return Office(office.title, country_of()[behind[0].text][0]) if behind else office


def _holder(found: Cast, title: str, country: str | None, day: date | None) -> str | None:
    """Who of the cast, or of the leaders of that day, holds an office."""
    key = _office_key(title)
    fits = [
        a
        for a in found.actors.values()
        if a.kind == "person" and a.office and a.country == country and _office_key(a.office) == key
    ]
    if len(fits) == 1:
        return fits[0].id
    if (
        fits
        or day is None
        or _contested(found, key)
        or key not in ("president", "prime minister", "king", "chancellor", "premier")
    ):
        return None
    for group in leaders().values():
        for leader in group:
            if (
                leader.country == country
                and _office_key(leader.office) == key
                and leader.since <= day
                and (leader.until is None or day <= leader.until)
            ):
                name = leader.name
                found.actors[slug(name)] = Actor(
                    id=slug(name), name=name, kind="person", country=country, office=leader.office
                )
                return slug(name)
    return None


def _contested(found: Cast, key: str) -> bool:
    """Whether the report names somebody in such an office of whose country it says nothing: it may be he."""
    return any(
        a.kind == "person" and a.country is None and _office_key(a.office or "") == key for a in found.actors.values()
    )


def _office_key(title: str) -> str:
    """Offices compare without case, spelling and the words that vary."""
    low = title.lower().replace("defense", "defence").replace("-", " ")
    words = [w for w in low.split() if w not in ("the", "of", "acting", "interim", "then", "new", "current")]
    return " ".join(words)


def _add_organisations(found: Cast, reading: Reading) -> None:
    """Add organisations that only the language model knows."""
    run: list[Word] = []
    for word in [*reading.words, None]:
        if word is not None and word.ent == "ORG" and not word.ent_start and run:
            run.append(word)
            continue
        if run:
            _organisation(found, run, reading.report)
        run = [word] if word is not None and word.ent == "ORG" and word.sentence.kind == "body" else []


def _organisation(found: Cast, run: list[Word], report: str) -> None:
    """Add an organisation; one whose name any state's may bear is that of this report alone."""
    words = [w for w in run if w.lower not in ("the", "’s", "'s", "’", "'")]
    if (
        not words
        or any(w.i in found.at or w.i in found.bodies for w in words)
        or not all(w.text[0].isupper() or w.lower in ("of", "for", "and", "the", "on", "-") for w in words)
    ):
        return
    name = " ".join(w.text for w in words)
    if len(name) < 3 or all(is_office(w) for w in words):
        return
    key = slug(f"{name} {report}") if is_common(words) else slug(name)
    if key not in found.actors:
        found.actors[key] = Actor(id=key, name=name, kind="organisation", aliases=(name,))
    found.add(Mention(key, words[0].i, words[-1].i, _head(tuple(words)).i))
