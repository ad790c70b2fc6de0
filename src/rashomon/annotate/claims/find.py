"""Finding the claims of a report."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.annotate.actors.cast import Cast
from rashomon.annotate.attributions.frames import kind_of
from rashomon.annotate.claims.certainty import certainty, negated
from rashomon.annotate.claims.clauses import Clause, clauses
from rashomon.annotate.claims.gist import about, gist, missing
from rashomon.annotate.claims.roles import subject_of, where, who, whom
from rashomon.annotate.cues import (
    ACCUSING,
    by_phrase,
    can_speak,
    content_of,
    cues,
    giver_of,
    is_cue,
    owner_of,
    speaker_of,
)
from rashomon.annotate.lexicon import verb_of_noun
from rashomon.annotate.quotes import Found
from rashomon.annotate.quotes.across import stated
from rashomon.annotate.syntax import NOUNS, VERBS, Reading, Word
from rashomon.annotate.voices import voice_of
from rashomon.records import AttributionKind, Certainty, Claim, Figure, Moment, Span, Voice

_MEASURES = frozenset(
    "plan schedule law rule custom tradition need size type age season taste ability income wish".split()
)
"""What things are done by and ordered by: nothing is told on the word of a plan."""
_LIGHT = frozenset("take make have hold give reach do get put".split())


@dataclass(frozen=True, slots=True)
class Proposition:
    """A claim with the clause that it was read from."""

    claim: Claim
    clause: Clause


def claims(
    reading: Reading, cast: Cast, quoted: Found, moments: Iterable[Moment], figures: Iterable[Figure]
) -> list[Proposition]:
    """Give the claims of a report, each with its clause, in the order of the text."""
    dated, counted = list(moments), list(figures)
    found: list[Proposition] = []
    for sentence in reading.sentences:
        if sentence.kind != "body":
            continue
        for clause in sorted(clauses(sentence), key=lambda c: (c.words[0].i, -len(c.words))):
            claim = _claim(reading, cast, quoted, clause, len(found) + 1, dated, counted)
            if claim.who or claim.whom or not clause.head.tag.startswith("NN"):
                found.append(Proposition(claim, clause))
    return found


def _claim(
    reading: Reading, cast: Cast, quoted: Found, clause: Clause, number: int, dated: list[Moment], counted: list[Figure]
) -> Claim:
    head, words = clause.head, clause.words
    start, end = words[0].start, words[-1].end
    doers = who(head, cast)
    voice, sure = _according(reading, cast, quoted, head)
    own = certainty(head)
    return Claim(
        id=f"{reading.report}-c{number}", report=reading.report, start=start, end=end, text=reading.text[start:end],
        according_to=voice, certainty="denied" if sure == "denied" else own, negated=negated(head),
        does=_does(head), who=doers, whom=whom(head, words, cast, doers), where=where(words, cast),
        moments=tuple(m.id for m in dated if _belongs(m.start, words) and not _names_a_thing(m, words)),
        figures=tuple(f.id for f in counted if _belongs(f.start, words) or _leads(f.start, head)),
        sentence=head.sentence.number, part=clause.part,
        doer=_noun(subject_of(head), cast), thing=_noun(head.child("dobj", "nsubjpass", "attr"), cast),
        gist=gist(head, words, cast), about=about(head, words, cast),
        head=Span(start=head.start, end=head.end),
    )  # fmt: skip


def _belongs(offset: int, words: tuple[Word, ...]) -> bool:
    return words[0].start <= offset < words[-1].end and any(
        w.start <= offset < w.end or w.start == offset for w in words
    )


_YEAR = re.compile(r"(?:the )?\d{4}", re.IGNORECASE)


def _names_a_thing(moment: Moment, words: tuple[Word, ...]) -> bool:
    """Whether a year only says which thing is meant: who leaves the 2015 deal did not do so in 2015."""
    if not _YEAR.fullmatch(moment.text):
        return False
    year = next((w for w in words if w.start < moment.end <= w.end), None)
    return year is not None and year.dep in ("nummod", "compound", "nmod", "amod") and year.head.i > year.i


def _noun(word: Word | None, cast: Cast) -> str | None:
    """The lemma of a common noun that names no actor."""
    if word is None or word.tag not in ("NN", "NNS") or word.i in cast.at:
        return None
    return word.lemma.lower()


def _leads(offset: int, head: Word) -> bool:
    """Whether a figure stands before the noun that a participle describes: `27 people killed in a strike`."""
    return head.dep == "acl" and any(w.start <= offset < w.end for w in missing(head))


def _does(head: Word) -> str:
    """The verb, with the particle or the noun that makes its meaning: `ramp up`, `take exception`, `be pillar`."""
    if head.tag.startswith("NN"):
        return verb_of_noun(head.lemma) or head.lemma
    particle = head.child("prt")
    particle = particle if particle is not None and particle.text.isalpha() else None
    verb = f"{head.lemma} {particle.lower}" if particle is not None else head.lemma
    if head.lemma == "be":
        what = head.child("attr", "acomp")
        return f"be {what.lemma}" if what is not None else "be"
    thing = head.child("dobj")
    return f"{verb} {thing.lemma.lower()}" if particle is None and head.lemma in _LIGHT and thing is not None else verb


def _according(reading: Reading, cast: Cast, quoted: Found, head: Word) -> tuple[Voice | None, Certainty]:
    """Who a clause is according to: the speaker of its quote, its verb of saying, or `according to`."""
    for quote in quoted.quotes:
        if quote.start <= head.start < quote.end and quote.id in quoted.speakers:
            return voice_of(reading, cast, quoted.speakers[quote.id]), "asserted"
    word = head
    for above in head.ancestors():
        if word.dep in ("ccomp", "parataxis") and is_cue(above) and not _runs_beside(head, word, above):
            speaker = speaker_of(above)
            if speaker is not None and speaker.sentence is head.sentence and can_speak(speaker):
                return voice_of(reading, cast, giver_of(speaker)), cues()[above.lemma.lower()]
        if (holder := _holder(word, above)) is not None:
            return voice_of(reading, cast, holder), "asserted"
        verb = content_of(word)
        if verb is not None and verb.lemma in ACCUSING and (accuser := _accuser(verb)) is not None:
            return voice_of(reading, cast, accuser), "asserted"
        word = above
    speaker = stated(reading, head.sentence)
    return _by_phrase(reading, cast, head) or (voice_of(reading, cast, speaker) if speaker else None), "asserted"


_HELD: frozenset[AttributionKind] = frozenset({"said", "thought"})


def _holder(clause: Word, noun: Word) -> Word | None:
    """Who holds the belief, or makes the claim, that a clause is the content of: `voiced its concern that ...`."""
    marked = any(c.lower == "that" and c.dep == "mark" for c in clause.children)
    if clause.dep not in ("acl", "ccomp", "relcl") or not marked or noun.tag not in NOUNS or kind_of(noun) not in _HELD:
        return None
    owner = owner_of(noun)
    if owner is not None and owner.tag == "PRP$":
        owner = speaker_of(noun.head) if noun.head.tag in VERBS else owner
    fits = owner is not None and owner.sentence is noun.sentence and owner.i < clause.i and can_speak(owner)
    return owner if fits else None


def _accuser(verb: Word) -> Word | None:
    """Who says what another is accused of: the subject, or the agent of a passive."""
    by = verb.child("agent")
    if verb.child("auxpass") is None:
        return speaker_of(verb)
    return by.child("pobj") if by is not None else None


_BEHIND = frozenset(
    "say argue add note report claim write tell explain believe warn find conclude rule state announce confirm "
    "estimate insist allege testify declare acknowledge admit maintain contend suggest observe recall disclose".split()
)
"""Verbs that stand behind what somebody says: `a mine sank her, the court has found`."""


def _spliced(verb: Word) -> bool:
    """Whether a verb is tied to the one before it by a comma alone: `a mine sank her, the court has found`."""
    joined = any(c.dep == "cc" and c.i < verb.i for c in verb.head.children)
    return verb.dep == "conj" and not joined and verb.child("nsubj") is not None and verb.i > verb.head.i


_BESIDE = frozenset("as while after before amid when".split())


_SOON = 4
"""Words behind the verb of saying, as its day, before the comma from which on the report goes on by itself."""


def _runs_beside(head: Word, content: Word, said: Word) -> bool:
    """Whether a clause goes on behind who said it: `a ship sank, both sides said, as tension rose`."""
    behind = [w for w in said.sentence.words if w.i > said.i]
    comma = next((n for n, w in enumerate(behind[:_SOON]) if w.text == ","), None)
    if comma is None or content.i > said.i or comma + 1 >= len(behind):
        return False
    return behind[comma + 1].lower in _BESIDE and head.i > behind[comma + 1].i


def _by_phrase(reading: Reading, cast: Cast, head: Word) -> Voice | None:
    """`according to X` and `X said` set in commas, hung on this clause or one above it."""
    for word in (head, *head.ancestors()):
        for child in word.children:
            if _runs_beside(head, word, child):
                continue
            speaker = by_phrase(child)
            if speaker is not None and speaker.lemma.lower() not in _MEASURES:
                return voice_of(reading, cast, giver_of(speaker))
            beside = child.dep in ("parataxis", "advcl", "ccomp") or _spliced(child)
            if beside and is_cue(child) and child.child("ccomp", "dobj") is None:
                speaker = child.child("nsubj")
                if speaker is not None and child.lemma in _BEHIND:
                    return voice_of(reading, cast, giver_of(speaker))
    return None
