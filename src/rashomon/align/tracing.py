"""Counting the origins of a point: whose words each of its tellings are, and on which agency's word it stands."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from rashomon.facts import agencies, agency_named, given_names
from rashomon.records import Copy, Origin, Report, Telling

RUN = 8
"""Words in a row that two writers do not hit on by chance."""
_WORD = re.compile(r"\w+")


class Tracing:
    """Follows tellings to their origins: through what was copied, and through `told AFP` and `Reuters reported`."""

    def __init__(self, reports: Sequence[Report], sources: Sequence[Origin], copies: Sequence[Copy]) -> None:
        """Take the reports of a story, their origins, and what each has from another."""
        self._reports: Mapping[str, Report] = {report.id: report for report in reports}
        self._of = {report: origin for origin in sources for report in origin.reports}
        self._agencies = {origin.name: origin.id for origin in sources if origin.kind == "agency" and origin.name}
        self._kept = [(part, copy.of) for copy in copies for part in copy.kept]

    def count(self, tellings: Sequence[Telling]) -> int:
        """Count the known origins of some tellings; those whose very words another has count once."""
        by_origin: dict[str, list[str]] = {}
        for telling in tellings:
            sentence = self._sentence(telling)
            if (key := self._origin(telling, sentence)) is not None:
                by_origin.setdefault(key, []).append(sentence)
        kept: list[str] = []
        number = 0
        for own in by_origin.values():
            if not any(_worded(one, known) for one in own for known in kept):
                number += 1
                kept.extend(own)
        return number

    def _origin(self, telling: Telling, sentence: str) -> str | None:
        """Whose word a telling is: an agency's that its sentence names, or his whose words it has; None if unknown."""
        if (agency := heard_by(sentence)) is not None:
            return self._agencies.get(agency, agency)
        inside = (of for p, of in self._kept if p.report == telling.report and _meet(p.start, p.end, telling))
        origin = self._of[next(inside, telling.report)]
        return origin.id if origin.kind != "unknown" else None

    def _sentence(self, telling: Telling) -> str:
        """The whole sentence that a telling stands in."""
        report = self._reports[telling.report]
        over = (s for s in report.sentences if s.start <= telling.start < s.end)
        return next((report.text[s.start : s.end] for s in over), telling.text)


def _meet(start: int, end: int, telling: Telling) -> bool:
    """Whether half of a telling lies in a passage."""
    return 2 * (min(end, telling.end) - max(start, telling.start)) >= telling.end - telling.start


def heard_by(sentence: str) -> str | None:
    """Give the agency on whose word a sentence stands by its own account.

    >>> heard_by("He was safe, his brother told AFP by telephone.")
    'Agence France-Presse'
    """
    found = _heard().search(sentence)
    known = agency_named(found["to"] or found["by"]) if found else None
    return known.name if known else None


@cache
def _heard() -> re.Pattern[str]:
    """`told AFP`, `according to the Anadolu Agency`, `TASS reported`; marks that are given names tell nothing."""
    marks = sorted((m for m in agencies() if m not in given_names() and len(m) > 1), key=lambda m: (-len(m), m))
    title = r"(?:the\s+)?(?:(?:state|news|state-run|official)\s+)*(?:agency\s+)?"
    mark = rf"{title}(?P<{{}}>{'|'.join(map(re.escape, marks))})"
    to = rf"\b(?i:told|(?:quoted|cited|carried|reported)\s+by|according\s+to)\s+{mark.format('to')}(?!\w)"
    by = rf"\b{mark.format('by')}(?:\s+news\s+agency|\s+agency)?\s+(?:has\s+|had\s+)?(?:reported|quoted|cited)\b"
    return re.compile(f"{to}|{by}")


def _worded(one: str, other: str) -> bool:
    """Whether two sentences share a run of words that two writers do not hit on by chance."""
    left, right = (_WORD.findall(text.lower()) for text in (one, other))
    known = {tuple(left[i : i + RUN]) for i in range(len(left) - RUN + 1)}
    return any(tuple(right[i : i + RUN]) in known for i in range(len(right) - RUN + 1))
