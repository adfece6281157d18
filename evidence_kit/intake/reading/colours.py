"""The colours on which lines stand and in which they are written."""

import numpy as np
import numpy.typing as npt

from evidence_kit.intake.reading.models import Pixels

Rgb = tuple[float, float, float]
"""Red, green and blue, 0 to 255."""

BLACK: Rgb = (0.0, 0.0, 0.0)

_ENOUGH = 6000  # pixels of a line that tell its colours


def apart(one: Rgb, other: Rgb) -> float:
    """How different two colours are, 0 to 765."""
    return sum(abs(a - b) for a, b in zip(one, other, strict=True))


def away_from(pixels: npt.NDArray[np.generic], colour: npt.ArrayLike) -> npt.NDArray[np.int16]:
    """How different each of *pixels* is from *colour*, 0 to 765.

    *colour* may be one, or one for each column.
    """
    whole = np.rint(colour).astype(np.int16)
    far = np.zeros(pixels.shape[:-1], np.int16)
    for part in range(3):
        far += np.abs(pixels[..., part].astype(np.int16) - whole[..., part])
    return far


def ground_and_ink(part: Pixels) -> tuple[Rgb, Rgb]:
    """The colour behind the letters on *part* of a picture, and that of the letters."""
    flat = part.reshape(-1, 3)
    values = flat[:: max(1, len(flat) // _ENOUGH)].astype(np.int32)
    ground = _most(values)
    away = away_from(values, ground)
    marked = values[away >= max(60.0, float(np.percentile(away, 96)))]
    return _triple(ground), _triple(marked.mean(0) if len(marked) else ground)


def _most(values: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
    """The colour of which most of *values* are, give or take what JPEG does to it."""
    light = (values[:, 0] + values[:, 1] + values[:, 2]) >> 3
    counts = np.bincount(light, minlength=98)
    around = counts[:-2] + counts[1:-1] + counts[2:]
    middle = int(around.argmax()) + 1
    near = values[np.abs(light - middle) <= 1]
    coarse = (near >> 3) @ np.array([1024, 32, 1])  # as light, and of one hue
    centre = near[coarse == np.bincount(coarse).argmax()].mean(axis=0)
    return np.asarray(near[away_from(near, centre) <= 48].mean(axis=0), np.float64)


def page_ground(pixels: Pixels, top: float, bottom: float) -> Rgb:
    """The colour that is most at both edges of the picture between *top* and *bottom*."""
    wide = max(1, round(0.015 * pixels.shape[1]))
    rows = pixels[round(top) : max(round(bottom), round(top) + 1) : 4]
    values = np.concatenate([rows[:, :wide].reshape(-1, 3), rows[:, -wide:].reshape(-1, 3)])
    if not len(values):
        return BLACK
    coarse = (values.astype(np.int32) >> 2) @ np.array([4096, 64, 1])
    found, counts = np.unique(coarse, return_counts=True)
    return _triple(values[coarse == found[counts.argmax()]].mean(0))


def _triple(colour: npt.NDArray[np.float64]) -> Rgb:
    red, green, blue = (float(value) for value in colour)
    return red, green, blue
