"""PolNeAR: who is said to say what in news of the American election of 2016 (Newell, Margolin and Ruths 2018)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.measure import AbsentError, Data

Stretch = tuple[int, int]
_MARKED = re.compile(
    r"“[^“”\n]+?(?:”|(?<=\S)\"(?!\w)(?=[^”\n]*(?:“|\n|$))|(?=\n|$))|\"[^\"“”\n]+[\"”]|\"[^\"\n]+\"|''(?=\S)[^\n]+?''"
)
"""Words in marks; a straight mark may close what a curved one opened, and the other way round."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: stretches of the source, the cue and the content, each perhaps of several pieces."""

    source: tuple[Stretch, ...]
    cue: tuple[Stretch, ...]
    content: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its attributions."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]


def articles(data: Data, split: str) -> Iterator[Article]:
    """Give the articles of a split (`train` or `dev`), each with the first of its annotations by name."""
    done = set()
    notes = data.files("polnear", f"data/{split}/attributions/*.ann")
    for path in notes:
        name = path.stem.rsplit("_", 1)[0]
        text = path.parent.parent / "text" / f"{name}.txt"
        if name in done:
            continue
        done.add(name)
        if not text.is_file():
            raise AbsentError(f"{text} is not there")
        yield Article(name, text.read_text(encoding="utf-8"), tuple(_attributions(path)))


def _attributions(path: Path) -> Iterator[Attribution]:
    """Read the stand-off notes of brat: T lines are stretches, E lines bind them."""
    spans: dict[str, tuple[Stretch, ...]] = {}
    bound = []
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            places = rest.split("\t")[0].partition(" ")[2]
            spans[key] = tuple(tuple(map(int, p.split())) for p in places.split(";"))  # type: ignore[misc]
        elif key.startswith("E"):
            bound.append(rest.split())
    for parts in bound:
        roles = [part.split(":") for part in parts]
        yield Attribution(*(tuple(s for r, t in roles if r.rstrip("0123456789") == role for s in spans[t])
                            for role in ("Source", "Cue", "Content")))  # fmt: skip


def quoted(text: str) -> list[Stretch]:
    """Give the stretches between quotation marks, without the marks."""
    wide = ((m, 2 if m[0].startswith("''") else 1) for m in _MARKED.finditer(text))
    return [(m.start() + w, m.end() - (w if m[0][-1] in "”\"'" else 0)) for m, w in wide]


def within(piece: Stretch, stretches: tuple[Stretch, ...]) -> bool:
    """Whether at least half of a piece lies in some stretches."""
    shared = sum(max(0, min(piece[1], b) - max(piece[0], a)) for a, b in stretches)
    return 2 * shared >= piece[1] - piece[0]
