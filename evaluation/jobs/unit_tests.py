"""Events of PETRARCH 2's unit tests, with their dictionary of invented actors loaded."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from evaluation.jobs.events import of_event
from evaluation.measure import Data, Job, Measure, Meter
from evaluation.scorers import share
from rashomon.annotate.actors import names
from rashomon.facts import countries, country_of
from rashomon.facts.countries import Country

_FOLDER = "events/petrarch2-unit-tests"
_MAP = "events/plover-gold/CAMEO2PLOVER-2021.txt"
_DATED = re.compile(r"\[[^\]]*\]|#.*|<!--.*?-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Test:
    """A sentence with its codings: code of the source, of the target, and PLOVER's type."""

    text: str
    codings: tuple[tuple[str, str, str], ...]


def types(path: Path) -> dict[str, str]:
    """Give PLOVER's type of each root of CAMEO, by the published conversion."""
    found: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if match := re.match(r"(\d\d)\d*: ([A-Z]+)", line):
            found.setdefault(match[1], match[2])
    return found


def dictionary(path: Path) -> dict[str, str]:
    """Give the code of each name in the actors' dictionary, with capitals as a newspaper has them; the first counts."""
    found: dict[str, str] = {}
    group: list[str] = []
    for line in re.sub(r"<!--.*?-->", "", path.read_text(encoding="utf-8"), flags=re.DOTALL).splitlines():
        name = re.sub(r"\[.*|#.*", "", line).strip(" \t_").replace("_", " ")
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


@contextmanager
def loaded(extra: dict[str, str]) -> Iterator[None]:
    """Let the names of a dictionary stand for countries of their own, for as long as this lasts."""
    own, ways = countries(), country_of()
    new = {name: code for name, code in extra.items() if name not in ways}
    fresh = {code for code in new.values() if code not in own}
    first = {code: name for name, code in reversed(new.items())}
    own |= {code: Country(code, first[code], (), (), (), "", independent=True) for code in fresh}
    ways |= {name: (code, "name") for name, code in new.items()}
    _renew()
    try:
        yield
    finally:
        for code in fresh:
            del own[code]
        for name in new:
            del ways[name]
        _renew()


def _renew() -> None:
    names._table.cache_clear()  # noqa: SLF001 - a dictionary of the user's has no door yet
    names._automaton.cache_clear()  # noqa: SLF001 - the same


def tests(path: Path, kinds: dict[str, str]) -> Iterator[Test]:
    """Read the sentences; codings whose root PLOVER does not know, or without a code for either side, are left out."""
    raw = re.sub(r"<!--.*?-->", "", path.read_text(encoding="utf-8", errors="replace"), flags=re.DOTALL)
    for block in re.findall(r"<Sentence .*?</Sentence>", raw, re.DOTALL):
        text = re.search(r"<Text>(.*?)</Text>", block, re.DOTALL)
        found = re.findall(r'sourcecode="(\w{3})\w*" targetcode="(\w{3})\w*" eventcode="(\d\d)\d*"', block)
        codings = tuple((a, b, kinds[c]) for a, b, c in found if c in kinds)
        if text is not None and (codings or "noevents" in block):
            yield Test(re.sub(r"\s+", " ", text[1]).strip(), codings)


def run(data: Data, meter: Meter) -> Iterator[Measure]:
    """Score the codings found."""
    extra = dictionary(data.file(f"{_FOLDER}/dictionaries/PETR.Validate.actors.txt"))
    kinds = types(data.file(_MAP))
    right = wanted = whole = 0
    with loaded(extra):
        for one in tests(data.file(f"{_FOLDER}/text/PETR.UnitTest.records.xml"), kinds):
            notes = meter.notes(one.text)
            guess = {t for e in notes.events for t in of_event(notes, e)}
            wanted += len(one.codings)
            right += sum(c in guess for c in one.codings)
            whole += sum(c[:2] in {t[:2] for t in guess} for c in one.codings)
    yield Measure(set="PETRARCH 2", name="codings found", score=share(right, wanted), of=wanted, target=0.60)
    yield Measure(set="PETRARCH 2", name="both parties found", score=share(whole, wanted), of=wanted)


JOB = Job(
    name="unit-tests", title="Events, PETRARCH 2's unit tests", run=run,
    means=(
        "Most of these sentences are of invented actors (Tolkien's), whose dictionary is loaded beside the countries; "
        "codes are compared by their first three letters, CAMEO's roots are mapped to PLOVER by the published table. "
        "Codings of roots that exist only in the test dictionary, and of unnamed actors (`---`), are left out. Many "
        "tests try a feature of PETRARCH's own dictionaries (a nonsense verb, an agent's code), and no newspaper."
    ),
)  # fmt: skip
