"""The PDQ fingerprint of a picture: alike for pictures that look alike. Runs in the sandbox alone.

From "PDQ and TMK + PDQF", Facebook, 2019 (github.com/facebook/ThreatExchange, hashing/hashing.pdf):
brightness, two tent filters, 64 x 64 points, the 16 x 16 lowest waves of a cosine transform but the
constant one, a bit for each that is above the median. Services against the sharing of intimate
pictures use it, so a fingerprint made here can be held against theirs.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from evidence_kit.intake.decode import upright

_SIDE = 512  # pixels to which the reference scales down first; more adds nothing
_POINTS = 64
_WAVES = 16
_PASSES = 2
_LUMA = (0.299, 0.587, 0.114)
_FLAT = 90  # sum of steps in brightness that makes one point of quality

_Grid = NDArray[np.float64]


class Pdq(NamedTuple):
    """*bits* in 64 hexadecimal digits; *quality* from 0 to 100, below 50 too plain to compare."""

    bits: str
    quality: int


def pdq_of(data: bytes) -> Pdq:
    """Return the fingerprint of the picture in *data*. Raises Problem where it cannot be read."""
    return pdq_of_image(upright(data).image)


def pdq_of_image(image: Image.Image) -> Pdq:
    """Return the fingerprint of *image*, which is in RGB."""
    small = image.copy()
    small.thumbnail((_SIDE, _SIDE))
    bright = np.asarray(small, dtype=np.float64) @ np.array(_LUMA)
    for _ in range(_PASSES):
        bright = _averaged(_averaged(bright, 1), 0)
    points = bright[np.ix_(_middles(bright.shape[0]), _middles(bright.shape[1]))]
    waves = _cosines() @ points @ _cosines().T
    ordered = np.sort(waves, axis=None)
    # Of an even number of values the reference takes the lower one of the two in the middle.
    above = (waves > ordered[ordered.size // 2 - 1]).ravel()
    value = sum(1 << int(place) for place in np.flatnonzero(above))
    return Pdq(f"{value:064x}", _quality(points))


def _averaged(values: _Grid, axis: int) -> _Grid:
    """Average each value with its neighbours along *axis*; at the edges with those there are."""
    length = values.shape[axis]
    window = -(-length // (2 * _POINTS))
    after = (window + 2) // 2  # this many from the value itself on
    before = window - after
    sums = np.insert(np.cumsum(values, axis=axis), 0, 0.0, axis=axis)
    places = np.arange(length)
    first, last = np.maximum(places - before, 0), np.minimum(places + after, length)
    total = np.take(sums, last, axis=axis) - np.take(sums, first, axis=axis)
    count = (last - first).astype(np.float64)
    shape: Any = [1, 1]
    shape[axis] = length
    return np.asarray(total / count.reshape(shape))


def _middles(length: int) -> NDArray[np.intp]:
    """The place of the value in the middle of each of the 64 parts of *length*."""
    return ((np.arange(_POINTS) + 0.5) * length / _POINTS).astype(np.intp)


def _cosines() -> _Grid:
    waves, places = np.arange(1, _WAVES + 1)[:, None], np.arange(_POINTS)[None, :]
    return np.asarray(np.cos(np.pi / 2 / _POINTS * waves * (2 * places + 1)))


def _quality(points: _Grid) -> int:
    steps = (np.diff(points, axis=axis) * 100 / 255 for axis in (0, 1))
    total = sum(int(np.abs(np.trunc(step)).sum()) for step in steps)
    return min(100, total // _FLAT)
