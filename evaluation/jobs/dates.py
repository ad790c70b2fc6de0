"""Dates: the days that a time expression stands for."""

import csv
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from evaluation.measure import Ask, Data, Job, Measure, Meter
from evaluation.scorers import f1, share
from evaluation.timex import article, as_valued
from rashomon.records import Moment, Notes

_FILES = ("DateParser", "DatePeriodParser", "DateTimeModel")
_LEFT_OUT = ("set", "time", "timerange", "duration", "timezone")
"""Types that are no stretch of days: what recurs, clock times without a date, lengths, zones of time."""
_NO_DAY = re.compile(
    r"business|working|work\s?(?:day|week)|\b(?:hours?|minutes?|mins?|hrs?|seconds?|secs?|h|now|asap|at present)\b",
    re.IGNORECASE,
)
"""What is measured by the clock or by office hours names no day."""
_NO_NEWS = re.compile(
    r"\d\s?[/.]\s?\d|\d-\d+-\d|[a-z]{3,9}[/-]\d|\d[/-][a-z]{3}|[a-z]{3}\.?\d|\d{3,4}\.?[a-z]{3}"
    r"|\b(?:cy|fy)\s?\d|\bw(?:eek)?\s?\d|\bwk\b|\beod\b|\beom\b|\beoy\b|\btmr\b|\btom\b|\bwknd\b|'\d\d\b",
    re.IGNORECASE,
)
"""Dates in figures alone, or run together, short forms of the office: no newspaper prints them in running text."""
_SPOKEN = re.compile(
    r"(?:\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day))"
    r"|\b(?:mon|tue|wed|thurs?|fri|sat|sun)\b|\b(?:two thousand|nineteen|eighteen|seventeen|twenty)\s+\w+|\btmrw?\b"
)
"""Months and weekdays in small letters, and years in words, are typed or spoken, and not printed in newspapers."""
_NO_DAY_AT_ALL = (date.min, date.min)
"""What the set gives for a day that no calendar has; this project leaves both ends open, and says so."""
_QUARTER = re.compile(r"\bq[1-4]|quarter", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:next|coming|following|upcoming)\s+(?:\w+\s+)?\w+s\b", re.IGNORECASE)
_ISO = re.compile(r"\b\d{4}-\d\d-\d\d\b")


@dataclass(frozen=True, slots=True)
class Case:
    """An expression in a sentence: its place, the day it was written, and the stretches that it may stand for."""

    text: str
    day: date
    start: int
    end: int
    values: tuple[tuple[date | None, date | None], ...]
    newslike: bool
    pair: bool


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value[:10]) if value and re.match(r"\d{4}-\d\d-\d\d", value) else None


def _results(row: dict[str, object]) -> Iterator[tuple[str, int, int, str, list[dict[str, str]]]]:
    """Give text, start, end, kind and values of each result, of either of the two shapes that the files have."""
    for one in row["Results"]:  # type: ignore[attr-defined]
        start = one.get("Start")
        if start is None:
            continue
        end = one["End"] + 1 if "End" in one else start + one["Length"]
        if "TypeName" in one:
            yield one["Text"], start, end, one["TypeName"].split(".")[1], one["Resolution"]["values"]
        elif one.get("Value"):
            value = one["Value"]
            both = [value["FutureResolution"], value["PastResolution"]]
            values = [
                {"value": v.get("date"), "start": v.get("startDate"), "end": v.get("endDate"), "timex": value["Timex"]}
                for v in both
            ]
            yield one["Text"], start, end, one["Type"], values


