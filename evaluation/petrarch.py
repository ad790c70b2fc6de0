"""The dictionaries of PETRARCH's unit tests: names with codes, and verbs with codes and patterns."""

import re
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rashomon.annotate.actors import names
from rashomon.annotate.events import plover, types
from rashomon.annotate.events.types import Kind
from rashomon.facts import countries, country_of, standing_in
from rashomon.facts.countries import Country

_CODE = re.compile(r"\[(\d\d)\d*\w?(?::(\d\d)\d*\w?)?\]")
_SILENT = frozenset("a an the of to in on for and".split())


@dataclass(frozen=True, slots=True)
class Verbs:
    """A dictionary of verbs: the kinds of deed of each, those that ask for a noun first.

    `back` has what a dictionary codes the same deed as from the other side (to visit, to be visited).
    """

    kinds: dict[str, tuple[Kind, ...]]
    back: dict[str, str]


def plain(path: Path) -> list[str]:
    """Give the lines of a dictionary without its comments."""
    text = re.sub(r"<!--.*?-->", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return [line for raw in text.splitlines() if (line := re.sub(r"#.*", "", raw).rstrip())]


def actors(path: Path) -> dict[str, str]:
    """Give the code of each name in the actors' dictionary, with capitals as a newspaper has them; the first counts."""
    found: dict[str, str] = {}
    group: list[str] = []
    for line in plain(path):
        name = re.sub(r"\[.*", "", line).strip(" \t_").replace("_", " ")
        code = re.search(r"\[([A-Z]{3})", line)
        if name and not line.startswith("+") and not line[0].isspace():
            group = []
        if name:
            group.append(" ".join(word.capitalize() for word in name.lstrip("+").split()))
        if code:
            found |= {one: code[1] for one in group if one not in found}
        elif name and line.startswith("+") and group[0] in found:
            found[group[-1]] = found[group[0]]
    return found


def verbs(path: Path, roots: Mapping[str, str]) -> Verbs:
    """Read the dictionary of verbs; `roots` gives PLOVER's type of each root of a code.

    A pattern counts where it asks for words behind the verb alone, and by any of its nouns, as in this project's own
    table: what stands before the verb, or how near the words are, is not asked.
    """
    found: dict[str, list[Kind]] = {}
    back: dict[str, str] = {}
    code: str | None = None
    names_here: list[str] = []
    synonyms = _synonyms(path)
    for line in plain(path):
        if line.startswith("---"):
            match = _CODE.search(line)
            code, names_here = roots.get(match[1]) if match else None, []
            if match and match[2] and code and roots.get(match[2]):
                back[code] = roots[match[2]]
        elif line.startswith("-"):
            _add_pattern(found, names_here, line, roots, synonyms)
        elif not line.startswith(("&", "+")) and line[0].isalpha():
            names_here.append(line.split()[0].strip("_").lower())
            found.setdefault(names_here[-1], [])
            if code:
                found[names_here[-1]].append(Kind(code, None, frozenset()))
    return Verbs({verb: tuple(sorted(some, key=lambda k: not k.objects)) for verb, some in found.items()}, back)


def _add_pattern(
    found: dict[str, list[Kind]], names_here: list[str], line: str, roots: Mapping[str, str],
    synonyms: Mapping[str, list[str]],
) -> None:  # fmt: skip
    match = _CODE.search(line)
    before, star, behind = re.sub(r"\[.*", "", line[1:]).partition("*")
    kind = roots.get(match[1]) if match else None
    if not kind or not star or before.strip():
        return
    words = [word for part in re.split(r"[\s_]+", behind) for word in _spelt(part, synonyms)]
    objects = frozenset(w.lower() for w in words if w.isalpha()) - _SILENT
    for verb in names_here[:1] if objects else ():
        found[verb].append(Kind(kind, None, objects))


def _spelt(part: str, synonyms: Mapping[str, list[str]]) -> list[str]:
    return synonyms.get(part[1:].rstrip("_"), []) if part.startswith("&") else [part]


def _synonyms(path: Path) -> dict[str, list[str]]:
    """The words of each set of synonyms, and of what its phrases name, the last word."""
    found: dict[str, list[str]] = {}
    name: str | None = None
    for line in plain(path):
        if line.startswith("&"):
            name = line[1:].split()[0].rstrip("_")
            found[name] = []
        elif line.startswith("+") and name:
            found[name].append(line[1:].replace("_", " ").split()[-1])
        else:
            name = None
    return found


@contextmanager
def loaded(extra: Mapping[str, str], deeds: Verbs) -> Iterator[None]:
    """Let names stand for countries of their own and verbs for deeds of a dictionary, for as long as this lasts.

    The codes of the tests know no intent: what lies ahead has the code of the deed.
    """
    own, ways = countries(), country_of()
    new = {name: code for name, code in extra.items() if name not in ways}
    fresh = {code for code in new.values() if code not in own}
    first = {code: name for name, code in reversed(new.items())}
    ahead = {name: replace(kind, ahead=None) for name, kind in plover.types().items()}
    with ExitStack() as kept:
        kept.callback(_renew)
        for table, more in (
            (own, {code: Country(code, first[code], (), (), (), "", independent=True) for code in fresh}),
            (ways, {name: (code, "name") for name, code in new.items()}),
            (types._table(), deeds.kinds),  # noqa: SLF001 - a dictionary of the user's has no door yet
            (plover.types(), ahead),
        ):
            kept.enter_context(_with(table, more))
        _only(types._table(), deeds.kinds)  # noqa: SLF001 - the same
        _renew()
        yield


def _only(table: dict[str, Any], known: Mapping[str, Any]) -> None:
    """Take our own phrases (`call for`) out where the dictionary knows their verb."""
    for phrase in [one for one in table if " " in one and one.split()[0] in known]:
        del table[phrase]


@contextmanager
def _with(table: dict[str, Any], more: Mapping[str, Any]) -> Iterator[None]:
    """Lay entries over those of a table, and take them off again."""
    before = dict(table)
    table |= more
    try:
        yield
    finally:
        table.clear()
        table |= before


def _renew() -> None:
    names._table.cache_clear()  # noqa: SLF001 - a dictionary of the user's has no door yet
    names._automaton.cache_clear()  # noqa: SLF001 - the same
    standing_in._names.cache_clear()  # noqa: SLF001 - the same
