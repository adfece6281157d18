"""Reads single lines with the Tesseract library, where somebody has installed it.

It is never shipped and never needed. The library is called in this process (its C interface,
tesseract/capi.h), because the sandbox may start no program. Only languages in letters that our own
models do not know are taken.
"""

import ctypes
import os
import sys
from functools import lru_cache
from pathlib import Path

from PIL import Image

from evidence_kit.intake.reading.further import LineAnswer
from evidence_kit.intake.reading.line_picture import dark_on_light

_ONE_LINE = 7  # PSM_SINGLE_LINE
_HEIGHT = 64  # pixels to which a line is brought
_MARGIN = 12

_LIBRARIES = {
    "linux": ("libtesseract.so.5", "libtesseract.so.4"),
    "darwin": (
        "/opt/homebrew/lib/libtesseract.5.dylib",
        "/usr/local/lib/libtesseract.5.dylib",
    ),
    "win32": (r"C:\Program Files\Tesseract-OCR\libtesseract-5.dll",),
}
_DATA = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/opt/homebrew/share/tessdata",
    "/usr/local/share/tessdata",
    r"C:\Program Files\Tesseract-OCR\tessdata",
)
_LANGUAGES = {  # the letters of each language, by the names of Unicode's characters
    "rus": "CYRILLIC", "ukr": "CYRILLIC", "bul": "CYRILLIC", "srp": "CYRILLIC", "bel": "CYRILLIC",
    "ell": "GREEK", "ara": "ARABIC", "fas": "ARABIC", "urd": "ARABIC", "heb": "HEBREW",
    "hin": "DEVANAGARI", "nep": "DEVANAGARI", "ben": "BENGALI", "pan": "GURMUKHI",
    "guj": "GUJARATI", "tam": "TAMIL", "tel": "TELUGU", "tha": "THAI", "kor": "HANGUL",
    "amh": "ETHIOPIC", "hye": "ARMENIAN", "kat": "GEORGIAN",
}  # fmt: skip


class TesseractLanguage:
    """One language of an installed Tesseract. It is loaded at the first line."""

    tells_how_sure = True

    def __init__(self, language: str, folder: Path) -> None:
        self.script = _LANGUAGES[language]
        self.name = f"tesseract-{language}"
        self._language, self._folder = language, folder
        self._handle: int | None = None

    def read(self, line: Image.Image) -> LineAnswer | None:
        """What stands on *line*, the picture of one line; None where the library cannot start."""
        library = _library()
        if library is None or not self._start(library):
            return None
        grey = dark_on_light(line, _HEIGHT, _MARGIN)
        library.TessBaseAPISetImage(
            self._handle, grey.tobytes(), grey.width, grey.height, 1, grey.width
        )
        text = library.TessBaseAPIGetUTF8Text(self._handle)
        if not text:
            return None
        try:
            words = ctypes.string_at(text).decode("utf-8", "replace")
        finally:
            library.TessDeleteText(text)
        sure = library.TessBaseAPIMeanTextConf(self._handle) / 100
        return LineAnswer(" ".join(words.split()), sure)

    def end(self) -> None:
        """Give its memory back. It may be used again."""
        library = _library()
        if library is not None and self._handle:
            library.TessBaseAPIDelete(self._handle)
            self._handle = None

    def _start(self, library: ctypes.CDLL) -> bool:
        if self._handle is None:
            handle = library.TessBaseAPICreate()
            folder, language = os.fsencode(self._folder), self._language.encode()
            if library.TessBaseAPIInit3(handle, folder, language) != 0:
                library.TessBaseAPIDelete(handle)
                self._handle = 0
            else:
                library.TessBaseAPISetPageSegMode(handle, _ONE_LINE)
                self._handle = handle
        return bool(self._handle)


def installed_languages() -> list[TesseractLanguage]:
    """The languages of an installed Tesseract in letters that our own models do not know."""
    if _library() is None:
        return []
    found = {}
    for folder in map(Path, _DATA):
        for language in _LANGUAGES:
            if language not in found and (folder / f"{language}.traineddata").is_file():
                found[language] = TesseractLanguage(language, folder)
    return list(found.values())


@lru_cache(maxsize=1)
def _library() -> ctypes.CDLL | None:
    os.environ["OMP_THREAD_LIMIT"] = "1"  # its threads would fight for shared cores
    for name in _LIBRARIES.get(sys.platform, ()):
        try:
            library = ctypes.CDLL(name)
        except OSError:
            continue  # not installed
        handle, text = ctypes.c_void_p, ctypes.c_char_p
        library.TessBaseAPICreate.restype = handle
        library.TessBaseAPIInit3.argtypes = [handle, text, text]
        library.TessBaseAPIDelete.argtypes = [handle]
        library.TessBaseAPISetPageSegMode.argtypes = [handle, ctypes.c_int]
        library.TessBaseAPISetImage.argtypes = [handle, text, *[ctypes.c_int] * 4]
        library.TessBaseAPIGetUTF8Text.argtypes = [handle]
        library.TessBaseAPIGetUTF8Text.restype = handle
        library.TessDeleteText.argtypes = [handle]
        library.TessBaseAPIMeanTextConf.argtypes = [handle]
        return library
    return None
