"""Which lines are names that stand over messages, by their colour, their contrast, their length."""

import colorsys
import re
from collections.abc import Sequence

from evidence_kit.intake.reading import phrases
from evidence_kit.intake.reading.colours import apart
from evidence_kit.intake.reading.surroundings import Piece

FADED = 0.1  # saturation of letters of which compressing has washed the colour out, 0 to 1
_COLOURED = 0.25
_NEARLY_GREY = 20
_NAME_CONTRAST = 0.85  # of that of the words below


def saturation(piece: Piece) -> float:
    """How much colour the letters of *piece* have, 0 to 1."""
    if max(piece.ink) - min(piece.ink) < _NEARLY_GREY:
        return 0.0  # nearly black letters, in which a hint of blue counts for much
    return colorsys.rgb_to_hsv(*(value / 255 for value in piece.ink))[1]


def is_coloured(piece: Piece) -> bool:
    """Whether the letters of *piece* are neither black, grey nor white."""
    return saturation(piece) > _COLOURED


def is_name_like(piece: Piece, coloured: float = _COLOURED) -> bool:
    """Whether *piece* is short, coloured, and no sentence, as the name over a message is.

    *coloured* is the least saturation of its letters, 0 to 1.
    """
    text = piece.text.strip()
    return (
        saturation(piece) > coloured
        and len(text) <= 32
        and not re.search(r"[.!?,:]$", text)
        and not text.startswith(("http", "www.", "#"))
        and sum(letter.isalnum() for letter in text) > 1
    )


def plain_names(groups: Sequence[Sequence[Piece]]) -> set[str]:
    """Short first lines that are fainter than the words below them, in several of *groups*.

    Each group holds the lines of one bubble. One such line alone proves nothing.
    """
    found = []
    for pieces in groups:
        if len(pieces) < 2:
            continue
        first, below = pieces[:2]
        text = first.text.strip()
        contrast = apart(first.ink, first.ground)
        if (
            not first.barred
            and len(text) <= 28
            and len(text.split()) <= 3
            and text[:1].isalpha()
            and not re.search(r"[.!?,:…]$", text)
            and not phrases.RECEIPT.match(text)
            and not phrases.TIME.search(text)
            and below.frame.middle - first.frame.middle > 0.5 * first.height
            and abs(below.frame.left - first.frame.left) < 0.4 * first.height
            and contrast < _NAME_CONTRAST * apart(below.ink, below.ground)
            and first.height <= below.height
        ):
            found.append(text)
    return set(found) if len(found) > 1 else set()
