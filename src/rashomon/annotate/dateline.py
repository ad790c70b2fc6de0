"""The head of a report's first paragraph: where and when it was filed, and by which agency."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from rashomon.facts import agencies, agency_named, cities, country_of, provinces
from rashomon.facts.agencies import Agency

MONTHS = "january february march april may june july august september october november december".split()
_MONTH = (
    r"(?P<month{n}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?)\.?"
_DAY = r"(?P<day{n}>\d{{1,2}})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year{n}>(?:18|19|20)\d\d))?"
_MONTH_DAY = (_MONTH + r"\s+" + _DAY + _YEAR).format(n=1)
_DAY_MONTH = (_DAY + r"\s+(?:of\s+)?" + _MONTH + _YEAR).format(n=2)
_NUMERIC = r"(?P<numeric>\d{1,2}(?P<sep>[-./])\d{1,2}(?P=sep)(?:18|19|20)\d\d)"
_DATE = (
    rf"(?:{_WEEKDAY},?\s+)?"
    rf"(?:(?:the\s+)?{_MONTH_DAY}|{_DAY_MONTH}|(?P<iso>(?:18|19|20)\d\d-\d\d-\d\d)|{_NUMERIC})"
)
_NOT_WEEKDAY = "(?!" + _WEEKDAY.replace("?P<weekday>", "?:") + r"\b)"
_WORD = _NOT_WEEKDAY + r"[A-ZÀ-Ý](?:[\w'’`.-]*\w\.?|\.)?"
_NAME = rf"{_WORD}(?:(?:\s|-)(?:(?:de|del|la|el|al|of|the|do|da|di|es|ad|en)\s)?{_WORD}){{0,4}}"
_NOT_DATE = "(?!" + _MONTH.replace("?P<month{n}>", "?:") + r"\s*\d)"
_PLACE = rf"(?P<place>{_NAME}(?:\s*[,/]\s*{_NOT_DATE}{_NAME}){{0,3}}(?:\s*\[[^\]\n]{{2,30}}\])?)"
_MARK = r"\(\s*(?P<mark>[^()\n]{2,60})\s*\)"
_FIRST_MARK = r"(?:\(\s*(?P<first>(?![^()]*\d)[^()\n]{2,60})\s*\)|/(?P<before>[A-Za-z -]{2,30})/)"
_DASH = r"(?:\s*[—–]\s*|\s+-{1,3}\s*|\s*-{2,3}\s*)"
_WRITER = r"(?:By\s+(?P<byline>[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){1,3}?)\s+(?=[A-Z]{3}))?"
_SLASH = r"(?:\.?\s*/(?P<slash>[A-Za-z -]{2,30})/\.?)"
_INSIDE = _DATE.replace("?P<", "?P<in_").replace("(?P=sep)", "(?P=in_sep)")
_HEAD = re.compile(
    rf"^\s*{_WRITER}(?:{_PLACE}[\s,]*(?:{_FIRST_MARK}[\s,]*(?=[A-Z\d]))?)?(?:\(\s*{_INSIDE}\s*\)|,?\s*{_DATE}[.,]?)?\s*(?:{_MARK}|{_SLASH})?"
    rf"(?:\s+(?P<bare>[A-Z][A-Za-z]{{1,11}})(?=\s+-{{1,3}}\s|\s*[—–]))?"
    rf"(?P<end>\s*:\s+|\.-{{1,3}}\s+|\.?{_DASH}|(?<=/)\.?\s+|\s*\x00)"
)
_FULL_STOP = re.compile(rf"^\s*{_PLACE},\s+{_DATE}\s*(?:{_MARK})?\.\s+(?=[A-Z“\"])")
_ANY_DATE = re.compile(r"(?<![\w-])" + _DATE + r"(?!\d)")
_ONLY_DATE = re.compile(
    rf"^\W*(?:\d{{1,2}}[:.]\d\d\s*(?:[apAP]\.?[mM]\.?)?\W+)?{_DATE}\W*(?:(?:at\s+)?\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?\W*)?(?:[apAP]\.?[mM]\.?)?\W*(?:[A-Z]{{2,4}}(?:[+-]\d+)?)?\W*$"
)


@dataclass(frozen=True, slots=True)
class Filed:
    """What a dateline says; `length` is how many characters of its paragraph it takes.

    `weekday` (0 is Monday) is the one named beside the date; `month` and `day` stand alone where no year does.
    """

    place: str | None = None
    country: str | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    agency: str | None = None
    byline: str | None = None
    length: int = 0

    def __or__(self, other: "Filed") -> "Filed":
        """Fill what is missing here from another dateline of the same report."""
        dated = self if self.day else other
        return Filed(
            self.place or other.place, self.country or other.country, dated.year, dated.month, dated.day,
            dated.weekday, self.agency or other.agency, self.byline or other.byline, self.length or other.length,
        )  # fmt: skip

    @property
    def on(self) -> date | None:
        """The full date, where the dateline gives one that exists."""
        return self.in_year(self.year) if self.year else None

    def in_year(self, year: int) -> date | None:
        """The date in a given year, or None where there is no such day."""
        try:
            return date(year, self.month or 0, self.day or 0)
        except ValueError:
            return None


_CLOCK = re.compile(r"[,|\s]*(?:at\s+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{2,4}\)?)?\s*$")


_WEB = re.compile(r"\s\|\s|\b(?:18|19|20)\d\d\b")
"""What a dateline of its own has, as web pages write it: a bar, or the year."""


def filed_alone(line: str) -> Filed:
    """Read a line that is nothing but a dateline, an empty one where it says more.

    Web pages part it by bars and close it with the hour: `JAMMU, India | Tue Jan 8, 2013 7:52pm IST`.
    """
    bare = _CLOCK.sub("", re.sub(r"\s*\|\s*", ", ", line)) if _WEB.search(line) else line
    bare = bare.rstrip(" .")
    found = filed(bare + "\x00")
    return found if found.length >= len(bare) else Filed()


def filed(line: str, *, bare: bool = False) -> Filed:
    """Read the dateline that a paragraph opens with; an empty one where it opens with none.

    `bare` accepts a date that stands alone.
    """
    match = _HEAD.match(line[:200]) or _FULL_STOP.match(line[:200])
    if not match:
        return Filed()
    parts = {key.removeprefix("in_"): value for key, value in match.groupdict().items() if value}
    found = _filed(parts, match.end() - line[: match.end()].count("\x00"))
    shouted = line[match.end() :].isupper()
    alone = bare or line.endswith("\x00")
    return found if _credible(found, parts, alone=alone, shouted=shouted) else Filed()


def dated(line: str) -> Filed:
    """Read the day from a line such as `Updated: 6 August 2019, 14:20`; an empty one where no full date stands."""
    for match in _ANY_DATE.finditer(line[:200]):
        found = _filed({key: value for key, value in match.groupdict().items() if value}, 0)
        if found.on is not None:
            return found
    return Filed()


def dated_from(line: str) -> int | None:
    """Give where the full date begins that a line ends in, with or without the hour; None where it ends in none."""
    for match in _ANY_DATE.finditer(line[:200]):
        if only_dated(line[match.start() :]):
            return match.start()
    return None


def only_dated(line: str) -> bool:
    """Whether a line holds a full date and nothing else but a clock time."""
    match = _ONLY_DATE.match(line)
    return match is not None and (match["numeric"] is not None or dated(line).on is not None)


def _filed(parts: dict[str, str], length: int) -> Filed:
    month, day, year = (parts.get(f"{k}1") or parts.get(f"{k}2") for k in ("month", "day", "year"))
    month_number: int | None
    if "iso" in parts:
        year, month_number, day = parts["iso"][:4], int(parts["iso"][5:7]), parts["iso"][8:]
    elif "numeric" in parts:
        year, month_number, day = _numeric(parts["numeric"])
    else:
        month_number = month_of(month) if month else None
    house, place = _house(parts.get("place"))
    return Filed(
        _cased(place), _country(place), int(year) if year else None, month_number, int(day) if day else None,
        weekday_of(parts.get("weekday")), _agency(parts) or house, parts.get("byline"), length,
    )  # fmt: skip


def _numeric(text: str) -> tuple[str | None, int | None, str | None]:
    """Read `24-07-2025` as day, month and year, or month and day; where it may be either, nothing."""
    first, second, year = re.split(r"[-./]", text)
    if first == second or int(second) > 12 >= int(first):
        return year, int(first), second
    return (year, int(second), first) if int(first) > 12 >= int(second) else (None, None, None)


def _house(place: str | None) -> tuple[str | None, str | None]:
    """Part an agency from the place behind it: `Xinhua, Beijing, Feb 12`, and `Xinhua, Feb 12`, which names none."""
    first, _, rest = (place or "").partition(",")
    known = agency_named(first)
    return (None, place) if known is None else (known.name, rest.strip() or None)


def _cased(place: str | None) -> str | None:
    """`ISLAMABAD` as Islamabad, `WASHINGTON, D.C.` as Washington, D.C.; `US` stays."""
    if place is None:
        return None
    words = re.split(r"(?<=[\s/-])", place)
    return "".join(_cased_word(w) for w in words)


def _cased_word(word: str) -> str:
    bare = word.strip(" ,/-")
    if not word.isupper() or "." in word:
        return word
    return word.lower() if bare in ("OF", "AND", "THE") else word.capitalize() if len(bare) > 2 else word


def _credible(found: Filed, parts: dict[str, str], *, alone: bool, shouted: bool) -> bool:
    """A place needs a date, an agency or a known name beside it: "Warning: ..." is no dateline.

    A town that no list knows is one in capitals before a colon or dash, if it is no word of the trade's,
    and if what follows is not in capitals as well, as in a title.
    """
    if "bare" in parts and not found.agency:
        return False
    if found.place is None:
        return bool(found.agency and (found.day or "place" not in parts)) or (alone and found.day is not None)
    if alone and found.day is None and not found.agency:
        return False
    way = country_of().get(found.place)
    town = bool(found.country) and (way is None or way[1] != "name")
    return bool(found.day or found.agency or town or (not shouted and _in_capitals(parts["place"])))


def _in_capitals(place: str) -> bool:
    """Whether a place that no list knows may be one: `SURIN:`, but not `WATCH:` or `MODERATOR:`."""
    words = re.findall(r"[\w'’.]+", place)
    return place.isupper() and len(place) > 3 and len(words) < 4 and not any(w.lower() in _NO_PLACES for w in words)


_NO_PLACES = frozenset(
    "watch breaking exclusive analysis update updated opinion video live news explainer factbox editorial comment "
    "interview warning note photos photo read sport sports review correction flash urgent developing poll quiz profile "
    "timeline summary question answer moderator mr mrs ms dr secretary minister president ambassador senator general "
    "host speaker interviewer advisory transcript podcast special report feature background context bulletin alert "
    "listen chart graphic map data key insight column letter obituary world politics business economy economics "
    "health science culture markets oil gold forex stocks who what why how when where the a an and or is this that "
    "with by for after against over from to amid under as if but "
    "q&a faq editor’s editor's nb ps source sources chairman chair operator reporter prime foreign".split()
)
"""Words that stand in capitals before a colon and are no town."""


def _country(place: str | None) -> str | None:
    """The country of the first part of a place that is known: `RAMALLAH, West Bank`, `RUSKIN, Fla.`."""
    for part in re.split(r"\s*[,/]\s*", place or ""):
        for name in (part, part.title(), part.upper(), part.title() + " City", part.title().removesuffix(" City")):
            if name in country_of():
                return country_of()[name][0]
            if name in cities():
                return cities()[name]
            if name in provinces():
                return provinces()[name]
    return None


def _agency(parts: dict[str, str]) -> str | None:
    """The agency that a mark names: `(AP)`, `/TASS/`, `(Reuters/AFP)`; one that no list knows by its own words."""
    if "bare" in parts:
        known = agencies().get(parts["bare"])
        return known.name if known is not None else None
    marks = [parts[k] for k in ("mark", "slash", "first", "before") if k in parts]
    words = [word.strip() for mark in marks for word in re.split(r"\s*[/,;&]\s*| and ", mark)]
    spelt = _spelt()
    for word in words:
        known = agencies().get(word) or (spelt.get(word.casefold()) if len(word) > 3 else None)
        if known is not None:
            return known.name
    return next((word for word in words if _MARK_LIKE.fullmatch(word)), None)


@cache
def _spelt() -> dict[str, Agency]:
    return {mark.casefold(): agency for mark, agency in agencies().items()}


_MARK_LIKE = re.compile(r"(?=(?:.*[A-Z]){2})(?!U\.?[SKN]\b|EU\b|UAE\b)[A-Z][\w-]{1,14}(?: News(?: Agency)?)?")
"""A mark in capitals, or with some inside it, that is no country's: AKP, UzA, AKIpress."""


def month_of(name: str) -> int:
    """Give the number of a month by its name or its first letters."""
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name.lower().rstrip(".")[:3]))


def weekday_of(name: str | None) -> int | None:
    """Give the number of a weekday (0 is Monday) by its name or its first letters."""
    days = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    return days.index(name.lower()[:3]) if name else None
