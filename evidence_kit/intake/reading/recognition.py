"""What stands in a line: its letters, how sure the model is, and where each letter is."""

from typing import NamedTuple

import numpy as np
from PIL import Image

from evidence_kit.intake.reading.detection import Frame, as_input
from evidence_kit.intake.reading.models import Floats, Model

_HEIGHT = 48  # pixels of a line that the model sees
_NARROWEST = 160  # a shorter line is given with grey beside it, as the model learnt them
_WIDEST = 3200


class ReadLine(NamedTuple):
    """One line of text in *frame*.

    *score* is the model's mean confidence, 0 to 1; *places* tells for each letter how far to the
    right its middle stands, in pixels of the picture.
    """

    text: str
    frame: Frame
    score: float
    places: tuple[float, ...]


class LineReader:
    """Reads lines one at a time: more at once cost more memory and no less time."""

    def __init__(self, model: Model, alphabet: list[str]) -> None:
        self._model, self._alphabet = model, alphabet

    def read(self, image: Image.Image, frame: Frame) -> ReadLine:
        """What stands in *frame* of *image* (RGB); empty where nothing could be read."""
        left, top = max(0, round(frame.left)), max(0, round(frame.top))
        right, bottom = min(image.width, round(frame.right)), min(image.height, round(frame.bottom))
        if right - left < 4 or bottom - top < 4:
            return ReadLine("", frame, 0.0, ())
        width = round((right - left) * _HEIGHT / (bottom - top))
        width = min(max(8, width), _WIDEST)
        line = image.resize((width, _HEIGHT), Image.Resampling.BILINEAR, (left, top, right, bottom))
        values = np.zeros((1, 3, _HEIGHT, max(width, _NARROWEST)), np.float32)
        values[0, :, :, :width] = as_input(line)
        likely = self._model.run(values)[0]
        return self._letters(likely, frame, (right - left) * values.shape[3] / width)

    def _letters(self, likely: Floats, frame: Frame, whole: float) -> ReadLine:
        """Connectionist temporal classification (Graves and others, 2006): repeats are one letter."""
        best = likely.argmax(axis=1)
        fresh = best != 0
        fresh[1:] &= best[1:] != best[:-1]
        at = np.nonzero(fresh)[0]
        if not len(at):
            return ReadLine("", frame, 0.0, ())
        text = "".join(self._alphabet[number] for number in best[at])
        step = whole / len(best)
        places = tuple(float(frame.left + (place + 0.5) * step) for place in at)
        return ReadLine(text, frame, float(likely[at, best[at]].mean()), places)
