"""The letters of a language, for readers that are told a language and not its letters."""

_LETTERS = {
    "ru": "CYRILLIC", "uk": "CYRILLIC", "bg": "CYRILLIC", "sr": "CYRILLIC", "be": "CYRILLIC",
    "mk": "CYRILLIC", "kk": "CYRILLIC", "ky": "CYRILLIC", "mn": "CYRILLIC", "tg": "CYRILLIC",
    "el": "GREEK", "ar": "ARABIC", "ars": "ARABIC", "fa": "ARABIC", "ur": "ARABIC",
    "ps": "ARABIC", "ckb": "ARABIC", "ug": "ARABIC", "he": "HEBREW", "yi": "HEBREW",
    "hi": "DEVANAGARI", "mr": "DEVANAGARI", "ne": "DEVANAGARI", "bn": "BENGALI", "as": "BENGALI",
    "pa": "GURMUKHI", "gu": "GUJARATI", "ta": "TAMIL", "te": "TELUGU", "kn": "KANNADA",
    "ml": "MALAYALAM", "si": "SINHALA", "th": "THAI", "lo": "LAO", "km": "KHMER", "my": "MYANMAR",
    "ko": "HANGUL", "hy": "ARMENIAN", "ka": "GEORGIAN", "am": "ETHIOPIC", "ti": "ETHIOPIC",
}  # fmt: skip
_OTHERWISE = {"Latn": "", "Cyrl": "CYRILLIC", "Arab": "ARABIC", "Deva": "DEVANAGARI"}


def letters_of(tag: str) -> str:
    """What Unicode calls the letters of the language *tag* (BCP 47, "ru-RU", "sr-Latn-RS").

    "" where our own models know them, or where we know nothing of that language.
    """
    language, *parts = tag.replace("_", "-").split("-")
    for part in parts:
        if part.title() in _OTHERWISE:
            return _OTHERWISE[part.title()]
    return _LETTERS.get(language.lower(), "")
