"""The sources of the reports on a desk."""

from sqlalchemy import Connection, func, select

from rashomon.records import Source, SourceLine
from rashomon.store import tables as t
from rashomon.store.codec import day

_LAST = "\U0010ffff"


def sources(connection: Connection) -> list[SourceLine]:
    """List the sources with how many of their reports there are, most first."""
    by = (t.reports.c.name, t.reports.c.domain, t.reports.c.country)
    dated = func.nullif(t.reports.c.day, 0)
    rows = connection.execute(select(*by, func.count(), func.min(dated), func.max(dated)).group_by(*by)).all()
    return [
        SourceLine(
            source=Source(name=name, domain=domain, country=country),
            reports=count, begun=day(first or 0), latest=day(last or 0),
        )
        for name, domain, country, count, first, last in sorted(
            rows, key=lambda row: (-row[3], row[0] or _LAST, row[1] or "", row[2] or "")
        )
    ]  # fmt: skip
