"""ECB+: events that are the same across reports (Cybulska and Vossen 2014)."""

import csv
import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

from evaluation.measure import Data
from evaluation.tokens import joined

_FOLDER = "same-event/ecbplus"


@dataclass(frozen=True, slots=True)
class Told:
    """A mention of an event: its place in the text, and the event that it tells."""

    start: int
    end: int
    event: str


@dataclass(frozen=True, slots=True)
class Document:
    """The validated sentences of a document as running text, with the mentions in them."""

    name: str
    topic: int
    text: str
    told: tuple[Told, ...]


def documents(data: Data, topics: range) -> Iterator[Document]:
    """Give the documents of some topics with the sentences that were validated."""
    kept = _sentences(data.file(f"{_FOLDER}/ECBplus_coreference_sentences.csv"))
    for name, raw in _files(data.file(f"{_FOLDER}/topics-1-to-35.tar.gz")).items():
        topic = int(name.split("_")[0])
        if topic in topics and name in kept:
            yield _document(name, topic, raw, kept[name])


def whole(data: Data, topics: range) -> Iterator[tuple[str, str]]:
    """Give the documents of some topics with all of their sentences, without the address that some begin with."""
    for name, raw in _files(data.file(f"{_FOLDER}/topics-1-to-35.tar.gz")).items():
        if int(name.split("_")[0]) in topics:
            by_sentence: dict[int, list[str]] = {}
            for token in ET.fromstring(raw).iter("token"):  # noqa: S314 - a labelled set, not a report
                by_sentence.setdefault(int(token.get("sentence", "-1")), []).append(token.text or "")
            lines = [joined(forms)[0] for _, forms in sorted(by_sentence.items())]
            yield name, "\n\n".join(lines[1:] if lines[0].startswith("http") else lines)


@cache
def _files(path: Path) -> dict[str, bytes]:
    with tarfile.open(path) as archive:
        found = ((member, archive.extractfile(member)) for member in archive.getmembers() if member.isfile())
        files = {Path(m.name).stem: f.read() for m, f in found if f is not None and m.name.endswith(".xml")}
    return dict(sorted(files.items()))


@cache
def _sentences(path: Path) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(f"{row['Topic']}_{row['File']}", set()).add(int(row["Sentence Number"]))
    return {name: frozenset(numbers) for name, numbers in found.items()}


def _document(name: str, topic: int, raw: bytes, kept: frozenset[int]) -> Document:
    root = ET.fromstring(raw)  # noqa: S314 - a labelled set, not a report
    by_sentence: dict[int, list[tuple[str, str]]] = {}
    for token in root.iter("token"):
        number = int(token.get("sentence", "-1"))
        if number in kept:
            by_sentence.setdefault(number, []).append((token.get("t_id", ""), token.text or ""))
    text = ""
    places: dict[str, tuple[int, int]] = {}
    for _, tokens in sorted(by_sentence.items()):
        line, spans = joined([form for _, form in tokens])
        places |= {t: (len(text) + a, len(text) + b) for (t, _), (a, b) in zip(tokens, spans, strict=True)}
        text += line + "\n\n"
    return Document(name, topic, text, tuple(sorted(_told(root, places, name), key=lambda t: (t.start, t.end))))


def _told(root: ET.Element, places: dict[str, tuple[int, int]], name: str) -> Iterator[Told]:
    events = {}
    for relation in root.iter("CROSS_DOC_COREF"):
        for source in relation.findall("source"):
            events[source.get("m_id")] = relation.get("note", "")
    for number, relation in enumerate(root.iter("INTRA_DOC_COREF")):
        for source in relation.findall("source"):
            events.setdefault(source.get("m_id"), f"{name}/{number}")
    for mark in root.find("Markables") or ():
        anchors = [places[a.get("t_id", "")] for a in mark.iter("token_anchor") if a.get("t_id", "") in places]
        if anchors and re.match(r"(?:NEG_)?ACTION", mark.tag):
            key = events.get(mark.get("m_id"), f"{name}/alone/{mark.get('m_id')}")
            yield Told(anchors[0][0], anchors[-1][1], key or "")
