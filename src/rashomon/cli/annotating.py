"""`rashomon annotate`: what each report says by itself, a line of JSON a report."""

from datetime import datetime

import click
import msgspec

from rashomon.cli.output import complain, piped_in, send
from rashomon.cli.progress import ProgressLine
from rashomon.errors import InputError


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="Dates the reports that do not date themselves.")
@click.option("-f", "--format", "form", type=click.Choice(["jsonl"]), default="jsonl", help="A line of JSON a report.")
@click.option("--model", metavar="NAME", help="Another language model: a package or folder that spaCy loads.")
@click.option("-q", "--quiet", is_flag=True, help="No progress, and no word of files set aside.")
def annotate(files: tuple[str, ...], day: datetime | None, form: str, model: str | None, quiet: bool) -> int:  # noqa: ARG001, FBT001 - click
    """Tell what each report says by itself: claims, quotes, moments, figures, events.

    FILE is a report as .txt, .md or .html, a folder of such, or - for standard input. A line is
    printed as soon as its report is read; one call on many files starts up once.

    \b
    rashomon annotate reports/ --date 2025-11-01 > notes.jsonl
    """
    from rashomon.desk import annotate as annotated  # noqa: PLC0415 - `--help` answers without the language model

    set_aside: list[InputError] = []
    with ProgressLine(wanted=not quiet) as progress:

        def refuse(error: InputError) -> None:
            set_aside.append(error)
            progress.erase()
            if not quiet:
                complain(str(error))

        stdin = piped_in()
        told = annotated(files, day=day and day.date(), stdin=stdin, refused=refuse, progress=progress, model=model)
        for notes in told:
            progress.erase()
            send(msgspec.json.encode(notes).decode() + "\n")
    return set_aside[0].exit_code if set_aside else 0
