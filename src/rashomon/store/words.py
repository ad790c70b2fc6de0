"""The words of a text as the index holds them: the same in every engine, since we make them ourselves."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """Give a text's words in small letters, without accents, plurals as their singular.

    >>> words("The ministers' talks at Málaga")
    ['the', 'minister', 'talk', 'at', 'malaga']
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return [singular(word) for word in _WORD.findall(re.sub(r"['’]s?\b", "", plain))]


def singular(word: str) -> str:
    """Take the ending of a plural away; what is left need be no word, only the same one each time."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "xes", "sses")) else word[:-1]
