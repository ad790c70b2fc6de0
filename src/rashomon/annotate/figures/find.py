"""Finding figures in parsed sentences."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rashomon.annotate.figures.numbers import NUMERAL, Value, value
from rashomon.annotate.figures.units import before, behind, unit_of
from rashomon.annotate.syntax import NOUNS, Reading, Sentence, Word, noun_phrase
from rashomon.records import Figure, Moment

_AT_LEAST = (
    r"at least|more than|over|above|exceeding|in excess of|no (?:fewer|less) than|not less than|upwards? of|minimum of"
)
_AT_MOST = (
    r"up to|as (?:many|much|high|far) as|at most|no more than|not more than"
    r"|fewer than|less than|under|below|nearly|almost|close to|maximum of"
)
_ABOUT = r"about|around|roughly|approximately|some|an estimated|estimated|circa|nearly|almost|close to"
_SKIP = re.compile(r"^(?:one|two|three|four|five|six|seven|eight|nine|zero)$", re.IGNORECASE)


@cache
def _form() -> re.Pattern[str]:
    number = rf"(?P<pre>(?:{before()})\s?)?(?P<n>{NUMERAL})"
    second = rf"(?:{before()})?\s?"
    upper = rf"(?:(?(range)\s?(?:-|–|to|and)\s?{second}(?P<m>{NUMERAL})|\s?(?:-|–|\bto\b)\s?{second}(?P<k>{NUMERAL})))?"
    lead = rf"(?:(?P<least>{_AT_LEAST})\s+|(?P<most>{_AT_MOST})\s+|(?P<about>{_ABOUT})\s+|(?P<range>between|from)\s+)*"
    post = rf"(?:[\s-]?(?:of\s)?(?P<post>{behind()}))?"
    tail = r"(?P<tail>\s+or\s+(?:more|fewer|less))?"
    return re.compile(rf"(?<![\w.,$€£/-])(?i:{lead}){_flag(number)}{_flag(upper)}{post}{tail}(?!\w|[.,]\d)")


def _flag(pattern: str) -> str:
    return f"(?i:{pattern})"


def figures(reading: Reading, moments: Sequence[Moment]) -> list[Figure]:
    """Give the numbers of a report that are no part of a date or a name."""
    taken = [(m.start, m.end) for m in moments]
    found: list[Figure] = []
    for sentence in reading.sentences:
        found.extend(_in_sentence(reading, sentence, taken, len(found)))
    return found


def _in_sentence(reading: Reading, sentence: Sentence, taken: list[tuple[int, int]], count: int) -> Iterator[Figure]:
    text = reading.text[sentence.start : sentence.end].replace("\n", " ")
    for match in _form().finditer(text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        number_start = sentence.start + match.start("n")
        if any(a < end and number_start < b for a, b in taken):
            continue
        word = next((w for w in sentence.words if w.start <= number_start < w.end), None)
        read = _read(match)
        if word is None or read is None or not _counts_something(word, match, end):
            continue
        count += 1
        yield Figure(
            id=f"{reading.report}-f{count}", report=reading.report, start=start, end=end, text=reading.text[start:end],
            low=read.low, high=read.high, unit=_unit(match, read), counts=_counted(word, end),
        )  # fmt: skip


def _read(match: re.Match[str]) -> Value | None:
    """Join the number with the words of bounding around it."""
    first = value(match["n"])
    if first is None:
        return None
    if match["m"] or match["k"]:
        return _range(first, match, match["m"] or match["k"])
    if match["tail"]:
        return Value(first.low, None) if "more" in match["tail"] else Value(None, first.high)
    if match["least"]:
        return Value(first.low, None, first.fraction)
    if match["most"]:
        return Value(None, first.high or first.low, first.fraction)
    return first


def _range(first: Value, match: re.Match[str], upper: str) -> Value | None:
    """`10 to 15 million`: the scale of the second number is that of the first as well."""
    second = value(upper)
    if second is None or second.high is None or first.low is None:
        return None
    scale = re.search(r"[a-z]+$", upper.lower())
    low = first.low
    if scale and match["n"][-1].isdigit() and upper[0].isdigit():
        scaled = value(match["n"] + " " + scale[0])
        low = scaled.low if scaled and scaled.low is not None else low
    return Value(low, second.high) if low <= second.high else None


def _counts_something(word: Word, match: re.Match[str], end: int) -> bool:
    """Leave out `one of them`, `one another`, ordinals, clock times, and numbers in names."""
    if match["pre"] or match["post"]:
        return True
    if word.ent in ("TIME", "PRODUCT", "LAW", "EVENT", "ORDINAL", "WORK_OF_ART", "FAC") and match["n"][0].isdigit():
        return False
    if word.lower == "one" and (word.dep != "nummod" or word.head.lower in ("day", "time")):
        return False
    if match["n"].lower() in ("half", "a third", "a quarter"):
        return word.dep != "advmod" and _next(word, end) == "of"
    return word.tag in ("CD", "NNS", "NN", "DT", "PDT", "JJ", "LS") and word.dep != "punct" and word.text[0] != "#"


def _next(word: Word, end: int) -> str:
    return next((w.lower for w in word.sentence.words if w.start >= end), "")


def _unit(match: re.Match[str], read: Value) -> str | None:
    """The unit before or behind the number; a share is a percentage."""
    if match["pre"]:
        return unit_of(match["pre"].strip())
    if match["post"]:
        return unit_of(match["post"])
    return "percent" if read.fraction else None


def _counted(word: Word, end: int) -> str | None:
    """What a number counts, in the report's words: `people killed`, `tariffs`."""
    top = _top(word, end)
    noun = _noun(top, end)
    if noun is None:
        return None
    phrase = _phrase(noun, word, end)
    verb = _fate(noun) or _fate(top)
    return (f"{phrase} {verb}" if verb else phrase) or None


