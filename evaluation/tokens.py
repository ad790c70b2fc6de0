"""Running text from words as corpora split them."""

_NO_SPACE_BEFORE = frozenset(". , ; : ! ? % ) ] } ” ’ 's 'S n't 'll 're 've 'd 'm ’s ’t …".split())
_NO_SPACE_AFTER = frozenset("( [ { “ ‘ $ £ € #".split())
_MARKS = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}


def joined(words: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """Put words together as a newspaper prints them; give the text, and start and end of each word in it.

    >>> joined(["``", "No", ",", "''", "he", "said", "."])
    ('“No,” he said.', [(0, 1), (1, 3), (3, 4), (4, 5), (6, 8), (9, 13), (13, 14)])
    """
    text, places, straight = "", [], False
    for word in words:
        form = _MARKS.get(word, word)
        if form == '"':
            form, straight = ("”" if straight else "“"), not straight
        glued = not text or form in _NO_SPACE_BEFORE or text[-1] in _NO_SPACE_AFTER
        text += ("" if glued else " ") + form
        places.append((len(text) - len(form), len(text)))
    return text, places
