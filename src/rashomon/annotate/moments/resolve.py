"""Resolving expressions, one or two together, to their days."""

from datetime import timedelta

from rashomon.annotate.moments.calendar import Stretch
from rashomon.annotate.moments.counting import counted, iso
from rashomon.annotate.moments.forms import UNNAMED, Context, Found
from rashomon.annotate.moments.node import Node
from rashomon.annotate.moments.tense import FUTURE, PAST
from rashomon.annotate.moments.words import steps, unit


def resolve(node: Node, context: Context) -> Found:
    """Resolve an expression; what lies outside the calendar (`ten thousand years ago`) stays open."""
    try:
        return _resolved(node, context)
    except (ValueError, OverflowError):
        return None


def _resolved(node: Node, context: Context) -> Found:
    if node.how == "inside" and node.other is not None and node.form.inside is not None:
        whole = resolve(node.other, context)
        named = isinstance(whole, Stretch) and whole != UNNAMED
        return node.form.inside(node.match, whole, context.day) if named else whole  # type: ignore[arg-type]
    if node.how == "span" and node.first is not None and node.other is not None:
        return _span(node.first, node.other, context)
    if node.how == "counted" and node.other is not None:
        base = resolve(node.other, context)
        return _counted(node, base) if isinstance(base, Stretch) else base
    return node.form.alone(node.match, context) if node.form.alone is not None else None


def _span(first: Node, upper: Node, context: Context) -> Found:
    """From the beginning of the first to the end of the second.

    A first without a year lies before the second, and a weekday behind one whose week is named after it.
    """
    if first.how == "inside" and first.form is upper.form:
        start = resolve(first, context)
        near = start.latest if isinstance(start, Stretch) else None
        last = resolve(upper, Context(context.day, FUTURE, context.named, near))
    else:
        last = resolve(upper, context)
        near = last.latest if isinstance(last, Stretch) else None
        start = resolve(first, Context(context.day, PAST, context.named, near))
    if not isinstance(start, Stretch) or not isinstance(last, Stretch) or not start.earliest or not last.latest:
        return None
    return Stretch(start.earliest, last.latest) if start.earliest <= last.latest else None


def _counted(node: Node, base: Stretch) -> Found:
    """`three days after Friday`, `the week before Christmas`; `a two-day visit from Monday` runs from it."""
    told = steps(node.match[0]) or [(1.0, unit(node.match["u"]))]
    if node.way == 0:
        if base.earliest is None:
            return base
        return Stretch(
            base.earliest, max(base.earliest, counted(base.earliest, told, 1) - timedelta(days=1)), iso(told)
        )
    first, last = (None if end is None else counted(end, told, node.way) for end in (base.earliest, base.latest))
    if not node.lead:
        return Stretch(first, last)
    if node.more:
        return Stretch(first, None) if node.way > 0 else Stretch(None, last)
    return Stretch(base.earliest, last) if node.way > 0 else Stretch(first, base.latest)
