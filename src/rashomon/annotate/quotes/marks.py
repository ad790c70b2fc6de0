"""Pairs of quotation marks in running text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPENING = {"“": "”", "„": "“”", "«": "»", '"': '"”', "‘": "’", "'": "'"}
_LEFT = re.compile(r"(?:^|[\s(\[—–:,/-])$")


@dataclass(frozen=True, slots=True)
class Marked:
    """What stands between two marks: offsets of the inside, and whether the closing mark is missing.

    A quote that runs over several paragraphs opens anew in each and closes in the last alone.
    """

    start: int
    end: int
    unclosed: bool = False


_NAMING = re.compile(
    r"\b(?:named|called|titled|entitled|nicknamed|codenamed|code-named|dubbed|known(?:\s+\w+){0,4}\s+as)\W*$"
)


def is_named(text: str, start: int) -> bool:
    """Whether what stands in marks from here on is what something is named: `an area known as "Turkmen Mountain"`."""
    return text[start : start + 1].isupper() and _NAMING.search(text, max(0, start - 50), start) is not None


def marked(text: str, start: int, end: int) -> Iterator[Marked]:
    """Give the outermost quoted stretches of one paragraph, in order."""
    i = start
    while i < end:
        if text[i : i + 2] in ("''", "``") and (doubled := _doubled(text, i, end)) is not None:
            yield Marked(i + 2, doubled)
            i = doubled + 2
            continue
        closing = _OPENING.get(text[i])
        if closing is None or not _opens(text, i, start, end):
            i += 1
            continue
        stop = _close(text, i, closing, end) or _straight(text, i, end)
        if stop is None:
            if not text[start:i].strip() and _goes_on(text, end):
                yield Marked(i + 1, end, unclosed=True)
                return
            i += 1
            continue
        if stop > i + 1:
            yield Marked(i + 1, stop)
        i = stop + 1


def _straight(text: str, i: int, end: int) -> int | None:
    """Where a curved mark that no other closes is closed by a straight one: `“We agreed," he said`."""
    if text[i] != "“":
        return None
    found = re.compile(r'(?<=\S)"(?!\w)').search(text, i + 1, end)
    return found.start() if found is not None else None


def _goes_on(text: str, end: int) -> bool:
    """Whether the next paragraph, if there is one, opens with a mark too: else the closing one was forgotten."""
    rest = text[end:].lstrip()
    return not rest or rest[0] in _OPENING


def _doubled(text: str, i: int, end: int) -> int | None:
    """Where words between doubled single marks, as wires and old typewriters write them, end."""
    if i + 2 >= end or text[i + 2].isspace() or (i and text[i - 1].isalnum()):
        return None
    stop = text.find("''", i + 3, end)
    return stop if stop > 0 else None


def _opens(text: str, i: int, start: int, end: int) -> bool:
    """A mark opens where something begins behind it and nothing runs on before it."""
    if i + 1 >= end or text[i + 1].isspace():
        return False
    if text[i] in "“«„":
        return True
    before = text[i - 1] if i > start else " "
    if not _LEFT.search(before):
        return False
    return text[i] == '"' or (
        text[i + 1].isalpha() and not re.match(r"['‘](?:\d0s|s\b|em\b|til\b|tis\b)", text[i : i + 5])
    )


def _close(text: str, i: int, closing: str, end: int) -> int | None:
    """Where the mark at `i` closes, or None."""
    single = text[i] in "‘'"
    depth = 0
    for j in range(i + 1, end):
        if (text[j] == text[i] and text[i] in "“«") or (text[j] == "“" and text[i] == '"'):
            depth += 1
        elif text[j] in closing:
            if single and not _ends_single(text, j, end):
                continue
            if depth and not single and text[j] != '"':
                depth -= 1
                continue
            return j
    return None


def _ends_single(text: str, j: int, end: int) -> bool:
    """An apostrophe inside a word, or behind a plural that goes on, does not close."""
    behind = text[j + 1] if j + 1 < end else " "
    if behind.isalnum():
        return False
    if text[j - 1] == "s" and behind == " " and j + 2 < end and text[j + 2].islower():
        return not re.search(r"[’'](?=[\s.,;:!?)]|$)", text[j + 1 : min(end, j + 120)])
    return True
