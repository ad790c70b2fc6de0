"""Plain text: read as it stands, with what its front matter says of it."""

from rashomon.records import Received
from rashomon.sources import frontmatter


def read(text: str, path: str) -> Received:
    """Make a capture of a plain text.

    >>> read("A ship sank.", "wreck.txt").text
    'A ship sank.'
    """
    said, rest = frontmatter.split(text)
    return frontmatter.received(said, rest, path)
