"""Putting parts together with their whole: `the third week` of `May`, `early` `2012`, `next week` on `Friday`."""

import re

from rashomon.annotate.moments.hits import Hit
from rashomon.annotate.moments.links import linked
from rashomon.annotate.moments.node import Node

_ON = re.compile(r"(?:,?\s+on|,)?\s+(?:the\s+)?(?P<span>between\s+|from\s+)?|\s+[-–]\s+", re.IGNORECASE)
"""What may stand between a week and a day of it."""


def nodes(text: str, found: list[Hit]) -> list[Node]:
    """Give the expressions of a sentence, put together where they are one."""
    kept: list[Node] = []
    for hit in reversed(found):
        behind = _behind(kept, hit)
        whole = behind and (_inside(text, hit, behind) or _week_first(text, hit, behind))
        if whole:
            kept = [*(node for node in kept if node.start >= whole.end), whole]
        elif (node := _alone(hit)) is not None:
            kept.append(node)
    return [node for node in linked(text, kept[::-1]) if not node.form.held or node.how == "counted"]


def _behind(kept: list[Node], hit: Hit) -> Node | None:
    """The first expression behind a hit, also where a shorter part inside the hit has been put together with it."""
    for node in reversed(kept):
        if node.start >= hit.end:
            return node
        if node.how == "inside" and node.other is not None and node.other.start >= hit.end:
            return node.other
    return None


def _alone(hit: Hit) -> Node | None:
    """The first of the forms that stands by itself."""
    return next((Node(hit.start, hit.end, hit.word, f, m) for f, m in hit.options if f.alone is not None), None)


def _inside(text: str, hit: Hit, whole: Node) -> Node | None:
    """A part with the stretch behind it: `the third week of May`, `early 2012`."""
    between = text[hit.end : whole.start]
    for form, match in hit.options:
        if form.link is not None and whole.size in form.takes and form.link.fullmatch(between):
            return Node(hit.start, whole.end, hit.word, form, match, "inside", whole)
    return None


def _week_first(text: str, hit: Hit, day: Node) -> Node | None:
    """A week with a weekday behind it: `next week on Friday`, `next week between Wednesday and Friday`."""
    week = _alone(hit)
    if week is None or week.size != "week" or "week" not in day.form.takes or day.how != "alone":
        return None
    joint = _ON.fullmatch(text[hit.end : day.start])
    if joint is None:
        return None
    return Node(hit.start, day.end, hit.word, day.form, day.match, "inside", week, led=joint["span"] is not None)