def _top(word: Word, end: int) -> Word:
    """The highest word inside the figure or the noun that the figure modifies."""
    while word.head is not word and word.dep in (
        "nummod",
        "quantmod",
        "compound",
        "amod",
        "nmod",
        "advmod",
        "npadvmod",
    ):
        word = word.head
        if word.start >= end and word.tag in NOUNS:
            break
    return word


def _noun(top: Word, end: int) -> Word | None:
    """The noun that a number modifies, heads with `of`, or measures through a preposition or a verb."""
    if top.start >= end:
        return top if top.tag in NOUNS else None
    of = next((c for c in top.children if c.lower == "of" and c.start >= end), None)
    if of and of.children:
        return of.children[0]
    if top.dep == "pobj":
        above = top.head.head
        return above if above.tag in NOUNS else (above.child("dobj") or above.child("nsubjpass", "nsubj"))
    return top if top.dep in ("nsubj", "nsubjpass", "dobj") and top.head.lemma in _FATES else None


def _phrase(noun: Word, word: Word, end: int) -> str:
    """The noun with what stands before it, less the number, articles and hyphens."""
    if noun is word:
        return "people"
    left, _ = noun_phrase(noun)
    behind = noun.start >= end
    words = [w for w in noun.sentence.words if left.i <= w.i <= noun.i and w.tag not in ("DT", "CD", "HYPH", "PRP$")]
    return " ".join(w.text for w in words if not behind or w.start >= end)


_STATES = frozenset("dead missing wounded injured homeless displaced hurt".split())
_FATES = frozenset(
    "kill die injure wound hurt arrest detain displace evacuate rescue capture miss lose destroy damage deploy "
    "evict hospitalise hospitalize hospitalized strand trap perish drown abduct kidnap free release execute".split()
)


def _fate(noun: Word) -> str | None:
    """What happened to those counted: `14 people were killed`, `killed nine`, `dozens wounded`."""
    verb = noun.head if noun.dep in ("nsubj", "nsubjpass", "dobj", "conj") else None
    if verb is not None and verb.lemma in _FATES and noun.dep != "conj":
        agentive = noun.dep == "nsubj" and verb.lemma not in ("die", "perish", "drown") and not verb.child("auxpass")
        return None if agentive else verb.text
    if noun.dep == "nsubj" and noun.head.lemma == "be":
        state = noun.head.child("acomp", "attr")
        return state.text if state is not None and state.lower in _STATES else None
    return next((c.text for c in noun.children if c.dep in ("acl", "amod", "relcl") and c.lemma in _FATES), None)
