"""Putting two expressions together: the ends of a span, or a length and the day that it is counted from."""

import re
from dataclasses import replace

from rashomon.annotate.moments.node import Node

_LEAD = re.compile(r"\b(?P<how>between|from)\s+(?:the\s+)?$", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\s*(?P<word>to|until|till|through|thru|and|-|–|—)\s+(?:the\s+)?|\s*(?P<dash>-|–|—)", re.IGNORECASE
)
_COUNTED = re.compile(r"\s+(?:(?P<back>before|prior to|ahead of)|after|from)\s+(?:(?:on|the)\s+)?", re.IGNORECASE)
_RUNS = re.compile(
    r"(?P<noun>(?:\s+[\w’'-]+){0,4}?),?\s+(?:(?P<sure>starting|beginning|commencing)|from)\s+(?:(?:on|from|in)\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_THAN = re.compile(
    r"\b(?:(?P<more>more than|over|well over|at least)|less than|fewer than|under|within)\s+$", re.IGNORECASE
)
"""Before a length that only bounds what is counted: `more than two weeks after Friday`."""
_MOVES = re.compile(
    r"\b(?:mov|postpon|delay|reschedul|shift|bring|brought|push|put|defer)\w*\b(?:\W+\w+){0,3}\W*$", re.IGNORECASE
)
"""Before two days from the one of which something is moved to the other."""


def linked(text: str, some: list[Node]) -> list[Node]:
    """Give the expressions of a sentence with those put together that are one."""
    kept: list[Node] = []
    for node in some:
        one = (_counted(text, kept[-1], node) or _span(text, kept[-1], node)) if kept else None
        if one is not None:
            kept[-1] = one
        elif not (kept and node.form.begins == ("to",) and text[kept[-1].end : node.start].isspace()):
            kept.append(node)  # `March to date` is told by the words behind March
    return kept


def _counted(text: str, length: Node, day: Node) -> Node | None:
    """`two weeks before 5 May`, `the day after Christmas`, `a two-day visit from Monday`."""
    told = length.size == "length" and length.match.groupdict().get("steps")
    if length.how != "alone" or day.form.held or not (told or length.form.held):
        return None
    between = text[length.end : day.start]
    link = _COUNTED.fullmatch(between)
    if link is None and not (told and _runs(length.match[0], between)):
        return None
    way = 0 if link is None else -1 if link["back"] else 1
    than = _THAN.search(text[: length.start])
    lead, more = (len(than[0]), bool(than["more"])) if than else (0, False)
    return replace(length, end=day.end, how="counted", other=day, way=way, lead=lead, more=more)


def _runs(length: str, between: str) -> bool:
    """Whether a length begins with a day behind it: `a two-day visit from Monday`, `three weeks starting 5 May`."""
    link = _RUNS.fullmatch(between)
    return link is not None and bool(link["sure"] or (link["noun"] and "-" in length))


def _span(text: str, first: Node, second: Node) -> Node | None:
    """`from May 10 to May 20`, but not what is moved from one day to another."""
    if first.how in ("span", "counted") or first.form.held or second.form.held or "length" in (first.size, second.size):
        return None
    before, between = text[: first.start], text[first.end : second.start]
    lead = (joins("between ", between) and 0) if first.led else joins(before, between)
    if lead is None or _MOVES.search(before):
        return None
    return Node(first.start, second.end, first.word, first.form, first.match, "span", second, first, lead=lead)


def joins(before: str, between: str) -> int | None:
    """Whether two expressions are the ends of one span; gives the length of the word that leads it.

    `from May 10 to May 20`, `between 2005 and 2010`, `May 30 - June 2`; `2005 and 2010` are two.
    """
    link = _BETWEEN.fullmatch(between)
    if link is None:
        return None
    lead = _LEAD.search(before[-20:])
    how = lead["how"].lower() if lead else ""
    word = (link["word"] or link["dash"]).lower()
    if lead is not None and ((word == "and") == (how == "between") or word == "through"):
        return len(lead[0])
    return 0 if lead is None and word != "and" else None
