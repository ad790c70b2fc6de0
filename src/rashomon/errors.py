"""Everything that can go wrong, as one tree, with the status that the command line ends with.

```
RashomonError                what has no class of its own           1
├── UsageError               the call itself is off                 2
├── InputError               what was handed in cannot be used
│   ├── UnreadableError      missing, vanished, or not permitted    3
│   ├── EmptyError           no text in it                          4
│   ├── BinaryError          not text                               5
│   ├── TooLargeError        larger than a report can be            6
│   ├── LanguageError        a language that is not read            7
│   └── RepeatedError        handed in before                       8
├── NothingToCompareError    fewer than two reports could be used   9
├── OutputError              the result could not be written       10
├── UnknownError             nothing on the desk bears this name   11
└── DeskError                the desk itself cannot be used
    ├── NoDeskError          there is none at this place           12
    ├── LockedError          another program holds it              13
    ├── ReadOnlyError        it may not be written                 14
    ├── FullError            there is no room left                 15
    ├── CorruptError         it is damaged, or no desk             16
    ├── NewerError           a newer Rashomon made it              17
    └── UnreachableError     its server does not answer            18
```

Every message says what happened, to what, and what to do about it.
"""


class RashomonError(Exception):
    """Anything that Rashomon reports to its user.

    `exit_code` is the status with which the command line ends.
    """

    exit_code = 1


class UsageError(RashomonError):
    """The call itself is off: an unknown source, an impossible option."""

    exit_code = 2


class InputError(RashomonError):
    """A report that was handed in cannot be used; the others still can."""

    exit_code = 3

    def __init__(self, where: str, what: str, remedy: str) -> None:
        """Take the report's path or name, what is wrong with it, and what to do: a full sentence."""
        super().__init__(f"{where}: {what}. {remedy}")
        self.where = where
        self.what = what
        self.remedy = remedy


class UnreadableError(InputError):
    """The file is missing, has vanished, or may not be read."""


class EmptyError(InputError):
    """The file is empty, or nothing is left of it once its page furniture is gone."""

    exit_code = 4


class BinaryError(InputError):
    """The file is not text."""

    exit_code = 5


class TooLargeError(InputError):
    """The file is larger than a news report can be."""

    exit_code = 6


class LanguageError(InputError):
    """The report is in a language that is not read."""

    exit_code = 7


class RepeatedError(InputError):
    """The same file, or the same text from the same source, was handed in before."""

    exit_code = 8


class NothingToCompareError(RashomonError):
    """Fewer than two reports could be used."""

    exit_code = 9


class OutputError(RashomonError):
    """The result could not be written where it was asked for."""

    exit_code = 10


class UnknownError(RashomonError):
    """Nothing on the desk bears the name that was asked for."""

    exit_code = 11


class DeskError(RashomonError):
    """The desk itself cannot be used; what was acknowledged before is still there."""

    exit_code = 12


class NoDeskError(DeskError):
    """There is no desk at this place."""


class LockedError(DeskError):
    """Another program holds the desk for longer than is waited."""

    exit_code = 13


class ReadOnlyError(DeskError):
    """The desk, or the folder that it lies in, may not be written."""

    exit_code = 14


class FullError(DeskError):
    """There is no room left where the desk lies."""

    exit_code = 15


class CorruptError(DeskError):
    """The file is damaged, or is no desk at all."""

    exit_code = 16


class NewerError(DeskError):
    """A newer Rashomon made the desk."""

    exit_code = 17


class UnreachableError(DeskError):
    """The desk's server does not answer, or does not let us in."""

    exit_code = 18
