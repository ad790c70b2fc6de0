"""Persons: where a report names them in full, and what their later surnames and titles refer to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rashomon.annotate.actors.offices import FEMALE, HONORIFICS, MALE, Office, country_named, is_office, office_of
from rashomon.annotate.syntax import NOUNS, Reading, Sentence, Word

_NOT_SURNAMES = frozenset("jr jr. sr sr. ii iii iv".split())
_NOT_PEOPLE = frozenset(
    "ministry group council party university institute agency commission committee department court bank company "
    "corporation association organisation organization union force forces army navy house parliament assembly centre "
    "center news times post daily press foundation front movement city province region street river sea ocean island "
    "islands gulf bay summit conference agreement treaty act war day week month corps brigade division regiment "
    "battalion airport station hospital school office service services board authority federation league club network "
    "command staff secretariat directorate cabinet ministers meeting east west north south pacific atlantic "
    "twitter facebook telegram".split()
)


_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december".split()
)
"""What no name ends in: `Arafat Wednesday rejected it`. May is also a name, and is left."""


@dataclass(slots=True, eq=False)
class Person:
    """One person of a report: all names that it uses, and what it says of office, country and gender."""

    name: str
    names: set[str] = field(default_factory=set)
    office: Office | None = None
    gender: str | None = None
    first: int = 0

    @property
    def surname(self) -> str:
        """The last word of the name, without `Jr`."""
        parts = [p for p in self.name.split() if p.lower() not in _NOT_SURNAMES]
        return parts[-1] if parts else self.name


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention of a person: the words of the name, and the whole phrase with its title."""

    person: Person
    words: tuple[Word, ...]
    phrase: tuple[int, int]


def people(reading: Reading, taken: set[int]) -> tuple[list[Person], list[Seen]]:
    """Give the persons of a report and their mentions; `taken` are words that known names carry."""
    persons: list[Person] = []
    seen: list[Seen] = []
    for words in _full_names(reading, taken):
        _note(persons, seen, words)
    known = {w.i for one in seen for w in one.words}
    for words in _surnames(reading, persons, known | taken):
        _note(persons, seen, words)
    seen.sort(key=lambda s: s.words[0].i)
    return persons, seen


def _full_names(reading: Reading, taken: set[int]) -> Iterator[list[Word]]:
    """Names that the model takes for a person's, and names behind a title or in the place of a speaker."""
    for sentence in reading.sentences:
        if sentence.kind in ("title", "heading"):
            continue
        for words in _capital_runs(sentence, taken):
            name = _strip(words)
            if name and _is_person(name, words):
                yield name


def _capital_runs(sentence: Sentence, taken: set[int]) -> Iterator[list[Word]]:
    """Runs of capitalised words that belong together."""
    run: list[Word] = []
    for word in sentence.words:
        part = word.text[0].isupper() and (word.tag in NOUNS or word.ent == "PERSON" or word.tag == "JJ")
        link = word.lower in _PARTICLES and run and word.ent == "PERSON"
        if (part or link) and word.i not in taken and word.lower not in _DAYS:
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


_PARTICLES = frozenset("al bin bint ibn da das de del der di do dos du el la ul ur van von -".split())
"""What stands small within a name: `Lula da Silva`."""


def _strip(run: list[Word]) -> list[Word]:
    """The name itself: titles before it are cut off, and so is what is not part of it."""
    titles = [n + 1 for n, w in enumerate(run) if is_office(w) or w.lower in HONORIFICS]
    cut = max(titles, default=0)
    if cut == len(run) > 1 and len(titles) > 1 and cut - titles[-2] > 1:
        cut = titles[-2]  # `Defence Secretary Tom King`: the last word is a surname
    rest = run[cut:]
    while rest and rest[-1].text in ("-", "’s", "'s"):
        rest = rest[:-1]
    return rest


