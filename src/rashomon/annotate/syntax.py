"""Words and sentences with their grammar, as every extractor reads them.

They hold no object of the language model's: a test can build them by hand.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Word:
    """One word with its place in the report's text (`start`, `end` in characters) and its grammar.

    `tag` is its Penn Treebank tag, `dep` its relation to `head` (itself, for the root of a sentence),
    `ent` the kind of name that the language model takes it for, `ent_start` whether that name begins here.
    """

    i: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    ent: str
    ent_start: bool
    start: int
    end: int
    head: "Word" = field(init=False, repr=False)
    sentence: "Sentence" = field(init=False, repr=False)
    children: "list[Word]" = field(default_factory=list, repr=False)

    @property
    def is_root(self) -> bool:
        """Whether nothing governs it."""
        return self.head is self

    def child(self, *deps: str) -> "Word | None":
        """Give the first child with one of these relations."""
        return next((c for c in self.children if c.dep in deps), None)

    def having(self, *deps: str) -> "list[Word]":
        """Give the children with one of these relations."""
        return [c for c in self.children if c.dep in deps]

    def ancestors(self) -> "Iterator[Word]":
        """Give its head, the head's head and so on up to the root."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    def subtree(self) -> "list[Word]":
        """Give all that it governs, itself included, in the order of the text."""
        found, todo = [], [self]
        while todo:
            word = todo.pop()
            found.append(word)
            todo.extend(word.children)
        found.sort(key=lambda w: w.i)
        return found


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence: its number in the report, its words, and the offsets of its paragraph."""

    number: int
    words: list[Word]
    start: int
    end: int
    paragraph: int
    kind: str = "body"

    @property
    def root(self) -> Word:
        """The word that nothing governs."""
        return next((w for w in self.words if w.is_root), self.words[0])


@dataclass(slots=True, eq=False)
class Reading:
    """A report as parsed: its identifier, text, sentences and all words one after another."""

    report: str
    text: str
    sentences: list[Sentence]
    words: list[Word]


NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
SUBJECTS = ("nsubj", "nsubjpass", "csubj")


def noun_phrase(head: Word) -> tuple[Word, Word]:
    """Give the first and the last word of the phrase around a noun, without clauses and coordination."""
    left = right = head
    todo = [head]
    while todo:
        word = todo.pop()
        for child in word.children:
            if child.dep in _INSIDE and child.sentence is head.sentence:
                todo.append(child)
                left = child if child.i < left.i else left
                right = child if child.i > right.i else right
    return left, right


_INSIDE = frozenset({"compound", "amod", "det", "poss", "nummod", "nmod", "case", "quantmod", "predet", "advmod"})
