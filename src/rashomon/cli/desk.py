"""The commands of a desk, from `add` to `backup`."""

import getpass
import shutil
import time
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click
import msgspec

from rashomon.cli.comparing import _format_of, _pairs
from rashomon.cli.output import colored, complain, piped_in, send
from rashomon.cli.progress import ProgressLine

if TYPE_CHECKING:
    from rashomon.desk import Desk

DEFAULT = "rashomon.db"

_Day = click.DateTime(["%Y-%m-%d"])
_desk = click.option("--desk", metavar="PATH", help="Where the desk is; rashomon.db here, or postgresql://...")
_form = click.option(
    "-f", "--format", "form", type=click.Choice(["text", "json"]), default="text", help="What to write."
)


def _open(desk: str | None) -> "Desk":
    """Open the desk that was named after the verb, before it, or not at all."""
    from rashomon.desk import Desk  # noqa: PLC0415 - `--help` answers without the language model

    context = click.get_current_context()
    return Desk(desk or context.find_root().params.get("desk") or DEFAULT)


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@_desk
@click.option("--map", "mapping", multiple=True, callback=_pairs, metavar="OURS=THEIRS", help="title=headline")
@click.option("-j", "--jobs", type=click.IntRange(1, 64), default=1, help="Reports that are read at once.")
@click.option("--strict", is_flag=True, help="Stop at the first report that cannot be used.")
@click.option("-q", "--quiet", is_flag=True, help="No progress, and no word of files set aside.")
def add(
    files: tuple[str, ...],
    desk: str | None,
    mapping: tuple[tuple[str, str], ...],
    jobs: int,
    strict: bool,  # noqa: FBT001 - click
    quiet: bool,  # noqa: FBT001 - click
) -> int:
    """Add reports to the desk, and put each into its story.

    FILE is a report, a folder of such, a .jsonl or .csv of articles, a .pdf, .eml or .warc, or - for
    standard input. What was added before is passed over, so that an addition that was broken off goes on.

    \b
    rashomon add reports/ --desk war.db --jobs 2
    """
    begun = time.monotonic()
    with _open(desk) as opened, ProgressLine(wanted=not quiet) as progress:

        def show(doing: str, done: int, total: int | None) -> None:
            rate = done / max(time.monotonic() - begun, 0.001)
            progress(f"{doing} ({rate:.1f} a second)", done, total)

        added = opened.add(files, mapping=mapping, jobs=jobs, strict=strict, stdin=piped_in(), progress=show)
    send(f"{added.new} added, {added.known} there before, {len(added.failed)} not used.\n")
    for error in added.failed if not quiet else ():
        complain(str(error))
    return added.failed[0].exit_code if added.failed else 0


@click.command()
@_desk
@click.option("--order", type=click.Choice(["newest", "largest", "contested"]), default="newest", help="Which first.")
@click.option("-n", "--most", type=click.IntRange(1), default=20, help="How many.")
@click.option("--since", type=_Day, help="Told of on this day or later.")
@click.option("--until", type=_Day, help="Told of on this day or earlier.")
@click.option("--actor", metavar="NAME", help="That name this actor.")
@click.option("--country", metavar="XXX", help="That this country's press tells.")
@_form
def stories(desk: str | None, form: str, since: datetime | None, until: datetime | None, **wishes: Any) -> None:
    """List the stories on the desk."""
    with _open(desk) as opened:
        found = opened.stories(since=since and since.date(), until=until and until.date(), **wishes)
    if form == "json":
        send(msgspec.json.encode({"stories": found}).decode() + "\n")
        return
    for one in found:
        span = f"{one.begun or 'undated'}" + (f" to {one.latest}" if one.latest != one.begun else "")
        counts = one.points
        points = f", {counts.contradicted} contradicted, {counts.differs} differ" if counts else ""
        send(f"{one.id}  {span}  {len(one.reports)} reports{points}\n    {one.title}\n")


