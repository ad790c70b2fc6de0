"""Verbs and nouns by which a report hands a statement to somebody."""

import csv
from functools import cache
from importlib.resources import files

from rashomon.annotate.syntax import Word
from rashomon.records import Certainty

NOUNS_OF_SAYING = frozenset(
    "statement remark comment claim word message letter post speech tweet address interview warning promise vow pledge "
    "allegation accusation assertion announcement declaration suggestion argument view opinion report note "
    "telegram cable "
    "communique communiqué proclamation call demand threat description insistence denial response reply".split()
)
DOING = frozenset(
    "demand urge ask order request propose offer promise vow pledge swear threaten warn accuse blame deny reject "
    "dismiss refute dispute recommend appeal call agree condemn denounce".split()
)
"""Verbs of saying that do something by being said: a demand is an act, whatever is demanded."""
ACCUSING = frozenset("accuse suspect blame charge indict implicate".split())
"""Verbs by which somebody says what another did: `accused him of lying`."""
CLAUSAL = frozenset("hold find determine see read continue".split())
"""Verbs that hand on a statement only as a clause: the accounts held two million, the court held that he lied."""
SHARED_VERBS = frozenset(
    "hold find determine publish see view "
    "consider regard order rule call read continue point term charge cable wire post agree signal "
    "voice express defend repeat echo invite request".split()
)
"""Verbs that hand on a statement only with words that follow them: `saw the film` says nothing."""


@cache
def cues() -> dict[str, Certainty]:
    """Give how sure each verb of saying leaves what is said, by lemma."""
    text = (files("rashomon.annotate") / "data/cues.csv").read_text(encoding="utf-8")
    return {row["verb"]: row["says"] for row in csv.DictReader(text.splitlines())}  # type: ignore[misc]


@cache
def _voices() -> frozenset[str]:
    return frozenset((files("rashomon.annotate") / "data/voices.txt").read_text(encoding="utf-8").split())


def can_speak(word: Word) -> bool:
    """Whether a word can stand for who says something: a name, a pronoun, a noun for people or their papers."""
    if word.lower in ("i", "we", "that", "this"):
        return False  # outside quotes it is the writer who speaks, in the report's own voice; and no thing does
    if word.tag in ("NNP", "NNPS", "PRP", "PRP$", "WP", "DT", "CD", "JJ", "JJS", "PDT"):
        return True
    lemma = word.lemma.lower()
    return (
        lemma in _voices() or lemma.rsplit("-", 1)[-1] in _voices() or lemma.endswith(("ist", "ian", "er", "or", "man"))
    )


def is_cue(word: Word) -> bool:
    """Whether a word is a verb of saying."""
    return word.tag.startswith("VB") and word.lemma.lower() in cues()


@cache
def _manner() -> frozenset[str]:
    text = (files("rashomon.annotate") / "data/manner.txt").read_text(encoding="utf-8")
    return frozenset(word.replace("_", " ") for word in text.split())


def is_manner(word: Word) -> bool:
    """Whether a verb hands on the words in marks right beside it, and no other: `“Why?” she wondered`."""
    particle = word.child("prt", "advmod")
    phrase = f"{word.lemma} {particle.lower}" if particle is not None else ""
    return word.tag in ("VBD", "VBZ", "VBP") and (word.lemma in _manner() or phrase in _manner())


def speaker_of(verb: Word) -> Word | None:
    """Give the word for who does what a verb says: its subject, found through participles and conjunctions."""
    verb = _beside_content(verb)
    quoted = cited_by(verb.head.head) if verb.tag == "VBG" and verb.head.lower == "as" else None
    if quoted is not None:
        return quoted
    for step in range(6):
        if step and (quoted := cited_by(verb)) is not None:
            return quoted
        subject = verb.child("nsubj", "nsubjpass") if step or not _passive(verb) else _agent(verb)
        if subject is not None:
            return _antecedent(subject, verb)
        if verb.dep == "acl" and verb.head.tag.startswith("NN"):
            return owner_of(verb.head) if verb.head.lemma.lower() in NOUNS_OF_SAYING else verb.head
        if verb.dep not in ("advcl", "xcomp", "conj", "ccomp", "pcomp", "prep", "acl", "pobj") or verb.is_root:
            return None
        verb = verb.head
    return None


def cited_by(verb: Word) -> Word | None:
    """Give whom a verb quotes as saying something: `reports quoted the minister as saying`."""
    if verb.lemma not in ("quote", "cite") or _passive(verb):
        return None
    says = any(c.lower == "as" and any(g.tag == "VBG" for g in c.children) for c in verb.children)
    return verb.child("dobj") if says else None


