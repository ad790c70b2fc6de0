"""What the commands of a desk share: where it is, and how it is opened."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from rashomon.cli.output import colored, complain

if TYPE_CHECKING:
    from rashomon.desk import Desk

DEFAULT = "rashomon.db"

desk_option = click.option("--desk", metavar="PATH", help="Where the desk is; rashomon.db here, or postgresql://...")
form_option = click.option(
    "-f", "--format", "form", type=click.Choice(["text", "json"]), default="text", help="What to write."
)
jobs_option = click.option(
    "-j", "--jobs", type=click.IntRange(1, 64), default=None, help="Processes that work at once; one a processor."
)
quiet_option = click.option("-q", "--quiet", is_flag=True, help="No progress, and no word of files set aside.")


@contextmanager
def opened(desk: str | None, *, writing: bool = False) -> Iterator["Desk"]:
    """Open the desk that was named after the verb, before it, or not at all; say what is not sound about it."""
    from rashomon.desk import Desk  # noqa: PLC0415 - `--help` answers without the language model

    with Desk(desk or click.get_current_context().find_root().params.get("desk") or DEFAULT) as found:
        if writing and found.caution:
            complain(found.caution)
        yield found


def processors(wanted: int | None) -> int:
    """Give how many processes work at once: as many as are wanted, else one a processor, but no more than four."""
    return wanted or min(4, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)


def looks(*, plain: bool = False) -> dict[str, Any]:
    """Give the width of the terminal, and whether it shows colour."""
    return {"width": shutil.get_terminal_size().columns, "color": colored(wanted=not plain)}
