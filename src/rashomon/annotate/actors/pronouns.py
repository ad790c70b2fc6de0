"""Whom `he`, `she`, `it` and `the minister` refer to."""

from dataclasses import dataclass

from rashomon.annotate.actors.cast import Cast, Mention
from rashomon.annotate.actors.offices import is_office
from rashomon.annotate.cues import is_cue
from rashomon.annotate.syntax import NOUNS, Reading, Word, noun_phrase

REACH = 3
"""Sentences back that a pronoun is looked for; beyond, a wrong person is likelier than the right one."""
_HE = frozenset("he him his himself".split())
_SHE = frozenset("she her hers herself".split())
_THING_NOUNS = frozenset(
    "country nation government kingdom republic organisation organization alliance bloc group company union "
    "body".split()
)


@dataclass(slots=True)
class _Last:
    """A mention that a later word may refer to."""

    mention: Mention
    sentence: int
    subject: bool
    spoke: bool


def link_pronouns(reading: Reading, cast: Cast) -> None:
    """Add to the cast the mentions by pronoun and by bare office."""
    recent: list[_Last] = []
    for sentence in reading.sentences:
        if sentence.kind != "body":
            continue
        for word in sentence.words:
            found = cast.at.get(word.i)
            if found is None:
                actor = _refer(word, recent, cast)
                if actor:
                    left = noun_phrase(word)[0].i if word.tag in NOUNS else word.i
                    found = Mention(actor, left, word.i, word.i)
                    cast.add(found)
            if found is not None and found.head == word.i and not found.place:
                recent.append(_last(word, found))
    cast.mentions.sort(key=lambda m: (m.first, m.last))


def _last(word: Word, mention: Mention) -> _Last:
    while word.dep == "appos" and word.head is not word:
        word = word.head
    subject = word.dep in ("nsubj", "nsubjpass")
    cited = word.dep == "pobj" and word.head.lower == "to" and word.head.head.lower == "according"
    return _Last(mention, word.sentence.number, subject or cited, cited or (subject and is_cue(word.head)))


def _refer(word: Word, recent: list[_Last], cast: Cast) -> str | None:
    near = [one for one in recent if word.sentence.number - one.sentence <= REACH]
    if word.lower in _HE or word.lower in _SHE:
        return _person(word, near, cast)
    if (
        word.tag in NOUNS
        and word.dep not in ("compound", "amod", "appos", "attr")
        and is_office(word)
        and _definite(word)
    ):
        return _officer(word, near, cast)
    if word.lower in ("it", "its", "itself") and word.dep in ("nsubj", "poss"):
        return _thing(word, near, cast)
    return None


def _person(word: Word, near: list[_Last], cast: Cast) -> str | None:
    """The likeliest person: who spoke last for `he said`, otherwise the latest subject."""
    theirs, others = (cast.males, cast.females) if word.lower in _HE else (cast.females, cast.males)
    says = word.dep == "nsubj" and is_cue(word.head)
    fits = [one for one in near if cast.actors[one.mention.actor].kind == "person" and one.mention.actor not in others]
    if word.lower in _SHE and not says:
        # A ship and a country are `she` as well: without a sign that a woman is meant, nobody is.
        fits = [one for one in fits if one.mention.actor in theirs]
    if not fits:
        return None
    best = max(fits, key=lambda one: _salience(one, word, says=says))
    if says or not any(w.text in '“”"«»' for w in word.sentence.words):
        # In a quote it is the speaker who says `he`, of anybody: that tells nothing of the one named last.
        theirs.add(best.mention.actor)
    return best.mention.actor


def _salience(one: _Last, word: Word, *, says: bool) -> float:
    distance = word.sentence.number - one.sentence
    return one.mention.head / 1e6 + 2.0 * one.subject + (2.0 if says and one.spoke else 0.0) - 2.0 * distance


def _definite(word: Word) -> bool:
    """Whether `the minister` says no more of whom it means: `the minister of Chad` does."""
    if any(c.lower == "of" for c in word.children):
        return False
    return any(c.lower == "the" for c in word.children if c.dep == "det")


def _officer(word: Word, near: list[_Last], cast: Cast) -> str | None:
    """`the minister` is the one person named lately who holds such an office."""
    fits = {
        one.mention.actor
        for one in near
        if word.lower.rsplit("-")[-1] in (cast.actors[one.mention.actor].office or "").lower().split()
    }
    fits = fits & cast.titled if len(fits) > 1 else fits
    if len(fits) == 1:
        return fits.pop()
    anyone = {one.mention.actor for one in near if cast.actors[one.mention.actor].kind == "person"}
    if any(cast.actors[a].office for a in anyone):
        return None
    return anyone.pop() if not fits and len(anyone) == 1 and word.dep in ("nsubj", "nsubjpass") else None


def _thing(word: Word, near: list[_Last], cast: Cast) -> str | None:
    """`it` is the state or organisation that is the subject of this sentence or the one before."""
    here = [one for one in near if one.subject and word.sentence.number - one.sentence <= 1]
    last = max(here, key=lambda one: one.mention.head, default=None)
    if last is None or cast.actors[last.mention.actor].kind not in ("state", "organisation", "armed group"):
        return None
    subject = word.sentence.root.child("nsubj", "nsubjpass")
    if last.sentence != word.sentence.number and (subject is None or subject is not word):
        return None
    return last.mention.actor
