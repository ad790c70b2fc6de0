"""Finding who is said to say, think, want, judge or ask what."""

from collections.abc import Iterator

from rashomon.annotate.actors.cast import Cast
from rashomon.annotate.attributions.frames import kind_of
from rashomon.annotate.cues import CLAUSAL, can_speak, owner_of, speaker_of
from rashomon.annotate.syntax import Reading, Sentence, Word
from rashomon.annotate.voices import phrase_of, voice_of
from rashomon.records import Attribution, AttributionKind, Span, Speaker

_OBJECTS = ("dobj", "oprd", "attr", "acomp")
_ABOUT: dict[AttributionKind, frozenset[str]] = {
    "said": frozenset("about of on against for as over".split()),
    "thought": frozenset("about of as".split()),
    "wanted": frozenset("for".split()),
    "judged": frozenset("for as against of at with over".split()),
    "asked": frozenset("for on".split()),
}
"""The prepositions behind which stands what it is about; behind others stands whom one talks to, and where."""
_GOING_ON = frozenset({"continue", "resume"})
"""With an infinitive these say nothing: `continued to stay away`."""
_WHOLE = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
SHORTEST = 2
"""Words of a content that says something."""


def attributions(reading: Reading, cast: Cast) -> Iterator[Attribution]:
    """Give the attributions of a report, in the order of the text; a content has one source."""
    number = 0
    for sentence in reading.sentences:
        if sentence.kind != "body":
            continue
        for cue, kind, source, content in _of(sentence):
            number += 1
            yield _record(reading, cast, cue, kind, source, content, number)


Told = tuple[Word, AttributionKind, Word, list[Word]]


def _of(sentence: Sentence) -> Iterator[Told]:
    """Give the cues of a sentence with source and content; inside a content only what others say is one more."""
    for word in sentence.words:
        found = _according(word) if word.lower == "according" else _by_cue(word)
        if found is not None and sum(w.text[0].isalnum() for w in found[3]) >= SHORTEST:
            yield found


def _by_cue(cue: Word) -> Told | None:
    kind = kind_of(cue)
    if kind is None or (cue.lemma in CLAUSAL and cue.child("ccomp") is None):
        return None
    if cue.tag.startswith("NN"):
        content, source = _of_noun(cue), owner_of(cue)
    else:
        source = speaker_of(cue)
        content = _of_verb(cue, kind, source) if source is not None else []
    if source is None or source.sentence is not cue.sentence or not can_speak(source) or not content:
        return None
    inside = {w.i for w in content}
    return None if source.i in inside or cue.i in inside else (cue, kind, source, content)


def _of_verb(cue: Word, kind: AttributionKind, source: Word | None) -> list[Word]:
    """The words of what is said: a clause, else an infinitive, else the object, else what it is about."""
    clause = cue.child("ccomp")
    if clause is not None and clause.i > cue.i:
        return _with_object(cue, clause, kind)
    before = clause if clause is not None else _before(cue)
    if before is not None:
        return _left(cue, before, source)
    infinitive = cue.child("xcomp")
    if infinitive is not None and kind != "judged":
        return _with_object(cue, infinitive, kind) if cue.lemma not in _GOING_ON else []
    objects = [c for c in cue.having(*_OBJECTS) if c.i > cue.i]
    behind = [c for c in cue.having("prep") if c.lower in _ABOUT[kind] and c.i > cue.i and not _when(c)]
    if cue.child("auxpass") is not None or kind in ("thought", "wanted"):
        return []
    words = [w for c in (*objects, *behind) for w in c.subtree()]
    return sorted(words, key=lambda w: w.i)


def _when(preposition: Word) -> bool:
    """Whether a preposition tells when or where something was said: `on Monday`."""
    return any(c.ent in ("DATE", "TIME", "GPE") for c in preposition.children)


def _with_object(cue: Word, clause: Word, kind: AttributionKind) -> list[Word]:
    """A clause with its mark; what somebody is asked to do holds whom one asks."""
    asked = [w for c in cue.having("dobj") for w in c.subtree()] if kind == "asked" else []
    return sorted([*asked, *clause.subtree()], key=lambda w: w.i)


def _before(cue: Word) -> Word | None:
    """The clause that a verb of saying stands behind: `Prices rose, he said`."""
    above = cue.head
    while above.dep in ("aux", "auxpass"):
        above = above.head
    return above if cue.dep == "parataxis" and above.tag.startswith("VB") else None


def _left(cue: Word, clause: Word, source: Word | None) -> list[Word]:
    """What was said before or around the words that say who said it."""
    own = (
        {w.i for w in cue.subtree() if w is not clause} - {w.i for w in clause.subtree()}
        if clause.head is cue
        else {w.i for w in cue.subtree()}
    )
    if source is not None:
        own |= {w.i for w in source.subtree()} if clause.head is cue else set()
    return [w for w in clause.subtree() if w.i not in own]


def _of_noun(cue: Word) -> list[Word]:
    """The content of a noun of saying: `the claim that he lied`, `plans to sell`, `criticism of the law`."""
    for child in cue.children:
        if child.dep in ("acl", "ccomp", "relcl") and child.i > cue.i:
            marked = any(c.lower in ("that", "to") and c.dep in ("mark", "aux") for c in child.children)
            return child.subtree() if marked else []
    behind = [c for c in cue.having("prep") if c.lower in ("of", "for", "against", "on", "about") and c.i > cue.i]
    return [w for c in behind[:1] for w in c.subtree()] if cue.child("poss") is not None else []


def _according(word: Word) -> Told | None:
    """`according to X`: the clause that it hangs on, on the side that holds its verb."""
    to = next((c for c in word.children if c.lower == "to"), None)
    source = to.child("pobj") if to is not None else None
    clause = word.head
    if source is None or clause is word:
        return None
    while clause.dep not in _WHOLE and clause.head is not clause:
        clause = clause.head
    own = {w.i for w in word.subtree()}
    words = [w for w in clause.subtree() if w.i not in own]
    side = [w for w in words if (w.i < word.i) == (clause.i < word.i)]
    return word, "said", source, side


def _record(
    reading: Reading, cast: Cast, cue: Word, kind: AttributionKind, source: Word, content: list[Word], number: int
) -> Attribution:
    words = _trimmed(content)
    start, end = words[0].start, words[-1].end
    first, last = phrase_of(cast, source)
    voice = voice_of(reading, cast, source)
    begin, stop = reading.words[first].start, reading.words[last].end
    return Attribution(
        id=f"{reading.report}-a{number}", report=reading.report, start=start, end=end, text=reading.text[start:end],
        kind=kind, cue=Span(start=cue.start, end=cue.end),
        source=Speaker(actor=voice.actor, text=reading.text[begin:stop], start=begin, end=stop, named=voice.named),
    )  # fmt: skip


def _trimmed(words: list[Word]) -> list[Word]:
    """Without the marks at its ends."""
    solid = [n for n, w in enumerate(words) if any(ch.isalnum() for ch in w.text)]
    return words[solid[0] : solid[-1] + 1] if solid else words
