"""Where on a picture text stands: boxes around lines, and the slope of them."""

import math
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PIL import Image

from evidence_kit.intake.reading.models import Floats, Model
from evidence_kit.model.reading import Box

_LONGEST = 1280  # pixels that the model sees along the longer side
_SHORTEST = 736  # smaller pictures are enlarged, as far as the longer side allows
_TEXT = 0.3  # the model's own words for what is text, as PP-OCR uses them
_BOX = 0.5
_GROWN = 1.6  # the model marks the middle of a line; its box is grown by this
_TALL = 2.3  # a picture taller than this many widths is looked at in pieces
_PIECE = 2.0  # widths
_SHARED = 0.16  # widths by which pieces overlap: more than a line is high

Mask = npt.NDArray[np.bool_]


class Frame(NamedTuple):
    """A box in pixels, with fractions."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """The height at which its middle stands."""
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        """How far to the right its middle stands."""
        return (self.left + self.right) / 2

    @property
    def box(self) -> Box:
        """The whole pixels that it covers."""
        left, top = math.floor(self.left), math.floor(self.top)
        return Box(left, top, math.ceil(self.right) - left, math.ceil(self.bottom) - top)

    def shared(self, other: "Frame") -> float:
        """The part of the smaller of the two that both cover, 0 to 1."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        if width <= 0 or height <= 0:
            return 0.0
        return width * height / min(self.width * self.height, other.width * other.height)


class Found(NamedTuple):
    """The frames of lines, and by how many degrees they fall to the right."""

    frames: list[Frame]
    slope: float


class Blob(NamedTuple):
    """A part of a mask that hangs together: its box and a mean, see `blobs`."""

    left: int
    top: int
    right: int
    bottom: int
    score: float


def find_lines(model: Model, image: Image.Image) -> Found:
    """The lines of text on *image* (RGB), in no order."""
    width, height = image.size
    if height <= width * _TALL:
        return _look(model, image)
    frames: list[Frame] = []
    slopes = []
    for top, bottom in _pieces(width, height):
        seen = _look(model, image.crop((0, top, width, bottom)))
        slopes.append(seen.slope)
        for frame in seen.frames:
            placed = frame._replace(top=frame.top + top, bottom=frame.bottom + top)
            cut = (top > 0 and frame.top < 3) or (
                bottom < height and frame.bottom > bottom - top - 3
            )
            if cut and frame.height < width * _SHARED:
                continue  # the neighbour, which overlaps, has it whole
            if not any(placed.shared(other) > 0.3 for other in frames[-80:]):
                frames.append(placed)
    return Found(frames, float(np.median(slopes)))


def _pieces(width: int, height: int) -> Iterator[tuple[int, int]]:
    tall = math.ceil(width * _PIECE)
    step = max(1, math.floor(width * (_PIECE - _SHARED)))
    top = 0
    while top + tall < height:
        yield top, top + tall
        top += step
    yield top, height


def _look(model: Model, image: Image.Image) -> Found:
    width, height = image.size
    scale = max(1.0, _SHORTEST / min(width, height))
    scale = min(scale, _LONGEST / max(width, height))
    seen_width = max(32, round(width * scale / 32) * 32)
    seen_height = max(32, round(height * scale / 32) * 32)
    likely = model.run(as_input(image.resize((seen_width, seen_height), _SMOOTH))[None])[0, 0]
    mask = likely > _TEXT
    found = [blob for blob in blobs(_thicker(mask), likely) if blob.score >= _BOX]
    across, down = width / seen_width, height / seen_height
    frames = []
    for blob in found:
        wide, high = blob.right - blob.left, blob.bottom - blob.top
        if min(wide, high) < 3:
            continue
        grown = wide * high * _GROWN / (2 * (wide + high))
        frames.append(
            Frame(
                max(0.0, (blob.left - grown) * across),
                max(0.0, (blob.top - grown) * down),
                min(float(width), (blob.right + grown) * across),
                min(float(height), (blob.bottom + grown) * down),
            )
        )
    return Found(frames, _slope(mask, found))


_SMOOTH = Image.Resampling.BILINEAR


def as_input(image: Image.Image) -> Floats:
    """The pixels of *image* as both models want them: blue, green, red, from -1 to 1."""
    values = np.asarray(image, dtype=np.float32)[:, :, ::-1]
    scaled: Floats = (values / np.float32(127.5) - np.float32(1)).transpose(2, 0, 1)
    return scaled


def _thicker(mask: Mask) -> Mask:
    """Each mark a pixel wider and higher, so that letters of a word touch."""
    thick = mask.copy()
    thick[1:] |= mask[:-1]
    thick[:, 1:] |= mask[:, :-1]
    thick[1:, 1:] |= mask[:-1, :-1]
    return thick


def blobs(mask: Mask, likely: Floats | None = None) -> list[Blob]:
    """What hangs together in *mask*, corners included, each with the mean of *likely* on it.

    Runs of each row are joined with those of the row before (union-find).
    """
    height, width = mask.shape
    sums = np.zeros((height, width + 1), np.float32)
    if likely is not None:
        np.cumsum(likely, axis=1, out=sums[:, 1:])
    edges = np.zeros((height, width + 2), np.int8)
    edges[:, 1:-1] = mask
    steps = np.diff(edges, axis=1)
    rows, starts = np.nonzero(steps == 1)
    ends = np.nonzero(steps == -1)[1]
    scores = sums[rows, ends] - sums[rows, starts]
    parent = list(range(len(rows)))

    def root(run: int) -> int:
        while parent[run] != run:
            parent[run] = parent[parent[run]]
            run = parent[run]
        return run

    row_of, start_of, end_of = rows.tolist(), starts.tolist(), ends.tolist()
    above, next_above = 0, 0
    for run, row in enumerate(row_of):
        if run and row_of[run - 1] != row:
            above, next_above = next_above, run
        at = above
        while at < next_above and row_of[at] == row - 1 and start_of[at] <= end_of[run]:
            if end_of[at] >= start_of[run]:
                one, other = root(run), root(at)
                parent[max(one, other)] = min(one, other)
            at += 1
    joined: dict[int, list[float]] = {}
    for run, row in enumerate(row_of):
        blob = joined.setdefault(root(run), [width, row, 0, 0, 0.0, 0])
        blob[0] = min(blob[0], start_of[run])
        blob[2] = max(blob[2], end_of[run])
        blob[3] = row + 1
        blob[4] += scores[run]
        blob[5] += end_of[run] - start_of[run]
    return [
        Blob(int(left), int(top), int(right), int(bottom), float(score) / size)
        for left, top, right, bottom, score, size in joined.values()
    ]


def _slope(mask: Mask, found: list[Blob]) -> float:
    """The median slope of the wide lines, in degrees; 0 where there are too few to tell."""
    slopes = []
    for blob in found:
        wide, high = blob.right - blob.left, blob.bottom - blob.top
        if wide < 60 or wide < 8 * max(6.0, high * 0.5):
            continue
        down, across = np.nonzero(mask[blob.top : blob.bottom, blob.left : blob.right])
        if len(across) < 200:
            continue
        across = across - across.mean()
        rise = (across * (down - down.mean())).sum() / (across * across).sum()
        slopes.append(math.degrees(math.atan(float(rise))))
    return float(np.median(slopes)) if len(slopes) >= 3 else 0.0
