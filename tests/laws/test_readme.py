"""The README shows what Rashomon prints."""

import subprocess
import sys

import pytest

from laws.material import ROOT


@pytest.mark.slow
def test_the_brief_in_the_readme_is_what_rashomon_prints():
    ended = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "readme.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_every_file_that_the_readme_leads_to_is_there():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    named = [part.partition(")")[0] for part in text.split("](")[1:]]
    assert len(named) > 5
    assert [name for name in named if not (ROOT / name).exists()] == []
