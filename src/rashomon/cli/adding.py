"""`rashomon add`: reports come onto a desk."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from rashomon.cli.comparing import pairs
from rashomon.cli.ending import TerminatedError
from rashomon.cli.opening import desk_option, jobs_option, opened, processors, quiet_option
from rashomon.cli.output import complain, piped_in, send
from rashomon.cli.progress import Pace, ProgressLine


@contextmanager
def _resumable() -> Iterator[None]:
    """Tell whoever breaks an addition off that nothing is lost."""
    try:
        yield
    except (KeyboardInterrupt, TerminatedError):
        complain("what was read is on the desk; the same call goes on from there.")
        raise


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@desk_option
@click.option("--map", "mapping", multiple=True, callback=pairs, metavar="OURS=THEIRS", help="title=headline")
@jobs_option
@click.option("--strict", is_flag=True, help="Stop at the first report that cannot be used.")
@quiet_option
def add(
    files: tuple[str, ...],
    desk: str | None,
    mapping: tuple[tuple[str, str], ...],
    jobs: int | None,
    strict: bool,  # noqa: FBT001 - click
    quiet: bool,  # noqa: FBT001 - click
) -> int:
    """Add reports to the desk, and put each into its story.

    FILE is a report, a folder of such, a .jsonl, .json or .csv of articles, a .pdf, .eml or .warc, or - for
    standard input. What was added before is passed over, so that an addition that was broken off goes on.

    \b
    rashomon add reports/ --desk war.db
    rashomon add export.csv --map title=headline --map text=story
    """
    with opened(desk, writing=True) as found, ProgressLine(wanted=not quiet) as line, _resumable():
        added = found.add(
            files, mapping=mapping, stdin=piped_in(), jobs=processors(jobs), strict=strict, progress=Pace(line)
        )
    for error in added.failed if not quiet else ():
        complain(str(error))
    there = f", {added.known:,} there before" if added.known else ""
    failed = f", {len(added.failed):,} not used" if added.failed else ""
    send(f"{added.new:,} added{there}{failed}.\n")
    return added.failed[0].exit_code if added.failed else 0
