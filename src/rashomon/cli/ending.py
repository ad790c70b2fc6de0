"""How a run ends: its status, and one clear message for whatever went wrong."""

import os
import signal
import sys
import traceback
from collections.abc import Sequence
from types import FrameType

import click

from rashomon.cli.output import PipeClosedError, complain
from rashomon.errors import RashomonError

INTERRUPTED = 130
"""What shells give for a program that Ctrl-C ended."""

TERMINATED = 143
"""What shells give for a program that was told to end."""

DEBUG = "RASHOMON_DEBUG"
"""The environment variable that asks for tracebacks."""


class TerminatedError(BaseException):
    """Another program told this one to end; what is being done is ended as Ctrl-C ends it."""


def heed_termination() -> None:
    """End in good order when another program says so: what was begun is let go of, and one line says why."""

    def end(_signal: int, _frame: FrameType | None) -> None:
        raise TerminatedError

    signal.signal(signal.SIGTERM, end)


def run(command: click.Command, arguments: Sequence[str] | None = None) -> int:
    """Run a command to its end, whatever that is, and give the status for the process."""
    try:
        return int(command.main(args=arguments, prog_name="rashomon", standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except TerminatedError:
        complain("told to end.")
        return TERMINATED
    except (click.Abort, KeyboardInterrupt):
        complain("interrupted.")
        return INTERRUPTED
    except PipeClosedError:
        return _let_go()
    except RashomonError as error:
        complain(str(error))
        return error.exit_code
    except Exception as error:  # noqa: BLE001 - whatever it is, the user is told in one line
        return _internal(error)


def _let_go() -> int:
    """End quietly when nobody reads on, as `head` does not: what they asked for was printed."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())  # or Python complains when it flushes at its end
    return 0


def _internal(error: Exception) -> int:
    """Tell of an error that is Rashomon's own: its traceback for those who ask, a line for all others."""
    if os.environ.get(DEBUG):
        traceback.print_exception(error)
    cause = f"{type(error).__name__}: {error}".splitlines()[0]
    complain(f"this should not have happened ({cause}). Set {DEBUG}=1 to see where, and please report it.")
    return 1
