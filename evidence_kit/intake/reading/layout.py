"""From the lines of a picture to what they seem to be."""

from collections.abc import Callable, Sequence

from evidence_kit.intake.reading.detection import Frame
from evidence_kit.intake.reading.models import Pixels
from evidence_kit.intake.reading.recognition import ReadLine
from evidence_kit.model.reading import Layout


def laid_out(pixels: Pixels, lines: Sequence[ReadLine], back: Callable[[Frame], Frame]) -> Layout:
    """What *lines* of the picture *pixels* seem to be."""
    return Layout()
