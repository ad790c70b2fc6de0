"""What a claim is about, said so that claims of other reports can be found by it."""

from collections.abc import Sequence

from rashomon.annotate.actors.cast import Cast
from rashomon.annotate.cues import shares_subject, speaker_of
from rashomon.annotate.syntax import NOUNS, VERBS, Word, noun_phrase
from rashomon.facts import country_of

_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "NUM", "ADV"})
_EMPTY = frozenset(
    "be have do make take say tell will would can could may might shall should must other such more most many much "
    "several some own same new first last also very just even still yet however year month week day time".split()
)


def gist(head: Word, words: Sequence[Word], cast: Cast) -> str:
    """Give the words of a claim with every actor by its one name, and with the subject that they lack.

    `New Delhi` and `it` become `India`; `announced by Hegseth`, said of a pact, `the pact announced by Hegseth`.
    """
    inside = {w.i for w in words}
    lead = [w for w in missing(head) if w.i not in inside and w.lower not in ("who", "which", "that")]
    own = _named(words, cast)
    if lead and words[0] is head.sentence.words[0] and words[0].tag not in ("NNP", "NNPS"):
        own = own[:1].lower() + own[1:]
    return f"{_named(lead, cast)} {own}".strip()


def missing(head: Word) -> list[Word]:
    """Give the noun that a participle or relative clause describes, or the subject that an infinitive takes over."""
    hung = head.head if _by_relative(head) else head
    if hung.dep in ("acl", "relcl") and hung.head.tag in NOUNS:
        left, _ = noun_phrase(hung.head)
        return [w for w in head.sentence.words if left.i <= w.i <= hung.head.i]
    tied = head.dep in ("conj", "xcomp", "advcl") and shares_subject(head)
    if head.tag in VERBS and head.child("nsubj", "nsubjpass") is None and tied:
        subject = speaker_of(head)
        if subject is not None and subject.sentence is head.sentence:
            left, _ = noun_phrase(subject)
            return [w for w in head.sentence.words if left.i <= w.i <= subject.i]
    return []


def _by_relative(head: Word) -> bool:
    """Whether a clause is what a relative clause says: `a raid which it said was in self-defence`."""
    subject = head.child("nsubj", "nsubjpass")
    by = subject is not None and subject.lower in ("which", "that", "who")
    return by and head.dep == "ccomp" and head.head.dep == "relcl"


def _named(words: Sequence[Word], cast: Cast) -> str:
    parts: list[str] = []
    done = -1
    for word in words:
        if word.i <= done:
            continue
        mention = cast.at.get(word.i)
        if mention is None:
            parts.append(word.text)
            continue
        own = [w.text for w in word.sentence.words if word.i <= w.i <= mention.last]
        parts.append(_form(cast.actors[mention.actor].name, word, " ".join(own)))
        done = mention.last
    joined = " ".join(parts).replace(" - ", "-").replace(" ,", ",")
    return joined.replace(" ’s", "’s").replace(" 's", "'s").replace(" ’ ", "’ ")


def _form(name: str, first: Word, own: str) -> str:
    """A possessive pronoun becomes a possessive name; an adjective of a country, and its people, stay what they are."""
    if first.tag == "PRP$":
        return f"{name}'s"
    people = own in country_of() and country_of()[own][1] == "demonym"
    return own if first.tag == "JJ" or people or (first.tag == "NNPS" and not name.endswith(own)) else name


def about(head: Word, words: Sequence[Word], cast: Cast) -> tuple[str, ...]:
    """Give the lemmas of the words of content that name no actor, each once, in order."""
    words = [*(w for w in missing(head) if w.tag in NOUNS), *words]
    found = (w.lemma.lower() for w in words if w.pos in _CONTENT and w.i not in cast.at and w.text[0].isalpha())
    return tuple(dict.fromkeys(lemma for lemma in found if lemma not in _EMPTY and len(lemma) > 2))
