"""The screen of a telephone that was drawn or photographed whole, with a frame and words around it.

The frame is told by its two upright edges: straight, as far from the left as from the right, and
nearly as long as the picture. What stands outside them belongs to no conversation.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from evidence_kit.intake.reading.detection import Frame
from evidence_kit.intake.reading.models import Pixels
from evidence_kit.intake.reading.recognition import ReadLine

_ACROSS = 400  # pixels to which a picture is thinned out
_STEP = 40  # sums of differences between neighbours: an edge
_LONG = 0.85  # of the rows that are looked at
_OUTER = 0.25  # of the width: an edge stands in the outer quarters
_EVEN = 0.04
_NARROWEST = 0.03  # of the width: less is no frame but the edge of the picture
_FULL = 0.6
_OWN_COLOUR = 0.4


def screen_in(pixels: Pixels, lines: Sequence[ReadLine]) -> Frame | None:
    """Where the screen is on *pixels*, if there is a frame with words above it; None otherwise."""
    height, width = pixels.shape[:2]
    if height < 1.15 * width:
        return None
    step = max(1, round(width / _ACROSS))
    thin = pixels[::step, ::step].astype(np.int16)
    sides = _sides(thin)
    if sides is None:
        return None
    left, right = sides
    top = _top(thin, left, right, left - 2)
    if top is None:  # no line parts the screen from the frame: these are the frame's own edges
        top = _top(thin, left, right, left + 2)
    if top is None:
        return None
    frame = Frame(left * step, top * step, right * step, float(height))
    above = any(line.frame.bottom < frame.top and len(line.text) > 3 for line in lines)
    inside = sum(_within(line, frame) for line in lines)
    return frame if above and inside > 0.6 * len(lines) else None


def _within(line: ReadLine, frame: Frame) -> bool:
    slack = 0.5 * line.frame.height
    return (
        line.frame.top > frame.top - slack
        and line.frame.left > frame.left - slack
        and line.frame.right < frame.right + slack
    )


def inside(lines: Sequence[ReadLine], frame: Frame) -> list[ReadLine]:
    """Those of *lines* that stand on the screen *frame*, in its own pixels."""
    return [
        line._replace(
            frame=Frame(
                max(0.0, line.frame.left - frame.left),
                max(0.0, line.frame.top - frame.top),
                min(frame.width, line.frame.right - frame.left),
                line.frame.bottom - frame.top,
            ),
            places=tuple(place - frame.left for place in line.places),
        )
        for line in lines
        if _within(line, frame)
    ]


def _sides(thin: npt.NDArray[np.int16]) -> tuple[int, int] | None:
    """The columns between which the screen lies."""
    height, width = thin.shape[:2]
    rows = thin[round(0.4 * height) : round(0.8 * height)]
    edges = (np.abs(rows[:, 2:] - rows[:, :-2]).sum(axis=2) > _STEP).mean(axis=0)
    found = [int(at) + 1 for at in np.nonzero(edges > _LONG)[0]]
    outer, least = _OUTER * width, _NARROWEST * width
    lefts = [at for at in found if least < at < outer]
    rights = [at for at in found if width - outer < at < width - least]
    pairs = [
        (left, right)
        for left in lefts
        for right in rights
        if abs(left - (width - right)) < _EVEN * width
    ]
    # the innermost pair is the screen, those around it are the frame
    return max(pairs, key=lambda pair: pair[0] - pair[1], default=None)


def _top(thin: npt.NDArray[np.int16], left: int, right: int, beside: int) -> int | None:
    """The row where the screen begins: the last one that parts it from the frame above.

    The frame has the colour of the column *beside*.
    """
    rows = thin[: round(0.5 * thin.shape[0]), left + 4 : right - 4]
    # the frame beside the screen goes on above it in the same colour
    frame = np.median(thin[round(0.4 * thin.shape[0]) :, beside], axis=0)
    of_frame = (np.abs(rows - frame).sum(axis=2) < _STEP).mean(axis=1) > _FULL
    bars = np.nonzero(of_frame)[0]
    if not len(bars):
        return None
    if of_frame[bars[0] :].mean() > _OWN_COLOUR:  # the screen is as dark as its frame
        return int(bars[0]) + 1
    return int(bars[-1]) + 1
