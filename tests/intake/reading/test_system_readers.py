"""The recognisers of Windows and macOS, spoken to as their makers document them.

Neither system is here: what stands for them below takes and gives what the documentation says, and
refuses what it says they refuse.
"""

import io
import sys
from contextlib import nullcontext
from enum import IntEnum
from types import ModuleType, SimpleNamespace

import pytest
from PIL import Image, ImageDraw

from evidence_kit.intake.reading.apple_reader import letters_of_macos
from evidence_kit.intake.reading.further import LineAnswer
from evidence_kit.intake.reading.language_letters import letters_of
from evidence_kit.intake.reading.windows_reader import languages_of_windows

MOST = 2600  # OcrEngine.MaxImageDimension


def module(monkeypatch, name, **content):
    made = ModuleType(name)
    vars(made).update(content)
    monkeypatch.setitem(sys.modules, name, made)
    return made


def line(width=400, height=60, ground="#005c4b", ink="#ffffff"):
    picture = Image.new("RGB", (width, height), ground)
    ImageDraw.Draw(picture).rectangle((30, 20, width - 40, 40), fill=ink)
    return picture


class Windows:
    """Windows.Media.Ocr as far as a reader of lines needs it."""

    def __init__(self, monkeypatch, languages):
        self.installed = list(languages)
        self.answer = ["Привет, Марк"]
        self.refuses = False
        self.seen = []
        system = self

        class PixelFormat(IntEnum):
            GRAY8 = 62
            BGRA8 = 87

        class SoftwareBitmap:
            @classmethod
            def create_copy_from_buffer(cls, source, format, width, height, /):
                if len(memoryview(source)) != width * height * (4 if format == 87 else 1):
                    raise OSError("E_INVALIDARG")
                order = "BGRA" if format == 87 else "L"
                mode = "RGBA" if format == 87 else "L"
                made = cls()
                made.picture = Image.frombytes(mode, (width, height), bytes(source), "raw", order)
                return made

        class Engine:
            def recognize_async(self, bitmap):
                if system.refuses:
                    raise OSError("E_FAIL")
                assert max(bitmap.picture.size) <= MOST
                system.seen.append(bitmap.picture)
                lines = [SimpleNamespace(text=text) for text in system.answer]
                return SimpleNamespace(get=lambda: SimpleNamespace(lines=lines))

        class Static(type):
            max_image_dimension = MOST

            @property
            def available_recognizer_languages(cls):
                return [SimpleNamespace(language_tag=tag) for tag in system.installed]

            def try_create_from_language(cls, language):
                return Engine() if language.language_tag in system.installed else None

        class OcrEngine(metaclass=Static):
            pass

        class Language:
            def __init__(self, language_tag, /):
                self.language_tag = language_tag

        for name in ("winrt", "winrt.windows", "winrt.windows.media", "winrt.windows.graphics"):
            module(monkeypatch, name)
        module(monkeypatch, "winrt.windows.globalization", Language=Language)
        module(monkeypatch, "winrt.windows.media.ocr", OcrEngine=OcrEngine)
        module(
            monkeypatch,
            "winrt.windows.graphics.imaging",
            BitmapPixelFormat=PixelFormat,
            SoftwareBitmap=SoftwareBitmap,
        )


def test_windows_reads_only_languages_that_ours_cannot(monkeypatch):
    """English, Polish and Latin Serbian are read by our own models."""
    Windows(monkeypatch, ["en-GB", "pl", "ru", "sr-Cyrl-RS", "sr-Latn-RS", "el", "ar-SA", "ko"])
    found = languages_of_windows()
    assert [(each.name, each.script) for each in found] == [
        ("windows-ru", "CYRILLIC"),
        ("windows-sr-Cyrl-RS", "CYRILLIC"),
        ("windows-el", "GREEK"),
        ("windows-ar-SA", "ARABIC"),
        ("windows-ko", "HANGUL"),
    ]
    assert not any(each.tells_how_sure for each in found)