def cases(paths: Sequence[Path]) -> Iterator[Case]:
    """Give the dates of the recognizers' specifications, without what is no stretch of days."""
    for path in paths:
        for row in json.loads(path.read_text(encoding="utf-8-sig")):
            day = _day(row.get("Context", {}).get("ReferenceDateTime"))
            for words, start, end, kind, values in _results(row):
                if day is None or kind in _LEFT_OUT or _NO_DAY.search(words):
                    continue
                spans = tuple(dict.fromkeys(_span(v) for v in values if "XXXX-XX-XXT" not in (v.get("timex") or "")))
                spans = tuple(s for s in spans if s != (None, None))
                if spans:
                    printed = row["Input"][start:end]
                    plain = not (_NO_NEWS.search(_ISO.sub("", words)) or _SPOKEN.search(printed))
                    pair = bool(re.search(r"\b(?:to|until|till|through|thru|and|-)\b|[-–]", words))
                    yield Case(row["Input"], day, start, end, spans, plain, pair)


def _span(value: dict[str, str]) -> tuple[date | None, date | None]:
    if value.get("value"):
        return (_day(value["value"]), _day(value["value"]))
    return (_day(value.get("start")), _day(value.get("end")))


def fits(case: Case, earliest: date | None, latest: date | None) -> bool:
    """Whether a stretch is one that the expression may stand for.

    The set gives the first day after a month, a week or a year as its end, and the last day itself of
    `from 3 to 5 May`; and of `from March to May` the first of May, where this project holds May as well, as it does
    the quarter or the year that such a span ends with. An end that it leaves open may be open, or the report's own
    day. `The next two days` begin on the morrow for the set, and on the report's own day here. A day that no calendar
    has is the first of year one for the set.
    """
    return any(_same_start(case, a, earliest) and _same_end(case, a, b, latest) for a, b in case.values)


def _same_start(case: Case, wanted: date | None, found: date | None) -> bool:
    if wanted is None:
        return found in (None, case.day)
    ahead = found == case.day and wanted == case.day + timedelta(days=1) and _AHEAD.search(_words(case))
    return found == wanted or bool(ahead)


def _words(case: Case) -> str:
    return case.text[case.start : case.end]


def _same_end(case: Case, start: date | None, wanted: date | None, found: date | None) -> bool:
    if wanted is None:
        return found in (None, case.day)
    if found is None:
        return False
    if start == wanted:
        return found == wanted
    if found in (wanted, wanted - timedelta(days=1)):
        return True
    if not case.pair or wanted.day != 1:
        return False
    months = 12 if wanted.month == 1 and found.month == 12 else 3 if _QUARTER.search(_words(case)) else 1
    return found + timedelta(days=1) == (wanted + timedelta(days=31 * months + 1)).replace(day=1)


def right(case: Case, found: Sequence[tuple[int, int, date | None, date | None]]) -> bool:
    """Whether a stretch found at the place of an expression is exactly one that it stands for."""
    here = [(e, x) for a, b, e, x in found if a < case.end and case.start < b]
    if case.values == (_NO_DAY_AT_ALL,):
        return (None, None) in here
    return any(fits(case, earliest, latest) for earliest, latest in here)


def _found(moments: Sequence[Moment]) -> list[tuple[int, int, date | None, date | None]]:
    return [(m.start, m.end, m.earliest, m.latest) for m in moments if m.kind == "date"]


def misses(data: Data, meter: Meter, *, newslike: bool = True) -> Iterator[tuple[Case, list[Moment]]]:
    """Give the cases that came out otherwise, with what was found."""
    for case in cases([data.file(f"dates/recognizers/{name}.json") for name in _FILES]):
        moments = meter.notes(case.text, case.day).moments
        if case.newslike >= newslike and not right(case, _found(moments)):
            yield case, list(moments)


def _recognizers(data: Data, meter: Meter) -> Iterator[Measure]:
    everything = list(cases([data.file(f"dates/recognizers/{name}.json") for name in _FILES]))
    good = [right(c, _found(meter.notes(c.text, c.day).moments)) for c in everything]
    news = [ok for c, ok in zip(everything, good, strict=True) if c.newslike]
    yield Measure(set="recognizers", name="news-like, exact", score=share(sum(news), len(news)), of=len(news),
                  target=0.85)  # fmt: skip
    yield Measure(set="recognizers", name="all, exact", score=share(sum(good), len(good)), of=len(good))


