"""What stands in a line: its letters, how sure the model is, and where each letter is."""

from typing import NamedTuple

import numpy as np
from PIL import Image

from evidence_kit.intake.reading.detection import Frame, as_input
from evidence_kit.intake.reading.models import Floats, Model
from evidence_kit.intake.reading.scripts import NOT_LOOKED_AT, Scripts, Seen

_HEIGHT = 48  # pixels of a line that the model sees
_NARROWEST = 96  # a shorter line is given with grey beside it, as the model learnt them
_WIDEST = 3200


class ReadLine(NamedTuple):
    """One line of text in *frame*.

    *score* is the model's mean confidence, 0 to 1; *places* tells for each letter how far to the
    right its middle stands, in pixels of the picture; *seen* which letters they are.
    """

    text: str
    frame: Frame
    score: float
    places: tuple[float, ...]
    seen: Seen = NOT_LOOKED_AT


class _Looked(NamedTuple):
    """What the model answered: *places* rows are of the line, the rest of the grey beside it.

    *whole* is the width of both in pixels of the picture.
    """

    likely: Floats
    places: int
    whole: float


class LineReader:
    """Reads lines one at a time: more at once cost more memory and no less time."""

    def __init__(self, model: Model, alphabet: list[str], scripts: Scripts | None = None) -> None:
        self._model, self._alphabet, self._scripts = model, alphabet, scripts

    def read(self, image: Image.Image, frame: Frame) -> ReadLine:
        """What stands in *frame* of *image* (RGB); empty where nothing could be read."""
        looked = self._look(image, frame)
        if looked is None:
            return ReadLine("", frame, 0.0, ())
        line = self._letters(looked, frame)
        if self._scripts is None:
            return line
        return line._replace(seen=self._scripts.seen(looked.likely[: looked.places]))

    def likely(self, image: Image.Image, frame: Frame) -> Floats | None:
        """How likely each letter is at each place of the line in *frame*; None for a mere dot."""
        looked = self._look(image, frame)
        return None if looked is None else looked.likely[: looked.places]

    def _look(self, image: Image.Image, frame: Frame) -> _Looked | None:
        left, top = max(0, round(frame.left)), max(0, round(frame.top))
        right, bottom = min(image.width, round(frame.right)), min(image.height, round(frame.bottom))
        if right - left < 4 or bottom - top < 4:
            return None
        width = round((right - left) * _HEIGHT / (bottom - top))
        width = min(max(8, width), _WIDEST)
        line = image.resize((width, _HEIGHT), Image.Resampling.BILINEAR, (left, top, right, bottom))
        values = np.zeros((1, 3, _HEIGHT, max(width, _NARROWEST)), np.float32)
        values[0, :, :, :width] = as_input(line)
        likely = self._model.run(values)[0]
        part = width / values.shape[3]
        return _Looked(likely, max(1, round(len(likely) * part)), (right - left) / part)

    def _letters(self, looked: _Looked, frame: Frame) -> ReadLine:
        """Connectionist temporal classification (Graves and others, 2006): repeats are one letter."""
        likely = looked.likely
        best = likely.argmax(axis=1)
        fresh = best != 0
        fresh[1:] &= best[1:] != best[:-1]
        at = np.nonzero(fresh)[0]
        if not len(at):
            return ReadLine("", frame, 0.0, ())
        text = "".join(self._alphabet[number] for number in best[at])
        step = looked.whole / len(best)
        places = tuple(float(frame.left + (place + 0.5) * step) for place in at)
        return ReadLine(text, frame, float(likely[at, best[at]].mean()), places)
