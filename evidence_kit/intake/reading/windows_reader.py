"""Reads single lines with the recogniser that is part of Windows (Windows.Media.Ocr).

It reads the languages that the person's Windows has; only those in letters that our own models do
not know are taken. It works on this computer, without the network, in this process: its classes are
activated in the process itself, from the folders of the system, which a process of low integrity
may read. Written after Microsoft's documentation of OcrEngine and SoftwareBitmap, not yet run there.
"""

from typing import Any

from PIL import Image

from evidence_kit.intake.reading.further import LineAnswer
from evidence_kit.intake.reading.language_letters import letters_of
from evidence_kit.intake.reading.line_picture import dark_on_light

_HEIGHT = 48  # pixels to which a line is brought
_MARGIN = 32  # letters at the rim of a picture are often missed
_SURE = 0.75  # it never says how sure it is; this is less than another reader that is sure


class WindowsLanguage:
    """One language that Windows can read. It is loaded at the first line."""

    tells_how_sure = False

    def __init__(self, tag: str, script: str) -> None:
        self.script = script
        self.name = f"windows-{tag}"
        self._tag = tag
        self._engine: Any = None

    def read(self, line: Image.Image) -> LineAnswer | None:
        """What stands on *line*, the picture of one line; None where Windows refuses."""
        from winrt.windows.graphics.imaging import BitmapPixelFormat, SoftwareBitmap
        from winrt.windows.media.ocr import OcrEngine

        try:
            if not self._start():
                return None
            picture = dark_on_light(line, _HEIGHT, _MARGIN, OcrEngine.max_image_dimension)
            pixels = picture.convert("RGBA").tobytes("raw", "BGRA")
            bitmap = SoftwareBitmap.create_copy_from_buffer(
                pixels, BitmapPixelFormat.BGRA8, picture.width, picture.height
            )
            found = self._engine.recognize_async(bitmap).get()
        except OSError:  # an HRESULT: then the line stays unread, and is said to be
            self._engine = None
            return None
        words = " ".join(" ".join(row.text.split()) for row in found.lines)
        return LineAnswer(words, _SURE) if words else None

    def end(self) -> None:
        """Give its memory back. It may be used again."""
        self._engine = None

    def _start(self) -> bool:
        from winrt.windows.globalization import Language
        from winrt.windows.media.ocr import OcrEngine

        if self._engine is None:
            self._engine = OcrEngine.try_create_from_language(Language(self._tag))
        return self._engine is not None


def languages_of_windows() -> list[WindowsLanguage]:
    """The languages that this Windows reads, in letters that our own models do not know."""
    try:
        from winrt.windows.media.ocr import OcrEngine

        tags = [each.language_tag for each in OcrEngine.available_recognizer_languages]
    except (ImportError, OSError):
        return []  # a Windows without it, such as some servers
    return [WindowsLanguage(tag, letters_of(tag)) for tag in tags if letters_of(tag)]
