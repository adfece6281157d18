"""From the lines of a picture to what they seem to be."""

import re
from collections.abc import Callable, Sequence

from evidence_kit.intake.reading import phrases
from evidence_kit.intake.reading.bubbles import Bubble
from evidence_kit.intake.reading.colours import page_ground
from evidence_kit.intake.reading.conversation_parts import messages_of, take_days
from evidence_kit.intake.reading.detection import Frame
from evidence_kit.intake.reading.kinds import kind_of
from evidence_kit.intake.reading.models import Pixels
from evidence_kit.intake.reading.page_parts import Screen, taken_apart
from evidence_kit.intake.reading.phone_frame import inside, screen_in
from evidence_kit.intake.reading.platform_cues import platform_cues
from evidence_kit.intake.reading.recognition import ReadLine
from evidence_kit.intake.reading.sides import sides_of, without_notes
from evidence_kit.intake.reading.surroundings import Piece, pieces_of
from evidence_kit.model.reading import Layout, MessageSeen, PictureKind, Side, Spot

Back = Callable[[Frame], Frame]


def laid_out(pixels: Pixels, lines: Sequence[ReadLine], back: Back) -> Layout:
    """What *lines* of the picture *pixels* seem to be.

    *back* places a frame of it on the picture as it was before it was straightened.
    """
    if (frame := screen_in(pixels, lines)) is not None:
        return _on_screen(pixels, lines, back, frame)
    pieces = pieces_of(pixels, lines)
    if not pieces:
        return Layout()
    height, width = pixels.shape[:2]
    screen = taken_apart(pieces, width, height)
    days = take_days(screen)
    bubbles = messages_of(screen)
    bubbles, sides = without_notes(bubbles, sides_of(screen, bubbles))
    kind = kind_of(screen, bubbles, sides, pieces)
    chat = kind is PictureKind.CHAT
    page = page_ground(pixels, screen.top + 0.2 * height, screen.bottom - 0.1 * height)
    looks_like = platform_cues(screen, pieces, bubbles, sides, page=page, chat=chat)
    partner = _partner(screen, back) if chat else None
    if kind is PictureKind.PROFILE:
        partner = _name(screen, pieces, back)
    return Layout(
        kind=kind,
        partner=partner,
        handles=_handles(pieces, back),
        clock=_clock(screen, back),
        days=tuple(Spot(day.text.strip(), back(day.frame).box) for day in days) if chat else (),
        messages=_messages(bubbles, sides, days, back) if chat else (),
        platform=looks_like.platform,
        platform_cues=looks_like.cues,
    )


def _on_screen(pixels: Pixels, lines: Sequence[ReadLine], back: Back, frame: Frame) -> Layout:
    """What the lines on the screen *frame* seem to be; the words around it are left out."""
    left, top = round(frame.left), round(frame.top)
    frame = Frame(left, top, round(frame.right), round(frame.bottom))
    screen = pixels[top : round(frame.bottom), left : round(frame.right)]

    def back_from_screen(each: Frame) -> Frame:
        return back(Frame(each.left + left, each.top + top, each.right + left, each.bottom + top))

    return laid_out(screen, inside(lines, frame), back_from_screen)


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


def _name(screen: Screen, pieces: Sequence[Piece], back: Back) -> Spot | None:
    """The name on a profile: the largest words in its upper part that are no button."""
    low = screen.top + 0.62 * (screen.bottom - screen.top)
    names = [
        piece
        for piece in pieces
        if screen.top < piece.frame.middle < low
        and 2 <= len(piece.text.strip()) <= 34
        and not phrases.NAVIGATION.match(piece.text)
        and not phrases.TIME.fullmatch(piece.text.strip())
        and not phrases.PROFILE_WORDS.search(piece.text)
        and not phrases.POST_WORDS.search(piece.text)
        and not re.fullmatch(r"\W*[\d.,]+\s?[KMB]?\W*(?:\w+)?", piece.text.strip())
    ]
    if not names:
        return None
    name = max(names, key=lambda piece: piece.height)
    return Spot(name.text.strip(), back(name.frame).box)


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
                holds=bubble.holds,
            )
        )
    return tuple(seen)
