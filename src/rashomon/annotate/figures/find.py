"""Finding figures in parsed sentences."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.annotate.cues import is_cue
from rashomon.annotate.figures.counted import counted
from rashomon.annotate.figures.form import BACK, LEADS, SEED, form
from rashomon.annotate.figures.joining import joined, weight
from rashomon.annotate.figures.numbers import Value, value
from rashomon.annotate.figures.units import factor_of, unit_of
from rashomon.annotate.syntax import Reading, Sentence, Word
from rashomon.records import Figure, Moment

_CHANGES = frozenset(
    "raise lift increase cut lower reduce rise fall grow drop climb jump slip double revise expand shrink widen narrow "
    "decline swell soar surge tumble sink slide dip ease slow quicken move go bring take push change shift slash boost "
    "hike trim plunge leap triple accelerate dwindle strengthen weaken improve worsen upgrade downgrade decrease come "
    "edge inch extend treble rocket balloon escalate halve hike reduction".split()
)
"""What is raised or falls `from 10 to 25` has two values, one after the other, and no range."""
_RISES = frozenset("go rise climb jump move creep edge inch shoot soar push bring take drive come send".split())
"""Verbs that take `up to` for their own; what one cuts `up to 700` of may be fewer."""
_CENTS = frozenset({"USD", "EUR", "CAD", "AUD", "NZD", "SGD", "HKD", "ZAR", "KES"})


@dataclass(frozen=True, slots=True)
class _Part:
    """One figure inside a match: its place in the sentence, its value and its unit."""

    start: int
    end: int
    at: int
    value: Value
    unit: str | None


def figures(reading: Reading, moments: Sequence[Moment]) -> list[Figure]:
    """Give the numbers of a report that are no part of a date or a name."""
    taken = [(m.start, m.end) for m in moments]
    found: list[Figure] = []
    for sentence in reading.sentences:
        found.extend(_in_sentence(reading, sentence, taken))
    found = joined(reading, found)
    coin = _coin(found)
    return [
        replace(f, id=f"{reading.report}-f{n}", unit=coin if f.unit == "USD" and "cent" in f.text else f.unit)
        for n, f in enumerate(found, 1)
    ]


def _coin(found: Sequence[Figure]) -> str:
    """Whose cents a report's cents are: of the money that it names most, dollars where it names none."""
    named = Counter(f.unit for f in found if f.unit in _CENTS and "cent" not in f.text)
    return max(sorted(named, key=str), key=lambda unit: named[unit], default="USD") or "USD"


def _in_sentence(reading: Reading, sentence: Sentence, taken: list[tuple[int, int]]) -> Iterator[Figure]:
    text = reading.text[sentence.start : sentence.end].replace("\n", " ")
    here = [(a - sentence.start, b - sentence.start) for a, b in taken if a < sentence.end and b > sentence.start]
    for match in _matches(sentence, text):
        for part in _parts(match, sentence):
            start, end = sentence.start + part.start, sentence.start + part.end
            word = _word_at(sentence, sentence.start + part.at)
            dated = any(a <= part.at < b for a, b in here)
            if dated or word is None or not _counts_something(word, match, part, end):
                continue
            age = _age(word, text, part)
            yield Figure(
                id="", report=reading.report, start=start, end=end, text=reading.text[start:end],
                low=part.value.low, high=part.value.high, unit=age or weight(part.unit, sentence, end), counts="age" if age else counted(word, end),
            )  # fmt: skip


_AGES = range(10, 111)


def _age(word: Word, text: str, part: _Part) -> str | None:
    """The unit of an age: `a five-month-old boy`, and `Holm, 55, ...` behind a person's name."""
    told = _AGE.match(text, part.end)
    if told is not None:
        return told["unit"].lower()
    place = word.i - word.sentence.words[0].i
    name = word.sentence.words[place - 2] if place > 1 else word
    named = name.tag == "NNP" and name.ent not in ("GPE", "DATE", "LOC", "FAC") and part.unit is None
    alone = text[: part.start].endswith(", ") and text[part.end : part.end + 1] in (",", ".", ";")
    return "year" if alone and named and part.value.low in _AGES else None


