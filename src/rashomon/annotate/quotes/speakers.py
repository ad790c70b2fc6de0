"""Who says the words in quotation marks."""

from dataclasses import dataclass

from rashomon.annotate.cues import (
    CLAUSAL,
    NOUNS_OF_SAYING,
    SHARED_VERBS,
    by_phrase,
    can_speak,
    cited_by,
    giver_of,
    is_cue,
    is_manner,
    owner_of,
    speaker_of,
)
from rashomon.annotate.syntax import Sentence, Word


@dataclass(frozen=True, slots=True)
class Attribution:
    """The word that hands on a quote, and the word for who says it."""

    cue: Word
    speaker: Word


def attribution(inside: list[Word], outside: list[Word], sentence: Sentence) -> Attribution | None:
    """Find who says the quoted words `inside`, from the words `outside` of any quote in their sentences."""
    free = {w.i for w in outside}
    for way in (_adjacent, _above, _according, _below, _beside):
        found = way(inside, outside, free, sentence)
        if found is not None and found.speaker.i in free and can_speak(found.speaker):
            return Attribution(found.cue, giver_of(found.speaker))
    return None


def _according(inside: list[Word], outside: list[Word], free: set[int], sentence: Sentence) -> Attribution | None:
    """`according to X` in the clause of the quote; behind `he said` it tells who heard him."""
    for word in outside:
        speaker = by_phrase(word)
        heard = is_cue(word.head) and word.head.child("nsubj") is not None
        if speaker is not None and not heard and _same_clause(word, inside):
            return Attribution(word, speaker)
    return None


def _adjacent(inside: list[Word], outside: list[Word], free: set[int], sentence: Sentence) -> Attribution | None:
    """What stands right behind the marks, whatever the parser made of it: `“...,” said a friend`, `“...,” he said`."""
    last = inside[-1].i
    behind = [w for w in outside if last < w.i <= last + _REACH and (w.text[0].isalnum() or w.text == ",")]
    if behind and behind[0].text == ",":
        behind = behind[1:]
    verb = next((w for w in behind if w.tag in ("VBD", "VBZ", "VBP", "VBN", "MD", "IN", "TO") or w.text == ","), None)
    if verb is None or not (is_cue(verb) or is_manner(verb)) or verb.lemma in SHARED_VERBS:
        return None
    if (cited := cited_by(verb)) is not None:
        return Attribution(verb, cited)
    nouns = _nouns(behind[1:]) if verb is behind[0] else behind[: behind.index(verb)]
    whole = all(w.tag in _NOMINAL or (w is nouns[-1] and w.tag == "RB") for w in nouns)
    heads = [w for w in nouns if w.tag.startswith("NN") or w.tag == "PRP" or w.lower in _PRONOUNS]
    return Attribution(verb, heads[-1]) if nouns and whole and heads else None


_REACH = 10
"""Words behind a quote that its verb of saying and its speaker fill at the most."""
_NOMINAL = frozenset("DT JJ JJR JJS NN NNS NNP NNPS PRP PRP$ POS CD HYPH PDT".split())


def _nouns(words: list[Word]) -> list[Word]:
    """The words of the noun phrase that some words begin with."""
    end = next((n for n, w in enumerate(words) if w.tag not in _NOMINAL), len(words))
    if end > 0 and words[end - 1].ent == "DATE":
        end = next((n for n, w in enumerate(words[:end]) if w.ent == "DATE"), end)
    return words[:end]


def _same_clause(word: Word, inside: list[Word]) -> bool:
    verb = word.head
    return any(verb is w or verb in w.ancestors() or w in (verb, *verb.ancestors()) for w in inside[:3] + inside[-3:])


def _heads(inside: list[Word]) -> list[Word]:
    """The words outside that govern the quote."""
    own = {w.i for w in inside}
    return [w.head for w in inside if w.head.i not in own]


def _above(inside: list[Word], outside: list[Word], free: set[int], sentence: Sentence) -> Attribution | None:
    """A verb or noun of saying that governs the quote."""
    for head in _heads(inside):
        for word in (head, *head.ancestors()):
            if word.i not in free:
                continue
            found = _by(word, inside)
            if found is not None and not _told_of(found, word):
                return found
            if (
                word.tag.startswith("VB")
                and word.dep in ("ROOT", "relcl")
                and word.child("nsubj") is not None
                and not is_cue(word)
            ):
                break
    return None


_VAGUE = frozenset({"they", "it", "we"})


def _told_of(found: Attribution, verb: Word) -> bool:
    """Whether the words are his who tells what others agreed to do: `he said they agreed to a “pause”`."""
    told = verb.dep == "ccomp" and is_cue(verb.head)
    return told and (found.speaker.lower in _VAGUE or verb.lemma == "agree")