def test_windows_is_given_dark_letters_on_light_ground(monkeypatch):
    """The pixels are handed over without a file, whole, with room around the letters."""
    system = Windows(monkeypatch, ["ru"])
    (russian,) = languages_of_windows()
    answer = russian.read(line())
    assert answer is not None
    assert answer.text == "Привет, Марк"
    (seen,) = system.seen
    assert seen.getpixel((2, 2)) > seen.getpixel((seen.width // 2, seen.height // 2))
    assert seen.getchannel("A").getextrema() == (255, 255)


def test_a_line_that_is_too_long_for_windows_is_made_smaller(monkeypatch):
    """MaxImageDimension holds for each side; a longer picture would be refused."""
    system = Windows(monkeypatch, ["ru"])
    (russian,) = languages_of_windows()
    assert russian.read(line(6000, 50)) is not None
    assert system.seen[0].width <= MOST


@pytest.mark.parametrize("why", ["nothing found", "refused", "language gone"])
def test_where_windows_gives_nothing_the_line_stays_unread(monkeypatch, why):
    """A language that was removed, a fault inside, or no words: no answer, and no crash."""
    system = Windows(monkeypatch, ["ru"])
    (russian,) = languages_of_windows()
    if why == "nothing found":
        system.answer = []
    elif why == "refused":
        system.refuses = True
    else:
        system.installed.clear()
    assert russian.read(line()) is None


class MacOS:
    """Vision as far as a reader of lines needs it; points have their origin at the lower left."""

    def __init__(self, monkeypatch, languages, *, old=False):
        self.parts = [("Привет,", 0.1, 1.0), ("Марк", 0.6, 0.5)]
        self.refuses = False
        self.seen = []
        system = self

        class Request:
            @classmethod
            def alloc(cls):
                return cls()

            def init(self):
                self.set = {}
                return self

            def respondsToSelector_(self, _selector):  # noqa: N802
                return not old

            def supportedRecognitionLanguagesAndReturnError_(self, _fault):  # noqa: N802
                assert self.set["level"] == 0
                return languages, None

            def setRecognitionLevel_(self, level):  # noqa: N802
                self.set["level"] = level

            def setUsesLanguageCorrection_(self, on):  # noqa: N802
                self.set["correction"] = on

            def setUsesCPUOnly_(self, on):  # noqa: N802
                self.set["cpu"] = on

            def setRecognitionLanguages_(self, tags):  # noqa: N802
                assert set(tags) <= set(languages)
                self.set["languages"] = tags

            def results(self):
                return [
                    SimpleNamespace(
                        topCandidates_=lambda _most, text=text, sure=sure: [
                            SimpleNamespace(string=lambda: text, confidence=lambda: sure)
                        ],
                        boundingBox=lambda left=left: SimpleNamespace(
                            origin=SimpleNamespace(x=left, y=0.2)
                        ),
                    )
                    for text, left, sure in system.parts
                ]

        class Handler:
            @classmethod
            def alloc(cls):
                return cls()

            def initWithData_options_(self, data, _options):  # noqa: N802
                self.data = data
                return self

            def performRequests_error_(self, requests, _fault):  # noqa: N802
                if system.refuses:
                    return False, SimpleNamespace(code=lambda: 9)
                system.seen.append((Image.open(io.BytesIO(self.data)), requests[0].set))
                return True, None

        data = SimpleNamespace(dataWithBytes_length_=lambda given, length: given[:length])
        module(monkeypatch, "objc", autorelease_pool=nullcontext)
        module(monkeypatch, "Foundation", NSData=data)
        module(
            monkeypatch,
            "Vision",
            VNRecognizeTextRequest=Request,
            VNImageRequestHandler=Handler,
            VNRequestTextRecognitionLevelAccurate=0,
        )


def test_macos_reads_only_languages_that_ours_cannot(monkeypatch):
    """Languages in the same letters are asked for together."""
    MacOS(monkeypatch, ["en-US", "zh-Hans", "ru-RU", "uk-UA", "ko-KR", "th-TH", "ar-SA", "ars-SA"])
    assert [(each.name, each.script) for each in letters_of_macos()] == [
        ("vision-ru-RU", "CYRILLIC"),
        ("vision-ko-KR", "HANGUL"),
        ("vision-th-TH", "THAI"),
        ("vision-ar-SA", "ARABIC"),
    ]


def test_macos_before_12_cannot_be_asked_and_is_left_alone(monkeypatch):
    """It knows Latin letters alone."""
    MacOS(monkeypatch, ["en-US"], old=True)
    assert letters_of_macos() == []


def test_macos_reads_what_stands_there_on_the_processor_alone(monkeypatch):
    """Its words are not put right, parts are joined as they stand, and the least sure one counts."""
    system = MacOS(monkeypatch, ["ru-RU", "uk-UA"])
    (cyrillic,) = letters_of_macos()
    assert cyrillic.read(line()) == LineAnswer("Привет, Марк", 0.5)
    ((picture, asked),) = system.seen
    assert asked == {
        "level": 0,
        "correction": False,
        "cpu": True,
        "languages": ["ru-RU", "uk-UA"],
    }
    assert picture.getpixel((2, 2)) > picture.getpixel((picture.width // 2, picture.height // 2))


def test_parts_of_a_line_from_right_to_left_are_joined_so(monkeypatch):
    """The part at the right is the first."""
    system = MacOS(monkeypatch, ["ar-SA"])
    (arabic,) = letters_of_macos()
    system.parts = [("تسكن", 0.1, 1.0), ("أعرف أين", 0.5, 1.0)]
    answer = arabic.read(line())
    assert answer is not None
    assert answer.text == "أعرف أين تسكن"


@pytest.mark.parametrize("why", ["nothing found", "refused"])
def test_where_macos_gives_nothing_the_line_stays_unread(monkeypatch, why):
    """It may find that it cannot start behind the wall of the sandbox."""
    system = MacOS(monkeypatch, ["ru-RU"])
    (cyrillic,) = letters_of_macos()
    system.refuses = why == "refused"
    system.parts = []
    assert cyrillic.read(line()) is None


def test_without_such_a_system_there_is_no_such_reader(monkeypatch):
    """A computer without their packages has no further languages, and no fault."""
    for name in ("winrt.windows.media.ocr", "Vision", "objc"):
        monkeypatch.setitem(sys.modules, name, None)
    assert languages_of_windows() == []
    assert letters_of_macos() == []


@pytest.mark.parametrize(
    ("tag", "letters"),
    [
        ("ru", "CYRILLIC"),
        ("sr-Latn-RS", ""),
        ("sr-Cyrl-RS", "CYRILLIC"),
        ("az-Cyrl", "CYRILLIC"),
        ("pa-Arab-PK", "ARABIC"),
        ("zh-Hans", ""),
        ("xx", ""),
    ],
)
def test_a_language_is_written_in_its_own_letters_unless_it_says_otherwise(tag, letters):
    """The script of a tag comes before that of the language (RFC 5646, 2.2.3)."""
    assert letters_of(tag) == letters
