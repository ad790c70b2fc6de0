"""Stretches of days, and the arithmetic on them."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of each season, as the northern hemisphere's press has it."""
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_HALVES = {
    "week": (3, "day"),
    "month": (15, "day"),
    "year": (6, "month"),
    "decade": (5, "year"),
    "century": (50, "year"),
}
"""What half of each unit is, in whole ones of a smaller."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From an earliest to a latest day, both inclusive; None where that end is open.

    `length` is the length that it is told by, as ISO 8601: `the past 20 years`.
    """

    earliest: date | None
    latest: date | None
    length: str | None = None

    @property
    def ends(self) -> tuple[date, date] | None:
        """Both ends, None where one is open."""
        return None if self.earliest is None or self.latest is None else (self.earliest, self.latest)

    @property
    def days(self) -> int | None:
        """How many days it has, None where an end is open."""
        return None if self.earliest is None or self.latest is None else (self.latest - self.earliest).days + 1


def one(day: date) -> Stretch:
    """Give a single day."""
    return Stretch(day, day)


def safe(year_number: int, month_number: int, day_number: int) -> Stretch | None:
    """Give a day, or None where the calendar has no such one."""
    try:
        return one(date(year_number, month_number, day_number))
    except ValueError:
        return None


def week(day: date) -> Stretch:
    """Give the week, Monday to Sunday, that a day lies in."""
    monday = day - timedelta(days=day.weekday())
    return Stretch(monday, monday + timedelta(days=6))


def month(year: int, number: int, months: int = 1) -> Stretch:
    """Give a whole month, or several from it on; numbers beyond 1 to 12 run into other years."""
    first = months_on(date(year, 1, 1), number - 1)
    last = months_on(first, months - 1)
    return Stretch(first, last.replace(day=monthrange(last.year, last.month)[1]))


def year(number: int, years: int = 1) -> Stretch:
    """Give a whole year, or several from it on."""
    return Stretch(date(number, 1, 1), date(number + years - 1, 12, 31))


def months_on(day: date, months: int) -> date:
    """Give the same day so many months on (or back), or the last of that month."""
    count = day.year * 12 + day.month - 1 + months
    into, number = divmod(count, 12)
    return date(into, number + 1, min(day.day, monthrange(into, number + 1)[1]))


def moved(day: date, count: float, unit: str) -> date:
    """Give the day so many days, weeks, months, years or decades on; half a unit is told in smaller ones."""
    if count % 1 and unit in _HALVES:
        half, smaller = _HALVES[unit]
        day = moved(day, half if count > 0 else -half, smaller)
    whole = int(count)
    if unit in ("hour", "minute"):
        return day + timedelta(days=int(count / (24 if unit == "hour" else 1440)))
    if unit in ("day", "week", "fortnight"):
        return day + timedelta(days=whole * {"day": 1, "week": 7, "fortnight": 14}[unit])
    return months_on(day, whole * _MONTHS[unit])


def around(day: date, unit: str) -> Stretch:
    """Give the week, month, quarter, year or decade that a day lies in."""
    if unit in ("week", "fortnight"):
        return week(day)
    if unit == "month":
        return month(day.year, day.month)
    if unit == "quarter":
        return month(day.year, 3 * ((day.month - 1) // 3) + 1, 3)
    if unit == "year":
        return year(day.year)
    if unit in ("decade", "century"):
        wide = 10 if unit == "decade" else 100
        return year(day.year // wide * wide, wide)
    return one(day)


def weekend(day: date) -> Stretch:
    """Give the Saturday and Sunday of the week that a day lies in."""
    saturday = day + timedelta(days=5 - day.weekday())
    return Stretch(saturday, saturday + timedelta(days=1))


def shifted(some: Stretch, weeks: int) -> Stretch:
    """Give a stretch so many weeks on."""
    on = timedelta(weeks=weeks)
    return Stretch(some.earliest + on if some.earliest else None, some.latest + on if some.latest else None)
