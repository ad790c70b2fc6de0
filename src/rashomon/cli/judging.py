"""`rashomon judge`: what a person decides, what was decided, and what is taken back."""

import getpass
from typing import Literal

import click
import msgspec

from rashomon.cli.opening import desk_option, form_option, looks, opened
from rashomon.cli.output import complain, send


@click.group()
def judge() -> None:
    """Decide what belongs together: stories and reports, actors, or claims.

    NAME is a story's or report's identifier; an actor's name or identifier, as in hegseth, or what one report calls
    so, as in hegseth@r95bdf1d353cb9c46; or a claim's identifier, or the sentence that a mark of a story leads to, as in
    s95bdf1d353cb9c46/B8. A judgement outlives every redo, and of two the later stands.

    \b
    rashomon judge other s95bdf1d353cb9c46 r951161f120f2a867   a report leaves its story
    rashomon judge same s95bdf1d353cb9c46 s951161f120f2a867    two stories are one
    rashomon judge same pedro praxedes-mateo-sagasta           two actors are one
    rashomon judge other s95bdf1d353cb9c46/B8 s95bdf1d353cb9c46/D9
    """


def _verdict(name: Literal["same", "other"], told: str) -> click.Command:
    """Make the command that gives one verdict."""

    @click.command(name, help=told)
    @click.argument("first", metavar="NAME")
    @click.argument("others", nargs=-1, required=True, metavar="NAME...")
    @desk_option
    @click.option("--who", default=None, help="Who judges; your user name if not told.")
    @click.option("--note", default="", help="Why.")
    def command(first: str, others: tuple[str, ...], desk: str | None, who: str | None, note: str) -> None:
        with opened(desk, writing=True) as found:
            made = found.judge(name, [first], others, who=who or _user(), note=note)
        complain(f"kept as judgement {made.id}; `rashomon judge withdraw {made.id}` takes it back.")

    return command


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


@click.command("list")
@desk_option
@form_option
def listed(desk: str | None, form: str) -> None:
    """List all judgements, those that were withdrawn too."""
    from rashomon import present  # noqa: PLC0415 - `--help` answers without it

    with opened(desk) as found:
        some = found.judgements()
    if form == "json":
        send(msgspec.json.encode({"judgements": some}).decode() + "\n")
    elif some:
        send(present.judgements(some, **looks()))
    else:
        complain("nothing was judged on this desk yet.")


@click.command()
@click.argument("number", type=click.IntRange(1))
@desk_option
def withdraw(number: int, desk: str | None) -> None:
    """Take a judgement back; it stays on record."""
    with opened(desk, writing=True) as found:
        found.withdraw(number)


for _command in (
    _verdict("same", "Judge that the first NAME and the others are the same."),
    _verdict("other", "Judge that the first NAME and the others are not the same."),
    listed,
    withdraw,
):
    judge.add_command(_command)
