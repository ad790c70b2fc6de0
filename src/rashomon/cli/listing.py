"""The commands that ask a desk: `stories`, `story`, `report`, `search`, `sources`."""

from datetime import datetime
from typing import Any

import click
import msgspec

from rashomon.cli.comparing import format_of
from rashomon.cli.opening import desk_option, form_option, looks, opened
from rashomon.cli.output import complain, send

_Day = click.DateTime(["%Y-%m-%d"])
_most = click.option("-n", "--most", type=click.IntRange(1), default=20, help="How many; 20 if not told.")


@click.command()
@desk_option
@click.option("--order", type=click.Choice(["newest", "largest", "contested"]), default="newest", help="Which first.")
@_most
@click.option("--since", type=_Day, help="Told of on this day or later.")
@click.option("--until", type=_Day, help="Told of on this day or earlier.")
@click.option("--actor", metavar="NAME", help="That name this actor.")
@click.option("--country", metavar="XXX", help="That this country's press tells.")
@form_option
def stories(
    desk: str | None, most: int, form: str, since: datetime | None, until: datetime | None, **wishes: Any
) -> None:
    """List the stories on the desk.

    \b
    rashomon stories --order contested --since 2025-10-01 --country IND
    """
    from rashomon import present  # noqa: PLC0415 - `--help` answers without it

    with opened(desk) as found:
        some = found.stories(most=most + 1, since=since and since.date(), until=until and until.date(), **wishes)
    if form == "json":
        send(_json({"stories": some[:most]}))
        return
    send(present.stories(some[:most], **looks()) if some else "")
    if not some:
        complain("no story on this desk is like that.")
    elif len(some) > most:
        complain(f"there are more stories; --most {most * 5} shows more of them.")


@click.command()
@click.argument("name", metavar="ID")
@desk_option
@click.option("-f", "--format", "form", type=click.Choice(["text", "json", "markdown", "html"]), help="What to write.")
@click.option("-o", "--output", metavar="FILE", type=click.Path(), help="Where to; its ending says the format.")
@click.option("--no-color", is_flag=True, help="No colour, as with NO_COLOR=1 in the environment.")
def story(name: str, desk: str | None, form: str | None, output: str | None, no_color: bool) -> None:  # noqa: FBT001 - click
    """Lay one story side by side: ID is a story's, or that of a report of it.

    \b
    rashomon story s95bdf1d353cb9c46 -o brief.html
    """
    from rashomon import present  # noqa: PLC0415 - `--help` answers without it

    form = form or format_of(output)
    with opened(desk) as found:
        told = found.story(name)
    text = present.text(told, **looks(plain=no_color or output is not None)) if form == "text" else None
    send(present.FORMATS[form](told) if text is None else text, output)


@click.command()
@click.argument("name", metavar="ID")
@desk_option
@form_option
def report(name: str, desk: str | None, form: str) -> None:
    """Tell what one report says by itself: its sentences, and whom it quotes; as JSON all that was noted."""
    from rashomon import present  # noqa: PLC0415 - `--help` answers without it

    with opened(desk) as found:
        notes = found.report(name)
    send(_json(notes) if form == "json" else present.report(notes, **looks()))


@click.command()
@click.argument("words", nargs=-1, required=True)
@desk_option
@_most
@form_option
def search(words: tuple[str, ...], desk: str | None, most: int, form: str) -> None:
    """Find passages by words, "phrases", and the fields speaker:, actor:, country:, source:, date: and story:.

    \b
    rashomon search pact speaker:hegseth date:2025-10..2025-11
    rashomon search '"defence pact"' -tariff 'actor:"Pete Hegseth"'
    """
    from rashomon import present  # noqa: PLC0415 - `--help` answers without it

    with opened(desk) as found:
        some = found.search(" ".join(words), most=most)
    if form == "json":
        send(_json({"hits": some}))
    elif some:
        send(present.hits(some, **looks()))
    else:
        complain("no passage on this desk holds that, and none is near to it in meaning.")


@click.command()
@desk_option
@form_option
def sources(desk: str | None, form: str) -> None:
    """List the sources of the reports on the desk."""
    from rashomon import present  # noqa: PLC0415 - `--help` answers without it

    with opened(desk) as found:
        some = found.sources()
    send(_json({"sources": some}) if form == "json" else present.sources(some, **looks()))


def _json(found: Any) -> str:
    return msgspec.json.encode(found).decode() + "\n"
