"""A second try at lines in letters that our models do not know, by whatever else is there.

Each reader takes the picture of one line. Models that somebody put into resources/models are such
readers, the recogniser that is part of Windows or macOS, and an installed Tesseract.
"""

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from PIL import Image

from evidence_kit.intake.reading.detection import Frame

_LEAST_SURE = 0.5
_KEPT = 2  # readers that stay loaded
_MOSTLY = 0.6  # of the letters are of the script that the reader is for


class LineAnswer(NamedTuple):
    """What a reader made of one line, and how sure it is, 0 to 1."""

    text: str
    sure: float


class FurtherReader(Protocol):
    """Reads one line in the letters that Unicode's names call *script*.

    One that does not tell how sure it is makes words of its own letters out of any others.
    """

    name: str
    script: str
    tells_how_sure: bool

    def read(self, line: Image.Image) -> LineAnswer | None:
        """What stands on *line*, if anything can be made of it."""

    def end(self) -> None:
        """Give its memory back. It may be used again."""


class FurtherLetters:
    """Asks several readers, first the one that read the line before."""

    def __init__(self, readers: Sequence[FurtherReader]) -> None:
        self._readers = list(readers)

    def read(
        self, image: Image.Image, frame: Frame, script: str = "", *, same: bool = False
    ) -> tuple[LineAnswer, str] | None:
        """What stands in *frame* of *image* and the name of the reader; None where none is sure.

        *script* is what Unicode calls its letters, where that is known: then readers of other
        letters are not asked. *same* asks the one alone that read the line before.
        """
        asked = self._readers[: 1 if same else None]
        if script:
            asked = [reader for reader in asked if reader.script == script]
        else:
            asked = [reader for reader in asked if reader.tells_how_sure or same]
        if not asked:
            return None
        line = image.crop(
            (
                max(0, round(frame.left)),
                max(0, round(frame.top)),
                min(image.width, round(frame.right)),
                min(image.height, round(frame.bottom)),
            )
        )
        if min(line.size) < 4:
            return None
        best: tuple[LineAnswer, FurtherReader] | None = None
        for number, reader in enumerate(asked):
            answer = reader.read(line)
            if answer is None or not _believable(answer, reader.script):
                if number >= _KEPT:
                    reader.end()
                continue
            if best is None or answer.sure > best[0].sure:
                best = (answer, reader)
            if answer.sure > 0.85:
                break
        if best is None:
            return None
        answer, reader = best
        answer = LineAnswer(answer.text.strip(" _|"), answer.sure)
        self._readers.remove(reader)
        self._readers.insert(0, reader)
        for other in self._readers[_KEPT:]:
            other.end()
        return answer, reader.name


def _believable(answer: LineAnswer, script: str) -> bool:
    signs = [letter for letter in answer.text if not letter.isspace()]
    # vowel signs of many scripts are marks to Unicode, not letters
    letters = [letter for letter in signs if unicodedata.category(letter)[0] in "LM"]
    of_script = sum(unicodedata.name(letter, "").startswith(script) for letter in letters)
    return (
        len(letters) >= max(2, 0.5 * len(signs))
        and answer.sure >= _LEAST_SURE
        and of_script >= _MOSTLY * len(letters)
    )
