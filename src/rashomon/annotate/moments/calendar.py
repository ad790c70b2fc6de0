"""Stretches of days, and the arithmetic on them."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of each season, as the northern hemisphere's press has it."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From an earliest to a latest day, both inclusive; None where that end is open."""

    earliest: date | None
    latest: date | None


def one(day: date) -> Stretch:
    """Give a single day."""
    return Stretch(day, day)


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


def moved(day: date, count: int, unit: str) -> date:
    """Give the day so many days, weeks, months, years or decades on."""
    if unit == "day":
        return day + timedelta(days=count)
    if unit in ("week", "fortnight"):
        return day + timedelta(weeks=count * (2 if unit == "fortnight" else 1))
    return months_on(day, count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit])


def around(day: date, unit: str) -> Stretch:
    """Give the week, month, quarter, year or decade that a day lies in."""
    if unit == "day":
        return one(day)
    if unit in ("week", "fortnight"):
        return week(day)
    if unit == "month":
        return month(day.year, day.month)
    if unit == "quarter":
        return month(day.year, 3 * ((day.month - 1) // 3) + 1, 3)
    if unit == "year":
        return year(day.year)
    return year(day.year // 10 * 10, 10) if unit == "decade" else year(day.year // 100 * 100, 100)


def part(whole: Stretch, which: str) -> Stretch:
    """Give the early, middle or late third of a month or year."""
    if whole.earliest is None or whole.latest is None:
        return whole
    days = (whole.latest - whole.earliest).days + 1
    if days in (365, 366):
        first = (
            1 if which.startswith(("early", "beginning", "start")) else 9 if which.startswith(("late", "end")) else 5
        )
        return month(whole.earliest.year, first, 4)
    third = days // 3
    if which.startswith(("early", "beginning", "start")):
        return Stretch(whole.earliest, whole.earliest + timedelta(days=third - 1))
    if which.startswith(("late", "end")):
        return Stretch(whole.earliest + timedelta(days=2 * third), whole.latest)
    return Stretch(whole.earliest + timedelta(days=third), whole.earliest + timedelta(days=2 * third - 1))
