"""Writes the table of common words that stories weigh words by.

    python tools/common_words.py

The encoder's vocabulary (BERT's, Apache-2.0) stands in the order of how common its pieces are in English books and
Wikipedia. Its whole words in that order are the table: the later a word stands, or if it does not stand there at all,
the rarer it is. The table depends on no report, so that a story is made the same whatever else lies on a desk.
"""

from pathlib import Path

ROOT = Path(__file__).parents[1] / "src" / "rashomon"


def main() -> None:
    """Keep the whole words of letters, in their order."""
    pieces = (ROOT / "align/data/vocab.txt").read_text(encoding="utf-8").split("\n")
    words = [piece for piece in pieces if piece.isascii() and piece.isalpha() and len(piece) > 1]
    (ROOT / "stories/data/common.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    print(f"{len(words)} words")


if __name__ == "__main__":
    main()
