"""Measure what Rashomon makes of the golden stories against what a careful reader expects.

`python -m tests.golden.check` prints a table, `python -m tests.golden.check STORY...` each miss of
those stories as well, and `--raise` lifts the floors in floors.toml to what is measured now.
"""

import re
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import rashomon
from rashomon.records import Comparison, Passage, Point, Speaker, Voice

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
Expected = dict[str, Any]

SHARES = (
    "layout", "quotes", "speakers", "moments", "figures", "claims", "voices", "certainty", "events", "parties",
    "points", "tellings", "status", "findings", "only", "origins", "remarks",
)  # fmt: skip
"""What is counted as found out of what is expected."""
FAULTS = ("wrong speaker", "extra quote", "nonsense", "not verbatim")
"""What must not be there at all."""


@dataclass
class Score:
    """What was found, and what was not, of one story."""

    story: str
    found: dict[str, int] = field(default_factory=lambda: dict.fromkeys(SHARES, 0))
    wanted: dict[str, int] = field(default_factory=lambda: dict.fromkeys(SHARES, 0))
    faults: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in FAULTS})
    misses: list[str] = field(default_factory=list)
    unlisted: list[str] = field(default_factory=list)
    joined: int = 0

    def count(self, measure: str, what: str, *, found: bool) -> bool:
        """Count one expectation, and keep what was missed."""
        self.wanted[measure] += 1
        self.found[measure] += found
        if not found:
            self.misses.append(f"{measure}: {what}")
        return found


@dataclass
class Story:
    """One golden story: what is expected, what was made of it, and its reports by their file's stem."""

    name: str
    expected: Expected
    made: Comparison
    ids: dict[str, str]
    texts: dict[str, str]

    def spans(self, report: str, words: str) -> list[tuple[int, int]]:
        """Every place of a report where these words stand."""
        return [(m.start(), m.end()) for m in re.finditer(re.escape(words), self.texts[self.ids[report]])]

    def on(self, passages: Iterable[Any], report: str, words: str) -> list[Any]:
        """The passages of a report that share most of the words given, or lie mostly among them."""
        places = self.spans(report, words)
        here = (p for p in passages if p.report == self.ids[report])
        return [p for p in here if any(shares((p.start, p.end), place) for place in places)]

    def stem(self, identifier: str) -> str:
        """The file's stem of a report."""
        return next(stem for stem, known in self.ids.items() if known == identifier)


