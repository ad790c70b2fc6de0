"""Runs every command that the documents show, and tells which ones fail.

Usage: run_documents.py FILE_OR_FOLDER...

In a block that begins with ```console, a line that begins with `$ ` is a command; it must end with
status 0, or with the status that a comment after it names: `$ rashomon compare a.txt  # status 9`.
Blocks run in the project's folder, with the environment's programs first on the path. A command that
installs, or that runs the checks, is not run: it would change what it stands in, or never end.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.*(?:\\\n.*)*)", re.MULTILINE)
STATUS = re.compile(r"#\s*status\s+(\d+)")
NOT_RUN = re.compile(r"\b(?:pip3? install|git clone|make (?:demo|test|quick|check|lock|clean)|cd )\b")
PATIENCE = 120


def commands(document: Path) -> Iterator[tuple[str, int]]:
    """Yield the commands of a document and the status that each must end with."""
    for block in BLOCK.finditer(document.read_text(encoding="utf-8")):
        for shown in COMMAND.finditer(block[1]):
            status = STATUS.search(shown[1])
            if not NOT_RUN.search(shown[1]):
                yield shown[1], int(status[1]) if status else 0


def ends(command: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a reader would, in the project's folder."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return subprocess.run(
        ["bash", "-c", command],  # noqa: S607 - the documents are written for bash
        cwd=ROOT,
        env=os.environ | {"PATH": path},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def main() -> int:
    """Run what the documents that were named show; give 1 where a command did not end as it says."""
    places = [ROOT / name for name in sys.argv[1:]]
    documents = [one for place in places for one in (sorted(place.rglob("*.md")) if place.is_dir() else [place])]
    failed = 0
    for document in documents:
        for command, status in commands(document):
            ended = ends(command)
            if ended.returncode != status:
                failed += 1
                print(f"{document.relative_to(ROOT)}: $ {command}\n  ended with {ended.returncode}, not {status}")
                print(ended.stderr)
    print(f"Documents: commands that failed: {failed}." if failed else "Documents: every command ends as it says.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
