"""What verb a claim has, and whether the words before a thing put it in doubt."""

import re

from rashomon.records import Claim

DOUBT = re.compile(
    r"\b(?:not|never|no|nor|deny|denie[sd]|refus\w+|reject\w+|fail\w*|unless|whether|if|would\s+have|without|"
    r"collaps\w+|avoid\w*|avert\w*|oppos\w+|urg(?:e|ed|es|ing)|call\w*\s+(?:on|for)|ask\w*|demand\w*|resist\w*|doubt\w*)\b",
    re.IGNORECASE,
)
"""Words before a thing with which it was not done, or may not have been."""
UNTRUE = re.compile(r"\b(?:untrue|not\s+true|false|baseless|unfounded|fabricat\w+)\b", re.IGNORECASE)
"""Words with which a sentence says that what it tells is not so."""


_BEHIND = re.compile(r"(?:\s+(?:on|against|between|of|with)\s+[^,;:.]{1,50}?)?,?\s*$")


def relative(claim: Claim, noun: re.Pattern[str], text: str, start: int) -> re.Match[str] | None:
    """Find the noun that a relative clause goes on about: `the deal | that they signed`; the claim is at `start`."""
    if not claim.part or claim.thing is not None:
        return None
    some = [m for m in noun.finditer(text, 0, start) if _BEHIND.fullmatch(text, m.end(), start)]
    return some[-1] if some else None


def verb(claim: Claim) -> str:
    """Give the verb of a claim, without the noun that some take with them: `reach` of `reach agreement`."""
    return claim.does.lower().split()[0] if claim.does else ""
