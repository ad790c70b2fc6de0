"""Forms of words as readers write them down: `<who><how> <rely> on <on>[ for <what>]`.

A space is white space; what stands in square brackets may be left out, `(a|b)` is either. `<x>` is a part by that
name below, or any word of the class `x` of the table that the form is for.
"""

import re
from functools import cache

from rashomon.record.tables import form, rows

STATE, ADJECTIVE = "[\ue000\ue003]+", "\ue001+"
_NOUN = r"[^\W\d_][\w-]*"
_SHARES = (
    r"(?:(?:more\s+than|about|around|nearly|almost|some|over|roughly|at\s+least|up\s+to)\s+)?"
    r"(?:\d[\d.,]*\s?(?:%|per\s?cent|percent)|(?:a\s+)?half|two[- ]thirds|a\s+third|a\s+quarter|three[- ]quarters|"
    r"most|all|the\s+bulk)"
)
_PARTS = {
    "any": r"(?:[a-z-]+\s+){0,3}?",
    "near": r"[^.;:]{0,60}?",
    "dash": r"\s?[-‑–/]\s?(?:the\s+)?",
    "how": r"(?:\s+[a-z-]+){0,3}?",
    "what": rf"(?P<what>{_NOUN}(?:(?:,?\s+and\s+|,\s+|\s+of\s+|\s+){_NOUN}){{0,4}}?)(?=\s*[,.;:()”\"—]|\s+@|\s*$)",
    "noun": rf"(?P<what>{_NOUN}(?:\s+{_NOUN}){{0,2}}?)",
    "of": rf"(?P<more>{_NOUN}(?:\s+and\s+{_NOUN}|\s+{_NOUN})?)(?=\s*[,.;:()”\"—]|\s+@|\s*$)",
    "share": f"(?P<share>{_SHARES})",
    "some": rf"{STATE}(?:,\s+(?:the\s+)?(?:{STATE}|(?-i:[A-Z]\w+)))*(?:,?\s+and\s+(?:the\s+)?{STATE})?",
}
_BARE = rf"{STATE}(?![’'\ue000-\ue003])"
_OWN = rf"{STATE}[’']s?|{ADJECTIVE}"


def _part(table: str, name: str) -> str:
    """Give the pattern of a part: `who` is a party, `who’` its possessive, `who~` its adjective, `who+` several."""
    key, mark = name.rstrip("’~+"), name[-1]
    if name in _PARTS:
        return _PARTS[name].replace("@", form(table, "end"))
    if key in _PARTY:
        own = {"’": _OWN, "~": ADJECTIVE, "+": _PARTS["some"]}.get(mark, _BARE)
        return f"(?P<{key}>{own})"
    return form(table, name)


_PARTY = frozenset({"who", "on", "a", "b"})


def pattern(table: str, template: str) -> re.Pattern[str]:
    """Compile a form of a table's."""
    text = template.replace("(", "(?:").replace("[", "(?:").replace("]", ")?")
    text = re.sub(r"(?<!\\) ", r"\\s+", text)
    return re.compile(re.sub(r"<([^>]+)>", lambda found: _part(table, found[1]), text), re.IGNORECASE)


@cache
def forms(table: str) -> tuple[tuple[dict[str, str], re.Pattern[str]], ...]:
    """Give the forms of a table, each with its row: the first are tried first."""
    return tuple((row, pattern(table, row["form"])) for row in rows(f"{table}_forms"))
