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
└── OutputError              the result could not be written       10
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
