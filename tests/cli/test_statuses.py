"""The statuses that the help tells of are those that the errors have."""

import re

from rashomon import errors
from rashomon.cli.commands import STATUSES


def classes(of=errors.RashomonError):
    """Yield an error and all below it."""
    yield of
    for below in of.__subclasses__():
        yield from classes(below)


def test_the_help_names_every_status():
    named = {int(status) for status in re.findall(r"^ +(\d+) ", STATUSES, re.MULTILINE)}
    assert named == {0, 130, 143} | {kind.exit_code for kind in classes()}


def test_every_error_that_is_raised_has_a_status_of_its_own():
    leaves = [kind.exit_code for kind in classes() if not kind.__subclasses__()]
    assert len(set(leaves)) == len(leaves)


def test_the_tree_in_the_documentation_is_the_tree():
    for kind in classes():
        assert re.search(rf"\b{kind.__name__}\b", errors.__doc__)
        if not kind.__subclasses__():
            assert re.search(rf"\b{kind.__name__}\b.* {kind.exit_code}$", errors.__doc__, re.MULTILINE)
