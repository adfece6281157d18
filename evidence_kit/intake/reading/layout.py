"""From the lines of a picture to what they seem to be."""

import re
from collections.abc import Callable, Sequence

from evidence_kit.intake.reading import phrases
from evidence_kit.intake.reading.bubbles import Bubble
from evidence_kit.intake.reading.conversation_parts import messages_of, take_days
from evidence_kit.intake.reading.detection import Frame
from evidence_kit.intake.reading.models import Pixels
from evidence_kit.intake.reading.page_parts import Screen, taken_apart
from evidence_kit.intake.reading.recognition import ReadLine
from evidence_kit.intake.reading.sides import sides_of
from evidence_kit.intake.reading.surroundings import Piece, pieces_of
from evidence_kit.model.reading import Layout, MessageSeen, PictureKind, Side, Spot

Back = Callable[[Frame], Frame]


def laid_out(pixels: Pixels, lines: Sequence[ReadLine], back: Back) -> Layout:
    """What *lines* of the picture *pixels* seem to be.

    *back* places a frame of it on the picture as it was before it was straightened.
    """
    pieces = pieces_of(pixels, lines)
    if not pieces:
        return Layout()
    height, width = pixels.shape[:2]
    screen = taken_apart(pieces, width, height)
    days = take_days(screen)
    bubbles = messages_of(screen)
    sides = sides_of(screen, bubbles)
    kind = _kind(screen, bubbles, sides, pieces)
    chat = kind is PictureKind.CHAT
    return Layout(
        kind=kind,
        partner=_partner(screen, back) if chat else None,
        handles=_handles(pieces, back),
        clock=_clock(screen, back),
        days=tuple(Spot(day.text.strip(), back(day.frame).box) for day in days) if chat else (),
        messages=_messages(bubbles, sides, days, back) if chat else (),
    )


def _partner(screen: Screen, back: Back) -> Spot | None:
    if screen.partner is None:
        return None
    name = re.sub(r"\s*[›>→✓⌄]+$", "", screen.partner.text).strip(" ←‹<|•·")
    return Spot(name, back(screen.partner.frame).box) if name else None


def _clock(screen: Screen, back: Back) -> Spot | None:
    if screen.clock is None:
        return None
    found = phrases.TIME.search(screen.clock.text)
    return Spot(found[0].strip(), back(screen.clock.frame).box) if found else None


def _handles(pieces: Sequence[Piece], back: Back) -> tuple[Spot, ...]:
    found: dict[str, Spot] = {}
    for piece in pieces:
        for handle in phrases.HANDLE.findall(piece.text):
            found.setdefault(handle.casefold(), Spot(handle.rstrip("."), back(piece.frame).box))
    return tuple(found.values())


def _kind(
    screen: Screen, bubbles: Sequence[Bubble], sides: Sequence[Side], pieces: Sequence[Piece]
) -> PictureKind:
    boxed = [side for bubble, side in zip(bubbles, sides, strict=True) if bubble.frame is not None]
    of_posts = sum(bool(phrases.POST_WORDS.search(piece.text)) for piece in pieces)
    if screen.has_comment_field:
        return PictureKind.POST
    if screen.has_composer or (
        of_posts < 3 and {Side.LEFT, Side.RIGHT} <= set(boxed) and len(boxed) >= 0.5 * len(bubbles)
    ):
        return PictureKind.CHAT
    return PictureKind.OTHER


def _messages(
    bubbles: Sequence[Bubble], sides: Sequence[Side], days: Sequence[Piece], back: Back
) -> tuple[MessageSeen, ...]:
    seen = []
    for bubble, side in zip(bubbles, sides, strict=True):
        above = [day.text.strip() for day in days if day.frame.middle < bubble.box.middle]
        seen.append(
            MessageSeen(
                text=bubble.text,
                box=back(bubble.box).box,
                side=side,
                time=bubble.time,
                day=above[-1] if above else "",
                sender=bubble.sender,
            )
        )
    return tuple(seen)