def shares(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two stretches share at least half of the shorter one."""
    return min(a[1], b[1]) - max(a[0], b[0]) >= max(1, min(a[1] - a[0], b[1] - b[0]) / 2)


def names() -> list[str]:
    """The golden stories there are."""
    return sorted(path.parent.name for path in HERE.glob("*/expected.toml"))


def expectations(name: str) -> Expected:
    """What is expected of a story."""
    return tomllib.loads((HERE / name / "expected.toml").read_text(encoding="utf-8"))


def files_of(name: str) -> list[Path]:
    """The reports of a story."""
    expected = expectations(name)
    folder = (HERE / name / expected.get("folder", ".")).resolve()
    return [folder / report["file"] for report in expected["report"]]


@cache
def story(name: str) -> Story:
    """Read a story and compare its reports."""
    paths = files_of(name)
    made = rashomon.compare([str(path) for path in paths])
    by_path = {str(report.path): report for report in made.reports}
    ids = {path.stem: by_path[str(path)].id for path in paths if str(path) in by_path}
    return Story(name, expectations(name), made, ids, {report.id: report.text for report in made.reports})


@cache
def score(name: str) -> Score:
    """Measure one story."""
    told, result = story(name), Score(name)
    for part in (_layout, _quotes, _moments, _figures, _claims, _events, _points, _only, _origins, _remarks, _verbatim):
        part(told, result)
    return result


# Each report by itself


def _layout(told: Story, result: Score) -> None:
    for want in told.expected["report"]:
        stem = Path(want["file"]).stem
        report = next(r for r in told.made.reports if r.id == told.ids[stem])
        has = {
            "title": report.title, "dateline_place": report.dateline.place,
            "published": str(report.published), "origin": report.origin,
        }  # fmt: skip
        for key, value in has.items():
            if key in want:
                result.count(
                    "layout", f"{stem}: {key} {want[key]!r}, not {value!r}", found=_plain(value) == _plain(want[key])
                )
        for kind, key in (("boilerplate", "boilerplate"), ("heading", "headings")):
            for words in want.get(key, []):
                lines = [
                    s for s in report.sentences if any(shares((s.start, s.end), x) for x in told.spans(stem, words))
                ]
                right = any(s.kind == kind for s in lines)
                result.count("layout", f"{stem}: {kind} {words!r}, not {[s.kind for s in lines]}", found=right)


def _plain(words: str | None) -> str:
    """Words without their marks at the ends, in small letters, with straight quotes."""
    straight = (words or "").translate(str.maketrans("“”‘’", "\"\"''"))
    return re.sub(r"\s+", " ", straight).strip(" .,;:!?\"'—-").lower()


def _quotes(told: Story, result: Score) -> None:
    known = set()
    for want in told.expected.get("quote", []):
        on = told.on(told.made.quotes, want["report"], want["text"])
        same = [q for q in on if _plain(q.text) == _plain(want["text"]) and q.id not in known] or [
            q for q in on if _plain(q.text) == _plain(want["text"])
        ]
        if not result.count("quotes", f"{want['report']}: “{want['text']}”", found=bool(same)):
            known |= {q.id for q in on}
            result.count("speakers", f"{want['report']}: {want['speaker']} of a quote not found", found=False)
            continue
        quote = same[0]
        known.add(quote.id)
        said = quote.speaker
        right = (
            said is not None
            and _is(told, want["speaker"], said.actor, said.text)
            and said.named == want.get("named", said.named)
        )
        heard = "nobody" if said is None else f"{said.text} = {_name(told, said.actor)}, named {said.named}"
        result.count(
            "speakers", f"{want['report']}: “{quote.text[:50]}” by {want['speaker']}, not {heard}", found=right
        )
        if said is not None and not _is(told, want["speaker"], said.actor, said.text) and not _left_open(want, said):
            result.faults["wrong speaker"].append(
                f"{want['report']}: “{quote.text[:60]}” by {want['speaker']}, not {heard}"
            )
    _extra(told, result, known)


def _left_open(want: Expected, said: Speaker) -> bool:
    """Whether the right words were found and only not linked to whom they mean: a miss, yet nothing false."""
    pronouns = {"he", "she", "they", "it", "who"}
    return said.actor is None and (said.text.lower() in pronouns or _plain(said.text) == _plain(want.get("as")))


def _extra(told: Story, result: Score, known: set[str]) -> None:
    titles = [s for r in told.made.reports for s in r.sentences if s.kind == "title"]
    for quote in told.made.quotes:
        if quote.id in known or any(s.start <= quote.start and quote.end <= s.end for s in titles):
            continue
        if any(_plain(quote.text) == _plain(x["text"]) for x in told.expected.get("quote", [])):
            continue
        result.faults["extra quote"].append(f"{told.stem(quote.report)}: “{quote.text[:60]}”")


def _name(told: Story, actor: str | None) -> str | None:
    return next((a.name for a in told.made.actors if a.id == actor), None)


def _is(told: Story, wanted: str, actor: str | None, words: str) -> bool:
    """Whether an actor, or the words that name him, are the one wanted: by code, by name or by the name's last word."""
    whole = next((a for a in told.made.actors if a.id == actor), None)
    if whole is not None and wanted in (whole.country, whole.id) and whole.kind in ("state", "organisation", "unknown"):
        return True
    called = [words, *((whole.name, *whole.aliases) if whole is not None and whole.name else ())]
    last = re.split(r"\s+", wanted.lower())[-1]
    within = re.sub(r"^(the|its|their|his|her) ", "", words.lower()) if actor is None else ""
    return bool(within and re.search(rf"\b{re.escape(within)}\b", wanted.lower())) or any(
        wanted.lower() in c.lower() or re.search(rf"\b{re.escape(last)}\b", c.lower()) for c in called
    )


def _moments(told: Story, result: Score) -> None:
    for want in told.expected.get("moment", []):
        on = told.on(told.made.moments, want["report"], want["text"])
        ends = [(str(m.earliest), str(m.latest)) for m in on]
        right = any(
            all(key not in want or str(getattr(m, key)) == want[key] for key in ("earliest", "latest")) for m in on
        )
        aim = f"{want.get('earliest', '')}..{want.get('latest', '')}"
        result.count("moments", f"{want['report']}: {want['text']} {aim}, not {ends}", found=right)


_VAGUE = re.compile(r"^(about|some|around|nearly|roughly|almost)\b", re.IGNORECASE)


def _figures(told: Story, result: Score) -> None:
    for want in told.expected.get("figure", []):
        on = told.on(told.made.figures, want["report"], want["text"])
        has = [(f.text, f.low, f.high, f.unit, f.counts) for f in on]
        right = any(
            _bounded(want, f.low, f.high) and want.get("unit") in (None, f.unit) and _counts(want, f) for f in on
        )
        aim = (want.get("low"), want.get("high"), want.get("unit"), want.get("counts"))
        result.count("figures", f"{want['report']}: {want['text']} {aim}, not {has}", found=right)


def _counts(want: Expected, figure: Any) -> bool:
    """Whether a figure counts what it should: the same noun in one of its forms."""
    if "counts" not in want or want.get("unit"):
        return True
    stem = want["counts"].lower().removesuffix("s")
    return stem in f"{figure.counts or ''} {figure.unit or ''}".lower()


def _bounded(want: Expected, low: float | None, high: float | None) -> bool:
    """Whether bounds are those wanted; 'about' may be the number itself or reach a tenth around it."""
    wanted = (want.get("low"), want.get("high"))
    if _VAGUE.match(want["text"]):
        middle = next(v for v in wanted if v is not None)
        ends = [v for v in (low, high) if v is not None]
        return bool(ends) and all(abs(v - middle) <= middle / 10 for v in ends)
    return all(_close(a, b) for a, b in zip(wanted, (low, high), strict=True))


def _close(wanted: float | None, value: float | None) -> bool:
    if wanted is None:
        return value is None or value == 0
    return value is not None and abs(value - wanted) <= abs(wanted) * 1e-6


def _claims(told: Story, result: Score) -> None:
    for want in told.expected.get("claim", []):
        on = told.on(told.made.claims, want["report"], want["contains"])
        what = f"{want['report']}: {want['contains'][:70]}"
        if not result.count("claims", what, found=bool(on)):
            result.count("voices", f"{what} (no claim)", found=False)
            result.count("certainty", f"{what} (no claim)", found=False)
            continue
        best = max(on, key=lambda c: (_voiced(told, want, c.according_to), _sure(want, c.certainty, negated=c.negated)))
        voice = best.according_to.text if best.according_to else "own"
        result.count(
            "voices", f"{what}: {want['according_to']}, not {voice}", found=_voiced(told, want, best.according_to)
        )
        sure = _sure(want, best.certainty, negated=best.negated)
        result.count(
            "certainty",
            f"{what}: {want['certainty']}, negated {want['negated']}, not {best.certainty}, {best.negated}",
            found=sure,
        )


def _sure(want: Expected, certainty: str, *, negated: bool) -> bool:
    """Whether a claim is as certain as it should be; what is denied need not be negated as well."""
    wanted = want["certainty"] if isinstance(want["certainty"], list) else [want["certainty"]]
    return certainty in wanted and (negated == want["negated"] or certainty == "denied")


def _voiced(told: Story, want: Expected, voice: Voice | None) -> bool:
    if want["according_to"] == "own":
        return voice is None
    return voice is not None and _is(told, want["according_to"], voice.actor, voice.text)


def _events(told: Story, result: Score) -> None:
    for want in told.expected.get("event", []):
        on = [e for e in told.made.events if told.on(e.tellings, want["report"], want["contains"])]
        what = f"{want['report']}: {want['contains'][:60]} {want['type']} {want['status']}"
        same = [e for e in on if e.type == want["type"] and e.status == want["status"]]
        if not result.count("events", f"{what}, not {[(e.type, e.status) for e in on]}", found=bool(same)):
            result.count("parties", f"{what} (no event)", found=False)
            continue
        right = any(
            _acting(told, want["actors"], e.actors) and _acting(told, want["recipients"], e.recipients) for e in same
        )
        has = [([_name(told, a) for a in e.actors], [_name(told, a) for a in e.recipients]) for e in same]
        result.count("parties", f"{what}: {want['actors']} to {want['recipients']}, not {has}", found=right)


def _acting(told: Story, wanted: list[str], actors: tuple[str, ...]) -> bool:
    """Whether everyone wanted is there; nobody wanted leaves it open."""
    return all(any(_is(told, w, a, "") or _serves(told, w, a) for a in actors) for w in wanted)


def _serves(told: Story, state: str, actor: str) -> bool:
    """Whether an actor acts for a state by its office or as its body."""
    whole = next((a for a in told.made.actors if a.id == actor), None)
    return whole is not None and len(state) == 3 and state.isupper() and whole.country == state


# The reports together


def _joined(told: Story) -> list[Point]:
    return [p for p in told.made.points if p.status != "single" and len({t.report for t in p.tellings}) > 1]


def covered(told: Story, point: Point, tellings: list[Expected]) -> list[int]:
    """Which of the expected tellings a point holds."""
    return [n for n, want in enumerate(tellings) if told.on(point.tellings, want["report"], want["contains"])]


def _points(told: Story, result: Score) -> None:
    joined = _joined(told)
    for want in told.expected.get("point", []):
        holds = [(covered(told, p, want["tellings"]), p) for p in joined]
        statuses = want["status"] if isinstance(want["status"], list) else [want["status"]]
        best, point = max(holds, key=lambda h: (len(h[0]), h[1].status in statuses), default=([], None))
        found = len(best) > 1
        result.count("points", want["why"], found=found)
        for n, telling in enumerate(want["tellings"]):
            result.count("tellings", f"{telling['report']}: {telling['contains'][:70]}", found=found and n in best)
        result.count(
            "status",
            f"{want['why']} {statuses}, not {point.status if found and point else None}",
            found=bool(found and point and point.status in statuses),
        )
        _findings(want, point if found else None, result)
    _never(told, joined, result)
    _unlisted(told, joined, result)


def _findings(want: Expected, point: Point | None, result: Score) -> None:
    has = [(f.aspect, f.verdict) for f in point.findings] if point else []
    for finding in want["findings"]:
        right = (finding["aspect"], finding["verdict"]) in has
        result.count("findings", f"{want['why']} {finding['aspect']} {finding['verdict']}, not {has}", found=right)
    if "origins" in want:
        has_origins = point.origins if point else None
        result.count(
            "origins", f"{want['why']} {want['origins']}, not {has_origins}", found=has_origins == want["origins"]
        )


def _never(told: Story, joined: list[Point], result: Score) -> None:
    for want in told.expected.get("never", []):
        for point in joined:
            if len(covered(told, point, want["tellings"])) == len(want["tellings"]):
                result.faults["nonsense"].append(
                    " | ".join(t["contains"] for t in want["tellings"]) + f": {want['why']}"
                )


def _unlisted(told: Story, joined: list[Point], result: Score) -> None:
    """Joined pairs that stand in no expected point: for a person to review."""
    listed = [p["tellings"] for p in told.expected.get("point", []) + told.expected.get("also", [])]
    copies = [set(pair) for pair in told.expected.get("copies", [])]
    for point in joined:
        for a, b in combinations(point.tellings, 2):
            pair = {told.stem(a.report), told.stem(b.report)}
            if a.report == b.report:
                continue
            result.joined += 1
            if (
                pair in copies
                or _plain(a.text) == _plain(b.text)
                or any(_holds(told, a, t) and _holds(told, b, t) for t in listed)
            ):
                continue
            result.unlisted.append(
                f"[{point.status} {point.score:.2f}] {told.stem(a.report)}: {a.text[:110]}"
                f" || {told.stem(b.report)}: {b.text[:110]}"
            )


def _holds(told: Story, passage: Passage, tellings: list[Expected]) -> bool:
    return any(told.on([passage], t["report"], t["contains"]) for t in tellings)


def _only(told: Story, result: Score) -> None:
    joined = [t for p in _joined(told) for t in p.tellings]
    singles = [t for p in told.made.points if p.status == "single" for t in p.tellings]
    for want in told.expected.get("only", []):
        alone = bool(told.on(singles, want["report"], want["contains"]))
        together = bool(told.on(joined, want["report"], want["contains"]))
        why = "joined" if together else "not told at all"
        result.count("only", f"{want['report']}: {want['contains']} ({why})", found=alone and not together)


def _origins(told: Story, result: Score) -> None:
    made = told.made.origins
    result.count(
        "origins", f"{told.expected['origins']} origins, not {len(made)}", found=len(made) == told.expected["origins"]
    )
    for pair in told.expected.get("copies", []):
        together = any({told.ids[stem] for stem in pair} <= set(o.reports) for o in made)
        result.count("origins", f"{pair} are one origin", found=together)
    result.count(
        "origins", f"common {told.expected['common']}", found=told.made.story.common == told.expected["common"]
    )


def _remarks(told: Story, result: Score) -> None:
    kinds = [r.kind for r in told.made.remarks]
    for want in told.expected.get("remark", []):
        result.count("remarks", f"{want['kind']}: {want['why']}, not {kinds}", found=want["kind"] in kinds)
    if "weekday" in kinds and not any(w["kind"] == "weekday" for w in told.expected.get("remark", [])):
        result.faults["nonsense"].append("a weekday is said not to fit, and all do")


def _verbatim(told: Story, result: Score) -> None:
    for passage in passages(told.made):
        if told.texts[passage.report][passage.start : passage.end] != passage.text:
            result.faults["not verbatim"].append(f"{told.stem(passage.report)}: {passage.text[:60]!r}")


def passages(made: Comparison) -> Iterator[Passage]:
    """Every passage of a comparison that is bound to a report."""
    yield from (*made.quotes, *made.claims, *made.moments, *made.figures)
    yield from (t for e in made.events for t in e.tellings)
    yield from (t for p in made.points for t in p.tellings)
    yield from (s for p in made.points for f in p.findings for s in (f.left, f.right))
    yield from (t for entry in made.timeline for t in entry.tellings)
    yield from (t for remark in made.remarks for t in remark.passages)


# The table


def table(scores: list[Score]) -> str:
    """The scores as a table, the sums in the last line."""
    heads = ["story", *SHARES, *FAULTS, "unlisted"]
    rows = [
        [
            s.story,
            *(f"{s.found[m]}/{s.wanted[m]}" for m in SHARES),
            *(str(len(s.faults[f])) for f in FAULTS),
            f"{len(s.unlisted)}/{s.joined}",
        ]
        for s in scores
    ]
    rows.append([
        "all", *(f"{sum(s.found[m] for s in scores)}/{sum(s.wanted[m] for s in scores)}" for m in SHARES),
        *(str(sum(len(s.faults[f]) for s in scores)) for f in FAULTS),
        f"{sum(len(s.unlisted) for s in scores)}/{sum(s.joined for s in scores)}",
    ])  # fmt: skip
    columns = list(zip(heads, *rows, strict=True))
    return "\n".join(
        "  ".join([column[0].ljust(16), *(cell.rjust(max(8, len(column[i + 1]))) for i, cell in enumerate(column[1:]))])
        for column in _short(columns)
    )


def _short(columns: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The stories' names cut to a column's width."""
    head, *rest = columns
    return [tuple(name[:8] for name in head), *rest]


def details(result: Score) -> str:
    """Each miss, fault and unlisted pair of a story."""
    faults = [f"{kind.upper()}: {what}" for kind, whats in result.faults.items() for what in whats]
    return "\n".join(
        [f"\n== {result.story}", *faults, *result.misses, *(f"unlisted {pair}" for pair in result.unlisted)]
    )


def floors() -> dict[str, dict[str, int]]:
    """The floors below which nothing may fall, and the ceilings that faults may not pass."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def raised(scores: list[Score], now: dict[str, dict[str, int]]) -> str:
    """The table of floors, lifted to what is measured; a floor is never lowered, a ceiling never raised."""
    width = max(len(s.story) for s in scores) + 3
    better: dict[str, Callable[[int, int], int]] = dict.fromkeys(SHARES, max) | dict.fromkeys(FAULTS, min)
    lines = [
        "# What was found of each golden story: floors for what is expected, ceilings for the faults.",
        "# `python -m tests.golden.check --raise` lifts the floors and lowers the ceilings; none goes back.",
        "",
    ]
    for measure in (*SHARES, *FAULTS):
        lines.append(f'["{measure}"]' if " " in measure else f"[{measure}]")
        for s in scores:
            value = s.found[measure] if measure in SHARES else len(s.faults[measure])
            kept = now.get(measure, {}).get(s.story)
            value = value if kept is None else better[measure](kept, value)
            wanted = f"  # of {s.wanted[measure]}" if measure in SHARES else ""
            lines.append(f"{s.story:<{width}}= {value}{wanted}")
        lines.append("")
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    """Print the table, and the misses of the stories named."""
    scores = [score(name) for name in names()]
    chosen = names() if "--all" in arguments else [a for a in arguments if not a.startswith("--")]
    for name in chosen:
        print(details(score(name)))  # noqa: T201
    print(table(scores))  # noqa: T201
    if "--raise" in arguments:
        FLOORS.write_text(raised(scores, floors()), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
