"""The commands that keep a desk in order: `redo`, `backup`, `copy`."""

import click

from rashomon.cli.opening import desk_option, jobs_option, opened, processors, quiet_option
from rashomon.cli.output import complain
from rashomon.cli.progress import Pace, ProgressLine
from rashomon.errors import UsageError


@click.command()
@desk_option
@jobs_option
@quiet_option
def redo(desk: str | None, jobs: int | None, quiet: bool) -> int:  # noqa: FBT001 - click
    """Make all that is derived anew from the captures and judgements on the desk, as after an upgrade.

    The desk can be used meanwhile. Broken off, it goes on where it stopped when it is called again.
    """
    with opened(desk, writing=True) as found, ProgressLine(wanted=not quiet) as line:
        failed = found.redo(jobs=processors(jobs), progress=Pace(line))
    for error in failed if not quiet else ():
        complain(str(error))
    return failed[0].exit_code if failed else 0


@click.command()
@click.argument("target", metavar="TO")
@desk_option
def backup(target: str, desk: str | None) -> None:
    """Copy the desk as it is at this moment, while it may be in use, to a place where there is none.

    \b
    rashomon backup war-2025-11-01.db --desk war.db
    """
    with opened(desk) as found:
        found.copy(target)


@click.command()
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
def copy(source: str, target: str) -> None:
    """Copy a desk, between files and PostgreSQL either way; at TO there must be none.

    \b
    rashomon copy war.db postgresql://desk@server/war
    """
    if source == target:
        raise UsageError(f"{source} is both where the desk is and where it is to go. Name another place.")
    with opened(source) as found:
        found.copy(target)
