"""What a claim is about, said so that claims of other reports can be found by it."""

from collections.abc import Sequence

from rashomon.annotate.actors.cast import Cast
from rashomon.annotate.cues import speaker_of
from rashomon.annotate.syntax import NOUNS, VERBS, Word, noun_phrase

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
    return f"{_named(lead, cast)} {_named(words, cast)}".strip()


def missing(head: Word) -> list[Word]:
    """Give the noun that a participle or relative clause describes, or the subject that an infinitive takes over."""
    if head.dep in ("acl", "relcl") and head.head.tag in NOUNS:
        left, _ = noun_phrase(head.head)
        return [w for w in head.sentence.words if left.i <= w.i <= head.head.i]
    if head.tag in VERBS and head.child("nsubj", "nsubjpass") is None and head.dep in ("conj", "xcomp", "advcl"):
        subject = speaker_of(head)
        if subject is not None and subject.sentence is head.sentence:
            left, _ = noun_phrase(subject)
            return [w for w in head.sentence.words if left.i <= w.i <= subject.i]
    return []


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
        parts.append(_form(cast.actors[mention.actor].name, word))
        done = mention.last
    joined = " ".join(parts).replace(" - ", "-").replace(" ,", ",")
    return joined.replace(" ’s", "’s").replace(" 's", "'s").replace(" ’ ", "’ ")


def _form(name: str, word: Word) -> str:
    """A possessive pronoun becomes a possessive name, and an adjective of a country stays one."""
    if word.tag == "PRP$":
        return f"{name}'s"
    return word.text if word.tag == "JJ" else name


def about(head: Word, words: Sequence[Word], cast: Cast) -> tuple[str, ...]:
    """Give the lemmas of the words of content that name no actor, each once, in order."""
    words = [*(w for w in missing(head) if w.tag in NOUNS), *words]
    found = (w.lemma.lower() for w in words if w.pos in _CONTENT and w.i not in cast.at and w.text[0].isalpha())
    return tuple(dict.fromkeys(lemma for lemma in found if lemma not in _EMPTY and len(lemma) > 2))
