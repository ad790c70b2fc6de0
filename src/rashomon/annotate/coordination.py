"""Verbs behind `and` that the parser hung on the nearest verb, though they go on with a clause further up.

`He led a silence for those who lost their lives and said ...`: it is he who said. Grammar tells it where the forms of
two verbs cannot stand side by side, and sense where those who lose their lives, or a clash, are said to say something.
"""

from rashomon.annotate.cues import can_speak, is_cue
from rashomon.annotate.syntax import SUBJECTS, Sentence, Word, hang

_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def coordinated(sentence: Sentence) -> None:
    """Hang each such verb on the verb that it goes on with, and give a clause the subject taken for an object."""
    for verb in sentence.words:
        if verb.dep == "conj" and (verb.tag in _FINITE or _silent(verb)) and not _own_subject(verb):
            above = _goes_on_with(verb)
            if above is not None:
                hang(verb, above, "conj")
        elif verb.dep == "conj" and verb.tag == "VB" and not _helped(verb) and verb.head.tag in ("VBD", "VBZ"):
            infinitive = _infinitive_before(verb)
            if infinitive is not None:
                hang(verb, infinitive, "conj")
        elif verb.dep == "ccomp" and not _own_subject(verb):
            _seat(verb)
        elif verb.dep in ("parataxis", "advcl") and verb.tag in ("VBD", "VBN") and not _helped(verb):
            _set_apart(verb)


def _own_subject(verb: Word) -> bool:
    return verb.child(*SUBJECTS, "expl") is not None


def _helped(verb: Word) -> bool:
    return verb.child("aux", "auxpass") is not None


def _goes_on_with(verb: Word) -> Word | None:
    """Give the verb further up that a finite one goes on with; None where it hangs on that already."""
    first = _first(verb.head)
    says = is_cue(verb) or _silent(verb)
    speaks = is_cue(first) and first.child("auxpass") is None
    if not (_unlike(first) or (says and not speaks and _mute(first))):
        return None
    above = next((a for a in first.ancestors() if a.tag in _FINITE and _own_subject(a) and a.i < first.i), None)
    if above is None or not (can_speak(_subject(above)) if says else above.tag == verb.tag):
        return None
    return above


_TELLING = frozenset("give say comment elaborate provide disclose reveal specify name confirm identify".split())


def _silent(verb: Word) -> bool:
    """Whether a verb is that somebody tells no more: `would not give details`, `declined to comment`."""
    return (verb.lemma in _TELLING and verb.child("neg") is not None) or verb.lemma == "decline"


def _first(verb: Word) -> Word:
    """The first of some verbs in a row."""
    while verb.dep == "conj" and verb.head.tag.startswith("VB") and not _own_subject(verb):
        verb = verb.head
    return verb


def _unlike(verb: Word) -> bool:
    """Whether no finite verb can stand beside a verb: `to change the line and accused`."""
    return verb.tag in ("VB", "VBG") and not any(c.tag == "MD" or c.tag in _FINITE for c in verb.having("aux"))


def _mute(verb: Word) -> bool:
    """Whether who does a verb is not who speaks: a thing, or those of whom only a clause beside them tells."""
    subject = verb.child(*SUBJECTS)
    if verb.dep == "relcl":
        return subject is not None and subject.tag in ("WP", "WDT") and not verb.head.tag.startswith("NNP")
    return verb.dep == "ccomp" and subject is not None and (subject.dep == "nsubjpass" or not can_speak(subject))


def _subject(verb: Word) -> Word:
    return verb.child(*SUBJECTS, "expl") or verb


def _infinitive_before(verb: Word) -> Word | None:
    """Give the infinitive that another goes on with: `decided to end the talks and withdraw the guarantees`."""
    between = [w for w in verb.sentence.words if verb.head.i < w.i < verb.i and w.tag == "VB"]
    return next((w for w in reversed(between) if any(c.tag == "TO" for c in w.having("aux"))), None)


def _set_apart(participle: Word) -> None:
    """Give a verb the subject that was taken for a participle's: `Chad, seen as a rival, has signed the pact`."""
    verb, subject = participle.head, participle.child("nsubj", "nsubjpass")
    if subject is None or _own_subject(verb) or not verb.tag.startswith("VB") or verb.i < participle.i:
        return
    comma = next((w for w in verb.sentence.words if w.i == participle.i - 1), None)
    if comma is not None and comma.text == "," and subject.i < comma.i:
        hang(subject, verb, "nsubj")
        hang(participle, subject, "acl")
        participle.tag = "VBN"


def _seat(verb: Word) -> None:
    """Make the object of a verb of saying the subject of what is said: `reported 20 soldiers have died`."""
    cue = verb.head
    told = cue.child("dobj")
    finite = verb.tag in ("VBD", "VBZ") or any(c.tag == "MD" or c.tag in _FINITE for c in verb.having("aux"))
    if finite and told is not None and is_cue(cue) and cue.i < told.i < verb.i and verb.child("mark") is None:
        hang(told, verb, "nsubj")
