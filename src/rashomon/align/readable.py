"""The words by which a claim can be read alone: a part of a sentence lacks its subject, or whether it is so."""

from collections.abc import Mapping, Sequence

from rashomon.align.candidates import Unit
from rashomon.records import Claim, Report


def readable(claim: Claim, units: Sequence[Unit], reports: Mapping[str, Report]) -> str:
    """Give the words of a claim as they can be read alone.

    An infinitive or a participle is read with the clause that it completes, which `units` (all claims that are
    compared) hold, else with its whole sentence.
    """
    if not _incomplete(claim):
        return claim.plain
    whole = min((u.claim for u in units if _holds(u.claim, claim)), key=lambda c: len(c.text), default=None)
    return whole.plain if whole is not None else _sentence(claim, reports[claim.report])


def _incomplete(claim: Claim) -> bool:
    """Whether its verb tells not by itself whose deed it is, or whether it is so: `to pay`, `and assessing it`."""
    begin, end = (claim.head.start - claim.start, claim.head.end - claim.start) if claim.head else (0, 0)
    before, verb = claim.text[:begin].lower().split(), claim.text[begin:end].lower()
    alone = all(word.endswith("ly") for word in before)
    bare = claim.does.split(maxsplit=1)[0] == verb
    headless = claim.head is not None and not before and not claim.part and claim.plain == claim.text
    participle = alone and verb.endswith("ing") and (not claim.part or claim.plain == claim.text)
    return headless or participle or (claim.part and ("to" in before or (alone and bare)))


def _holds(whole: Claim, part: Claim) -> bool:
    """Whether a clause that is no part of another holds a claim."""
    inside = whole.start <= part.start and part.end <= whole.end
    return inside and whole.report == part.report and not whole.part and whole is not part


def _sentence(claim: Claim, report: Report) -> str:
    one = next(s for s in report.sentences if s.start <= claim.start < s.end)
    return " ".join(report.text[one.start : one.end].split()).rstrip(".")
