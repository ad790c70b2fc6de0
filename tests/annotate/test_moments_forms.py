"""The table of forms: each is tried at every word that it can begin with."""

import csv
from pathlib import Path

from rashomon.annotate.moments.phrases import BEGINS, DIGIT, PHRASES

CASES = Path(__file__).parents[1] / "cases/moments.csv"


def sentences():
    with CASES.open(encoding="utf-8", newline="") as file:
        return [row["text"] for row in csv.DictReader(file)]


def tried(form, text):
    first = text.split(maxsplit=1)[0].strip(".,;:!?'‘’”").lower().split("-")[0].split("'")[0].split("’")[0]
    return form in BEGINS.get(DIGIT if first[:1].isdigit() else first, ())


def test_a_form_is_tried_wherever_it_can_begin() -> None:
    missed = [
        (form.begins, text[match.start() :][:40])
        for text in sentences()
        for form in PHRASES
        for match in form.pattern.finditer(text)
        if not tried(form, text[match.start() :])
    ]
    assert missed == []


def test_a_form_stands_alone_or_inside_a_whole() -> None:
    assert all(form.alone is not None or (form.inside is not None and form.takes) for form in PHRASES)