_ADDING = frozenset("add note stress point continue conclude".split())
"""What only he can do who has spoken already."""


def shares_subject(verb: Word) -> bool:
    """Whether a verb that is tied to another one may have its subject: no noun stands right before it.

    In `reported a fire and video of it showed two men`, `showed` is the video's, whatever it was hung on.
    """
    words = verb.sentence.words
    before = [w for w in words if w.i < verb.i and w.dep not in ("aux", "auxpass", "neg", "advmod")]
    return verb.dep != "conj" or not before or before[-1].tag not in ("NN", "NNS", "NNP", "NNPS", "PRP")


def _beside_content(verb: Word) -> Word:
    """Give the clause whose subject speaks in `, saying ...`: it goes on with what was said, not with what that tells.

    `He vowed that the city will not give in, saying` is he. After a mere `said` it may be either, but for `adding`.
    """
    clause = verb.head
    speaking = is_cue(verb) and verb.lemma not in DOING
    if verb.tag != "VBG" or verb.dep != "advcl" or not speaking or not _behind_comma(verb):
        return verb
    while clause.dep == "ccomp" and clause.head.tag.startswith("VB"):
        if clause.head.lemma in ("say", "tell") and verb.lemma not in _ADDING:
            break
        clause = clause.head
    return verb if clause is verb.head or clause.child("nsubj") is None else clause


def _behind_comma(verb: Word) -> bool:
    words = verb.sentence.words
    place = verb.i - words[0].i
    return place > 0 and words[place - 1].text == ","


def blamed(head: Word) -> Word | None:
    """Give whom a verb is said to do what the participle tells: `praised him for paying`, `accused of lying`.

    None where the participle is no such content, or nobody is named by an object.
    """
    verb = content_of(head)
    if verb is None:
        return None
    return verb.child("nsubjpass") if _passive(verb) else verb.child("dobj")


def content_of(head: Word) -> Word | None:
    """Give the verb whose object is said to do what a participle behind `of` or `for` tells."""
    link = head.head
    if head.dep != "pcomp" or link.lower not in ("of", "for") or not link.head.tag.startswith("VB"):
        return None
    return link.head if link.head.child("dobj", "nsubjpass") is not None else None


def _passive(verb: Word) -> bool:
    return verb.child("auxpass") is not None


def _agent(verb: Word) -> Word | None:
    """`was quoted as saying`, `was called a liar by the minister`."""
    if verb.lemma in ("quote", "cite", "report"):
        return verb.child("nsubjpass")
    by = verb.child("agent")
    return by.children[0] if by is not None and by.children else None


def _antecedent(subject: Word, verb: Word) -> Word:
    """`who` and `which` stand for the noun that their clause hangs on."""
    if subject.lower in ("who", "which", "that") and verb.dep == "relcl":
        return verb.head
    return subject


def by_phrase(word: Word) -> Word | None:
    """Give whom `according to` or `as per` names, at its first word, or at `per`."""
    if word.lower == "according":
        to = next((c for c in word.children if c.lower == "to"), None)
        return to.child("pobj") if to is not None else None
    if word.lower == "per" and _before(word) == "as":
        return word.child("pobj")
    inner = next((c for c in word.children if c.lower == "per"), None) if word.lower == "as" else None
    return inner.child("pobj") if inner is not None else None


def _before(word: Word) -> str:
    place = word.i - word.sentence.words[0].i
    return word.sentence.words[place - 1].lower if place > 0 else ""


def giver_of(speaker: Word) -> Word:
    """Give whose paper speaks, else the speaker: `the court's report says`, `a statement from the court said`."""
    if speaker.lemma.lower() not in NOUNS_OF_SAYING:
        return speaker
    source = next((c for c in speaker.children if c.lower in ("by", "from")), None)
    owner = speaker.child("poss") or (source.child("pobj") if source is not None else None)
    return owner if owner is not None and owner.tag != "PRP$" else speaker


def owner_of(noun: Word) -> Word | None:
    """Give whose a statement is: `Singh's remarks`, `a statement by the ministry`, or who made it."""
    owner = noun.child("poss")
    if owner is not None:
        return owner
    for preposition in noun.children:
        if preposition.lower in ("by", "from", "of") and preposition.children:
            return next((c for c in preposition.children if c.dep == "pobj"), None)
    verb = next((a for a in noun.ancestors() if a.tag.startswith("VB")), None)
    return speaker_of(verb) if verb is not None else None
