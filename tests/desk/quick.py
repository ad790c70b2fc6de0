"""Noting without a language model, for tests of what lies around it; run as a program, it adds to a desk and tells.

    python quick.py DESK REPORTS.jsonl

Each line that it prints says how many reports were acknowledged up to then, or that a redo was done.
"""

import hashlib
import json
import re
import sys
import time
from pathlib import Path

from rashomon import records
from rashomon.desk import Desk, noting

SYLLABLES = "zar tun mok vel dri ghan pul xen qar bej luz hof nym wak rost syk".split()
"""Parts of names that no table knows."""


def note(received):
    """Note a report sentence by sentence, and no claim in it."""
    text, name = received.text, hashlib.sha256(received.text.encode()).hexdigest()[:16]
    spans = [(m.start(), m.end()) for m in re.finditer(r"[^.\n]+\.", text)]
    sentences = tuple(
        records.Sentence(number=n, start=start, end=end, kind="body") for n, (start, end) in enumerate(spans, 1)
    )
    report = records.Report(
        id=f"r{name}", path=received.path, source=received.source, text=text, title=received.title,
        published=received.published, sentences=sentences,
    )  # fmt: skip
    nothing = dict.fromkeys(("actors", "quotes", "claims", "moments", "figures", "events", "wording"), ())
    return records.Notes(reports=(report,), **nothing)


def meaning(text):
    """Give a text a meaning that is its own."""
    return hashlib.shake_128(text.encode()).digest(384)


def take_their_places() -> None:
    """Put the stand-ins into the desk of this process."""
    noting.note, noting.meaning = note, meaning


def articles(count):
    """Give lines of JSON: reports of some events, three or so of each."""
    for number in range(count):
        place, person, ship, deed, thing = (_name(number // 3, way) for way in (1, 2, 3, 4, 5))
        told = {
            "title": f"{ship} {deed.lower()} off {place}",
            "text": f"The ferry {ship} {deed.lower()} {thing.lower()} off {place}. {person} {thing.lower()} "
            f"{deed.lower()} {place}. Telling {number} is of {place}.",
            "date": f"2019-0{1 + number // 3 % 9}-0{1 + number % 3}",
            "source": f"Paper {number % 7}",
        }
        yield json.dumps(told)


def _name(event, way):
    """Give an event a name of its own."""
    return "".join(SYLLABLES[event * (way * 2 + 1) // 16**n % 16] for n in range(3)).capitalize()


def _say(*told):
    sys.stdout.write(" ".join(map(str, told)) + "\n")
    sys.stdout.flush()


def main(where, articles_file, pace="0"):
    """Add, and make anew, telling what was acknowledged; a report takes at least so many seconds."""

    def paced(received):
        time.sleep(float(pace))
        return note(received)

    noting.note, noting.meaning = paced, meaning

    def tell(doing, done, _total):
        _say(doing, done)

    _say("ready")
    with Desk(where) as desk:
        desk.add(Path(articles_file), progress=tell)
        desk.redo(progress=tell)
    _say("done")


if __name__ == "__main__":
    main(*sys.argv[1:])
