"""Speakers across a sentence's end: `Holm continued:` above a quote, `he wrote.` behind one that ends in a mark."""

from rashomon.annotate.cues import SHARED_VERBS, can_speak, is_cue, is_manner, speaker_of
from rashomon.annotate.quotes.marks import Marked
from rashomon.annotate.quotes.speakers import Attribution
from rashomon.annotate.syntax import NOUNS, Reading, Sentence, Word

_SELF = frozenset("i we us our ours my me".split())
_NEAR = 4
"""Words behind a quote's closing mark among which the verb of saying stands."""


def announced(reading: Reading, marked: Marked, first: Sentence, quoted: set[int]) -> Attribution | None:
    """Find who is said to say a quote by the sentence before it, where that ends in a colon."""
    if first.number < 2:
        return None
    before = reading.sentences[first.number - 2]
    near = before.paragraph in (first.paragraph, first.paragraph - 1) and before.kind in ("body", "heading")
    if not near or reading.text[before.end - 1] != ":" or reading.text[first.start : marked.start].strip(" “\"‘'\n"):
        return None
    return _last_saying(before, quoted)


def stated(reading: Reading, sentence: Sentence) -> Word | None:
    """Find who says a paragraph that stands without marks under `The ministry has stated:`, and speaks as we or I."""
    above = sentence.number - 2
    while above >= 0 and reading.sentences[above].paragraph == sentence.paragraph:
        above -= 1
    before = reading.sentences[above] if above >= 0 else None
    if before is None or before.kind != "body" or reading.text[before.end - 1] != ":":
        return None
    own = (w for s in reading.sentences[above + 1 :] if s.paragraph == sentence.paragraph for w in s.words)
    found = _last_saying(before, set()) if any(w.lower in _SELF for w in own) else None
    return found.speaker if found is not None else None


def introduced(reading: Reading, first: Sentence, quoted: set[int]) -> Attribution | None:
    """Find who says a quote that stands alone by the sentence before it: what he was just said to say goes on."""
    before = reading.sentences[first.number - 2] if first.number > 1 else None
    if before is None or before.kind != "body" or before.paragraph not in (first.paragraph, first.paragraph - 1):
        return None
    verb = before.root
    if verb.i in quoted or not is_cue(verb) or verb.lemma in SHARED_VERBS or verb.child("ccomp", "xcomp") is None:
        return None
    speaker = verb.child("nsubj")
    return Attribution(verb, speaker) if speaker is not None and can_speak(speaker) else None


def _last_saying(sentence: Sentence, quoted: set[int]) -> Attribution | None:
    """The last verb of saying outside of quotes, with its speaker; `Stated Holm:` has him behind it."""
    for verb in reversed([w for w in sentence.words if is_cue(w) and w.i not in quoted]):
        speaker = speaker_of(verb) or _behind(verb)
        if speaker is not None and speaker.i not in quoted and speaker.sentence is sentence and can_speak(speaker):
            return Attribution(verb, speaker)
    return None


def _behind(verb: Word) -> Word | None:
    """The name right behind a verb that the parser gave no subject."""
    words = verb.sentence.words
    after = [w for w in words if verb.i < w.i <= verb.i + _NEAR]
    named = [w for w in after if w.tag in NOUNS or w.tag == "PRP"]
    if not named or after[0].tag not in (*NOUNS, "PRP", "DT"):
        return None
    found = named[0]
    while found.dep == "compound" and found.head in after:
        found = found.head
    return found


def trailing(reading: Reading, marked: Marked, last: Sentence, quoted: set[int]) -> Attribution | None:
    """Find who says a quote that ends in `!` or `?` by the sentence behind it: `he wrote.`, `Holm asked.`."""
    if marked.unclosed or last.number >= len(reading.sentences) or reading.text[marked.end - 1] not in "!?.…,":
        return None
    behind = reading.sentences[last.number]
    between = reading.text[marked.end : behind.start]
    if behind.paragraph != last.paragraph or len(between) > 3 or between.strip(" ”\"’'"):
        return None
    opening = [w for w in behind.words if any(ch.isalnum() for ch in w.text)][: _NEAR + 1]
    verb = next((w for w in opening if (is_cue(w) or is_manner(w)) and w.i not in quoted), None)
    if verb is None or _says_more(verb) or any(w.i in quoted for w in opening[:1]):
        return None
    speaker = speaker_of(verb) or _behind(verb)
    fits = speaker is not None and speaker.sentence is behind and can_speak(speaker)
    return Attribution(verb, speaker) if fits and speaker is not None else None


def _says_more(verb: Word) -> bool:
    """Whether a verb of saying has a content of its own: whom one tells is none."""
    thing = verb.child("dobj")
    told = thing is not None and verb.lemma in ("tell", "ask", "remind", "inform", "assure", "advise")
    return verb.child("ccomp") is not None or (thing is not None and not told)
