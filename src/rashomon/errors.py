"""Everything that can go wrong, as one tree.

```
RashomonError
├── UsageError           the call itself is off                          exit 2
├── InputError           what was handed in cannot be used               exit 3
│   ├── UnreadableError      missing, vanished, or not permitted
│   ├── EmptyError           nothing in it, or no text after cleaning
│   ├── BinaryError          not text
│   ├── TooLargeError        larger than a report can be
│   └── LanguageError        a language that is not read
├── NothingToCompareError    fewer than two reports could be used        exit 3
└── OutputError          the result could not be written                 exit 4
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
        """Take the report's path or name, what is wrong with it, and what to do."""
        super().__init__(f"{where}: {what}. {remedy}")
        self.where = where
        self.what = what
        self.remedy = remedy


class UnreadableError(InputError):
    """The file is missing, has vanished, or may not be read."""


class EmptyError(InputError):
    """The file is empty, or nothing is left of it once its page furniture is gone."""


class BinaryError(InputError):
    """The file is not text."""


class TooLargeError(InputError):
    """The file is larger than a news report can be."""


class LanguageError(InputError):
    """The report is in a language that is not read."""


class NothingToCompareError(RashomonError):
    """Fewer than two reports could be used."""

    exit_code = 3


class OutputError(RashomonError):
    """The result could not be written where it was asked for."""

    exit_code = 4
