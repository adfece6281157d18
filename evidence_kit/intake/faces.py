"""Where something in a picture looks like a face: what "Cover faces" draws boxes over.

Runs in the sandbox alone. The model is BlazeFace of MediaPipe, for faces near and far (Bazarevsky et
al. 2019, arXiv:1907.05047; resources/models/README.md says where it is from). It says for each cell
of 4 x 4 pixels whether a face is there and where. It was made for pictures of 192 pixels a side, so
it is shown the whole picture again and again, smaller each time, until each face was small enough.
"""

import math
from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from PIL import Image

from evidence_kit.intake.decode import upright
from evidence_kit.intake.reading.models import Floats, Model, load
from evidence_kit.model.reading import Box

MODEL = "blazeface-full-range.onnx"

# Measured on 40 real screenshots. A missed face is worse than a box too many, which one key removes;
# but what looks like a face of few pixels is a letter more often than not, unless the model is sure.
_SURE = 0.5
_SMALL, _SURE_IF_SMALL = 18, 0.66

_ACROSS = 1440  # pixels of the shorter side at most: a screenshot of a phone is seen as it is
_MOST_PIXELS = 8_000_000  # of a long scrolled capture
_SMALLER = 0.7  # each look beside the one before
_LEAST = 64  # pixels of the longer side of the last look
_BAND = 400_000  # pixels that are looked at together: all at once would take 600 MB
_LAP = 96  # rows that a band shares with the next: a larger face is found when shown smaller
_CELL = 4
_STEP = 32  # the model halves its picture five times
_SAME = 0.5  # part of the smaller of two boxes from which both are of one face

_SIDES, _ABOVE, _BELOW = 0.3, 0.45, 0.25
"""What is added to a face's box, as a part of its size: the model's ends at eyebrows and chin."""


def find_faces(data: bytes) -> tuple[Box, ...]:
    """Return a box over each place of the picture in *data* that looks like a face, the top first.

    Boxes are in pixels of the upright picture, with room for hair and ears. Faces are missed: from
    the side, in the dark, very small, half covered. Raises Problem where it is no picture.
    """
    picture = upright(data).image
    found = np.concatenate([_look(picture, scale) for scale in _scales(*picture.size)])
    boxes = (_with_room(each, picture.width, picture.height) for each in _once_each(found))
    return tuple(sorted(boxes, key=lambda box: (box.top, box.left)))


@lru_cache(maxsize=1)
def _model() -> Model:
    return load(MODEL)


def _scales(width: int, height: int) -> Iterator[float]:
    """How large the picture is shown to the model, the largest first."""
    scale = min(1.0, _ACROSS / min(width, height), math.sqrt(_MOST_PIXELS / (width * height)))
    yield scale
    while (scale := scale * _SMALLER) * max(width, height) >= _LEAST:
        yield scale


def _look(picture: Image.Image, scale: float) -> Floats:
    """The faces of *picture* at *scale*: left, top, right, bottom in its own pixels, and how sure."""
    width = max(1, round(picture.width * scale))
    height = max(1, round(picture.height * scale))
    small = picture.resize((width, height), Image.Resampling.BILINEAR, reducing_gap=2.0)
    rows = max(4 * _LAP, _BAND // width)
    found = [np.zeros((0, 5), np.float32)]
    for top in range(0, max(1, height - _LAP), rows - _LAP):
        band = small.crop((0, top, width, min(height, top + rows)))
        found.append(_faces(band) + np.array([0, top, 0, top, 0], np.float32))
    across, down = picture.width / width, picture.height / height
    return np.concatenate(found) * np.array([across, down, across, down, 1], np.float32)


def _faces(band: Image.Image) -> Floats:
    """The faces of *band* in its pixels, as the model says them."""
    values = np.zeros((1, 3, _whole(band.height), _whole(band.width)), np.float32)
    pixels = np.asarray(band, np.float32).transpose(2, 0, 1)
    values[0, :, : band.height, : band.width] = pixels / 127.5 - 1
    answer = _model().run(values)[0]
    sure = 1 / (1 + np.exp(-np.clip(answer[16], -80, 80)))
    width = answer[2]
    row, column = np.nonzero(sure > np.where(width < _SMALL, _SURE_IF_SMALL, _SURE))
    x, y, wide, high = answer[:4, row, column]
    x, y = x + (column + 0.5) * _CELL, y + (row + 0.5) * _CELL
    sides = (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2, sure[row, column])
    return np.stack(sides, axis=1).astype(np.float32)


def _whole(size: int) -> int:
    return math.ceil(size / _STEP) * _STEP


def _once_each(found: Floats) -> Iterator[Floats]:
    """The surest of those that lie over one another."""
    rest = found[np.argsort(-found[:, 4], kind="stable")]
    while len(rest):
        best = rest[0]
        yield best
        inner = np.minimum(rest[:, 2:4], best[2:4]) - np.maximum(rest[:, :2], best[:2])
        shared = np.clip(inner, 0, None).prod(axis=1)
        smaller = np.minimum(_area(rest), _area(best[None]))
        rest = rest[(shared < _SAME * smaller) & (np.arange(len(rest)) > 0)]


def _area(faces: Floats) -> Floats:
    area: Floats = np.clip(faces[:, 2:4] - faces[:, :2], 1, None).prod(axis=1)
    return area


def _with_room(face: Floats, width: int, height: int) -> Box:
    left, top, right, bottom = (float(side) for side in face[:4])
    wide, high = right - left, bottom - top
    left, right = max(0, left - _SIDES * wide), min(width, right + _SIDES * wide)
    top, bottom = max(0, top - _ABOVE * high), min(height, bottom + _BELOW * high)
    return Box(int(left), int(top), math.ceil(right - int(left)), math.ceil(bottom - int(top)))
