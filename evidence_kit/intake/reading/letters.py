"""Lines in letters that the reader does not know: noticed, so that none is lost in silence.

The small model answers them with blanks of which it is quite sure; the tiny one with Latin letters
that look alike, and doubts. Both were measured on lines in nine scripts (tests/intake/reading).
"""

import unicodedata

from evidence_kit.intake.reading.recognition import ReadLine

UNREAD = "[…]"
"""What stands in a message for a line of it that could not be read."""

_FEWEST = 0.6  # letters to a line's height; Latin lines have about 2, Chinese ones 1.2
_NARROWEST = 2.0  # heights; narrower things are icons and emoji
_DOUBT, _STRONG_DOUBT = 0.88, 0.7  # scores
_SURELY_A_LINE = 3.5  # heights; below it a doubtful line is a row of icons
_ODD_WORDS = 0.3
_MARKS = frozenset("….·•●-–—_=~")


def unread_letters(line: ReadLine) -> str:
    """The letters of *line* that could not be read: a script's name, or "other"; "" for none.

    A short line in unknown letters can pass unseen: three letters look like an icon.
    """
    width, height = line.frame.width, line.frame.height
    if width < _NARROWEST * height:
        return ""
    letters = [letter for letter in line.text if not letter.isspace()]
    greek = sum("GREEK" in unicodedata.name(letter, "") for letter in letters)
    if greek >= 3:
        return "Greek"  # two thirds of its letters are known, which is not enough
    if letters and all(letter in _MARKS for letter in letters) and " " not in line.text:
        return ""  # a row of dots
    if len(letters) < _FEWEST * width / height:
        return "other"
    wide = width >= _SURELY_A_LINE * height
    if wide and line.score < _STRONG_DOUBT:
        return "other"
    return "other" if wide and line.score < _DOUBT and _odd(line.text) else ""


def _odd(text: str) -> bool:
    """Whether many words look as no Latin word does: "npuAy", "3aBTpa"."""
    words = [word for word in text.split() if len(word) >= 3]
    odd = sum(_is_odd(word) for word in words)
    return bool(words) and odd >= max(2, _ODD_WORDS * len(words))


def _is_odd(word: str) -> bool:
    pairs = list(zip(word, word[1:], strict=False))
    return any(
        (one.islower() and other.isupper())
        or (one.isdigit() and other.islower() and other.isalpha())
        for one, other in pairs
    )
