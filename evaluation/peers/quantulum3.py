"""What quantulum3 finds: reads a list of texts from standard input, writes [start, end, low, high, unit] a find."""

import json
import sys

from quantulum3 import parser


def one(text):
    """Give the finds of one text; an uncertain value is a range."""
    found = []
    for quantity in parser.parse(text):
        spread = quantity.uncertainty or 0
        start, end = quantity.span
        found.append([start, end, quantity.value - spread, quantity.value + spread, quantity.unit.name])
    return found


def safe(text):
    """Give nothing where the peer fails."""
    try:
        return one(text)
    except Exception:
        return []


json.dump([safe(text) for text in json.load(sys.stdin)], sys.stdout)
