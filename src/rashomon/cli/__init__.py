"""The command line: `rashomon compare`, `rashomon annotate`."""

from rashomon.cli.commands import main

__all__ = ["main"]
