"""Make the list of nouns that can speak (persons, groups, statements) from WordNet 3.0.

    apt-get install wordnet-base
    python tools/voices.py /usr/share/wordnet src/rashomon/annotate/data

A noun counts by the first two of its senses, as WordNet orders them by use.
"""

import sys
from pathlib import Path

PERSON, GROUP = "18", "14"
"""WordNet's lexicographer files of the nouns for persons and for groups."""
SAID = (
    "statement report communique declaration document letter memo note article newspaper paper magazine daily "
    "weekly website broadcaster media press agency radio television study survey poll finding release bulletin "
    "editorial dispatch telegram record account source data figure witness survivor insider audit inquiry "
    "faction force camp side circle quarter wing person people someone somebody everyone everybody percent "
    "percentage half third fifth majority minority handful dozen group campaign embassy network channel "
    "station office filing airline presidency"
).split()
"""Nouns for what is said or published, which hand on a statement as well."""


def files(folder: Path) -> dict[str, str]:
    """Give the lexicographer file of each noun synset."""
    lines = (folder / "data.noun").read_text(encoding="utf-8").splitlines()
    return {line.split()[0]: line.split()[1] for line in lines if not line.startswith("  ")}


def nouns(folder: Path) -> set[str]:
    """Give the nouns of which one of the first two senses is a person or a group."""
    kind = files(folder)
    found = set(SAID)
    for line in (folder / "index.noun").read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if line.startswith("  ") or not parts[0].replace("-", "").isalpha():
            continue
        senses = parts[-int(parts[2]) :][:2]
        if any(kind[s] in (PERSON, GROUP) for s in senses):
            found.add(parts[0])
    return found


def main(folder: Path, out: Path) -> None:
    """Write `voices.txt`, a noun a line."""
    (out / "voices.txt").write_text("\n".join(sorted(nouns(folder))) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