def _by(word: Word, inside: list[Word]) -> Attribution | None:
    """The attribution that one governing word gives, if it is one of saying."""
    if is_cue(word):
        if word.lemma in SHARED_VERBS and not _takes(word, inside):
            return None
        speaker = _bracketed(word) or speaker_of(word)
        return Attribution(word, speaker) if speaker is not None else None
    if word.tag.startswith("NN") and word.lemma.lower() in NOUNS_OF_SAYING:
        speaker = owner_of(word)
        return Attribution(word, speaker) if speaker is not None else None
    return None


def _takes(verb: Word, inside: list[Word]) -> bool:
    """Whether the quote is what the verb says, not merely something near it."""
    own = {w.i for w in inside}
    if verb.lemma == "agree" and not any(w.i in own for c in verb.children for w in (c, *c.children)):
        return False
    if verb.lemma in CLAUSAL:
        return any(c.dep == "ccomp" and any(d.i in own for d in c.subtree()) for c in verb.children)
    return any(
        c.i in own
        or (
            c.dep in ("prep", "oprd", "dobj", "ccomp", "xcomp", "acomp", "attr")
            and any(d.i in own for d in c.subtree())
        )
        for c in verb.children
    )


def _below(inside: list[Word], outside: list[Word], free: set[int], sentence: Sentence) -> Attribution | None:
    """A verb of saying that the parser hung below the quote: `“...,” said X`."""
    for word in inside:
        for child in word.children:
            if (
                child.i in free
                and is_cue(child)
                and child.dep in ("parataxis", "conj", "ccomp", "advcl", "dep", "acl", "relcl")
            ):
                speaker = speaker_of(child)
                if speaker is not None and speaker.i in free:
                    return Attribution(child, speaker)
    return None


def _beside(inside: list[Word], outside: list[Word], free: set[int], sentence: Sentence) -> Attribution | None:
    """A verb of saying right before or behind the marks, however the parser hung it."""
    first, last = inside[0].i, inside[-1].i
    behind = [w for w in outside if last < w.i <= last + 12]
    before = [w for w in reversed(outside) if first - 12 <= w.i < first]
    for side in (behind, before):
        for place, word in enumerate(side):
            if is_cue(word) and word.lemma not in SHARED_VERBS:
                speaker = _bracketed(word) or speaker_of(word) or _neighbour(word, outside)
                if speaker is not None:
                    return Attribution(word, speaker)
                break
            if word.text in _PARTING:
                break
            if side is behind and place < _CLOSE and is_manner(word) and word.child("nsubj") is not None:
                return Attribution(word, word.child("nsubj") or word)
    return _named_before_colon(first, outside, sentence)


_PARTING = frozenset((";", "-", "–", "—", "--"))
"""What parts a quote from what stands beyond it."""
_CLOSE = 5
"""Words behind a quote within which a verb that seldom says anything may hand it on."""


def _bracketed(verb: Word) -> Word | None:
    """Who says it where that stands between commas: `Holm, an aide said, “is ready”`."""
    words, place = verb.sentence.words, verb.i - verb.sentence.words[0].i
    begin = next((n for n in range(place - 1, max(-1, place - 8), -1) if words[n].text == ","), None)
    closed = any(w.text == "," for w in words[place + 1 : place + 4])
    if begin is None or not closed or begin == 0:
        return None
    return next((w for w in reversed(words[begin + 1 : place]) if w.tag in ("NN", "NNS", "NNP", "NNPS", "PRP")), None)


def _neighbour(verb: Word, outside: list[Word]) -> Word | None:
    """The noun beside a verb of saying that the parser gave no subject."""
    near = [
        w for w in outside
        if 0 < abs(w.i - verb.i) <= 4 and (w.tag.startswith("NN") or w.tag == "PRP" or w.lower in _PRONOUNS)
    ]  # fmt: skip
    found = min(near, key=lambda w: (abs(w.i - verb.i), w.i)) if near else None
    while found is not None and found.dep == "compound":
        found = found.head
    return found


_PRONOUNS = frozenset("another others one some many most both all none few several".split())


def _named_before_colon(first: int, outside: list[Word], sentence: Sentence) -> Attribution | None:
    """`Hegseth: “...”`: a name, a colon, the quote."""
    before = [w for w in outside if w.i < first]
    if len(before) >= 2 and before[-1].text == ":" and before[-1].i >= first - 2 and len(before) <= 8:
        root = next((w for w in before if w.is_root and w.tag in ("VBD", "VBZ", "VBP")), None)
        name = root.child("nsubj") if root is not None else None
        name = name or next((w for w in reversed(before[:-1]) if w.tag.startswith("NN")), None)
        return Attribution(before[-1], name) if name is not None else None
    return None