def _is_person(name: list[Word], run: list[Word]) -> bool:
    """Whether a run of capitals names a person: by the model, by a title, or by what it does."""
    if len(name) > 5 or any(w.lower in _NOT_PEOPLE or w.text.isdigit() for w in name) or len(name[-1].text) < 2:
        return False
    if any(w.text.isupper() and (len(w.text) > 3 or _letters_only(w.text)) for w in name if not _initials(w)):
        return False
    if len(name) == 1 and len(run) > 1 and _before(run[0]) == "the":
        return False
    titled = (len(name) < len(run) and not run[0].lower.startswith("the")) or _introduced(run[0])
    titled = titled or bool(_office_of(run[0].sentence, run[0].i - run[0].sentence.words[0].i))
    labels = {w.ent for w in name}
    if "PERSON" in labels:
        return titled or len(name) > 1 or _speaks(name[-1])
    if titled and labels & {"", "ORG", "GPE", "NORP", "FAC"}:
        return True
    return len(name) in (2, 3) and labels == {"ORG"} and _speaks(name[-1]) and not any(w.lower == "the" for w in run)


def _initials(word: Word) -> bool:
    """Whether a word is somebody's initials: `A.K. Antony`, `S L Narasimhan`."""
    return re.fullmatch(r"[A-Z]|(?:[A-Z]\.){1,4}", word.text) is not None


def _letters_only(text: str) -> bool:
    """Whether capitals can only be spelt out: an outlet's `BBC`, where `LEE` may be a surname."""
    return len(text) == 3 and not set(text) & set("AEIOUY")


def _before(first: Word) -> str:
    place = first.i - first.sentence.words[0].i
    return first.sentence.words[place - 1].lower if place > 0 else ""


def _introduced(first: Word) -> bool:
    """Whether the word before a name says what its bearer is: `his sister Audur`, `nurse Doreen Platt`."""
    sentence = first.sentence
    place = first.i - sentence.words[0].i
    before = sentence.words[place - 1] if place > 0 else None
    return before is not None and before.tag in ("NN", "NNP") and (is_office(before) or before.lower in _KIN)


_KIN = frozenset(
    "sister brother wife husband son daughter father mother uncle aunt cousin widow friend nurse teacher "
    "farmer student "
    "shopkeeper survivor villager fisherman driver worker trader colleague neighbour neighbor veteran rival "
    "predecessor "
    "successor author writer journalist singer actor player coach scientist ally".split()
)


def _speaks(word: Word) -> bool:
    """Whether a name is what only persons are: the one who says, or the one according to whom."""
    verb = word.head
    if word.dep == "nsubj" and verb.lemma in ("say", "tell", "add", "note", "write", "argue", "warn", "explain"):
        return True
    return word.dep == "pobj" and verb.lower == "to" and verb.head.lower == "according"


def _surnames(reading: Reading, persons: list[Person], known: set[int]) -> Iterator[list[Word]]:
    """Later mentions by surname alone, whatever the model takes them for."""
    surnames = {p.surname for p in persons}
    for word in reading.words:
        if word.i not in known and word.text in surnames and word.tag in NOUNS:
            yield [word]


def _note(persons: list[Person], seen: list[Seen], words: list[Word]) -> None:
    """Add a mention to the person that it names, who may be new."""
    name = " ".join(w.text for w in words).replace(" - ", "-")
    person = _match(persons, name)
    if person is None:
        person = Person(name, first=words[0].i)
        persons.append(person)
    person.names.add(name)
    if len(name.split()) > len(person.name.split()):
        person.name = name
    left, right = _titled(person, words)
    seen.append(Seen(person, tuple(words), (left, right)))


def _match(persons: list[Person], name: str) -> Person | None:
    """The person with this name, or with this surname and no other first name."""
    parts = name.split()
    if len(parts) == 1:
        return _bearer([p for p in persons if parts[0] in (p.surname, p.name.split()[0])])
    for person in reversed(persons):
        own = person.name.split()
        shorter, longer = sorted((parts, own), key=len)
        ends = longer[-len(shorter) :] == shorter
        if (ends and (len(shorter) > 1 or shorter == longer)) or (len(own) == 1 and own[0] == parts[-1]):
            return person
        if len(shorter) > 1 and shorter[-1] == longer[-1] and shorter[0] == longer[0]:
            return person
    return None


