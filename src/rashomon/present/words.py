"""Days, numbers and verdicts as a reader would say them."""

from calendar import monthrange
from datetime import date

from rashomon.records import Figure

ASPECTS = {
    "figure": "how many",
    "date": "when",
    "place": "where",
    "actor": "who",
    "role": "who to whom",
    "action": "what was done",
    "polarity": "whether it is so",
    "certainty": "how sure",
    "attribution": "who says it",
    "wording": "the words",
}
"""What each aspect of a finding is called in a brief."""

STATUSES = {
    "agreed": "Agreed",
    "differs": "Differs",
    "contradicted": "Contradicted",
    "single": "Told by one",
}
"""What each status of a point is called in a brief."""

CAUTION = "Not found in a report is not the same as not so: this speaks only of the reports that were read."
"""What must stand beside everything that only one report tells."""

_MONTHS = "January February March April May June July August September October November December".split()


def counted(number: int, noun: str) -> str:
    """Give a number with its noun.

    >>> counted(1, "report"), counted(3, "report")
    ('1 report', '3 reports')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def listed(words: list[str] | tuple[str, ...], joint: str = "and") -> str:
    """Give words as an enumeration.

    >>> listed(["A", "B", "C"])
    'A, B and C'
    """
    return f"{', '.join(words[:-1])} {joint} {words[-1]}" if len(words) > 1 else "".join(words)


def day(when: date) -> str:
    """Give a day in words.

    >>> day(date(2031, 5, 2))
    '2 May 2031'
    """
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def month(when: date) -> str:
    """Give the month of a day in words.

    >>> month(date(2031, 5, 2))
    'May 2031'
    """
    return f"{_MONTHS[when.month - 1]} {when.year}"


def period(earliest: date | None, latest: date | None) -> str | None:
    """Give a stretch of days in words, None where neither end is known.

    >>> period(date(2031, 3, 1), date(2031, 3, 31))
    'March 2031'
    >>> period(date(2031, 5, 2), date(2031, 5, 3))
    '2 to 3 May 2031'
    """
    if earliest is None or latest is None:
        return _open(earliest, latest)
    if earliest == latest:
        return day(earliest)
    return _whole(earliest, latest) or f"{_short(earliest, latest)} to {day(latest)}"


def amount(figure: Figure) -> str:
    """Give the bounds that were read from a figure, with its unit."""
    low, high = _number(figure.low), _number(figure.high)
    if low == high:
        value = low
    elif not low or not high:
        value = f"at least {low}" if low else f"at most {high}"
    else:
        value = f"{low} to {high}"
    return f"{value}{'' if figure.unit == '%' else ' '}{figure.unit or ''}".strip()


def _open(earliest: date | None, latest: date | None) -> str | None:
    if earliest:
        return f"from {day(earliest)}"
    return f"until {day(latest)}" if latest else None


def _whole(first: date, last: date) -> str | None:
    ends = last.day == monthrange(last.year, last.month)[1]
    if first.day != 1 or not ends or first.year != last.year:
        return None
    if (first.month, last.month) == (1, 12):
        return str(first.year)
    months = _MONTHS[first.month - 1 : last.month]
    return f"{months[0] if len(months) == 1 else f'{months[0]} to {months[-1]}'} {first.year}"


def _short(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return str(first.day)
    return day(first).removesuffix(f" {last.year}")


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:,.12g}"
