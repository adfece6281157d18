"""A picture that was taken a little askew is turned upright, and its boxes turned back again."""

import math
from collections.abc import Callable
from typing import NamedTuple

from PIL import Image

from evidence_kit.intake.reading.detection import Frame

_LEAST, _MOST = 0.6, 15.0  # degrees; less does no harm, more is no accident
_BESIDE = (127, 127, 127)


class Straight(NamedTuple):
    """The picture with level lines, and how a frame on it stands on the one that was given."""

    image: Image.Image
    back: Callable[[Frame], Frame]


def straightened(image: Image.Image, slope: float) -> Straight | None:
    """*image* turned so that lines falling by *slope* degrees are level; None where they are."""
    if not _LEAST < abs(slope) < _MOST:
        return None
    turned = image.rotate(slope, expand=True, resample=Image.Resampling.BICUBIC, fillcolor=_BESIDE)
    angle = math.radians(slope)
    cosine, sine = math.cos(angle), math.sin(angle)
    old = (image.width / 2, image.height / 2)
    new = (turned.width / 2, turned.height / 2)

    def back(frame: Frame) -> Frame:
        # the middle of each side rather than the corners, which would make every box too high
        sides = [
            (frame.left, frame.middle),
            (frame.right, frame.middle),
            (frame.centre, frame.top),
            (frame.centre, frame.bottom),
        ]
        points = [
            (
                old[0] + (x - new[0]) * cosine - (y - new[1]) * sine,
                old[1] + (x - new[0]) * sine + (y - new[1]) * cosine,
            )
            for x, y in sides
        ]
        across, down = [x for x, _ in points], [y for _, y in points]
        return Frame(
            max(0.0, min(across)),
            max(0.0, min(down)),
            min(float(image.width), max(across)),
            min(float(image.height), max(down)),
        )

    return Straight(turned, back)
