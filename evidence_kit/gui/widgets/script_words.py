"""The names of letters in plain words, with a language in which they are used."""

from PySide6.QtCore import QCoreApplication


def script_words(script: str) -> str:
    """*script*, as Unicode names it ("Hangul"), in words for the person; itself where we have none."""
    translate = QCoreApplication.translate
    words = {
        "Cyrillic": translate("Scripts", "Cyrillic, as in Russian and Ukrainian"),
        "Greek": translate("Scripts", "Greek"),
        "Arabic": translate("Scripts", "Arabic, as in Urdu and Persian too"),
        "Hebrew": translate("Scripts", "Hebrew"),
        "Devanagari": translate("Scripts", "Devanagari, as in Hindi and Nepali"),
        "Bengali": translate("Scripts", "Bengali"),
        "Gurmukhi": translate("Scripts", "Gurmukhi, as in Punjabi"),
        "Gujarati": translate("Scripts", "Gujarati"),
        "Tamil": translate("Scripts", "Tamil"),
        "Telugu": translate("Scripts", "Telugu"),
        "Kannada": translate("Scripts", "Kannada"),
        "Malayalam": translate("Scripts", "Malayalam"),
        "Sinhala": translate("Scripts", "Sinhala"),
        "Thai": translate("Scripts", "Thai"),
        "Lao": translate("Scripts", "Lao"),
        "Khmer": translate("Scripts", "Khmer"),
        "Myanmar": translate("Scripts", "Burmese"),
        "Hangul": translate("Scripts", "Korean"),
        "Armenian": translate("Scripts", "Armenian"),
        "Georgian": translate("Scripts", "Georgian"),
        "Ethiopic": translate("Scripts", "Ethiopic, as in Amharic"),
    }
    return words.get(script, script)
