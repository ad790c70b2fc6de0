"""Where a report comes from: its source, its language, and the day that dates it."""

import hashlib
from collections.abc import Sequence
from datetime import date, timedelta
from urllib.parse import urlsplit

from rashomon.annotate.dateline import Filed
from rashomon.facts import agencies, countries, outlet_of
from rashomon.records import Received, Source


def identifier(received: Received) -> str:
    """Give a report's identifier: the same text of the same source has the same one, wherever it lies."""
    source = received.source
    told = "\0".join((received.text, received.url or "", source.name or "", source.domain or "", source.country or ""))
    return "r" + hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def source_of(received: Received, filed: Filed) -> Source:
    """Give the source as its wrapper, its address, or its agency mark tells it; what is not told stays None."""
    given = received.source
    domain = given.domain or (urlsplit(received.url or "").hostname or "").removeprefix("www.") or None
    known = outlet_of(domain) if domain else None
    agency = next((a for a in agencies().values() if a.name == filed.agency), None)
    name = (
        given.name or received.site or (known[0] if known else None) or (agency.name if agency and not domain else None)
    )
    country = given.country or (known[1] if known else None) or _by_domain(domain) or _by_agency(name)
    return Source(name=name, domain=domain, country=country)


def _by_domain(domain: str | None) -> str | None:
    ending = "." + domain.rsplit(".", 1)[-1] if domain else ""
    return next((c.code for c in countries().values() if len(ending) == 3 and c.tld == ending), None)


def _by_agency(name: str | None) -> str | None:
    return next((a.country for mark, a in agencies().items() if name in (mark, a.name)), None)


def dated(filed: Filed, received: Received, others: Sequence[date]) -> tuple[date | None, str | None]:
    """Give a report's day and what it was taken from.

    A dateline without a year takes the one that brings it nearest to the page's own date, or to the other
    reports of the same event.
    """
    if filed.on is not None:
        return filed.on, "dateline"
    if filed.day is not None and (received.published or others):
        near = received.published or sorted(others)[len(others) // 2]
        found = _nearest(filed, near)
        if found is not None:
            return found, "dateline, its year from " + ("the page" if received.published else "the other reports")
    if received.published is not None:
        return received.published, "page"
    return None, None


def _nearest(filed: Filed, near: date) -> date | None:
    ways = [filed.in_year(near.year + step) for step in (-1, 0, 1)]
    real = [day for day in ways if day is not None and abs(day - near) <= timedelta(days=200)]
    return min(real, key=lambda day: abs(day - near), default=None)