def _bearer(persons: list[Person]) -> Person | None:
    """Of several who bear a surname the one with an office is meant by it alone, else the one named last."""
    return max(persons, key=lambda p: (p.office is not None, p.first), default=None)


def _titled(person: Person, words: list[Word]) -> tuple[int, int]:
    """Read the title around a name, and give the first and last word of the whole phrase."""
    sentence = words[0].sentence
    first = sentence.words[0].i
    before: list[Word] = []
    i = words[0].i - first - 1
    while i >= 0 and _in_title(sentence.words[i]):
        before.insert(0, sentence.words[i])
        i -= 1
    if not any(is_office(w) for w in before) or (i > 0 and sentence.words[i].lower == "of"):
        before = _office_of(sentence, words[0].i - first) or before
    office = _behind(office_of(before), words)
    for word in before:
        _gender(person, word.lower)
    if before == [] and words[0].i > first and _introduced(words[0]):
        _gender(person, sentence.words[words[0].i - first - 1].lower)
    beside = _apposition(words)
    if beside:
        office = office or office_of(beside)
        for word in beside:
            _gender(person, word.lower)
    if office and (person.office is None or (person.office.country is None and office.country)):
        person.office = office
    begin = before[0].i if office_of(before) or (before and before[-1].lower in HONORIFICS) else words[0].i
    return begin, words[-1].i


def _office_of(sentence: Sentence, place: int) -> list[Word]:
    """The words of `President of the Republic of Chad`, `U.S. Secretary of State` right before a name, or none."""
    for begin in range(place - 1, max(-1, place - 9), -1):
        word = sentence.words[begin]
        if is_office(word) and begin + 1 < place and sentence.words[begin + 1].lower in ("of", "for"):
            named = any(w.tag == "NNP" for w in sentence.words[begin + 1 : place])
            return _with_state(sentence, begin, place) if named and word.tag in ("NN", "NNP") else []
        if word.tag not in ("NNP", "NNPS", "DT", "IN", "JJ", "CC"):
            return []
    return []


def _with_state(sentence: Sentence, begin: int, place: int) -> list[Word]:
    """The words of an office, with those before it that say of what: `Iranian Deputy Minister of Oil`."""
    while begin > 0 and _in_title(sentence.words[begin - 1]):
        begin -= 1
    return sentence.words[begin:place]


def _behind(office: Office | None, words: list[Word]) -> Office | None:
    """Take the country of an office from behind the name: `King Hassan of Morocco`."""
    after = words[-1].sentence.words[words[-1].i - words[-1].sentence.words[0].i + 1 :][:2]
    if office is None or office.country is not None or len(after) < 2 or after[0].lower != "of":
        return office
    return Office(office.title, country_named(after[1].text))


def _gender(person: Person, low: str) -> None:
    if low in FEMALE:
        person.gender = "f"
    elif low in MALE:
        person.gender = "m"


def _in_title(word: Word) -> bool:
    """Whether a word before a name can belong to its title."""
    if word.tag == "DT" or word.text in (",", "(", ")", ":", ";", "and", "“", "”", '"'):
        return False
    return word.dep in ("compound", "amod", "nmod", "poss", "case") or is_office(word) or word.lower in HONORIFICS


def _apposition(words: list[Word]) -> list[Word]:
    """The words of `..., India's defence minister, ...` beside a name."""
    inside = {w.i for w in words}
    head = next((w for w in words if w.head.i not in inside or w.is_root), words[-1])
    beside = next((c for c in head.children if c.dep == "appos" and c.tag in NOUNS and c.i > head.i), None)
    if beside is None and head.dep == "appos" and head.head.tag in NOUNS and head.i > head.head.i:
        beside = head.head
    if beside is None or not any(is_office(w) for w in (beside,)):
        return []
    return [w for w in beside.subtree() if w.i <= beside.i]
