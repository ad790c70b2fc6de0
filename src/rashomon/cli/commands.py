"""The commands, and what each takes."""

import sys

import click

from rashomon import __version__
from rashomon.cli.adding import add
from rashomon.cli.annotating import annotate
from rashomon.cli.comparing import compare
from rashomon.cli.ending import heed_termination, run
from rashomon.cli.judging import judge
from rashomon.cli.keeping import backup, copy, redo
from rashomon.cli.listing import report, search, sources, stories, story

STATUSES = """
\b
Exit status:
    0  all went well
    1  an error of Rashomon's own
    2  the call itself is off
    3  a report is missing, or may not be read
    4  a report is empty
    5  a report is not text
    6  a report is too large
    7  a report is in a language that is not read
    8  a report was handed in twice
    9  fewer than two reports could be used
   10  the result could not be written
   11  nothing on the desk bears this name
   12  there is no desk here, or it cannot be opened
   13  another program holds the desk
   14  the desk may not be written
   15  there is no room left for the desk
   16  the desk is damaged, or is none
   17  a newer Rashomon made the desk
   18  the desk's server does not answer
  130  interrupted
  143  told to end by another program

Where some reports cannot be used, the others still are; the status is then that of the first that was not.
"""


@click.group(epilog=STATUSES, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="rashomon %(version)s")
@click.option("--desk", metavar="PATH", help="The desk that is used; the same as after the command.")
def commands(desk: str | None) -> None:
    """Read news reports of one event, and lay out who says what: one sourced comparison.

    Everything happens on this machine; no text leaves it.
    """


VERBS: tuple[click.Command, ...] = (
    compare, annotate, add, stories, story, report, search, sources, judge, redo, backup, copy,
)  # fmt: skip
for _verb in VERBS:
    commands.add_command(_verb)


def main() -> None:
    """Run the command line and end the process with its status."""
    heed_termination()
    sys.exit(run(commands))
