"""Puts the brief of the sample story into the README, or tells whether what stands there is still so.

    python tools/readme.py            # put it there
    python tools/readme.py --check    # status 1 where Rashomon prints something else by now

What is shown is the head of the brief, and what it holds for contradicted.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
SHOWN = re.compile(r"(?<=```text\n).*?(?=```\n)", re.DOTALL)
COMPARE = (
    "import sys; from rashomon.cli import main; sys.argv[1:] = ['compare', 'examples/maine-1898', '--quiet']; main()"
)


def brief() -> str:
    """Give what the command prints."""
    env = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    ended = subprocess.run(
        [sys.executable, "-c", COMPARE], cwd=ROOT, env=env, capture_output=True, text=True, check=True
    )
    return ended.stdout


def excerpt(printed: str) -> str:
    """Give the head of a brief, and its contradictions."""
    head = printed.partition("\n\nREPORTS")[0]
    middle = re.search(r"^CONTRADICTED.*?(?=^ONLY TOLD)", printed, re.DOTALL | re.MULTILINE)
    return f"{head}\n[...]\n{middle[0].rstrip() if middle else ''}\n"


def main() -> int:
    """Write the excerpt into the README, or compare it with what stands there."""
    text = README.read_text(encoding="utf-8")
    fresh = SHOWN.sub(lambda _: excerpt(brief()), text, count=1)
    if "--check" not in sys.argv:
        README.write_text(fresh, encoding="utf-8")
        return 0
    if fresh != text:
        print(
            "README.md shows a brief that Rashomon does not print. Run `python tools/readme.py`, and read what changed."
        )
    return int(fresh != text)


if __name__ == "__main__":
    sys.exit(main())