def _matches(sentence: Sentence, text: str) -> Iterator[re.Match[str]]:
    """The figures of a sentence; only where a number begins, and a few words before it, is the form tried."""
    seeds = [seed.start() for seed in SEED.finditer(text)]
    if not seeds:
        return
    starts = [w.start - sentence.start for w in sentence.words]
    last = 0
    for seed in seeds:
        if seed < last:
            continue
        here = bisect_right(starts, seed)
        near = sentence.words[max(0, here - BACK) : here]
        begins = [w.start - sentence.start for n, w in enumerate(near, 2 - len(near)) if n >= 0 or w.lower in LEADS]
        tries = (form().match(text, start) for start in begins if start >= last)
        match = next((m for m in tries if m is not None), None)
        if match is not None:
            last = match.end()
            yield match


def _word_at(sentence: Sentence, offset: int) -> Word | None:
    return next((w for w in sentence.words if w.start <= offset < w.end), None)


def _parts(match: re.Match[str], sentence: Sentence) -> Iterator[_Part]:
    """The one figure of a match, or its two: a change, a vote, or a range that runs downwards."""
    if match["share"] and (share := _share(match)) is None:
        yield _Part(match.start(), match.end("n"), match.start("n"), *_alone(match, "n", None))
        yield _Part(match.start("whole"), match.end(), match.start("whole"), *_alone(match, "whole", match["post"]))
        return
    read = share if match["share"] else _read(match)
    if read is not None and not _changes(match, sentence):
        if (match["most"] or "").lower() == "up to" and _risen(match, sentence):
            read = Value(read.high, read.high, read.fraction)
        at = match.start("n") + (match["n"].rfind(" ") + 1 if " of " in match["n"] else 0)
        yield _Part(match.start(), match.end(), at, read, _unit(match, read))
        return
    upper = "m" if match["m"] else "k"
    if not match[upper]:
        return
    start = match.start("pre") if match["pre"] else match.start("n")
    yield _Part(start, match.end("mid") if match["mid"] else match.end("n"), match.start("n"), *_lower(match, upper))
    second = match.start(upper) - (match["pre"] is not None and not match.string[match.start(upper) - 1].isspace())
    yield _Part(second, match.end(), match.start(upper), *_alone(match, upper, match["post"]))


def _alone(match: re.Match[str], group: str, post: str | None) -> tuple[Value, str | None]:
    found = value(match[group]) or Value(None, None)
    found = _times(found, factor_of(post))
    return found, (_unit(match, found) if post or match["pre"] else "percent" if found.fraction else None)


def _lower(match: re.Match[str], upper: str) -> tuple[Value, str | None]:
    """The first of two figures takes over the scale and the unit of the second where it has none."""
    first = value(match["n"]) or Value(None, None)
    mid = (match["mid"] or "").strip(" -")
    scale = re.search(r"[a-z]+$", match[upper].lower())
    if scale and match["n"][-1].isdigit() and match[upper][0].isdigit():
        first = value(match["n"] + " " + scale[0]) or first
    unit = unit_of(mid) if mid else _unit(match, first)
    return _times(first, factor_of(mid or match["post"])), unit


def _changes(match: re.Match[str], sentence: Sentence) -> bool:
    """Whether `from 10 to 25` says how something changed."""
    if (match["range"] or "").lower() != "from" or not (match["m"] or match["k"]):
        return False
    word = _word_at(sentence, sentence.start + match.start("range"))
    while word is not None and word.head is not word and word.tag[:2] not in ("VB", "NN"):
        word = word.head
    above = [word, *word.ancestors()][:3] if word is not None else []
    return any(w.lemma.lower() in _CHANGES for w in above)


def _risen(match: re.Match[str], sentence: Sentence) -> bool:
    """Whether `up` belongs to a verb: what `went up to 31 cents` stands at just that."""
    words = sentence.words
    place = next((n for n, w in enumerate(words) if w.start == sentence.start + match.start("most")), 0)
    return place > 0 and words[place - 1].tag[:2] == "VB" and words[place - 1].lemma.lower() in _RISES


def _share(match: re.Match[str]) -> Value | None:
    """`one in five`, `nine out of ten`, as a percentage."""
    part, whole = value(match["n"]), value(match["whole"])
    if part is None or whole is None or part.low is None or whole.high is None or part.fraction:
        return None
    plain = re.sub(r"\s+", " ", match["share"].strip().lower())
    round_one = whole.high in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 1000, 10000, 100000)
    if part.low >= whole.high or not round_one or plain == "of":
        return None
    share = 100 * part.low / whole.high
    return Value(share, share, fraction=True)


