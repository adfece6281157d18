"""Lines in letters that the reader does not know: noticed, so that none is lost in silence.

The small model answers them with blanks of which it is quite sure; the tiny one with Latin letters
that look alike, and doubts. Both were measured on lines in nine scripts (tests/intake/reading).
"""

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from evidence_kit.intake.reading.phrases import TIME
from evidence_kit.intake.reading.recognition import ReadLine

UNREAD = "[…]"
"""What stands in a message for a line of it that could not be read."""

_FEWEST = 0.6  # letters to a line's height; Latin lines have about 2, Chinese ones 1.2
_NARROWEST = 2.0  # heights; narrower things are icons and emoji
_DOUBT, _HALF_DOUBT, _STRONG_DOUBT = 0.88, 0.8, 0.7  # scores
_SURELY_A_LINE = 3.5  # heights; below it a doubtful line is a row of icons
_MARKS = frozenset("….·•●-–—_=~")
_STROKES = _MARKS | frozenset(",'`|lIit1")
_NO_WRITING = 0.6


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
    if letters and set(letters) <= _MARKS and " " not in line.text:
        return ""  # a row of dots
    if letters and line.score < _NO_WRITING and set(letters) <= _STROKES:
        return ""  # the strokes of a voice note
    if len(letters) < _FEWEST * width / height:
        return "other"
    if width < _SURELY_A_LINE * height or line.score >= _DOUBT:
        return ""
    if line.score < _STRONG_DOUBT or _odd_words(line.text) >= (
        1 if line.score < _HALF_DOUBT else 2
    ):
        return "other"
    return ""


def is_doubtful(line: ReadLine, unread: Sequence[ReadLine]) -> bool:
    """Whether *line* may be in unknown letters, too: it stands right above or below such a line."""
    frame, high = line.frame, line.frame.height
    if line.score >= _DOUBT or frame.width < 1.8 * high or TIME.search(line.text):
        return False
    return any(
        abs(other.frame.middle - frame.middle) < 1.6 * max(high, other.frame.height)
        and other.frame.left < frame.right
        and other.frame.right > frame.left
        for other in unread
    )


def _odd_words(text: str) -> int:
    """How many words look as no Latin word does: "npuAy", "3aBTpa", "米VBe"."""
    return sum(_is_odd(word) for word in text.split() if len(word) >= 3)


def _is_odd(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    latin = sum("LATIN" in unicodedata.name(letter, "") for letter in letters)
    if 0 < latin < len(letters) or (latin and "「" in word):
        return True
    if word[0].isdigit() and latin >= 4:
        return True
    return any(one.islower() and other.isupper() for one, other in pairwise(word))
