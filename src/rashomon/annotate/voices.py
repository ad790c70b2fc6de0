"""Whom a claim or quote is according to."""

from rashomon.annotate.actors.cast import Cast
from rashomon.annotate.cues import NOUNS_OF_SAYING, can_speak
from rashomon.annotate.syntax import NOUNS, Reading, Word, noun_phrase
from rashomon.records import Voice

BACK = 2
"""Sentences back in which the noun behind `they said` stands."""


def phrase_of(cast: Cast, word: Word) -> tuple[int, int]:
    """Give the first and last word of the phrase by which a report names a speaker."""
    mention = cast.at.get(word.i)
    if mention is not None and mention.head == word.i:
        return mention.first, mention.last
    if word.i in cast.bodies:
        return cast.bodies[word.i].first, cast.bodies[word.i].last
    left, right = noun_phrase(word)
    return left.i, _with_of(word, max(right.i, word.i))


def _with_of(word: Word, last: int) -> int:
    """The last word of what stands behind `of`: who speaks is `a court of inquiry of the navy`, and not any court."""
    of = next((c for c in word.children if c.lower == "of" and c.i == last + 1), None)
    noun = of.child("pobj") if of is not None else None
    if noun is None or noun.tag not in NOUNS:
        return last
    return _with_of(noun, max(noun_phrase(noun)[1].i, noun.i))


def voice_of(reading: Reading, cast: Cast, word: Word) -> Voice:
    """Give the voice that a word stands for; it is named where a known actor speaks by name or title."""
    word = antecedent(reading, cast, word)
    mention = cast.at.get(word.i)
    first, last = phrase_of(cast, word)
    text = reading.text[reading.words[first].start : reading.words[last].end].replace("\n", " ")
    if mention is not None and mention.head == word.i:
        return Voice(actor=mention.actor, text=text, named=True)
    if word.i in cast.bodies:
        return Voice(actor=cast.bodies[word.i].country, text=text, named=True)
    apposed = _apposed(word, cast)
    if apposed is not None:
        return Voice(actor=apposed, text=text, named=True)
    inside = [cast.at[w.i] for w in reading.words[first:last] if w.i in cast.at]
    institution = word.lower in _INSTITUTIONS
    return Voice(
        actor=inside[0].actor if inside and word.lower in _INSTITUTIONS else None, text=text, named=bool(institution)
    )


def antecedent(reading: Reading, cast: Cast, word: Word) -> Word:
    """Give the noun that a pronoun, said of a speaker whom nobody names, stands for: the subject just before."""
    if word.lower not in ("they", "it", "he", "she") or word.i in cast.at:
        return word
    before = reading.sentences[max(0, word.sentence.number - 1 - BACK) : word.sentence.number - 1]
    for sentence in (word.sentence, *reversed(before)):
        subject = sentence.root.child("nsubj", "nsubjpass")
        if subject is not None and subject.i < word.i and _fits(word, subject):
            return subject
    return word


def _fits(pronoun: Word, noun: Word) -> bool:
    """Whether a noun may be meant by a pronoun: many by `they`, a person by `he`, one of another kind by `it`."""
    if pronoun.lower in ("he", "she"):
        return noun.tag == "NN" and can_speak(noun) and noun.lower not in _NO_PERSONS
    return noun.tag in NOUNS and can_speak(noun) and noun.tag.endswith("S") == (pronoun.lower == "they")


def _apposed(word: Word, cast: Cast) -> str | None:
    """The person in apposition: `the commander of the air force, Major General Zway`."""
    left, right = noun_phrase(word)
    for inner in word.subtree():
        named = inner.dep == "compound" and left.i <= inner.i <= right.i
        if (inner.dep == "appos" and inner.i > word.i) or named:
            actor = cast.actor_of(inner)
            if actor is not None and cast.actors[actor].kind == "person":
                return actor
    return None


_INSTITUTIONS = frozenset(
    "government ministry office army military navy police court parliament party company bank commission embassy "
    "foundation department agency administration authority authorities union council committee".split()
)
"""Bodies that speak under their own name: `the Foreign Ministry` is named, `officials` are not."""
_NO_PERSONS = frozenset(
    {
        *_INSTITUTIONS,
        *NOUNS_OF_SAYING,
        *"everybody everyone somebody someone anybody anyone nobody none".split(),
        *"article newspaper paper magazine website outlet channel network poll survey study document book".split(),
        *"group team crowd public family community side country state city nation movement".split(),
    }
)
"""What `he` and `she` do not mean, though it may speak."""
