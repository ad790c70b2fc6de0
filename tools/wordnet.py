"""Make the table of verbs that mean the same or the opposite from WordNet 3.0.

    apt-get install wordnet-base
    python tools/wordnet.py /usr/share/wordnet src/rashomon/align/data

WordNet 3.0, Princeton University, under the WordNet licence. Only the first senses of a verb count, as
WordNet orders them by how often they are used: `strike` is to hit and to stop work, hardly to strike a coin.
"""

import csv
import sys
from collections import defaultdict
from pathlib import Path

SENSES = 3
"""Senses of a verb that are read; rarer ones join what no newspaper means."""


def senses(folder: Path) -> dict[str, list[str]]:
    """Give the synsets of each verb by the offsets of `data.verb`, most used first."""
    found = {}
    for line in (folder / "index.verb").read_text(encoding="utf-8").splitlines():
        if not line.startswith("  "):
            parts = line.split()
            count = int(parts[2])
            tagged = int(parts[5 + int(parts[3])])
            found[parts[0]] = parts[-count:][: max(1, min(SENSES, tagged))]
    return found


def synsets(folder: Path) -> dict[str, tuple[list[str], list[tuple[str, int, int]], list[str]]]:
    """Give each synset's verbs, its antonym pointers (synset, own word, other word), and its hypernyms."""
    found = {}
    for line in (folder / "data.verb").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            continue
        parts = line.split(" | ")[0].split()
        words = [parts[4 + 2 * i].lower() for i in range(int(parts[3], 16))]
        at = 4 + 2 * len(words)
        pointers = [parts[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(parts[at]))]
        antonyms = [(p[1], *divmod(int(p[3], 16), 256)) for p in pointers if p[0] == "!"]
        found[parts[0]] = (words, antonyms, [p[1] for p in pointers if p[0] == "@"])
    return found


def tables(folder: Path) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Give for each verb those that mean the same, and those that mean the opposite."""
    by_verb, by_synset = senses(folder), synsets(folder)
    same: dict[str, set[str]] = defaultdict(set)
    opposite: dict[str, set[str]] = defaultdict(set)
    for verb, offsets in by_verb.items():
        for offset in offsets:
            words, antonyms, _ = by_synset[offset]
            same[verb] |= {w for w in words if offset in by_verb.get(w, [])} - {verb}
            for other, own, theirs in antonyms:
                mates = [w for w in by_synset[other][0] if other in by_verb.get(w, [])]
                chosen = [by_synset[other][0][theirs - 1]] if theirs else mates
                if not own or words[own - 1] == verb or offset in by_verb.get(words[own - 1], []):
                    opposite[verb] |= {*chosen, *mates}
    return same, opposite


def nouns(folder: Path) -> dict[str, tuple[list[str], list[str]]]:
    """Give for each noun the synsets of its first senses, and those right above them."""
    above: dict[str, list[str]] = {}
    for line in (folder / "data.noun").read_text(encoding="utf-8").splitlines():
        if not line.startswith("  "):
            parts = line.split(" | ")[0].split()
            at = 4 + 2 * int(parts[3], 16)
            pointers = [parts[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(parts[at]))]
            above[parts[0]] = [p[1] for p in pointers if p[0] == "@"]
    found = {}
    for line in (folder / "index.noun").read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if line.startswith("  ") or not parts[0].isalpha() or parts[5 + int(parts[3])] == "0":
            continue
        first = parts[-int(parts[2]) :][:2]
        found[parts[0]] = (first, [up for offset in first for up in above[offset]])
    return found


def main(folder: Path, out: Path) -> None:
    """Write `verbs.csv` (a verb, its synonyms, its opposites) and `nouns.csv` (a noun, its synsets, those above)."""
    same, opposite = tables(folder)
    with (out / "verbs.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("verb", "same", "opposite"))
        for verb in sorted(same.keys() | opposite.keys()):
            alike, against = sorted(same[verb]), sorted(opposite[verb] - same[verb] - {verb})
            if (alike or against) and verb.replace("_", "").isalpha():
                writer.writerow((verb, " ".join(alike), " ".join(against)))
    with (out / "nouns.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("noun", "synsets", "above"))
        for noun, (own, up) in sorted(nouns(folder).items()):
            writer.writerow((noun, " ".join(own), " ".join(up)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
