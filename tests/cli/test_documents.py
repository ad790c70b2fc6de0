"""The documents name every command, option and status that there is."""

import re
from pathlib import Path

import click
import pytest

from rashomon import errors
from rashomon.cli.commands import commands

DOCUMENT = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", commands.commands)
def test_every_command_has_its_heading_and_every_option_its_line(name):
    assert f"\n## rashomon {name} " in DOCUMENT
    section = DOCUMENT.partition(f"\n## rashomon {name} ")[2].partition("\n## ")[0]
    for parameter in commands.commands[name].params:
        for option in parameter.opts if isinstance(parameter, click.Option) else ():
            assert f"`{option}" in section


def test_every_status_has_its_line():
    told = {int(status) for status in re.findall(r"^\| (\d+) \|", DOCUMENT, re.MULTILINE)}
    raised = {getattr(errors, name).exit_code for name in dir(errors) if name.endswith("Error")}
    assert told == {0, 130, 143} | raised
