"""Which language a text is in: English goes through, and what is not read is called by its name."""

import re
import unicodedata
from functools import cache
from typing import Any

from rashomon.errors import LanguageError
from rashomon.records import Received

ENGLISH_SHARE = 0.15
"""From this share of small words on a text is English without asking a model, whose loading takes 0.6 s.
In English reports one word in four to three is one of these; in the 24 languages tried, at most one in ten."""

SURE = 0.8
"""How sure the model must be to turn a text in Latin letters away: headlines without any small word came
to 0.5 and below, whatever their language."""

_SMALL_WORDS = frozenset(
    "the of and to in a that is was for on said with as by at from it he his has have had be are were an which who "
    "not but they their its this will after been would or she her also about over more".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000

_NAMES = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian",
    "bn": "Bengali", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish",
    "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "gu": "Gujarati", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "it": "Italian",
    "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer", "ko": "Korean", "lt": "Lithuanian",
    "lv": "Latvian", "mk": "Macedonian", "mr": "Marathi", "ms": "Malay", "nb": "Norwegian", "ne": "Nepali",
    "nl": "Dutch", "no": "Norwegian", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "si": "Sinhala", "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian",
    "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "th": "Thai",
    "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def require_english(received: Received) -> None:
    """Raise a LanguageError for a text in another language; a text too short to tell goes through.

    >>> require_english(Received(path="a.txt", text="The two ministers signed the pact on Friday."))
    """
    text = received.text[:_SAMPLE]
    words = _WORD.findall(text.lower())
    if sum(word in _SMALL_WORDS for word in words) >= ENGLISH_SHARE * len(words):
        return
    language, sure = _identifier().classify(text)
    if language == "en" or (sure < SURE and _latin(text)):
        return
    what = f"it is in {_NAMES.get(language, f'the language {language}')}, and only English is read"
    raise LanguageError(received.path or "a text", what, "Hand in an English report, or a translation of this one.")


def _latin(text: str) -> bool:
    """Say whether half of the letters or more are Latin ones."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters) * 2 >= len(letters)


@cache
def _identifier() -> Any:
    """Load the model of languages, once a process and only for a text that needs it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - see above

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