@click.command()
@click.argument("name", metavar="ID")
@_desk
@click.option("-f", "--format", "form", type=click.Choice(["text", "json", "markdown", "html"]), help="What to write.")
@click.option("-o", "--output", metavar="FILE", type=click.Path(), help="Where to; its ending says the format.")
def story(name: str, desk: str | None, form: str | None, output: str | None) -> None:
    """Lay one story side by side: ID is a story's, or that of a report of it."""
    from rashomon import present  # noqa: PLC0415 - `--help` answers without it

    form = form or _format_of(output)
    with _open(desk) as opened:
        found = opened.story(name)
    if form == "text":
        width = shutil.get_terminal_size().columns
        send(present.text(found, width=width, color=colored(wanted=output is None)), output)
    else:
        send(present.FORMATS[form](found), output)


@click.command()
@click.argument("name", metavar="ID")
@_desk
def report(name: str, desk: str | None) -> None:
    """Tell what one report says by itself, as a line of JSON."""
    with _open(desk) as opened:
        send(msgspec.json.encode(opened.report(name)).decode() + "\n")


@click.command()
@click.argument("words", nargs=-1, required=True)
@_desk
@click.option("-n", "--most", type=click.IntRange(1), default=20, help="How many.")
@_form
def search(words: tuple[str, ...], desk: str | None, most: int, form: str) -> None:
    """Find passages by words, "phrases", and the fields speaker:, actor:, country:, source: and date:.

    \b
    rashomon search pact speaker:hegseth date:2025-10..2025-11
    """
    with _open(desk) as opened:
        found = opened.search(" ".join(words), most=most)
    if form == "json":
        send(msgspec.json.encode({"hits": found}).decode() + "\n")
        return
    for hit in found:
        send(f"{hit.story}  {hit.report}  {hit.published or 'undated'}\n    {hit.text}\n")


@click.command()
@_desk
@_form
def sources(desk: str | None, form: str) -> None:
    """List the sources of the reports on the desk."""
    with _open(desk) as opened:
        found = opened.sources()
    if form == "json":
        send(msgspec.json.encode({"sources": found}).decode() + "\n")
        return
    for one in found:
        name = one.source.name or one.source.domain or "unknown"
        send(f"{one.reports:6}  {name} ({one.source.country or 'country unknown'})\n")


@click.command()
@click.argument("what", type=click.Choice(["same", "other", "list", "withdraw"]))
@click.argument("names", nargs=-1)
@_desk
@click.option("--who", default=None, help="Who judges; your user name if not told.")
@click.option("--note", default="", help="Why.")
def judge(what: str, names: tuple[str, ...], desk: str | None, who: str | None, note: str) -> None:
    """Judge that stories or reports are one story or two: same A B, other A B; list; withdraw NUMBER."""
    with _open(desk) as opened:
        if what == "list":
            for one in opened.judgements():
                send(msgspec.json.encode(one).decode() + "\n")
        elif what == "withdraw" and len(names) == 1 and names[0].isdigit():
            opened.withdraw(int(names[0]))
        elif what in ("same", "other") and len(names) >= 2:
            kind: Any = f"{what} story"
            made = opened.judge(kind, names[:1], names[1:], who=who or getpass.getuser(), note=note)
            send(msgspec.json.encode(made).decode() + "\n")
        else:
            raise click.UsageError("write: judge same A B, judge other A B, judge list, or judge withdraw NUMBER")


@click.command()
@_desk
def redo(desk: str | None) -> None:
    """Make all that is derived anew from the captures and judgements on the desk."""
    with _open(desk) as opened, ProgressLine() as progress:
        opened.redo(progress=progress)


@click.command()
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
def copy(source: str, target: str) -> None:
    """Copy a desk, between files and PostgreSQL either way; TO must be empty."""
    with _open(source) as opened:
        opened.copy(target)


@click.command()
@click.argument("target", metavar="TO")
@_desk
def backup(target: str, desk: str | None) -> None:
    """Copy the desk as it is at this moment, while it may be in use, to a place where there is none."""
    with _open(desk) as opened:
        opened.copy(target)


VERBS: tuple[click.Command, ...] = (add, stories, story, report, search, sources, judge, redo, backup, copy)
"""The commands that use a desk."""
