"""What is around each line: the colour that it stands on, that of its letters, and its bubble.

A bubble is found as what hangs together in one colour around a line: its box tells where the
message begins and ends and at which side it stands, whatever the app.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from evidence_kit.intake.reading.colours import (
    BLACK,
    Rgb,
    apart,
    away_from,
    ground_and_ink,
    page_ground,
)
from evidence_kit.intake.reading.detection import Blob, Frame, Mask, blobs
from evidence_kit.intake.reading.models import Pixels
from evidence_kit.intake.reading.recognition import ReadLine

_ACROSS = 400  # pixels to which a picture is thinned out; a bubble's edge is still sharp
_SMALL = 480
_SAME = 26  # sums of differences of red, green and blue
_ROUGHLY = 60
_FAR = 150
_ONE_COLOUR = 12
_NEARLY_PAGE = 24
_OUTLINE = 8  # sums of differences: fainter lines are no outline
_ALONG = 0.8
_FILLED = 0.4
_RIM = 0.85
_PAGE = 0.9  # of the width and more than a quarter of the height: that is no bubble
_PAGE_HEIGHT = 0.3


@dataclass(frozen=True)
class Piece:
    """A line of text, or a part of one, with what is around it.

    *bubble* is None where it stands on the page itself; *even* says that its colour fills that box
    as in a bubble of words alone. *barred* lines have an upright bar at their
    left, as quotations do; *parted* ones another colour between them and the line above.
    """

    text: str
    frame: Frame
    score: float
    places: tuple[float, ...]
    ground: Rgb
    ink: Rgb
    bubble: Frame | None = None
    even: bool = False
    barred: bool = False
    parted: bool = False

    @property
    def height(self) -> float:
        """How high its box is."""
        return self.frame.height


class _Ground(NamedTuple):
    frame: Frame
    even: bool


def pieces_of(pixels: Pixels, lines: Sequence[ReadLine]) -> list[Piece]:
    """*lines* with their surroundings on the picture *pixels*."""
    pieces = [_coloured(pixels, line) for line in lines if line.text.strip()]
    if not pieces:
        return []
    height, width = pixels.shape[:2]
    step = max(1.0, round(width / _ACROSS))
    thin = pixels[:: int(step), :: int(step)]
    if width < _SMALL:  # so that the rim of a bubble is more than a pixel
        thin, step = thin.repeat(2, axis=0).repeat(2, axis=1), 0.5
    # each colour by itself, which is three times as quick
    thin = np.ascontiguousarray(thin.transpose(2, 0, 1)).transpose(1, 2, 0)
    page = page_ground(pixels, 0.2 * height, 0.9 * height)
    done: list[Piece] = []
    waiting = list(pieces)
    while waiting:
        ground = waiting[0].ground
        alike = [each for each in waiting if apart(each.ground, ground) <= _ONE_COLOUR]
        waiting = [each for each in waiting if apart(each.ground, ground) > _ONE_COLOUR]
        found = _with_bubbles(alike, thin, step, (width, height), page)
        if apart(ground, page) <= _NEARLY_PAGE:
            found = _with_outlines(found, pixels, (width, height))
        done += found
    done = _shaded(done)
    done = [replace(piece, barred=_has_bar(pixels, piece)) for piece in done]
    done.sort(key=lambda piece: (piece.frame.top, piece.frame.left))
    return [
        replace(piece, parted=_is_parted(pixels, piece, done[:number]))
        for number, piece in enumerate(done)
    ]


def _shaded(pieces: Sequence[Piece]) -> list[Piece]:
    """*pieces* with one box where a bubble is shaded, and each colour of it has a box of its own.

    Such boxes begin and end at the same sides, and each goes on further down than the one before.
    """
    frames = list(dict.fromkeys(piece.bubble for piece in pieces if piece.bubble is not None))
    frames.sort(key=lambda frame: (frame.top, frame.bottom))
    high = dict.fromkeys(frames, 0.0)
    for piece in pieces:
        if piece.bubble is not None:
            high[piece.bubble] = max(high[piece.bubble], piece.height)
    whole: dict[Frame, Frame] = {}
    for number, frame in enumerate(frames):
        whole[frame] = frame
        for other in reversed(frames[:number]):
            slack = 0.5 * min(high[frame], high[other])
            if _nearly_one(frame, other):
                whole[frame] = whole[other]
                break
            if (
                abs(other.left - frame.left) < slack
                and abs(other.right - frame.right) < slack
                and frame.top - other.top > slack
                and frame.bottom - other.bottom > slack
                and other.bottom - frame.top > 0
            ):
                joined = whole[other]._replace(bottom=max(whole[other].bottom, frame.bottom))
                for each, known in list(whole.items()):
                    if known == whole[other] or each is frame:
                        whole[each] = joined
                break
    return [
        piece if piece.bubble is None else replace(piece, bubble=whole[piece.bubble])
        for piece in pieces
    ]


def _nearly_one(one: Frame, other: Frame) -> bool:
    """Whether both are the box of one bubble, of which compressing made two colours."""
    areas = sorted((one.width * one.height, other.width * other.height))
    return areas[0] > 0.85 * areas[1] and one.shared(other) > 0.95


def _is_parted(pixels: Pixels, piece: Piece, above: Sequence[Piece]) -> bool:
    """Whether a whole row between *piece* and the line above it in its bubble is of another colour.

    Two bubbles can be nearer than the thinned picture shows.
    """
    frame = piece.frame
    upper = [
        other.frame
        for other in above[-6:]
        if other.bubble == piece.bubble is not None
        and other.frame.bottom < frame.bottom - 0.5 * frame.height
    ]
    if not upper:
        return False
    last = max(upper, key=lambda other: other.bottom)
    top, bottom = round(last.bottom - 0.3 * last.height), round(frame.top + 0.3 * frame.height)
    left, right = round(max(last.left, frame.left)), round(min(last.right, frame.right))
    if bottom - top < 3 or right - left < frame.height:
        return False
    # more than what JPEG leaves around letters on a coloured ground
    away = away_from(pixels[top:bottom, left:right], piece.ground) > 30
    return bool((away.mean(axis=1) > 0.95).any())


def _coloured(pixels: Pixels, line: ReadLine) -> Piece:
    frame = line.frame
    part = pixels[
        round(frame.top) : max(round(frame.bottom), round(frame.top) + 1),
        round(frame.left) : max(round(frame.right), round(frame.left) + 1),
    ]
    ground, ink = ground_and_ink(part) if part.size else (BLACK, BLACK)
    return Piece(line.text, frame, line.score, line.places, ground, ink)


def _has_bar(pixels: Pixels, piece: Piece) -> bool:
    """Whether a thin upright line of one colour stands at the left, with the ground before it."""
    if piece.bubble is None:
        return False
    frame, ground, high = piece.frame, np.array(piece.ground), piece.height
    # nearly the whole of its box, which no letter fills
    top, bottom = round(frame.top + 0.1 * high), round(frame.bottom - 0.1 * high)
    start = max(round(frame.left - 1.6 * high), round(piece.bubble.left + 0.1 * high))
    end = round(frame.left + 0.15 * high)
    if end - start < 3 or bottom - top < 4:
        return False
    part = pixels[top:bottom, start:end].astype(np.int32)
    middle = np.median(part, axis=0)
    even = away_from(part, middle).max(axis=0) < 60
    marked = even & (np.abs(middle - ground).sum(axis=1) > 60)
    plain = even & (np.abs(middle - ground).sum(axis=1) < 30)
    columns = np.nonzero(marked)[0]
    if not len(columns):
        return False
    first = last = int(columns[-1])
    while first > 0 and marked[first - 1]:
        first -= 1
    # what is further left may be the page beside a bubble with a tail
    return last - first <= 0.3 * high and int(plain[:first].sum()) >= 2


def _with_bubbles(
    pieces: list[Piece],
    thin: Pixels,
    step: float,
    size: tuple[int, int],
    page: Rgb,
) -> list[Piece]:
    """*pieces*, which stand on one colour, each with the box of that colour around it.

    *page* is the colour behind the bubbles, from which some differ by little.
    """
    width, height = size
    off = apart(pieces[0].ground, page)
    same = min(_SAME, off / 2) if off > _ONE_COLOUR else _SAME
    away = away_from(thin, pieces[0].ground)
    mask = away <= same
    if mask.mean() > 0.5:  # the page, which needs no box
        return pieces
    # a bar across the picture, as at the top: a message half under it has its colour
    mask[mask[:, :2].all(axis=1) & mask[:, -2:].all(axis=1)] = False
    found = _grounds(mask, step)
    placed = [_placed(piece, found, step, (width, height)) for piece in pieces]
    if off > _FAR and any(piece.bubble is None for piece in placed):
        # JPEG keeps strong colours badly
        found = _grounds(away <= _ROUGHLY, step)
        placed = [
            piece if piece.bubble else _placed(piece, found, step, (width, height))
            for piece in placed
        ]
    return placed


def _with_outlines(pieces: list[Piece], pixels: Pixels, size: tuple[int, int]) -> list[Piece]:
    """*pieces* on the page itself, those in a thin outline each with the box that it makes."""
    if all(piece.bubble for piece in pieces):
        return pieces
    step = max(1, round(size[0] / _ACROSS))
    high, wide = pixels.shape[0] // step * step, pixels.shape[1] // step * step
    away = away_from(pixels[:high, :wide], pieces[0].ground)
    # the farthest of each square: an outline is often thinner than one
    farthest = away.reshape(high // step, step, wide // step, step).max(axis=(1, 3))
    mask = farthest <= _OUTLINE
    mask[1:] &= mask[:-1].copy()  # no way out between the squares of a rounded corner
    found = [
        _Ground(_scaled(blob, step), even=True)
        for blob in blobs(mask)
        if blob.right - blob.left >= 6 and blob.bottom - blob.top >= 3 and _is_boxed(mask, blob)
    ]
    found = [each for each in found if _is_within(each.frame, step, size)]
    return [
        piece
        if piece.bubble
        else _placed(piece, [each for each in found if _has_room(each.frame, piece)], step, size)
        for piece in pieces
    ]


def _is_within(frame: Frame, step: float, size: tuple[int, int]) -> bool:
    """Whether *frame* keeps away from the edges of the picture, as bars and panes do not."""
    width, height = size
    return (
        frame.left > step
        and frame.right < width - 2 * step
        and frame.top > step
        and frame.bottom < height - 2 * step
        and frame.width < _PAGE * width
    )


def _scaled(blob: Blob, step: float) -> Frame:
    return Frame(blob.left * step, blob.top * step, blob.right * step, blob.bottom * step)


def _is_boxed(mask: Mask, blob: Blob) -> bool:
    """Whether *blob* has the shape of a box: ground along each side, and little else in it."""
    part = mask[blob.top : blob.bottom, blob.left : blob.right]
    across, down = part.shape[1] // 3, part.shape[0] // 3
    rows, columns = part[:, across : -across or None], part[down : -down or None]
    sides = [rows[:3].mean(axis=1), rows[-3:].mean(axis=1)]
    sides += [columns[:, :3].mean(axis=0), columns[:, -3:].mean(axis=0)]
    return min(side.max() for side in sides) > _ALONG and float(part.mean()) > _FILLED


def _has_room(frame: Frame, piece: Piece) -> bool:
    """Whether *frame* leaves a margin around the words of *piece*, as a bubble does."""
    return frame.height > 1.2 * piece.height and frame.width > piece.frame.width + piece.height / 2


def _grounds(mask: Mask, step: float) -> list[_Ground]:
    return [
        _Ground(
            Frame(
                (blob.left - 1) * step,
                (blob.top - 1) * step,
                (blob.right + 1) * step,
                (blob.bottom + 1) * step,
            ),
            _is_filled(mask, blob),
        )
        for blob in blobs(_thinner(mask))
        if blob.right - blob.left >= 6 and blob.bottom - blob.top >= 3
    ]


def _is_filled(mask: Mask, blob: Blob) -> bool:
    """Whether its colour fills its box as in a bubble, its letters and a picture in it left out."""
    part = mask[blob.top : blob.bottom, blob.left : blob.right]
    if part.mean() > _FILLED:
        return True
    across, down = part.shape[1] // 6, part.shape[0] // 6
    rim = (part[2:4, across:-across], part[-4:-2, across:-across], part[down:-down, 2:4])
    return all(side.size > 0 and side.mean() > _RIM for side in rim)  # a quotation fills it


def _thinner(mask: Mask) -> Mask:
    """*mask* without its outermost pixels, so that shadows and dividing lines join nothing."""
    thin = mask.copy()
    thin[1:] &= mask[:-1]
    thin[:-1] &= mask[1:]
    thin[:, 1:] &= mask[:, :-1]
    thin[:, :-1] &= mask[:, 1:]
    thin[0] = thin[-1] = False
    thin[:, 0] = thin[:, -1] = False
    return thin


def _placed(piece: Piece, found: list[_Ground], step: float, size: tuple[int, int]) -> Piece:
    """*piece* with the smallest of *found* that holds it, unless that is the page."""
    frame = piece.frame
    slack = 0.35 * frame.height + 2 * step
    around = [
        each
        for each in found
        if each.frame.left <= frame.left + slack
        and each.frame.right >= frame.right - slack
        and each.frame.top <= frame.top + slack
        and each.frame.bottom >= frame.bottom - slack
    ]
    if not around:
        return piece
    best = min(around, key=lambda each: each.frame.width * each.frame.height)
    if best.frame.width > _PAGE * size[0] and best.frame.height > _PAGE_HEIGHT * size[1]:
        return piece
    return replace(piece, bubble=best.frame, even=best.even)
