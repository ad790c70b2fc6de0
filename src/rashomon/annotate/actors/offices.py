"""Offices, and the phrases that give them to people: `US Defence Secretary Pete Hegseth`."""

import itertools
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rashomon.annotate.syntax import Word
from rashomon.facts import country_of, institutions


@dataclass(frozen=True, slots=True)
class Office:
    """An office in plain words without its country, and that country's code."""

    title: str
    country: str | None


@cache
def office_words() -> frozenset[str]:
    """Give the last word of every known office."""
    text = (files("rashomon.annotate") / "data/offices.txt").read_text(encoding="utf-8")
    return frozenset(line.split()[-1] for line in text.splitlines() if line)


HONORIFICS = frozenset(
    "mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady dame prof prof. gen gen. lt lt. col col. maj maj. capt "
    "capt. sgt sgt. sen sen. rep rep. gov gov. adm adm. rev rev. hon hon. sheikh shri smt "
    "ayatollah hojatoleslam mullah maulana imam incumbent".split()
)
FEMALE = frozenset(
    "wife sister mother daughter aunt mrs mrs. ms ms. miss lady dame madam queen princess spokeswoman "
    "chairwoman congresswoman".split()
)
MALE = frozenset(
    "husband brother son father uncle mr mr. sir lord king prince spokesman chairman congressman emir sultan "
    "pope".split()
)


def is_office(word: Word) -> bool:
    """Whether a word is the head of an office: `minister`, `Secretary`, `spokeswoman`."""
    low = word.lower
    return (
        low in office_words()
        or (low.endswith("s") and low[:-1] in office_words())
        or low.rsplit("-", 1)[-1] in office_words()
    )


def office_of(words: list[Word]) -> Office | None:
    """Read a run of words before or beside a name as an office with its country."""
    last = max((n for n, w in enumerate(words) if is_office(w)), default=-1)
    if last < 0:
        return None
    kept = list(words[: last + 1])
    country = next((c for c in map(country_named, _runs(words)) if c), None)
    title = [
        w.text
        for w in kept
        if not _names_country(w) and w.tag not in ("DT", "POS", "PRP$") and w.lower not in HONORIFICS
    ]
    return Office(" ".join(title).strip(), country) if title else None


def _runs(words: list[Word]) -> list[str]:
    """Single words, and pairs of them: `South Korean`, `White House`."""
    texts = [w.text for w in words]
    return [" ".join(pair) for pair in itertools.pairwise(texts)] + texts


def country_named(name: str) -> str | None:
    """Give the country that a name stands for: its own, or that of an institution that speaks for it."""
    if name in country_of():
        return country_of()[name][0]
    return institutions()[name].speaks_for if name in institutions() else None


def _names_country(word: Word) -> bool:
    return word.text in country_of()