def _written(data: Data, meter: Meter) -> Iterator[Measure]:
    """The sentences written for Rashomon: days, lengths, and what is no date at all."""
    with data.file("dates/cases.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    good = sum(_as_written(row, meter.notes(row["text"], date.fromisoformat(row["reference"])).moments) for row in rows)
    yield Measure(set="cases.csv", name="exact", score=share(good, len(rows)), of=len(rows))


def _as_written(row: dict[str, str], moments: Sequence[Moment]) -> bool:
    if row["earliest"] == "none":
        return not moments
    if row["earliest"] == "dur":
        return any(m.kind == "duration" for m in moments)
    ends = tuple(None if row[end] == "?" else date.fromisoformat(row[end]) for end in ("earliest", "latest"))
    return any((m.earliest, m.latest) == ends for m in moments)


def _aquaint(data: Data, meter: Meter) -> Iterator[Measure]:
    """Value F1: an expression counts as right where it is found and its value is right."""
    correct = predicted = wanted = 0
    for path in data.files("tempeval", "AQUAINT/*.tml"):
        told = article(path)
        found = _with_dateline(meter.notes(told.text, told.day))
        vague = [gold for gold in told.times if gold.value is None]
        kept = [m for m in found if not any(m.start < gold.end and gold.start < m.end for gold in vague)]
        valued = [gold for gold in told.times if gold.value is not None]
        correct += sum(any(as_valued(m, gold) for m in kept) for gold in valued)
        predicted, wanted = predicted + len(kept), wanted + len(valued)
    yield Measure(set="TempEval-3 AQUAINT", name="value F1", score=f1(correct, predicted, wanted), of=wanted,
                  target=0.80)  # fmt: skip


def _with_dateline(notes: Notes) -> list[Moment]:
    """The moments of a report, with the date of its dateline, which this project keeps in a place of its own."""
    report = notes.reports[0]
    head = next((s for s in report.sentences if s.kind == "dateline"), None)
    day = report.dateline.date
    if head is None or day is None:
        return list(notes.moments)
    text = report.text[head.start : head.end]
    filed = Moment(
        report=report.id, start=head.start, end=head.end, text=text, id="", kind="date", earliest=day, latest=day
    )
    return [filed, *notes.moments]


def run(data: Data, meter: Meter) -> Iterator[Measure]:
    """Score dates."""
    yield from _recognizers(data, meter)
    yield from _written(data, meter)
    yield from _aquaint(data, meter)


def peers(data: Data, ask: Ask) -> Iterator[Measure]:
    """Score dateparser's search, which gives a point in time for each expression."""
    everything = [c for c in cases([data.file(f"dates/recognizers/{n}.json") for n in _FILES]) if c.newslike]
    answers = ask("dateparser", [{"text": c.text, "day": c.day.isoformat()} for c in everything])
    good = 0
    for case, answer in zip(everything, answers, strict=True):
        found = [(a, b, date.fromisoformat(d), date.fromisoformat(d)) for a, b, d in answer]  # type: ignore[attr-defined]
        good += right(case, found)
    yield Measure(set="recognizers", name="news-like, exact", score=share(good, len(everything)), of=len(everything),
                  peer="dateparser")  # fmt: skip


JOB = Job(
    name="dates", title="Dates", run=run, peers=peers,
    means=(
        "A date is right if the earliest and the latest day are both exactly those of the set, or, for a month "
        "without a year and the like, one of those that it allows. Left out are recurring times, office hours, "
        "clock times without a date, and lengths. News-like are those that a newspaper prints in running text: no "
        "dates in figures alone but ISO's, none run together, no short forms of the office, no names of months and "
        "days in small letters, no years in words. On AQUAINT, value F1 "
        "asks that the expression be found and its TIMEX3 value be right; vague values (`PAST_REF`) and recurring "
        "ones count neither way. A dateline's date is found in the dateline."
    ),
)  # fmt: skip
