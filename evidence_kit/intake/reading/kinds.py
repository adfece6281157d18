"""Whether a picture shows a chat, a list of chats, a post or a profile."""

import re
from collections.abc import Sequence
from itertools import pairwise

from evidence_kit.intake.reading import phrases
from evidence_kit.intake.reading.bubbles import Bubble
from evidence_kit.intake.reading.colours import apart
from evidence_kit.intake.reading.page_parts import Screen
from evidence_kit.intake.reading.surroundings import Piece
from evidence_kit.model.reading import Held, PictureKind, Side

_POST_WORDS = 3  # from so many on a picture without a field to type in is no chat
_ROWS = 4
_UNEVEN = 1.3
_SENTENCE = 4  # words in a line
_WIDE = 0.86  # of the width


def kind_of(
    screen: Screen, bubbles: Sequence[Bubble], sides: Sequence[Side], pieces: Sequence[Piece]
) -> PictureKind:
    """What the picture shows; a chat only where a field to type in or bubbles of two sides say so."""
    texts = [piece.text.strip() for piece in _around(screen, pieces, bubbles)]
    of_posts = sum(bool(phrases.POST_WORDS.search(text)) for text in texts)
    of_profiles = sum(bool(phrases.PROFILE_WORDS.search(text)) for text in texts)
    if screen.has_comment_field:
        return PictureKind.POST
    if of_profiles >= 2 and not screen.has_composer:
        return PictureKind.PROFILE
    talks = of_posts < _POST_WORDS and _talks(bubbles, sides)
    if screen.has_composer or talks or (not of_posts and _is_stream(bubbles)):
        return PictureKind.CHAT
    if of_posts >= 2:
        return PictureKind.POST
    return PictureKind.CHAT_LIST if _rows_of_chats(screen) >= _ROWS else PictureKind.OTHER


def _around(screen: Screen, pieces: Sequence[Piece], bubbles: Sequence[Bubble]) -> list[Piece]:
    """*pieces* without those that somebody wrote: who threatens speaks of posts and followers, too.

    A box of few words may be a button, and a wide one the post itself.
    """
    said = [
        bubble.box
        for bubble in bubbles
        if bubble.frame is not None
        and bubble.box.width < _WIDE * screen.across
        and max(len(piece.text.split()) for piece in bubble.pieces) >= _SENTENCE
    ]
    return [piece for piece in pieces if not any(box.shared(piece.frame) > 0.5 for box in said)]


def _talks(bubbles: Sequence[Bubble], sides: Sequence[Side]) -> bool:
    """Whether there are bubbles of two sides, or several of one that begin alike and end each
    elsewhere, as when only what one person wrote was captured.
    """
    boxed = [
        (bubble, side)
        for bubble, side in zip(bubbles, sides, strict=True)
        if bubble.frame is not None and bubble.holds is Held.WORDS
    ]
    if len(boxed) < 2 or len(boxed) < 0.5 * len(bubbles):
        return False
    if {Side.LEFT, Side.RIGHT} <= {side for _, side in boxed}:
        return True
    grounds = [bubble.pieces[0].ground for bubble, _ in boxed]
    alike = [[apart(one, other) < 12 for other in grounds] for one in grounds]
    most = max(alike, key=sum)
    own = [bubble for (bubble, _), like in zip(boxed, most, strict=True) if like]
    widths = {round(bubble.box.width / bubble.pieces[0].height) for bubble in own}
    stamped = sum(bool(bubble.time or bubble.day) for bubble in own)
    return len(own) > 0.6 * len(boxed) and len(widths) > 1 and stamped >= 2


def _is_stream(bubbles: Sequence[Bubble]) -> bool:
    """Whether there are names with a time of day over words of one line and of several.

    In a list of chats or mails each takes as much room as the next; comments tell how long ago.
    """
    told = [
        bubble.box.top
        for bubble in bubbles
        if bubble.frame is None and bubble.sender and phrases.TIME.fullmatch(bubble.time)
    ]
    steps = [below - above for above, below in pairwise(told)]
    return len(steps) >= _ROWS - 1 and max(steps) > _UNEVEN * min(steps)


def _rows_of_chats(screen: Screen) -> int:
    """How many times or days stand as in a list: each in a row of its own, in one column."""
    stamps = [
        piece
        for piece in screen.body
        if phrases.TIME_ALONE.match(piece.text)
        or phrases.AGO.match(piece.text)
        or (phrases.DAY_LINE.match(piece.text) and re.search(r"\w", piece.text))
    ]
    rights = sorted(piece.frame.right for piece in stamps)
    lefts = sorted(piece.frame.left for piece in stamps)
    slack = 0.5 * screen.unit
    return max(
        (
            sum(abs(edge - each) < slack for each in edges)
            for edges in (rights, lefts)
            for edge in edges
        ),
        default=0,
    )
