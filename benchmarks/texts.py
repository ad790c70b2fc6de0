"""Reports to measure with: those that ship with the project, and as many more as are asked for, made of them."""

import random
import re
from pathlib import Path

from rashomon.records import Received

ROOT = Path(__file__).parents[1]
FOLDERS = (ROOT / "examples", ROOT / "tests" / "golden")
SAMPLE = ROOT / "examples" / "maine-1898"
OWN = 0.7
"""The share of a made report's paragraphs that are of the one story; the rest are of others."""


def stories() -> dict[str, list[str]]:
    """Give the plain texts of every story that ships with the project, by its name."""
    found: dict[str, list[str]] = {}
    for folder in sorted(folder for place in FOLDERS for folder in place.iterdir()):
        found.setdefault(folder.name, []).extend(
            path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))
        )
    return {name: texts for name, texts in found.items() if texts}


def given() -> list[Received]:
    """Give the reports of every story."""
    return [Received(path=None, text=text) for texts in stories().values() for text in texts]


def words(text: str) -> int:
    """Count the words of a text."""
    return len(re.findall(r"\w+", text))


def made(count: int, length: int = 450) -> list[Received]:
    """Make reports of about `length` words that tell of one event among other things, the same ones each time."""
    dice = random.Random(count)  # noqa: S311 - nothing secret hangs on it
    everything = stories()
    own = _paragraphs(everything.pop(SAMPLE.name))
    others = _paragraphs([text for texts in everything.values() for text in texts])
    return [Received(path=f"{number}.txt", text=_report(dice, number, own, others, length)) for number in range(count)]


def _paragraphs(texts: list[str]) -> list[str]:
    return [part.strip() for text in texts for part in text.split("\n\n") if words(part) > 12]


def _report(dice: random.Random, number: int, own: list[str], others: list[str], length: int) -> str:
    """Draw paragraphs until the report is long enough; each has its numbers moved a little."""
    parts = [f"HAVANA, February {17 + number % 11}, 1898: Reports of the day follow."]
    while sum(map(words, parts)) < length:
        drawn = dice.choice(own if dice.random() < OWN else others)
        parts.append(re.sub(r"\b[1-9]\d\b", lambda found: str(int(found[0]) + dice.randrange(5)), drawn))
    return "\n\n".join(parts)
