"""Events of PETRARCH 2's unit tests, with their dictionaries of invented actors and of verbs loaded."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.jobs.events import of_event
from evaluation.measure import Data, Job, Measure, Meter
from evaluation.petrarch import Verbs, actors, loaded, verbs
from evaluation.plover import Triple
from evaluation.scorers import share

_FOLDER = "events/petrarch2-unit-tests"
_MAP = "events/plover-gold/CAMEO2PLOVER-2021.txt"


@dataclass(frozen=True, slots=True)
class Test:
    """A sentence with its codings: code of the source, of the target, and PLOVER's type."""

    text: str
    codings: tuple[tuple[str, str, str], ...]


def types(path: Path) -> dict[str, str]:
    """Give PLOVER's type of each root of CAMEO: what most of its codes are by the published conversion."""
    found: dict[str, Counter[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if match := re.match(r"(\d\d)\d*: ([A-Z]+)", line):
            found.setdefault(match[1], Counter())[match[2]] += 1
    return {root: kinds.most_common(1)[0][0] for root, kinds in found.items()}


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
    """Score the codings found, with our own verbs and with the tests'."""
    kinds = types(data.file(_MAP))
    extra = actors(data.file(f"{_FOLDER}/dictionaries/PETR.Validate.actors.txt"))
    theirs = verbs(data.file(f"{_FOLDER}/dictionaries/PETR.Validate.verbs.txt"), kinds)
    cases = list(tests(data.file(f"{_FOLDER}/text/PETR.UnitTest.records.xml"), kinds))
    wanted = sum(len(one.codings) for one in cases)
    for name, dictionary in (("codings found", theirs), ("codings found, own verbs", Verbs({}, {}))):
        with loaded(extra, dictionary):
            guesses = [(one, _found(meter, one, dictionary)) for one in cases]
        right = sum(c in guess for one, guess in guesses for c in one.codings)
        target = 0.60 if dictionary is theirs else None
        yield Measure(set="PETRARCH 2", name=name, score=share(right, wanted), of=wanted, target=target)
        if dictionary is theirs:
            whole = sum(c[:2] in {t[:2] for t in guess} for one, guess in guesses for c in one.codings)
            yield Measure(set="PETRARCH 2", name="both parties found", score=share(whole, wanted), of=wanted)


def _found(meter: Meter, one: Test, dictionary: Verbs) -> set[Triple]:
    """Give the triples of a sentence, and those that the dictionary codes from the other side as well."""
    notes = meter.notes(one.text)
    guess = {t for e in notes.events for t in of_event(notes, e)}
    return guess | {(b, a, dictionary.back[kind]) for a, b, kind in guess if kind in dictionary.back}


JOB = Job(
    name="unit-tests", title="Events, PETRARCH 2's unit tests", run=run,
    means=(
        "Most of these sentences are of invented actors (Tolkien's), whose dictionary is loaded beside the countries, "
        "as is that of the tests' verbs in place of ours: a verb has the type of its code, and where its pattern asks "
        "for words behind it, any of them will do; patterns that ask for words before the verb are not read. Codes are "
        "compared by their first three letters, CAMEO's roots are mapped to PLOVER by the published table. "
        "Codings of roots that exist only in the test dictionary, and of unnamed actors (`---`), are left out. Many "
        "tests try a feature of PETRARCH's own dictionaries (a nonsense verb, an agent's code), and no newspaper."
    ),
)  # fmt: skip
