"""Names that are known beforehand, found in the text in one pass."""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from rashomon.annotate.syntax import Reading, Sentence, Word
from rashomon.facts import cities, country_of, institutions, regions


@dataclass(frozen=True, slots=True)
class Known:
    """What a known name stands for: an actor's identifier, its kind, and its country."""

    actor: str
    kind: str
    country: str | None
    way: str


@dataclass(frozen=True, slots=True)
class Named:
    """Words of a sentence that carry a known name."""

    words: tuple[Word, ...]
    known: Known

    @property
    def head(self) -> Word:
        """The word of the name that the rest of the sentence hangs on."""
        inside = {w.i for w in self.words}
        return next((w for w in self.words if w.head.i not in inside or w.is_root), self.words[-1])


@cache
def _table() -> dict[str, Known]:
    """Every known name; a country's name outweighs a town's, an organisation's outweighs both."""
    found = {name: Known(_slug(name), "place", code, "city") for name, code in cities().items()}
    found |= {name: Known(_slug(name), "place", code, "region") for name, code in regions().items()}
    found |= {name: Known(code, "state", code, kind) for name, (code, kind) in country_of().items() if len(name) > 1}
    for name, entry in institutions().items():
        way = "institution" if entry.speaks_for else "organisation"
        found[name] = Known(
            entry.speaks_for or entry.id, "state" if entry.speaks_for else entry.kind, entry.country, way
        )
    return found


@cache
def _automaton() -> tuple[AhoCorasick, list[str]]:
    names = sorted(_table())
    return AhoCorasick(names, matchkind=MatchKind.LeftmostLongest), names


def _slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def known_names(reading: Reading) -> Iterator[Named]:
    """Give the known names of a report, the longest at each place, on whole words only."""
    automaton, names = _automaton()
    for sentence in reading.sentences:
        text = reading.text[sentence.start : sentence.end]
        for index, start, end in automaton.find_matches_as_indexes(text):
            words = _whole(sentence, sentence.start + start, sentence.start + end)
            if words and _plausible(words, _table()[names[index]]):
                yield _named(words, _table()[names[index]])


def _named(words: tuple[Word, ...], known: Known) -> Named:
    """The name as it stands, but for `ethnic Albanians`: they are a people, wherever they live."""
    before = _before(words[0])
    if known.way != "demonym" or before is None or before.lower != "ethnic":
        return Named(words, known)
    return Named((before, *words), Known(f"ethnic-{known.actor.lower()}", "people", None, "people"))


def _before(word: Word) -> Word | None:
    sentence = word.sentence
    return None if word is sentence.words[0] else sentence.words[word.i - sentence.words[0].i - 1]


def _whole(sentence: Sentence, start: int, end: int) -> tuple[Word, ...]:
    """The words that a stretch covers, or none where it cuts through one."""
    words = tuple(w for w in sentence.words if w.start < end and start < w.end)
    return words if words and words[0].start == start and words[-1].end == end else ()


_STANCES = frozenset("anti pro ex post pre non un".split())
"""What stands before a country's name without making it act: an `anti-Syria journalist` is no Syrian."""


def _plausible(words: tuple[Word, ...], known: Known) -> bool:
    """A town's name inside a person's, and a name that the grammar takes for a verb, are left out."""
    if all(w.tag in ("VB", "VBD", "VBZ", "VBP", "MD", "IN", "PRP") and w.ent == "" for w in words):
        return False
    before = _before(words[0])
    after = next((w for w in words[0].sentence.words if w.i == words[-1].i + 1), None)
    if before is not None and before.text == "-" and (stem := _before(before)) is not None and stem.lower in _STANCES:
        return False
    joined = any(w is not None and w.ent == "PERSON" and w.text[0].isupper() for w in (before, after))
    if known.way == "city" and before is not None and before.tag == "NNP" and before.dep == "compound":
        return False
    if known.way == "city":
        kinds = ("GPE", "LOC", "FAC", "", "ORG") if len(words) > 1 else ("GPE", "LOC", "FAC", "")
        return words[0].ent in kinds and words[0].tag.startswith("NNP") and not joined
    return not (words[0].ent == "PERSON" and joined)


_PARTS = frozenset(
    "north south east west northern southern eastern western central upper lower inner outer greater mainland "
    "metropolitan communist nazi soviet imperial republican fascist occupied free mother team modern ancient old new "
    "fortress democratic socialist islamic islamist federal united rural urban coastal colonial independent".split()
)
"""What stands before a country's name and leaves it a country, or a part of one: `mainland China`, `Nazi Germany`."""


def firm_of(named: Named) -> tuple[Word, ...]:
    """Give the words of a firm's name that ends in a country's: `Air France`, `Telecom Egypt`; none where it is none.

    Lines set in capitals throughout, as titles are, tell nothing of it.
    """
    if named.known.way != "name" or _titled(named.words[0].sentence):
        return ()
    first, words = named.words[0], list(named.words)
    while (before := _before(words[0])) is not None and _bears(before, named.head):
        words.insert(0, before)
    return tuple(words) if words[0] is not first else ()


def _bears(before: Word, head: Word) -> bool:
    """Whether a word before a country's name is the first part of a firm's."""
    known = before.text in _table() or before.text in calendar.day_name or before.text in calendar.month_name
    named = before.tag in ("NNP", "NNPS") and before.text[0].isupper() and before.ent not in ("PERSON", "DATE", "GPE")
    return named and before.dep == "compound" and before.head is head and not known and before.lower not in _PARTS


def _titled(sentence: Sentence) -> bool:
    """Whether most of the words of a line begin with a capital."""
    words = [w for w in sentence.words if w.text[0].isalpha()]
    return sum(w.text[0].isupper() for w in words) > len(words) / 2
