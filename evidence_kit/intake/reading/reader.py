"""From a picture to a Reading: find the lines, read them, say what they seem to be."""

import io
from collections.abc import Callable
from contextlib import suppress

import numpy as np
from PIL import Image

from evidence_kit.intake.decode import FAILURES, FORMATS, MOST_PIXELS, upright
from evidence_kit.intake.reading.detection import Frame, find_lines
from evidence_kit.intake.reading.further import FurtherLetters
from evidence_kit.intake.reading.languages import added_languages
from evidence_kit.intake.reading.layout import laid_out
from evidence_kit.intake.reading.letters import (
    OTHER,
    UNREAD,
    unread_letters,
    without_time,
)
from evidence_kit.intake.reading.models import load, model_files
from evidence_kit.intake.reading.phrases import TIME
from evidence_kit.intake.reading.recognition import LineReader, ReadLine
from evidence_kit.intake.reading.resized import enlarged
from evidence_kit.intake.reading.scripts import Scripts
from evidence_kit.intake.reading.straighten import straightened
from evidence_kit.intake.reading.system_languages import system_languages
from evidence_kit.intake.reading.tesseract import installed_languages
from evidence_kit.intake.reading.thrift import give_back
from evidence_kit.model.problem import Problem
from evidence_kit.model.reading import Line, Reading

_WIDEST = 2400  # pixels; letters of a wider picture are large enough at this
_MOST_PIXELS = 16_000_000  # a larger picture is made smaller first, to spare memory
_MOST_DECODED = 40_000_000
_SURE = 0.95
_ENDS = (1.2, 1.7)  # heights of a line that the time at its end may be wide
_LEAST_SCORE = 0.5  # below it a line is a drawing that looks like letters

TOO_BIG = "This file is kept, but its words cannot be read: it is too big."


class Reader:
    """Reads pictures with the pair of models that is called *size*: "small" or "tiny".

    The models stay loaded: 100 ms and 100 MB for the small ones.
    """

    def __init__(self, size: str) -> None:
        files = model_files(size)
        self._name = files.name
        self._find = load(files.find)
        read = load(files.read)
        self._lines = LineReader(read, read.alphabet(files.alphabet), Scripts(files.scripts))
        others = [*added_languages(), *system_languages(), *installed_languages()]
        self._further = FurtherLetters(others)

    def read_file(self, data: bytes) -> Reading:
        """What stands on the first picture in *data*. Raises Problem with a sentence."""
        _refuse_giants(data)
        try:
            picture = upright(data, at_least=(_WIDEST, _WIDEST))
            facts, image = picture.facts, picture.image
            del picture
            width, height = image.size
            if width > _WIDEST and width * height > _MOST_PIXELS:
                smaller = (_WIDEST, max(1, round(height * _WIDEST / width)))
                image = image.resize(smaller, Image.Resampling.BILINEAR, reducing_gap=2.0)
            reading = self.read(image)
        except MemoryError as cause:
            raise Problem(TOO_BIG) from cause
        finally:
            give_back()
        return enlarged(reading, *facts.upright)

    def read(self, image: Image.Image) -> Reading:
        """What stands on the upright *image* (RGB)."""
        found = find_lines(self._find, image)
        straight = straightened(image, found.slope)
        level = straight.image if straight else image
        frames = find_lines(self._find, level).frames if straight else found.frames
        pixels = np.asarray(level)
        read: list[ReadLine] = []
        unread: list[tuple[ReadLine, str]] = []
        helped: list[str] = []
        frames = sorted(frames, key=lambda frame: (frame.top, frame.left))
        lines_seen = [self._lines.read(level, frame) for frame in frames]
        scripts = unread_letters(lines_seen)
        names = set(scripts) - {"", OTHER}
        for line, script in zip(lines_seen, scripts, strict=True):
            if not script:
                if line.text.strip() and line.score >= _LEAST_SCORE:
                    read.append(line)
                continue
            words, time = without_time(line)
            if time is None:
                words, time = self._end_looked_at(level, line)
            if time is not None:
                read.append(time)
            # letters without a name are most likely those of the lines around them
            likely = script if script != OTHER else "".join(names) if len(names) == 1 else ""
            if found_by := self._further.read(level, words.frame, likely.upper()):
                answer, name = found_by
                read.append(ReadLine(answer.text, words.frame, answer.sure, ()))
                helped.append(name)
            else:
                unread.append((words, script))
        if helped:
            read = [self._again(level, line) for line in read]
        back = straight.back if straight else _same
        shown = [one._replace(text=UNREAD, places=()) for one, _ in unread]
        lines = [_line(one, back, legible=True) for one in read]
        lines += [_line(one, back, legible=False) for one, _ in unread]
        return Reading(
            reader=", ".join([self._name, *dict.fromkeys(helped)]),
            width=image.width,
            height=image.height,
            lines=tuple(sorted(lines, key=lambda line: (line.box.top, line.box.left))),
            layout=laid_out(pixels, sorted([*read, *shown], key=_place), back),
            unread_scripts=tuple(dict.fromkeys(script for _, script in unread)),
        )

    def _end_looked_at(
        self, image: Image.Image, line: ReadLine
    ) -> tuple[ReadLine, ReadLine | None]:
        """*line* without the time of day at its end, for which that end alone is read once more."""
        frame = line.frame
        for part in _ENDS:
            edge = frame.right - part * frame.height
            if edge - frame.left > 0.5 * frame.height:
                end = self._lines.read(image, frame._replace(left=edge))
                if end.score >= _SURE and TIME.fullmatch(end.text.strip()):
                    return line._replace(frame=frame._replace(right=edge), text=""), end
        return line, None

    def _again(self, image: Image.Image, line: ReadLine) -> ReadLine:
        """*line* as another reader has it, where ours doubts and the picture has other letters."""
        if line.score >= _SURE or line.frame.width < 1.5 * line.frame.height or not line.places:
            return line
        found_by = self._further.read(image, line.frame, same=True)
        if found_by is None or found_by[0].sure < 0.7:
            return line
        return ReadLine(found_by[0].text, line.frame, found_by[0].sure, ())


def _refuse_giants(data: bytes) -> None:
    """Raise Problem where decoding alone would take more memory than reading may have."""
    with suppress(*FAILURES), Image.open(io.BytesIO(data), formats=FORMATS) as image:
        # a JPEG is decoded smaller than it is
        most = MOST_PIXELS if image.format in ("JPEG", "MPO") else _MOST_DECODED
        if image.width * image.height > most:
            raise Problem(TOO_BIG)


def _place(line: ReadLine) -> tuple[float, float]:
    return line.frame.top, line.frame.left


def _same(frame: Frame) -> Frame:
    return frame


def _line(read: ReadLine, back: Callable[[Frame], Frame], *, legible: bool) -> Line:
    text = " ".join(read.text.split()) if legible else ""
    return Line(text=text, box=back(read.frame).box, score=round(read.score, 3), legible=legible)