def _read(match: re.Match[str]) -> Value | None:
    """Join the number with the words of bounding around it."""
    first = value(match["n"])
    if first is None:
        return None
    if match["minus"] and first.low is not None:
        first = Value(-first.low, -first.low, first.fraction)
    first = _times(first, factor_of(match["post"]))
    if first.fraction and match["post"] and unit_of(match["post"]) != "percent":
        first = replace(_times(first, 0.01), fraction=False)
    if match["m"] or match["k"]:
        return _range(first, match, match["m"] or match["k"])
    if match["tail"]:
        less = re.search(r"fewer|less", match["tail"])
        return Value(None, first.high) if less else Value(first.low, None)
    if match["least"]:
        return Value(first.low, None, first.fraction)
    if match["most"]:
        return Value(None, first.high or first.low, first.fraction)
    return first


def _times(read: Value, factor: float) -> Value:
    """A number of cents as one of dollars, and a quarter of a mile as miles."""
    if factor == 1:
        return read
    low, high = (None if end is None else round(end * factor, 6) for end in (read.low, read.high))
    return Value(low, high, read.fraction)


def _range(first: Value, match: re.Match[str], upper: str) -> Value | None:
    """`10 to 15 million`: the scale of the second number is that of the first as well."""
    second = value(upper)
    if second is None or second.high is None or first.low is None:
        return None
    second = _times(second, factor_of(match["post"]))
    scale = re.search(r"[a-z]+$", upper.lower())
    low = first.low
    if scale and match["n"][-1].isdigit() and upper[0].isdigit():
        scaled = value(match["n"] + " " + scale[0])
        low = scaled.low if scaled and scaled.low is not None else low
    return Value(low, second.high) if second.high is not None and low <= second.high else None


_AGE = re.compile(r"[\s-](?P<unit>year|month|week|day)s?[\s-]old\b", re.IGNORECASE)
_CLOCK = re.compile(r"(?:0\d|1[3-9]|2[0-3]):\d\d\b")
_IDIOMS = frozenset("day time thing hand another".split())
"""`one day` and `one thing` count nothing."""


def _counts_something(word: Word, match: re.Match[str], part: _Part, end: int) -> bool:
    """Leave out `one of them`, `one another`, ordinals, clock times, and numbers in names."""
    if match["pre"] or match["post"] or match["share"]:
        return True
    if _CLOCK.match(match.string, part.at):
        return False
    if word.ent in ("TIME", "PRODUCT", "LAW", "EVENT", "ORDINAL", "WORK_OF_ART", "FAC") and match["n"][0].isdigit():
        return False
    if match["n"].isdigit() and _ends_a_name(word):
        return False
    if match["n"].lower() == "one" and not match["k"] and (word.dep != "nummod" or word.head.lower in _IDIOMS):
        return False
    if _of_a_speaker(word, match["n"]) or _of_a_troop(word, match["n"]):
        return False
    if part.value.fraction and re.match(r"(?:an?|one)\s|half", match["n"].lower()):
        return word.dep != "advmod" and _next(word, end) in ("of", "the")
    return word.tag in ("CD", "NNS", "NN", "DT", "PDT", "JJ", "LS") and word.dep != "punct" and word.text[0] != "#"


def _of_a_speaker(word: Word, number: str) -> bool:
    """Whether somebody who speaks is merely called one of his kind: `one military official said`."""
    return number.lower() == "one" and word.head.dep == "nsubj" and is_cue(word.head.head)


_TROOPS = frozenset("regiment brigade division battalion squadron corps".split())


def _of_a_troop(word: Word, number: str) -> bool:
    """Whether a number is the name of a single body of troops: `29 Baloch regiment`, `15 Corps`."""
    return number.isdigit() and number != "1" and word.head.lemma.lower() in _TROOPS and word.head.tag in ("NN", "NNP")


def _ends_a_name(word: Word) -> bool:
    """Whether a number is the last word of a name: `Resolution 1701`, `Agenda 2030`, `Flight 370`."""
    place = word.i - word.sentence.words[0].i
    before = word.sentence.words[place - 1] if place > 0 else None
    if before is None or before.tag not in ("NNP", "NNPS") or not before.text[0].isupper():
        return False
    return word.head.i <= word.i or word.dep not in ("nummod", "compound", "amod", "nmod")


def _next(word: Word, end: int) -> str:
    return next((w.lower for w in word.sentence.words if w.start >= end), "")


def _unit(match: re.Match[str], read: Value) -> str | None:
    """The unit before or behind the number; a share is a percentage."""
    if match["pre"]:
        return unit_of(match["pre"].strip())
    if match["post"]:
        return unit_of(match["post"])
    return "percent" if read.fraction else None
