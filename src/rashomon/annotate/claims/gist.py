"""What a claim is about, said so that claims of other reports can be found by it."""

from collections.abc import Sequence

from rashomon.annotate.actors.cast import Cast
from rashomon.annotate.syntax import Word

_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "NUM", "ADV"})
_EMPTY = frozenset(
    "be have do make take say tell will would can could may might shall should must other such more most many much "
    "several some own same new first last also very just even still yet however year month week day time".split()
)


def gist(words: Sequence[Word], cast: Cast) -> str:
    """Give the words of a claim with every actor by its one name: `New Delhi` and `it` as `India`."""
    parts: list[str] = []
    done = -1
    for word in words:
        if word.i <= done:
            continue
        mention = cast.at.get(word.i)
        if mention is None:
            parts.append(word.text)
            continue
        name = cast.actors[mention.actor].name
        own = any(word.sentence.words[0].i <= i and cast.at.get(i) is mention for i in (mention.first,))
        parts.append(_form(name, word, mention.last, own))
        done = mention.last
    return " ".join(parts).replace(" - ", "-").replace(" ’s", "’s").replace(" 's", "'s").replace(" ,", ",")


def _form(name: str, word: Word, last: int, own: bool) -> str:
    """A possessive pronoun becomes a possessive name."""
    return f"{name}'s" if word.tag == "PRP$" and word.i == last and own else name


def about(words: Sequence[Word], cast: Cast) -> tuple[str, ...]:
    """Give the lemmas of the words of content that name no actor, each once, in order."""
    found = (w.lemma.lower() for w in words if w.pos in _CONTENT and w.i not in cast.at and w.text[0].isalpha())
    return tuple(dict.fromkeys(lemma for lemma in found if lemma not in _EMPTY and len(lemma) > 2))
