"""The same actor across reports: one identifier for each, whatever each report calls it."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from rashomon.records import Actor, Attribution, Claim, Event, Notes, Quote, Speaker, Voice


def linked(notes: Sequence[Notes], apart: Collection[tuple[str, str]] = ()) -> tuple[list[Notes], tuple[Actor, ...]]:
    """Give the notes with every actor under one identifier, and all actors; pairs that are `apart` stay two."""
    everyone = [actor for one in notes for actor in one.actors]
    names = _identifiers(everyone, apart)
    return [renamed(one, names) for one in notes], _merged(everyone, names)


def _identifiers(everyone: Iterable[Actor], apart: Collection[tuple[str, str]]) -> dict[str, str]:
    """Map each identifier to the one that it is known by: the fullest name of the same person."""
    told = [actor for actor in everyone if actor.kind == "person"]
    often = Counter(actor.id for actor in told)
    persons = sorted(_merged(told, {}), key=lambda a: (-len(a.name.split()), -often[a.id], a.id))
    names: dict[str, str] = {}
    kept: list[Actor] = []
    for person in persons:
        fits = [known for known in kept if _same(known, person) and (known.id, person.id) not in apart]
        if len(fits) == 1:
            names[person.id] = fits[0].id
        else:
            kept.append(person)
    return names


def _same(known: Actor, other: Actor) -> bool:
    """Whether two names are one person's: the same surname, first names that fit, no other country."""
    long, short = known.name.lower().split(), other.name.lower().split()
    if known.country and other.country and known.country != other.country:
        return False
    if long[-1] != short[-1]:
        return long[:-1] == short[:-1] and _respelt(known, other)
    if len(short) == 1 or long[-len(short) :] == short:
        return True
    return long[0] == short[0] or (
        long[0][0] == short[0][0]
        and (
            len(long[0].rstrip(".")) == 1
            or len(short[0].rstrip(".")) == 1
            or _in_one_office(known, other)
            or _respelt(known, other)
        )
    )


LONG = 5
"""Letters of a name from which on one letter more or less is another spelling, not another name."""


def _respelt(one: Actor, other: Actor) -> bool:
    """Whether two who hold an office of one kind differ in one letter of a long name: Pashinyan and Pashinian."""
    offices = {(actor.office or "").lower().rsplit(" ", 1)[-1] for actor in (one, other)}
    pairs = list(zip(one.name.lower().split(), other.name.lower().split(), strict=False))
    differing = [pair for pair in pairs if pair[0] != pair[1]]
    if len(offices) > 1 or "" in offices or len(pairs) < 2 or len(differing) != 1:
        return False
    return min(map(len, differing[0])) >= LONG and _by_one_letter(*differing[0])


def _by_one_letter(one: str, other: str) -> bool:
    """Whether one letter is another, or is left out."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    place = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[place + (len(short) == len(long)) :] == long[place + 1 :]


def _in_one_office(one: Actor, other: Actor) -> bool:
    """Whether two hold one office of one country: one name then, spelled in two ways, as Sergei and Sergey."""
    offices = [(actor.country, (actor.office or "").lower()) for actor in (one, other)]
    return offices[0] == offices[1] and all(offices[0])


def _merged(everyone: Iterable[Actor], names: dict[str, str]) -> tuple[Actor, ...]:
    """One record for each actor, with the fullest name, the first known office and all aliases."""
    groups: dict[str, list[Actor]] = {}
    for actor in everyone:
        groups.setdefault(names.get(actor.id, actor.id), []).append(actor)
    return tuple(_one(key, group) for key, group in sorted(groups.items()))


def _one(key: str, group: list[Actor]) -> Actor:
    best = min(
        group, key=lambda a: (a.id != key, a.office is None, a.country is None, a.name, a.office or "", a.country or "")
    )
    country = _most([a.country for a in group if a.country])
    office = best.office or min((a.office for a in group if a.office), default=None)
    aliases = tuple(sorted({alias for a in group for alias in (*a.aliases, a.name)} - {best.name}))
    return replace(best, id=key, country=country, office=office, aliases=aliases)


def _most(countries: list[str]) -> str | None:
    """The country that most reports give; where they are divided, none: no alphabet decides."""
    counts = Counter(countries).most_common(2)
    divided = len(counts) == 2 and counts[0][1] == counts[1][1]
    return None if divided or not counts else counts[0][0]


def renamed(notes: Notes, names: dict[str, str]) -> Notes:
    """Give notes in which everything that is an actor's is that of the one it is known by."""
    return replace(
        notes,
        quotes=tuple(_quote(q, names) for q in notes.quotes),
        claims=tuple(_claim(c, names) for c in notes.claims),
        events=tuple(_event(e, names) for e in notes.events),
        attributions=tuple(_attribution(a, names) for a in notes.attributions),
    )


def _all(ids: Iterable[str], names: dict[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names.get(i, i) for i in ids))


def _voice(voice: Voice | None, names: dict[str, str]) -> Voice | None:
    return replace(voice, actor=names.get(voice.actor, voice.actor)) if voice is not None and voice.actor else voice


def _quote(quote: Quote, names: dict[str, str]) -> Quote:
    speaker: Speaker | None = quote.speaker
    if speaker is None or speaker.actor is None:
        return quote
    return replace(quote, speaker=replace(speaker, actor=names.get(speaker.actor, speaker.actor)))


def _attribution(one: Attribution, names: dict[str, str]) -> Attribution:
    actor = one.source.actor
    return one if actor is None else replace(one, source=replace(one.source, actor=names.get(actor, actor)))


def _claim(claim: Claim, names: dict[str, str]) -> Claim:
    return replace(
        claim, according_to=_voice(claim.according_to, names), who=_all(claim.who, names),
        whom=_all(claim.whom, names), where=_all(claim.where, names),
    )  # fmt: skip


def _event(event: Event, names: dict[str, str]) -> Event:
    return replace(
        event, actors=_all(event.actors, names), recipients=_all(event.recipients, names),
        according_to=_voice(event.according_to, names),
    )  # fmt: skip
