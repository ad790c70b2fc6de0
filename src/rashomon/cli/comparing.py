"""`rashomon compare`: reports in, one brief out."""

import shutil
from pathlib import PurePath
from typing import Any

import click

from rashomon.cli.output import colored, complain, piped_in, send
from rashomon.cli.progress import ProgressLine
from rashomon.errors import InputError, UsageError
from rashomon.records import Comparison, Source

ENDINGS = {".json": "json", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".txt": "text"}
"""Which format an output file's ending asks for."""

_Pairs = tuple[tuple[str, str], ...]


def pairs(_context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> _Pairs:
    """Part NAME=VALUE at its first equals sign."""
    parted = [value.partition("=") for value in values]
    for name, _, value in parted:
        if not name or not value.strip():
            raise click.BadParameter(f"write {parameter.opts[0]} NAME=VALUE, where NAME is a file's name")
    return tuple((name, value.strip()) for name, _, value in parted)


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@click.option("-f", "--format", "form", type=click.Choice(["text", "json", "markdown", "html"]), help="What to write.")
@click.option("-o", "--output", metavar="FILE", type=click.Path(), help="Where to; its ending says the format.")
@click.option("--source", "names", multiple=True, callback=pairs, metavar="NAME=OUTLET", help="Who printed a file.")
@click.option("--country", "countries", multiple=True, callback=pairs, metavar="NAME=XXX", help="Its country (GBR).")
@click.option("--model", metavar="NAME", help="Another language model: a package or folder that spaCy loads.")
@click.option("--nli", metavar="NAME", help="A model of inference beside the rules: a folder with its ONNX file.")
@click.option("-q", "--quiet", is_flag=True, help="No progress, and no word of files set aside.")
@click.option("--no-color", is_flag=True, help="No colour, as with NO_COLOR=1 in the environment.")
def compare(
    files: tuple[str, ...],
    form: str | None,
    output: str | None,
    names: _Pairs,
    countries: _Pairs,
    model: str | None,
    nli: str | None,
    **wishes: bool,
) -> int:
    """Lay 2 to 50 reports of one event side by side.

    FILE is a report as .txt, .md or .html, a folder of such, or - for standard input. NAME is a
    file's name, with its ending or without.

    \b
    rashomon compare madrid.txt new-york.txt london.html
    rashomon compare reports/ -o brief.html
    rashomon compare a.txt b.txt --source a="The Evening Post" --country a=USA
    """
    form = form or format_of(output)
    set_aside: list[InputError] = []
    with ProgressLine(wanted=not wishes["quiet"]) as progress:
        told = _sources(names, countries)
        found = _found(files, sources=told, refused=set_aside.append, progress=progress, model=model, nli=nli)
    send(_written(found, form, color=colored(wanted=not wishes["no_color"] and output is None)), output)
    for error in set_aside if not wishes["quiet"] else ():
        complain(str(error))
    return set_aside[0].exit_code if set_aside else 0


def _found(files: tuple[str, ...], **wishes: Any) -> Comparison:
    """Compare, having loaded what that takes: `--help` and a wrong option answer without it."""
    from rashomon.desk import compare as compared  # noqa: PLC0415 - see above

    return compared(files, stdin=piped_in(), **wishes)


def format_of(output: str | None) -> str:
    """Choose the format by the output file's ending; a name without one gets text."""
    ending = PurePath(output or "").suffix.lower()
    if ending and ending not in ENDINGS:
        raise UsageError(f"{output}: no format ends in {ending}. Give --format, or one of {', '.join(ENDINGS)}.")
    return ENDINGS.get(ending, "text")


def _sources(names: _Pairs, countries: _Pairs) -> dict[str, Source]:
    """Put what was said of each file together."""
    outlets, homes = dict(names), dict(countries)
    return {name: Source(name=outlets.get(name), country=_code(homes.get(name))) for name in outlets | homes}


def _code(country: str | None) -> str | None:
    return country.upper() if country else None


def _written(found: Comparison, form: str, *, color: bool) -> str:
    """Write the comparison out in its format; text fits the terminal's width."""
    from rashomon import present  # noqa: PLC0415 - see above

    if form != "text":
        return present.FORMATS[form](found)
    return present.text(found, width=shutil.get_terminal_size().columns, color=color)
