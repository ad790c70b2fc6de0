"""Words with a hyphen that the parser took for several: in `Kang Min-ho met them` each part is a subject of its own."""

from rashomon.annotate.syntax import Sentence, Word, hang


def hyphenated(sentence: Sentence) -> None:
    """Hang the parts of each such name, or verb, on its last word."""
    words = sentence.words
    for left, hyphen, right in zip(words, words[1:], words[2:], strict=False):
        if hyphen.text == "-" and left.end == hyphen.start and hyphen.end == right.start and _twice(left, right):
            for child in (*left.children, *(c for c in hyphen.children if c is not right)):
                hang(child, right, child.dep)
            hang(left, right, "compound")
            hang(hyphen, right, "punct")


def _twice(left: Word, right: Word) -> bool:
    """Whether both halves of a person's name, or of `re-establish`, stand in one place of the clause."""
    one = left.ent == right.ent == "PERSON" or left.lower in _BEFORE
    return one and left.head is right.head and left.dep == right.dep


_BEFORE = frozenset("re co pre de un mis over under out counter".split())
"""What stands before a verb, and is none."""
